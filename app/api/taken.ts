/** What processors took, for an admin: payments that belong to no purchase, and linking them. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LinkTakenRequest, TakenList } from "../../core/contract/taken.ts";
import { CONNECTIONS_KEY } from "./connections.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const TAKEN = ["taken"] as const;

/** A page of them; the first where nothing is given. */
export function useTaken(after: string | undefined) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TAKEN, after ?? ""],
    queryFn: () => api.listTaken(after === undefined ? {} : { after }),
  });
}

/** Where a payment fits; asked once somebody looks. */
export function useTargets(takenId: string, q: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TAKEN, takenId, q],
    queryFn: () => api.takenTargets(takenId, q === "" ? {} : { q }),
  });
}

/** Each act answers the first page anew; of the others nobody knows what they say now. */
function useChange<T>(change: (given: T) => Promise<TakenList>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (list) => {
      client.removeQueries({ queryKey: TAKEN, type: "inactive" });
      keepAnswer(client, [...TAKEN, ""], list);
      void client.invalidateQueries({ queryKey: TAKEN });
      void client.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    },
  });
}

export function useLinkTaken() {
  const { api } = useServices();
  return useChange(({ takenId, request }: { readonly takenId: string; readonly request: LinkTakenRequest }) =>
    api.linkTaken(takenId, request),
  );
}

export function useUnlinkTaken() {
  const { api } = useServices();
  return useChange((takenId: string) => api.unlinkTaken(takenId));
}
