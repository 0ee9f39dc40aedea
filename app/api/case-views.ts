import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SaveCaseViewRequest } from "../../core/contract/case-views.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const caseViewsKey = ["case-views"] as const;

/** One's own views of the list of cases, and those that are shared. */
export function useCaseViews() {
  const { api } = useServices();
  return useQuery({ queryKey: caseViewsKey, queryFn: () => api.listCaseViews() });
}

export function useSaveCaseView() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ viewId, request }: { readonly viewId: string; readonly request: SaveCaseViewRequest }) =>
      api.saveCaseView(viewId, request),
    onSuccess: (list) => keepAnswer(client, caseViewsKey, list),
  });
}

export function useRemoveCaseView() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => api.removeCaseView(viewId),
    onSuccess: (list) => keepAnswer(client, caseViewsKey, list),
  });
}
