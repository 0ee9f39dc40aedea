/** Who works here, for an admin. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FamilyRequest, SameLoginRequest } from "../../core/contract/account.ts";
import type { AllowContactRequest } from "../../core/contract/contact-stop.ts";
import type { ProviderContactRequest, ProviderList } from "../../core/contract/providers.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { Role } from "../../core/words.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";
import { SETUP_KEY } from "./setup.ts";

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
    onSuccess: (list) => keepAnswer(client, peopleKey, list),
  });
}

/** What they may do follows at their next act. */
export function useGiveRole() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, role }: { readonly personId: string; readonly role: Role }) =>
      api.giveRole(personId, { role }),
    onSuccess: (list) => keepAnswer(client, peopleKey, list),
    onSettled: () => client.invalidateQueries({ queryKey: SETUP_KEY }),
  });
}

/** What becomes different where the one is joined to the other, asked only when it is looked at. */
export function useJoining(loginId: string, personId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["people", "joining", loginId, personId],
    queryFn: () => api.lookAtJoining(loginId, personId),
  });
}

/** Whose a login is follows at its next act. */
export function useSayLoginsSame() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ loginId, ...said }: SameLoginRequest & { readonly loginId: string }) =>
      api.sayLoginsSame(loginId, said),
    onSuccess: (list) => keepAnswer(client, peopleKey, list),
  });
}

/** What they may see follows at their next look. */
export function useSetLocations() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, locationIds }: { readonly personId: string; readonly locationIds: string[] }) =>
      api.setLocations(personId, { locationIds }),
    onSuccess: (list) => keepAnswer(client, peopleKey, list),
  });
}

const providersKey = ["providers"] as const;

export function useProviders() {
  const { api } = useServices();
  return useQuery({ queryKey: providersKey, queryFn: () => api.listProviders() });
}

function useProviderAct<T>(act: (api: ReturnType<typeof useServices>["api"], asked: T) => Promise<ProviderList>) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: T) => act(api, asked),
    onSuccess: (list) => keepAnswer(client, providersKey, list),
  });
}

interface Put {
  readonly contactId: string;
  readonly request: ProviderContactRequest;
}

export const usePutProviderContact = () =>
  useProviderAct((api, { contactId, request }: Put) => api.putProviderContact(contactId, request));

export const useRemoveProviderContact = () =>
  useProviderAct((api, contactId: string) => api.removeProviderContact(contactId));

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

/** What the sidebar says of the contact follows, so the ticket is read anew. */
export function useAllowContactAgain(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: { readonly patientId: string; readonly request: AllowContactRequest }) =>
      api.allowContactAgain(asked.patientId, asked.request),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.ticket(ticket) }),
  });
}

/** Who gets a link when they are asked. */
export function useClinicianContacts() {
  const { api } = useServices();
  return useQuery({ queryKey: ["clinicians"], queryFn: () => api.clinicianContacts() });
}
