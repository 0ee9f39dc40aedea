/** The account rules: what is in force, what waits for a second person. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { EndRulesChangeRequest } from "../../core/contract/rules.ts";
import { useServices } from "./context.ts";

const rulesKey = ["rules"] as const;

/** Asked again every minute and when the window comes back to the front: somebody else asks for rules, or confirms them. */
export function useRules() {
  const { api } = useServices();
  return useQuery({
    queryKey: rulesKey,
    queryFn: () => api.readRules(),
    staleTime: 15_000,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });
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
