/** What is said of a reply that is about to be sent. */
import { useMutation } from "@tanstack/react-query";
import type { OverrideSendRequest } from "../../core/contract/send-check.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { useServices } from "./context.ts";

export function useOverrideSend(ticket: TicketRef) {
  const { api } = useServices();
  return useMutation({ mutationFn: (request: OverrideSendRequest) => api.overrideSend(ticket, request) });
}
