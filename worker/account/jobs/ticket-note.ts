/** What a case tells its ticket: reason and state as tags and fields, and one private note (mission G1). */
import type { DecisionView, LegState, LegView } from "../../../core/contract/decision.ts";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { toDecimalText } from "../../../core/money/amount.ts";
import { detectIntent } from "../../../core/reasons/detect.ts";
import { reasonTag } from "../../../core/reasons/reasons.ts";
import { HOLDS_CASE_OPEN } from "../../../core/refund/case-state.ts";
import { civilDateInWords } from "../../../core/reply/locale.ts";
import { propose } from "../../../core/resolution/propose.ts";
import { amountInWords, needInWords } from "../../../core/resolution/words.ts";
import type { Language } from "../../../core/words.ts";
import type { TicketUpdate } from "../../connectors/zendesk/port.ts";
import type { ZendeskSettings } from "../connections.ts";
import type { AccountContext } from "../context.ts";
import { tasksOfCase } from "../ledger/tasks.ts";
import { assembleMatter } from "../reads/assemble.ts";
import { civilDateAt } from "../reads/civil-time.ts";
import { happenedInWords, owedOf } from "../reads/correction.ts";
import { decisionViewsOf } from "../reads/decisions.ts";
import { present } from "../reads/present.ts";
import { languageOf } from "../reads/viewer.ts";
import { type CaseRow, caseById } from "../store/cases.ts";
import { homeTimeZone, setting } from "../store/settings.ts";
import { ticketSnapshot } from "../store/tickets.ts";
import { NOTE_WORDS, type NoteWords } from "./note-words.ts";

const STATE_TAG = "refund_state_";

/** An update with its note as plain lines beside the HTML that is sent. */
export type NotedUpdate = TicketUpdate & { readonly noteLines?: readonly string[] };

/** The update that a ticket of a case should have now; undefined where there is no such case. Reads only. */
export function ticketUpdateOf(
  context: AccountContext,
  fields: ZendeskSettings["fields"],
  caseId: string,
  ticket: TicketRef,
): NotedUpdate | undefined {
  const { sql } = context;
  const theCase = caseById(sql, caseId);
  if (!theCase) return undefined;
  const language = languageOf(setting(sql, "language") ?? "en");
  const decisions = decisionViewsOf(context, caseId, language);
  const last = decisions.at(-1);
  const [reason, state] = [reasonTag(theCase.reason), STATE_TAG + theCase.state];
  const note = noteOf(context, theCase, ticket, last, language);
  const isReturned = last?.state === "rejected" || last?.state === "asked_back";
  return {
    ticketId: ticket.ticketId,
    addTags: [reason, state],
    fields: [
      { fieldId: fields.reason, value: reason },
      { fieldId: fields.state, value: state },
      { fieldId: fields.amount, value: last && last.amountMinor > 0 ? toDecimalText(last) : "" },
      { fieldId: fields.caseId, value: caseId },
    ],
    ...present({ noteLines: note, privateNoteHtml: note && paragraphs(note) }),
    marker: `mg-${caseId}-${lastChange(context, caseId)}`,
    reopen: isReturned || theCase.state === "needs_attention" || owedOf(sql, caseId) !== undefined,
  };
}

/** A repeat of the same update has the same marker; the next change of the case has another. */
function lastChange(context: AccountContext, caseId: string): number {
  const row = context.sql.one<{ seq: number | null }>(
    "SELECT max(seq) AS seq FROM event WHERE case_id = ? AND type NOT LIKE 'ticket.%' AND type NOT IN ('leg.claimed', 'leg.answered')",
    caseId,
  );
  return row?.seq ?? 0;
}

/**
 * One note for what intake found, one for what was decided. A decision within somebody's own limit is told with its outcome: before the
 * money has left it may still be undone. What an approver said is told at once (mission E5).
 */
function noteOf(
  context: AccountContext,
  theCase: CaseRow,
  ticket: TicketRef,
  last: DecisionView | undefined,
  language: Language,
): string[] | undefined {
  if (!last) return wasAsked(context, theCase) ? undefined : intakeLines(context, theCase, ticket, language);
  return last.legs.some(isLeaving) && !last.approval ? undefined : decisionLines(context, theCase, last, language);
}

/** What a person pays has left our hands when the undo window has ended; what is held back does not leave soon. */
function isLeaving({ kind, state, leavesAtMs, heldBecause }: LegView): boolean {
  if (leavesAtMs !== undefined) return true;
  return kind !== "hand" && heldBecause === undefined && (state === "reserved" || state === "submitting");
}

