/** Rules, policies and letters as a file: taken out, looked at, brought in. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BringRequest } from "../../core/contract/carry.ts";
import { useServices } from "./context.ts";

export function useTakeBundle() {
  const { api } = useServices();
  return useMutation({ mutationFn: () => api.takeBundle() });
}

/** What bringing it would change; nothing is written. */
export function useLookAtBundle() {
  const { api } = useServices();
  return useMutation({ mutationFn: (text: string) => api.lookAtBundle({ text }) });
}

/** `carryId` names the act, so that one that is sent twice counts once. Rules change what may be decided, so everything is read anew. */
export function useBringBundle() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ carryId, ...request }: BringRequest & { readonly carryId: string }) =>
      api.bringBundle(carryId, request),
    onSettled: () => client.invalidateQueries(),
  });
}
