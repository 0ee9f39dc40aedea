/** Opening a ticket: one call, and everything the sidebar shows first. Never writes. */
import * as z from "zod";
import { SAID_ACTS } from "../conversation/reply.ts";
import { UNVERIFIED_BECAUSE } from "../facts/unverified.ts";
import { BANDS, BECAUSE } from "../intent/intent.ts";
import { civilDate, connectionId, instantMs, sentence, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { TROUBLES } from "../refund/trouble.ts";
import { IDENTITY_CHECKS } from "../words.ts";
import { bankDetailsView } from "./bank-details.ts";
import { caseCard } from "./case.ts";
import { clinicianView } from "./clinician.ts";
import { codesView } from "./codes.ts";
import { decisionView } from "./decision.ts";
import { draftReply, replyFacts } from "./draft-reply.ts";
import { dueLetterView } from "./due-letter.ts";
import { aboutPurchaseView } from "./evidence.ts";
import { suggestsView } from "./go-live.ts";
import { ASKED_FIRST, matterView } from "./matter.ts";
import { pageView } from "./patient-page.ts";
import { heldView } from "./privacy.ts";
import { proposal } from "./proposal.ts";
import { heardView, replyView, reviewView } from "./replies.ts";
import { startedView } from "./start-case.ts";
import { patientCard, patientHit, story } from "./story.ts";
import { whoView } from "./whom.ts";

export const ticketRef = z.strictObject({
  helpdesk: connectionId,
  ticketId: z.string().regex(/^\d{1,18}$/, "must be the helpdesk's ticket number"),
});
export type TicketRef = z.infer<typeof ticketRef>;

export const MATCHED_BY = [
  "email",
  "alias",
  "phone",
  "patient_number",
  "payment_reference",
  "by_hand",
  "passed_on",
  "address_in_mail",
  "name",
] as const;

/** Records without which nothing can be proposed, whatever the mail says. */
export const UNPROPOSED = ["no_rules", "no_policy", "nothing_bought"] as const;

export const matchView = z.strictObject({
  state: z.enum(["matched", "candidates", "none"]),
  by: z.enum(MATCHED_BY).optional(),
  /** `strong`: a contact on file, unique. `weak`: the name only, shared by several, or a number that anybody can type. */
  strength: z.enum(["strong", "weak"]).optional(),
  /** None for whoever may not search. */
  candidates: z.array(patientHit),
  /** Who else it may be belongs to a location whose patients this person does not see. */
  elsewhere: z.literal(true).optional(),
  /** Who writes for the patient, where their own address is on file. */
  writer: z.strictObject({ name: z.string(), as: z.enum(["guardian", "payer", "authorised_contact"]) }).optional(),
  /** Whose mail the requester passed on, by what it says; nobody has checked that. Absent where the ticket is matched. */
  passedOn: z.strictObject({ name: z.string().optional(), emailMasked: z.string().optional() }).optional(),
});

export const verificationView = z.strictObject({
  state: z.enum(["verified", "not_verified"]),
  how: z.enum(["writes_from_address_on_file", ...IDENTITY_CHECKS]).optional(),
  byPerson: z.string().optional(),
  atMs: instantMs.optional(),
  /** Why not, where it is not; a code the screen translates. */
  why: z.enum(UNVERIFIED_BECAUSE).optional(),
});

export const intentView = z.strictObject({
  /** The band is `sure`. */
  isRefundRequest: z.boolean(),
  /** `unsure`: a person says whether it is a request. Absent while nothing was read, and from a Worker of an earlier version. */
  band: z.enum(BANDS).optional(),
  /** What the band rests on, as a code the screen translates. */
  because: z.enum(BECAUSE).optional(),
  quote: z.string().optional(),
  /** The likeliest reasons, the likeliest first: two where it is not clear, none where none was read. */
  reasons: z.array(z.enum(REASON_CODES)).optional(),
  reason: z.strictObject({ code: z.enum(REASON_CODES), quote: z.string() }).optional(),
  chargeback: z.strictObject({ quote: z.string() }).optional(),
  /** Somebody said that the ticket is no refund request. Absent where nobody did, and while it has a case. */
  saidNo: z.strictObject({ byPerson: z.string(), atMs: instantMs }).optional(),
});

/** What this person may do here and now; the server asks again on the act. */
export const allowedActions = z.strictObject({
  decide: z.boolean(),
  verify: z.boolean(),
  exception: z.boolean(),
  stop: z.boolean(),
  /** May go on after calling the patient back while the helpdesk is silent; absent from a Worker of an earlier version. */
  callBack: z.boolean().optional(),
  /** May say whether the ticket is a request: start its case. Absent from a Worker of an earlier version. */
  start: z.boolean().optional(),
  /** May say that it is none: what is not asked any more, or a case that ends. Absent from a Worker of an earlier version. */
  notARequest: z.boolean().optional(),
  /** May say that one of several matters is not asked for. Absent where there is one, and from a Worker of an earlier version. */
  notAMatter: z.boolean().optional(),
  /** Why money is blocked, as a code the screen translates. */
  blocked: z
    .enum([
      "not_verified",
      "not_matched",
      "viewer",
      "own_matter",
      "suggest_only",
      "frozen",
      "case_mixed",
      "case_open_elsewhere",
      "legal_hold",
    ])
    .optional(),
  /** Where money is not switched on; and the most that a trial lets one decision give where this was bought. */
  suggests: suggestsView.optional(),
  trialMostMinor: z.int().optional(),
});

/** How sure it is that the ticket still is as shown. `reading`: the helpdesk is being asked; `silent`: it was asked just now and did not answer. */
export const senderView = z.strictObject({
  state: z.enum(["told", "reading", "silent"]),
  readAtMs: instantMs.optional(),
});

/** What the patient was told and did not come true: a letter that says so, with the day by which somebody writes again (mission F8). */
export const correctionView = z.strictObject({
  decisionId: ulid,
  /** What became of the money; of several legs, of the first that is in trouble. A stopped one's letter may not have been sent yet. */
  trouble: z.enum(TROUBLES),
  draft: draftReply,
  /** The promise in the draft's last line; inserting it opens a task for that day. */
  writeAgainOn: civilDate,
  /** By when the correction itself is due. */
  dueOn: civilDate,
});
export type CorrectionView = z.infer<typeof correctionView>;

export const ticketView = z.strictObject({
  ticket: ticketRef.extend({
    subject: z.string(),
    requesterName: z.string(),
    requesterEmailMasked: z.string(),
    receivedAtMs: instantMs,
  }),
  match: matchView,
  verification: verificationView,
  /** Where a code may go, and the last that went. Absent where nobody has to be verified, and from a Worker of an earlier version. */
  codes: codesView.optional(),
  /** Absent where the mail is the writer's own and nobody said otherwise, and from a Worker of an earlier version. */
  who: whoView.optional(),
  /** Absent from a Worker of an earlier version. */
  sender: senderView.optional(),
  /** Drafts, letters and erasure stop: by whose word, and whom to ask. Absent where nothing is held. */
  hold: heldView.optional(),
  patient: patientCard.optional(),
  story: story.optional(),
  intent: intentView,
  case: caseCard.optional(),
  /** What was written since and nobody has answered, the newest first; absent where there is nothing, and from a Worker of an earlier version. */
  news: z.array(replyView).optional(),
  /** How the case began, where no mail began it. */
  started: startedView.optional(),
  /** What the patient has said, as a person recorded it. Absent where nothing was. */
  heard: z.array(heardView).optional(),
  /** What this person may record that the patient said by telephone or at the desk; absent where nothing. */
  sayable: z.array(z.enum(SAID_ACTS)).optional(),
  /** The last second look at what was decided. Absent where nobody asked for one. */
  review: reviewView.optional(),
  /** Where money came back: how far the bank details are that the patient's page asks for. Absent where none are asked for. */
  bank: bankDetailsView.optional(),
  decisions: z.array(decisionView),
  /** Absent where nobody was asked. */
  clinician: clinicianView.optional(),
  proposal: proposal.optional(),
  /** Which record is missing where there is no proposal for that; absent where none is, and from a Worker of an earlier version. */
  unproposed: z.enum(UNPROPOSED).optional(),
  /** Absent where nothing has to be asked. Until it is answered there is no proposal. */
  asks: z.array(z.enum(ASKED_FIRST)).optional(),
  /** What the mail says of the purchases on file; absent where nothing was bought, and from a Worker of an earlier version. */
  about: aboutPurchaseView.optional(),
  /** Beside `purchase`: what is open already, for the ticket may be about that. */
  openMatters: z
    .array(
      z.strictObject({
        caseId: ulid,
        reason: z.enum(REASON_CODES),
        reasonOpen: z.literal(true).optional(),
        service: z.string().optional(),
        openedAtMs: instantMs,
      }),
    )
    .optional(),
  draft: draftReply.optional(),
  /** What a public reply is held against that is sent now; absent where the ticket has no case. */
  sending: replyFacts.optional(),
  /**
   * Where the mail is about more than one purchase: each matter by itself, in the order in which the mail speaks of them. What stands above
   * is then of the first that is open. Absent where there is one matter, and from a Worker of an earlier version.
   */
  matters: z.array(matterView).optional(),
  correction: correctionView.optional(),
  /** In the order in which they should go, those that somebody waits for first. Absent where none is due, and from a Worker of an earlier version. */
  letters: z.array(dueLetterView).optional(),
  /** Absent where nobody outside reaches this product, for whoever has no page, and from a Worker of an earlier version. */
  page: pageView.optional(),
  allowed: allowedActions,
  /** Absent once the patient has a decision. What was only put into the editor answers nobody: whether staff wrote, the helpdesk knows. */
  dueFirstAnswerAtMs: instantMs.optional(),
  /** Absent once the patient has a decision. */
  dueDecisionAtMs: instantMs.optional(),
});
export type TicketView = z.infer<typeof ticketView>;

/** Tying a ticket to a patient by hand, and recording how identity was checked: two acts, each with a name on it. */
export const matchRequest = z.strictObject({
  patientId: ulid,
  /** The patient's open matter that the ticket is about, where the mail did not say so. */
  caseId: ulid.optional(),
});
export type MatchRequest = z.infer<typeof matchRequest>;

export const verifyRequest = z.strictObject({
  patientId: ulid,
  how: z.enum(IDENTITY_CHECKS),
  sentence,
  /** With `call_back`: which number on file was called, as the ticket's `codes` name it. */
  contactId: z.string().max(64).optional(),
});
export type VerifyRequest = z.infer<typeof verifyRequest>;

/** Whom somebody called back while the helpdesk could not say who writes, and how they knew the number. */
export const callBackRequest = z.strictObject({ who: sentence, how: sentence });
export type CallBackRequest = z.infer<typeof callBackRequest>;

/** `fresh`: the helpdesk is asked first, unless it was less than a minute ago; refused with `sender_unchecked` where it is silent. */
export const ticketQuery = z.strictObject({ fresh: z.literal("1").optional() });
export type TicketQuery = z.infer<typeof ticketQuery>;

/** The correction stands in the editor: its text as it was inserted, and the day that it promises. */
export const correctedRequest = z.strictObject({
  decisionId: ulid,
  replyText: z.string().min(1).max(20_000),
  writeAgainOn: civilDate,
});
export type CorrectedRequest = z.infer<typeof correctedRequest>;