/** The patient was asked for something, so intake's note is long on the ticket. */
function wasAsked({ sql }: AccountContext, { caseId }: CaseRow): boolean {
  return sql.one("SELECT 1 FROM event WHERE case_id = ? AND type = 'patient.asked' LIMIT 1", caseId) !== undefined;
}

function decisionLines(
  context: AccountContext,
  theCase: CaseRow,
  decision: DecisionView,
  language: Language,
): string[] {
  const words: NoteWords = NOTE_WORDS[language];
  const money = decision.amountMinor > 0 ? ` ${amountInWords(decision.amountMinor, decision.currency, language)}` : "";
  const { approval } = decision;
  const owed = owedOf(context.sql, theCase.caseId);
  const open = tasksOfCase(context.sql, theCase.caseId).filter(
    (task) => task.doneAtMs === null && HOLDS_CASE_OPEN.includes(task.kind),
  ).length;
  return [
    words.decided(words.offers[decision.option] + money, decision.decidedBy),
    ...(approval ? approvalLines(context, approval, language) : []),
    ...(decision.state === "stopped" ? [words.stopped] : []),
    ...decision.legs.map(
      (leg) =>
        `${amountInWords(leg.amountMinor, leg.currency, language)} → ${leg.label}: ${legInWords(leg, words)}${leg.problem ? ` (${leg.problem})` : ""}`,
    ),
    ...(owed?.decision.decisionId === decision.decisionId
      ? [words.tell(happenedInWords(context.sql, owed, language), civilDateInWords(owed.dueOn, language))]
      : []),
    ...(open > 0 ? [words.tasks(open)] : []),
  ];
}

/** Credit is not sent and a person is not a processor: where their words differ, theirs. */
function legInWords({ kind, state, heldBecause }: LegView, words: NoteWords): string {
  if (heldBecause) return words.held[heldBecause];
  const own: Partial<Record<LegState, string>> = kind === "refund" ? {} : words.otherLegs[kind];
  return own[state] ?? words.legs[state];
}

function approvalLines(
  { sql }: AccountContext,
  approval: NonNullable<DecisionView["approval"]>,
  language: Language,
): string[] {
  const words = NOTE_WORDS[language];
  const { decidedBy = "", onBehalfOf } = approval;
  const by = onBehalfOf === undefined ? decidedBy : words.onBehalf(decidedBy, onBehalfOf);
  const said = approval.sentence === undefined ? "" : `: “${approval.sentence}”`;
  switch (approval.state) {
    case "waiting":
      return [
        words.waiting(approval.needs, civilDateInWords(civilDateAt(approval.expiresAtMs, homeTimeZone(sql)), language)),
      ];
    case "approved":
      return [words.approved(by) + said];
    case "rejected":
      return [words.rejected(by) + said];
    case "asked_back":
      return [words.askedBack(by) + said];
    case "expired":
    case "void":
      return [words.expired];
  }
}

/** The suggestion before anybody opens the ticket; what was bought is told only where the sender is who they say. */
function intakeLines(context: AccountContext, theCase: CaseRow, ticket: TicketRef, language: Language): string[] {
  const words = NOTE_WORDS[language];
  const snapshot = ticketSnapshot(context.sql, ticket);
  const quote = snapshot && detectIntent({ subject: snapshot.subject, body: snapshot.body }).quote;
  const found = quote === undefined ? [] : [words.detected(quote)];
  const who = { role: "agent", locale: language } as const;
  const matter = assembleMatter(context, who, { ticket, caseId: theCase.caseId, reason: theCase.reason });
  if (!matter.ok) return [...found, words.whoIsThis];
  const proposal = propose(matter.value);
  if (proposal.needs.length > 0) {
    return [...found, words.missing(proposal.needs.map((need) => needInWords(need, language)).join(", "))];
  }
  const option = proposal.options[0];
  if (!option) return found;
  const money = option.amountMinor > 0 ? ` ${amountInWords(option.amountMinor, option.currency, language)}` : "";
  const sum = option.sumInWords === "" ? "" : `, ${option.sumInWords}`;
  return [...found, words.suggestion(words.offers[option.kind], money + sum, option.clause.title)];
}

function paragraphs(lines: readonly string[]): string {
  return lines
    .map(escapeHtml)
    .map((line) => `<p>${line}</p>`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
