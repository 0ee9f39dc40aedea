/** Deciding, stopping, approving, and acts on credit: what moves money, each with an id that the screen keeps until an answer comes. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApproveRequest } from "../../core/contract/approval-card.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  CreditUseUndoRequest,
} from "../../core/contract/credit.ts";
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { TicketRef, TicketView } from "../../core/contract/ticket.ts";
import { useServices } from "./context.ts";
import { dropDecision, keepSent, type StoredDecision } from "./draft-storage.ts";
import { isDefiniteRefusal } from "./problem.ts";
import { keys } from "./queries.ts";
import { refreshCases, useCaseAct } from "./refresh-cases.ts";

function showDecision(view: TicketView | undefined, decision: DecisionView): TicketView | undefined {
  if (!view) return view;
  const others = view.decisions.filter((known) => known.decisionId !== decision.decisionId);
  return { ...view, decisions: [...others, decision] };
}

/**
 * Decides once: the request is kept with its id before it leaves, and dropped when the server has answered. After no answer it stays,
 * and `mutate` with the same kept decision sends the same thing again.
 */
export function useDecide(ticket: TicketRef, draftKey: string) {
  const { api, draftStorage } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kept, request }: { kept: StoredDecision; request: DecideRequest }) => {
      keepSent(draftStorage, draftKey, kept, request);
      return api.decide(kept.decisionId, request);
    },
    onSuccess: (decision) => {
      dropDecision(draftStorage, draftKey);
      client.setQueryData<TicketView>(keys.ticket(ticket), (view) => showDecision(view, decision));
      void refreshCases(client);
    },
    onError: (error) => {
      if (!isDefiniteRefusal(error)) return;
      dropDecision(draftStorage, draftKey);
      void refreshCases(client);
    },
  });
}

/** Stops a decision whose money has not left. Stopping twice is the same as once, so it needs no kept id. */
export function useStop(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decisionId: string) => api.stop(decisionId, {}),
    onSuccess: (decision) =>
      client.setQueryData<TicketView>(keys.ticket(ticket), (view) => showDecision(view, decision)),
    onSettled: () => refreshCases(client),
  });
}

/** An act on account credit with the id that its form keeps until an answer comes. */
export type CreditAct = { readonly actId: string } & (
  | ({ readonly act: "spend" } & Omit<CreditUseRequest, "ticket">)
  | ({ readonly act: "undo" } & Omit<CreditUseUndoRequest, "ticket">)
  | ({ readonly act: "pay_out" } & Omit<CreditPayoutRequest, "ticket">)
  | ({ readonly act: "take_back" } & CreditReversalRequest)
);

/** Spends, pays out or takes back credit; sent again with the same id it happens once. All of it on this ticket's wish. */
export const useCreditAct = (ticket: TicketRef) =>
  useCaseAct(async (api, { actId, ...asked }: CreditAct): Promise<unknown> => {
    const { act, ...request } = asked;
    const wish = { ticket: { helpdesk: ticket.helpdesk, ticketId: ticket.ticketId } };
    if ("patientId" in request) return api.spendCredit(actId, { ...request, ...wish });
    if ("useId" in request) return api.undoCreditUse(actId, { ...request, ...wish });
    if (act === "pay_out") return api.payOutCredit(actId, { ...request, ...wish });
    return api.takeBackCredit(actId, request);
  });

export const useApprove = () =>
  useCaseAct((api, { approvalId, request }: { readonly approvalId: string; readonly request: ApproveRequest }) =>
    api.approve(approvalId, request),
  );
