/** The account rules: what is in force, what waits for a second person. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { EndRulesChangeRequest } from "../../core/contract/rules.ts";
import { useServices } from "./context.ts";

const rulesKey = ["rules"] as const;

export function useRules() {
  const { api } = useServices();
  return useQuery({ queryKey: rulesKey, queryFn: () => api.readRules(), staleTime: 60_000 });
}

/** Confirmed rules change what may be decided, so everything is read anew. */
export function useEndRulesChange() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ changeId, verdict }: { changeId: string } & EndRulesChangeRequest) =>
      api.endRulesChange(changeId, { verdict }),
    onSettled: () => client.invalidateQueries(),
  });
}
