/** Reads of figures, in the same cache. Their keys begin like no other: a write leaves them, and they are asked for anew after a minute. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FiguresAsked } from "../../core/contract/figures.ts";
import type { WorkQuery } from "../../core/contract/work-figures.ts";
import { useServices } from "./context.ts";

const FRESH_MS = 60_000;

/** Figures of a period; a changed filter keeps the last picture until the new one is there. */
export function useFigures(asked: FiguresAsked) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["figures", asked] as const,
    queryFn: () => api.figures(asked),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
}

/** How long the cases of a period took, and what was given beside the clauses. */
export function useWorkFigures(asked: WorkQuery) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["figures", "work", asked] as const,
    queryFn: () => api.workFigures(asked),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
}

/** What filters offer to choose from. */
export function useFigureChoices() {
  const { api } = useServices();
  return useQuery({
    queryKey: ["figure-choices"] as const,
    queryFn: () => api.figureChoices(),
    staleTime: FRESH_MS,
  });
}
