import * as z from "zod";
import { SAID_ACTS } from "../conversation/reply.ts";
import { civilDate, ulid } from "../primitives.ts";
import { bankDetailsView } from "./bank-details.ts";
import { caseCard, caseTask, timelineEntry } from "./case.ts";
import { clinicianView } from "./clinician.ts";
import { decisionView } from "./decision.ts";
import { disputeCard } from "./dispute.ts";
import { foundInCase } from "./found.ts";
import { outcomeView } from "./outcomes.ts";
import { heldView } from "./privacy.ts";
import { heardView, replyView, reviewView } from "./replies.ts";
import { OWN_TICKET_STATES, startedView } from "./start-case.ts";

/** One case, whole: what was decided, what moved, what is left to do, and who did what. */
export const caseDetail = z.strictObject({
  case: caseCard,
  decisions: z.array(decisionView),
  tasks: z.array(caseTask),
  /** As beside the ticket. */
  news: z.array(replyView).optional(),
  heard: z.array(heardView).optional(),
  /** What this person may record that the patient said by telephone or at the desk; absent where nothing. */
  sayable: z.array(z.enum(SAID_ACTS)).optional(),
  review: reviewView.optional(),
  /** Where money came back: how far the bank details are that the patient's page asks for. */
  bank: bankDetailsView.optional(),
  /** How it began, where no mail began it. */
  started: startedView.optional(),
  /** Whether a ticket can be made in which the patient is answered; absent while it has one that is open, and where this person may not. */
  ownTicket: z.enum(OWN_TICKET_STATES).optional(),
  /** Helpdesks that have not taken yet what the case has to say, and since when they do not; absent where all is told. */
  untold: z.array(z.strictObject({ helpdesk: z.string(), sinceMs: z.int() })).optional(),
  clinician: clinicianView.optional(),
  /** This person may end it because it is no refund request. Absent where they may not. */
  mayEndAsWrong: z.literal(true).optional(),
  /** The bank's questions about what paid for it, those to be answered first; absent where there is none, and for who does not see money. */
  disputes: z.array(disputeCard).optional(),
  /** Upcoming bookings of what the case is about. */
  bookings: z.array(z.strictObject({ bookingId: ulid, onDate: civilDate, title: z.string() })).optional(),
  /** What was found in the records of which nobody has to have written; absent where nothing was. */
  found: foundInCase.optional(),
  /** As beside the ticket. */
  hold: heldView.optional(),
  /** What became of it after the decision; absent while nothing is decided. */
  outcome: outcomeView.optional(),
  timeline: z.array(timelineEntry),
});
export type CaseDetail = z.infer<typeof caseDetail>;
