import type { DueLetterView } from "../../../core/contract/due-letter.ts";
import { useEvaluation } from "../../api/queries.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { useLanguageChosen } from "../view.ts";

/** The letters of this ticket, in the language that the person chose where they chose one. */
export function useTicketLetters(): readonly DueLetterView[] {
  const { ref, ticket } = useOpenTicket();
  const language = useLanguageChosen();
  const { helpdesk, ticketId } = ref;
  const question = language && ticket.letters ? { ticket: { helpdesk, ticketId }, language } : undefined;
  const { data } = useEvaluation(question, ticket.patient?.patientId);
  return (question && data?.letters) ?? ticket.letters ?? [];
}
