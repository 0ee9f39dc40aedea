/** Lending the right to approve, and ending it. What somebody may decide follows, so the approvals are read anew. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { DelegateRequest, DelegationList } from "../../core/contract/delegation.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { delegationsKey } from "./manager-queries.ts";
import { keys } from "./queries.ts";

function show(client: QueryClient, list: DelegationList): void {
  keepAnswer(client, delegationsKey, list);
  void client.invalidateQueries({ queryKey: keys.approvals });
}

export function useDelegate() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ delegationId, request }: { delegationId: string; request: DelegateRequest }) =>
      api.delegate(delegationId, request),
    onSuccess: (list) => show(client, list),
  });
}

/** Ending twice is the same as once. */
export function useEndDelegation() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (delegationId: string) => api.endDelegation(delegationId),
    onSuccess: (list) => show(client, list),
    onError: () => client.invalidateQueries({ queryKey: delegationsKey }),
  });
}
