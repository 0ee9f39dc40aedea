/** What is said of a ticket: who writes, about whom, what is asked, what a message means. The answer is the ticket as it stands then. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CheckCodeRequest, SendCodeRequest } from "../../core/contract/codes.ts";
import type { ToldRequest } from "../../core/contract/due-letter.ts";
import type { AnswerReplyRequest } from "../../core/contract/replies.ts";
import type { SaidRequest } from "../../core/contract/request.ts";
import type { TakenOutRequest } from "../../core/contract/send-check.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  TicketRef,
  TicketView,
  VerifyRequest,
} from "../../core/contract/ticket.ts";
import type { WhoRequest } from "../../core/contract/whom.ts";
import type { Api } from "./client.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";
import { refreshCases } from "./refresh-cases.ts";

/** None retries by itself; each may be said again, and changes nothing then. */
function useTicketAct<Asked>(
  ticket: TicketRef,
  act: (api: Api, asked: Asked) => Promise<TicketView>,
  { changesCases = false } = {},
) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => act(api, asked),
    onSuccess: (view) => {
      keepAnswer(client, keys.ticket(ticket), view);
      if (changesCases) void refreshCases(client);
    },
  });
}

const CHANGES_CASES = { changesCases: true };

export const useMatch = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: MatchRequest) => api.matchTicket(ticket, request));

/** Whom the ticket is about, where its mail speaks of somebody else. */
export const useSayWho = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: WhoRequest) => api.sayWho(ticket, request));

export const useVerify = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: VerifyRequest) => api.verifyTicket(ticket, request));

/** Sends a code to a contact on file; the screen mints its id, so that a second press is the same code. */
export const useSendCode = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, { codeId, ...request }: SendCodeRequest & { readonly codeId: string }) =>
    api.sendCode(ticket, codeId, request),
  );

/** Each is a try: five, and the code is over. */
export const useCheckCode = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, { codeId, ...request }: CheckCodeRequest & { readonly codeId: string }) =>
    api.checkCode(ticket, codeId, request),
  );

/** The patient was called back, because the helpdesk does not say who writes. */
export const useCallBack = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: CallBackRequest) => api.calledBack(ticket, request));

/** The question stands in the editor: the case now waits for the patient. */
export const useAskedPatient = (ticket: TicketRef) => useTicketAct<void>(ticket, (api) => api.askedPatient(ticket));

/** The letter of a decision that was stopped is out of the reply again, unsent. */
export const useTakenOut = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: TakenOutRequest) => api.takenOut(ticket, request), CHANGES_CASES);

/** What a person makes of a message on the ticket. */
export const useAnswerReply = (ticket: TicketRef) =>
  useTicketAct(
    ticket,
    (api, { messageId, ...request }: AnswerReplyRequest & { readonly messageId: string }) =>
      api.answerReply(ticket, messageId, request),
    CHANGES_CASES,
  );

/** Whether one of several matters of the mail is asked for. */
export const useSayMatter = (ticket: TicketRef) =>
  useTicketAct(
    ticket,
    (api, { lineId, isAsked }: { readonly lineId: string; readonly isAsked: boolean }) =>
      api.sayMatter(ticket, lineId, { isAsked }),
    CHANGES_CASES,
  );

/** Whether the ticket is a refund request. */
export const useSayRequest = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, said: SaidRequest) => api.sayRequest(ticket, said), CHANGES_CASES);

/** The correction stands in the editor: its task is done, its promise is a new one. */
export const useCorrected = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: CorrectedRequest) => api.correctedReply(ticket, request), CHANGES_CASES);

/** A letter that was due stands in the reply: it is not offered again. */
export const useLetterTold = (ticket: TicketRef) =>
  useTicketAct(ticket, (api, request: ToldRequest) => api.letterTold(ticket, request), CHANGES_CASES);

/** Asks who writes now, before anything is written to them; what the helpdesk says is on the screen afterwards. */
export function useCheckedTicket(ticket: TicketRef): () => Promise<TicketView> {
  const { api } = useServices();
  const client = useQueryClient();
  return async () => {
    try {
      const view = await api.openTicket(ticket, { fresh: "1" });
      keepAnswer(client, keys.ticket(ticket), view);
      return view;
    } catch (error) {
      // The screen says that the helpdesk is silent.
      void client.invalidateQueries({ queryKey: keys.ticket(ticket) });
      throw error;
    }
  };
}
