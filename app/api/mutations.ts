/** Writes. None retries by itself; each drops from the cache what it may have changed. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TaskDoneRequest } from "../../core/contract/case.ts";
import type {
  AskClinicianRequest,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../core/contract/clinician.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  CreditUseUndoRequest,
} from "../../core/contract/credit.ts";
import type { ApproveRequest, DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { AnswerReplyRequest, EndReviewRequest, ManualReplyRequest } from "../../core/contract/replies.ts";
import type { SaidRequest } from "../../core/contract/request.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  TicketRef,
  TicketView,
  VerifyRequest,
} from "../../core/contract/ticket.ts";
import type { WhoRequest } from "../../core/contract/whom.ts";
import { useServices } from "./context.ts";
import { dropDecision, keepSent, type StoredDecision } from "./draft-storage.ts";
import { isDefiniteRefusal } from "./problem.ts";
import { keys } from "./queries.ts";

const ABOUT_CASES = ["ticket", "evaluation", "similar", "case", "cases", "approvals"];

/** Everything that a decision, an approval or a task may have changed is read anew. */
export function refreshCases(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => ABOUT_CASES.includes(String(queryKey[0])) });
}

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
export function useCreditAct(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ actId, ...asked }: CreditAct): Promise<unknown> => {
      const { act, ...request } = asked;
      const wish = { ticket: { helpdesk: ticket.helpdesk, ticketId: ticket.ticketId } };
      if ("patientId" in request) return api.spendCredit(actId, { ...request, ...wish });
      if ("useId" in request) return api.undoCreditUse(actId, { ...request, ...wish });
      if (act === "pay_out") return api.payOutCredit(actId, { ...request, ...wish });
      return api.takeBackCredit(actId, request);
    },
    onSettled: () => refreshCases(client),
  });
}

export function useMatch(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: MatchRequest) => api.matchTicket(ticket, request),
    onSuccess: (view) => client.setQueryData(keys.ticket(ticket), view),
  });
}

/** Whom the ticket is about, where its mail speaks of somebody else. */
export function useSayWho(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: WhoRequest) => api.sayWho(ticket, request),
    onSuccess: (view) => client.setQueryData(keys.ticket(ticket), view),
  });
}

export function useVerify(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: VerifyRequest) => api.verifyTicket(ticket, request),
    onSuccess: (view) => client.setQueryData(keys.ticket(ticket), view),
  });
}

/** The patient was called back, because the helpdesk does not say who writes. */
export function useCallBack(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CallBackRequest) => api.calledBack(ticket, request),
    onSuccess: (view) => client.setQueryData(keys.ticket(ticket), view),
  });
}

/** Asks who writes now, before anything is written to them; what the helpdesk says is on the screen afterwards. */
export function useCheckedTicket(ticket: TicketRef): () => Promise<TicketView> {
  const { api } = useServices();
  const client = useQueryClient();
  return async () => {
    try {
      const view = await api.openTicket(ticket, { fresh: "1" });
      client.setQueryData(keys.ticket(ticket), view);
      return view;
    } catch (error) {
      // The screen says that the helpdesk is silent.
      void client.invalidateQueries({ queryKey: keys.ticket(ticket) });
      throw error;
    }
  };
}

/** What a person makes of a message on the ticket; saying the same again changes nothing. */
export function useAnswerReply(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, ...request }: AnswerReplyRequest & { readonly messageId: string }) =>
      api.answerReply(ticket, messageId, request),
    onSuccess: (view) => {
      client.setQueryData(keys.ticket(ticket), view);
      void refreshCases(client);
    },
  });
}

/** Somebody has looked again, and the decision stands. */
export function useEndReview(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: EndReviewRequest) => api.endReview(caseId, request),
    onSettled: () => refreshCases(client),
  });
}

/** What the patient said by telephone or at the desk. The same id and words again are the same. */
export function useSayByHand(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ saidId, request }: { saidId: string; request: ManualReplyRequest }) =>
      api.sayByHand(caseId, saidId, request),
    onSettled: () => refreshCases(client),
  });
}

/** Whether one of several matters of the mail is asked for; saying the same again changes nothing. */
export function useSayMatter(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lineId, isAsked }: { readonly lineId: string; readonly isAsked: boolean }) =>
      api.sayMatter(ticket, lineId, { isAsked }),
    onSuccess: (view) => {
      client.setQueryData(keys.ticket(ticket), view);
      void refreshCases(client);
    },
  });
}

/** Whether the ticket is a refund request; saying the same again changes nothing. */
export function useSayRequest(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: SaidRequest) => api.sayRequest(ticket, said),
    onSuccess: (view) => {
      client.setQueryData(keys.ticket(ticket), view);
      void refreshCases(client);
    },
  });
}

/** The case is no refund request. */
export function useEndCaseAsWrong() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => api.endCaseAsWrong(caseId),
    onSettled: () => refreshCases(client),
  });
}

/** The question stands in the editor: the case now waits for the patient. */
export function useAskedPatient(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.askedPatient(ticket),
    onSuccess: (view) => client.setQueryData(keys.ticket(ticket), view),
  });
}

/** Asking before anything is decided: asking again changes nothing, so it needs no kept id. */
export function useAskClinician() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, request }: { caseId: string; request: AskClinicianRequest }) =>
      api.askClinician(caseId, request),
    onSettled: () => refreshCases(client),
  });
}

export function useAnswerClinician() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, request }: { caseId: string; request: ClinicianAnswerRequest }) =>
      api.answerClinician(caseId, request),
    onSettled: () => refreshCases(client),
  });
}

export function useRequestConsent() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, request }: { caseId: string; request: RequestConsentRequest }) =>
      api.requestConsent(caseId, request),
    onSettled: () => refreshCases(client),
  });
}

/** The correction stands in the editor: its task is done, its promise is a new one. */
export function useCorrected(ticket: TicketRef) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CorrectedRequest) => api.correctedReply(ticket, request),
    onSuccess: (view) => {
      client.setQueryData(keys.ticket(ticket), view);
      void refreshCases(client);
    },
  });
}

export function useApprove() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ approvalId, request }: { approvalId: string; request: ApproveRequest }) =>
      api.approve(approvalId, request),
    onSettled: () => refreshCases(client),
  });
}

export function useCloseTask() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...said }: TaskDoneRequest & { readonly taskId: string }) => api.closeTask(taskId, said),
    onSettled: () => refreshCases(client),
  });
}
