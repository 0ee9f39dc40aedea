/** What a case tells its ticket: reason and state as tags and fields, and one private note (mission G1). */
import type { DecisionView, LegState } from "../../../../core/contract/decision.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { toDecimalText } from "../../../../core/money/amount.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { reasonTag } from "../../../../core/reasons/reasons.ts";
import type { Language } from "../../../../core/words.ts";
import { NOTE_WORDS } from "../../../../messages/notes.ts";
import type { TicketUpdate } from "../../../connectors/helpdesk.ts";
import { languageOf } from "../../domain/people/language.ts";
import type { HelpdeskSettings } from "../../store/account/helpdesk-settings.ts";
import { setting } from "../../store/account/settings.ts";
import { lastChangeSeq, matchedAnewBy, wasPatientAsked } from "../../store/audit/note-events.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { owedOf } from "../case/correction.ts";
import { decisionViewsOf, nameOf } from "../decision/decisions.ts";
import { decisionBlocks, leftLines } from "./decision-note.ts";
import { disputeBlocks } from "./dispute-note.ts";
import { dueAgainBlocks } from "./due-again-note.ts";
import { intakeLines } from "./intake-note.ts";
import { paragraphs } from "./note-html.ts";
import { isTold, type NoteBlock, toldAs, toldOn } from "./told.ts";

const STATE_TAG = "refund_state_";

/** What is paid out of credit later, stopped or refused changes nothing of what the case is about. */
const STANDS: readonly DecisionView["state"][] = ["approved", "awaiting_approval"];
const CAME_TO_NOTHING: readonly LegState[] = ["failed", "bounced", "closed"];

/** An update with its note as plain lines beside the HTML that is sent, what the note says of what, and up to which event it tells. */
export type NotedUpdate = TicketUpdate & {
  readonly noteLines?: readonly string[];
  readonly told: readonly string[];
  readonly toldSeq: number;
};

/** The update that a ticket of a case should have now; undefined where there is no such case. Reads only. */
export function ticketUpdateOf(
  context: AccountContext,
  fields: HelpdeskSettings["fields"],
  caseId: string,
  ticket: TicketRef,
): NotedUpdate | undefined {
  const { sql } = context;
  const theCase = caseById(sql, caseId);
  if (!theCase) return undefined;
  const language = languageOf(setting(sql, "language") ?? "en");
  const decisions = decisionViewsOf(context, caseId, language);
  const last = decisions.at(-1);
  // A repeat of the same update has the same marker; the next change of the case has another.
  const toldSeq = lastChangeSeq(sql, caseId);
  const standing = decisions.filter(({ payout, state }) => !payout && STANDS.includes(state));
  const reason = theCase.reasonSaid === 1 ? reasonTag(theCase.reason) : "";
  const reasons = reasonTags(sql, caseId, reason, standing);
  const state = STATE_TAG + theCase.state;
  const blocks = blocksOf(context, theCase, ticket, decisions, language);
  const note =
    blocks.length > 0
      ? [...blocks.flatMap(({ lines }) => lines), ...leftLines(context, theCase, decisions, language)]
      : undefined;
  const isReturned = last?.state === "rejected" || last?.state === "asked_back";
  return {
    ticketId: ticket.ticketId,
    addTags: [...new Set([reason, ...reasons.add, state])].filter(Boolean),
    ...(reasons.remove.length > 0 ? { removeTags: reasons.remove } : {}),
    fields: [
      { fieldId: fields.reason, value: reason },
      { fieldId: fields.state, value: state },
      { fieldId: fields.amount, value: standingSum(standing) },
      { fieldId: fields.caseId, value: caseId },
    ],
    ...omitNullish({ noteLines: note, privateNoteHtml: note && paragraphs(note) }),
    marker: `mg-${caseId}-${toldSeq}`,
    told: blocks.map(toldAs),
    toldSeq,
    reopen: isReturned || theCase.state === "needs_attention" || owedOf(sql, caseId) !== undefined,
  };
}

