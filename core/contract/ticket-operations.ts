/** What is asked about one ticket, and of its page for the patient: part of the list of operations. */
import type { CheckCodeRequest, SendCodeRequest } from "./codes.ts";
import type { ToldRequest } from "./due-letter.ts";
import type { AskedMatterRequest } from "./matter.ts";
import { at } from "./operation.ts";
import type { BankDetailsShown, ChoiceOffered, OfferChoiceRequest, PageGiven } from "./patient-page.ts";
import type { AnswerReplyRequest } from "./replies.ts";
import type { SaidRequest } from "./request.ts";
import type * as send from "./send-check.ts";
import type * as ticket from "./ticket.ts";
import type { WhoRequest } from "./whom.ts";

type TicketView = ticket.TicketView;

export const ticketOperations = {
  openTicket: at("GET /tickets/:helpdesk/:ticketId")<TicketView, ticket.TicketQuery | undefined>(),
  calledBack: at("PUT /tickets/:helpdesk/:ticketId/call-back")<TicketView, ticket.CallBackRequest>(),
  matchTicket: at("PUT /tickets/:helpdesk/:ticketId/match")<TicketView, ticket.MatchRequest>(),
  sayWho: at("PUT /tickets/:helpdesk/:ticketId/who")<TicketView, WhoRequest>(),
  verifyTicket: at("PUT /tickets/:helpdesk/:ticketId/verification")<TicketView, ticket.VerifyRequest>(),
  sendCode: at("PUT /tickets/:helpdesk/:ticketId/codes/:codeId")<TicketView, SendCodeRequest>(),
  checkCode: at("POST /tickets/:helpdesk/:ticketId/codes/:codeId/tries")<TicketView, CheckCodeRequest>(),
  correctedReply: at("PUT /tickets/:helpdesk/:ticketId/corrected")<TicketView, ticket.CorrectedRequest>(),
  checkSend: at("POST /tickets/:helpdesk/:ticketId/send-checks")<send.SendCheck, send.SendCheckRequest>(),
  insistSend: at("PUT /tickets/:helpdesk/:ticketId/insisted")<send.SendCheck, send.SendCheckRequest>(),
  overrideSend: at("PUT /tickets/:helpdesk/:ticketId/overridden")<send.SendCheck, send.OverrideSendRequest>(),
  takenOut: at("PUT /tickets/:helpdesk/:ticketId/taken-out")<TicketView, send.TakenOutRequest>(),
  letterTold: at("PUT /tickets/:helpdesk/:ticketId/letter-told")<TicketView, ToldRequest>(),
  sayRequest: at("PUT /tickets/:helpdesk/:ticketId/request")<TicketView, SaidRequest>(),
  answerReply: at("PUT /tickets/:helpdesk/:ticketId/replies/:messageId")<TicketView, AnswerReplyRequest>(),
  sayMatter: at("PUT /tickets/:helpdesk/:ticketId/matters/:lineId")<TicketView, AskedMatterRequest>(),
  askedPatient: at("PUT /tickets/:helpdesk/:ticketId/asked")<TicketView>(),
  givePage: at("PUT /tickets/:helpdesk/:ticketId/page")<PageGiven>(),
  offerChoice: at("PUT /tickets/:helpdesk/:ticketId/choices/:offerId")<ChoiceOffered, OfferChoiceRequest>(),
  readBankDetails: at("POST /cases/:caseId/bank-details/:saidId")<BankDetailsShown>(),
} as const;
