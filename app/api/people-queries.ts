/** Who works here, for an admin. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FamilyRequest } from "../../core/contract/account.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { useServices } from "./context.ts";
import { keys } from "./queries.ts";

const peopleKey = ["people"] as const;

export function usePeople() {
  const { api } = useServices();
  return useQuery({ queryKey: peopleKey, queryFn: () => api.listPeople() });
}

/** Ending twice ends what began between as well. */
export function useEndSessions() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api.endSessions(personId),
    onSuccess: (list) => client.setQueryData(peopleKey, list),
  });
}

/** What this person may do beside the ticket follows, so it is read anew. */
export function useMarkFamily(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mark: { readonly personId: string; readonly patientId: string; readonly request: FamilyRequest }) =>
      api.markFamily(mark.personId, mark.patientId, mark.request),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.ticket(ticket) }),
  });
}