/** Before a reason that is not the drop-down's: of a drop-down's own tags a ticket holds the one that it shows. */
const ALSO_TAG = "refund_also_";

/** Beside the reason that the drop-down shows: those of other matters and decisions. What is not asked for, or has become the shown one, leaves. */
function reasonTags(sql: Sql, caseId: string, shown: string, standing: readonly DecisionView[]) {
  const matters = mattersOfCase(sql, caseId);
  const tagsOf = (isEnded: boolean) =>
    matters.flatMap(({ endedAtMs, reason }) => ((endedAtMs !== null) === isEnded && reason ? reasonTag(reason) : []));
  const all = new Set([...tagsOf(false), ...standing.map(({ reason }) => reasonTag(reason))]);
  const others = [...all].filter((tag) => tag !== shown);
  const ended = tagsOf(true).filter((tag) => tag !== shown && !all.has(tag));
  const wasOther = matters.length > 0 && shown !== "" ? [ALSO_TAG + shown] : [];
  return {
    add: [...all, ...others.map((tag) => ALSO_TAG + tag)],
    remove: [...ended, ...ended.map((tag) => ALSO_TAG + tag), ...wasOther],
  };
}

/** Everything that the ticket has not been told in these words. */
function blocksOf(
  context: AccountContext,
  theCase: CaseRow,
  ticket: TicketRef,
  decisions: readonly DecisionView[],
  language: Language,
): NoteBlock[] {
  const told = toldOn(context.sql, theCase.caseId, ticket);
  const blocks =
    decisions.length > 0
      ? decisionBlocks(context, theCase, ticket, decisions, language)
      : intakeBlocks(context, theCase, ticket, language);
  const corrected = { key: "matched", lines: correctedLines(context, theCase.caseId, ticket, language) };
  const { caseId } = theCase;
  const news = [...disputeBlocks(context, caseId, language), ...dueAgainBlocks(context, caseId, language)];
  return [corrected, ...news, ...blocks.map((block) => without(block, news))].filter(
    (block) => block.lines.length > 0 && !isTold(told, block),
  );
}

/** One note says nothing twice: what the bank asks is in its own block. */
function without(block: NoteBlock, said: readonly NoteBlock[]): NoteBlock {
  return { ...block, lines: block.lines.filter((line) => !said.some(({ lines }) => lines.includes(line))) };
}

/** What all decisions that stand give between them, in the currency of the newest that gives money; a movement that came to nothing is not in it. */
function standingSum(standing: readonly DecisionView[]): string {
  const legs = standing.flatMap((decision) => decision.legs).filter(({ state }) => !CAME_TO_NOTHING.includes(state));
  const currency = legs.at(-1)?.currency;
  if (currency === undefined) return "";
  const amountMinor = legs.reduce((sum, leg) => sum + (leg.currency === currency ? leg.amountMinor : 0), 0);
  return toDecimalText({ amountMinor, currency });
}

/** Intake's suggestion, where nothing was decided; long on the ticket once the patient was asked for something. */
function intakeBlocks(context: AccountContext, theCase: CaseRow, ticket: TicketRef, language: Language): NoteBlock[] {
  // Where the patient was asked for something, intake's note is long on the ticket.
  if (wasPatientAsked(context.sql, theCase.caseId)) return [];
  return [{ key: "intake", lines: intakeLines(context, theCase, ticket, language) }];
}

/** A ticket that was taken out of another case: what stood here before was about somebody else. Said in the first note of its case. */
function correctedLines(context: AccountContext, caseId: string, ticket: TicketRef, language: Language): string[] {
  const { sql } = context;
  const actor = matchedAnewBy(sql, caseId, ticket);
  if (!actor) return [];
  return [NOTE_WORDS[language].matchedAnew(actor.kind === "person" ? nameOf(sql, actor.personId) : "Makegood")];
}
