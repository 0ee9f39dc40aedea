/** What a case tells its ticket: its facts, and one private note (mission G1). */
import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Money } from "../../../../core/money/amount.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { LegState } from "../../../../core/refund/states.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { TicketFacts, TicketUpdate } from "../../../connectors/helpdesk.ts";
import { languageOf } from "../../domain/people/language.ts";
import { setting } from "../../store/account/settings.ts";
import { lastChangeSeq, matchedAnewBy, wasPatientAsked } from "../../store/audit/note-events.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { owedOf } from "../case/correction.ts";
import { decisionViewsOf, nameOf } from "../decision/decisions.ts";
import { clinicianBlocks } from "./clinician-note.ts";
import { decisionBlocks, leftLines } from "./decision-note.ts";
import { disputeBlocks } from "./dispute-note.ts";
import { dueAgainBlocks } from "./due-again-note.ts";
import { intakeLines } from "./intake-note.ts";
import { notReachedBlocks } from "./not-reached-note.ts";
import { paragraphs } from "./note-html.ts";
import { pageBlocks } from "./page-note.ts";
import { isTold, type NoteBlock, toldAs, toldOn } from "./told.ts";

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
export function ticketUpdateOf(context: AccountContext, caseId: string, ticket: TicketRef): NotedUpdate | undefined {
  const { sql } = context;
  const theCase = caseById(sql, caseId);
  if (!theCase) return undefined;
  const language = languageOf(setting(sql, "language") ?? "en");
  const decisions = decisionViewsOf(context, caseId, language);
  const last = decisions.at(-1);
  // A repeat of the same update has the same marker; the next change of the case has another.
  const toldSeq = lastChangeSeq(sql, caseId);
  const standing = decisions.filter(({ payout, state }) => !payout && STANDS.includes(state));
  const blocks = blocksOf(context, theCase, ticket, decisions, language);
  const note =
    blocks.length > 0
      ? [...blocks.flatMap(({ lines }) => lines), ...leftLines(context, theCase, decisions, language)]
      : undefined;
  const isReturned = last?.state === "rejected" || last?.state === "asked_back";
  return {
    ticketId: ticket.ticketId,
    facts: factsOf(sql, theCase, standing),
    ...omitNullish({ noteLines: note, privateNoteHtml: note && paragraphs(note) }),
    marker: `mg-${caseId}-${toldSeq}`,
    told: blocks.map(toldAs),
    toldSeq,
    reopen: isReturned || theCase.state === "needs_attention" || owedOf(sql, caseId) !== undefined,
  };
}

/** What is asked for or was given, and no more what has ended. */
function factsOf(sql: Sql, theCase: CaseRow, standing: readonly DecisionView[]): TicketFacts {
  const { caseId, state } = theCase;
  const reason = theCase.reasonSaid === 1 ? theCase.reason : undefined;
  const matters = mattersOfCase(sql, caseId);
  const reasonsOf = (isEnded: boolean) =>
    matters.flatMap((matter) => ((matter.endedAtMs !== null) === isEnded && matter.reason ? matter.reason : []));
  const reasons = [...new Set([...reasonsOf(false), ...standing.map((decision) => decision.reason)])];
  const endedReasons = reasonsOf(true).filter((ended) => ended !== reason && !reasons.includes(ended));
  return { caseId, state, reasons, endedReasons, ...omitNullish({ reason, amount: standingSum(standing) }) };
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
  const news = [clinicianBlocks, disputeBlocks, dueAgainBlocks, notReachedBlocks, pageBlocks].flatMap((blocks) =>
    blocks(context, caseId, language),
  );
  return [corrected, ...news, ...blocks.map((block) => without(block, news))].filter(
    (block) => block.lines.length > 0 && !isTold(told, block),
  );
}

/** One note says nothing twice: what the bank asks is in its own block. */
function without(block: NoteBlock, said: readonly NoteBlock[]): NoteBlock {
  return { ...block, lines: block.lines.filter((line) => !said.some(({ lines }) => lines.includes(line))) };
}

/** What all decisions that stand give between them, in the currency of the newest that gives money; a movement that came to nothing is not in it. */
function standingSum(standing: readonly DecisionView[]): Money | undefined {
  const legs = standing.flatMap((decision) => decision.legs).filter(({ state }) => !CAME_TO_NOTHING.includes(state));
  const currency = legs.at(-1)?.currency;
  if (currency === undefined) return undefined;
  const amountMinor = legs.reduce((sum, leg) => sum + (leg.currency === currency ? leg.amountMinor : 0), 0);
  return { amountMinor, currency };
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
  return [LETTERS[language].note.matchedAnew(actor.kind === "person" ? nameOf(sql, actor.personId) : "Makegood")];
}
