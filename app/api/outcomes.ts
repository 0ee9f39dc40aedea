import { useQuery } from "@tanstack/react-query";
import type { OutcomesQuery, SayOutcomeRequest } from "../../core/contract/outcomes.ts";
import { useServices } from "./context.ts";
import { useCaseAct } from "./refresh-cases.ts";

/** How decided cases came out, by reason. */
export function useOutcomes(query: OutcomesQuery) {
  const { api } = useServices();
  return useQuery({ queryKey: ["outcomes", query] as const, queryFn: () => api.outcomes(query), staleTime: 60_000 });
}

/** What became of a case, said by a person. The same id and words again are the same. */
export const useSayOutcome = (caseId: string) =>
  useCaseAct((api, { saidId, request }: { readonly saidId: string; readonly request: SayOutcomeRequest }) =>
    api.sayOutcome(caseId, saidId, request),
  );
