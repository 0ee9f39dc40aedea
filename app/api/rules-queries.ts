/** The account rules: what is in force, what waits for a second person. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AskRulesSent, EndRulesChangeRequest } from "../../core/contract/rules.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

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

const wholeKey = ["rules", "whole"] as const;

/** As written: what somebody types is not taken away by an answer that comes behind it. */
export function useRulesWhole() {
  const { api } = useServices();
  return useQuery({ queryKey: wholeKey, queryFn: () => api.readRulesWhole(), staleTime: 15_000 });
}

/** What would change; nothing is written. */
export function useTryRules() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: AskRulesSent) => api.tryRules(sent),
    // Where other rules came between, the page has to know of them.
    onError: () => client.invalidateQueries({ queryKey: wholeKey }),
  });
}

/** `wishId` names the wish, so that one that is sent twice counts once. */
export function useAskRules() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ wishId, sent }: { readonly wishId: string; readonly sent: AskRulesSent }) =>
      api.askRules(wishId, sent),
    onSuccess: (whole) => {
      keepAnswer(client, wholeKey, whole);
      // Waited for, who sent them would be told meanwhile that somebody else had changed the rules.
      void client.invalidateQueries();
    },
    onError: () => client.invalidateQueries({ queryKey: wholeKey }),
  });
}
