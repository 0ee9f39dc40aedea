/** What was decided and what became of it, as lines of a private note. */

import type { DecisionView, LegView } from "../../../../core/contract/decision.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { civilDateInWords } from "../../../../core/locale.ts";
import { HOLDS_CASE_OPEN } from "../../../../core/refund/case-state.ts";
import { problemInWords } from "../../../../core/refund/problem-words.ts";
import type { LegState } from "../../../../core/refund/states.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { NoteWords } from "../../../../messages/shapes/note.ts";
import { isChased } from "../../domain/follow-up/money-news.ts";
import { handReferenceOf } from "../../domain/money/legs.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { decisionsWithNews } from "../../store/audit/note-events.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext } from "../../store/context.ts";
import { takenBackMinor } from "../../store/credit/credit.ts";
import { linesOfDecision } from "../../store/decision/decisions.ts";
import { needLeg } from "../../store/money/legs.ts";
import { titleOf } from "../../store/records/titles.ts";
import type { Sql } from "../../store/sql.ts";
import { happenedInWords, owedOf } from "../case/correction.ts";
import { type NoteBlock, toldOn } from "./told.ts";

/**
 * The decisions on which something happened since the ticket was last told. A decision within somebody's own limit is told with its outcome:
 * before the money has left it may still be undone. What an approver said is told at once (mission E5).
 */
export function decisionBlocks(
  context: AccountContext,
  theCase: CaseRow,
  ticket: TicketRef,
  decisions: readonly DecisionView[],
  language: Language,
): NoteBlock[] {
  const news = newsSince(context, theCase.caseId, ticket);
  return decisions
    .filter(({ decisionId, legs, approval }) => news.has(decisionId) && (approval || !legs.some(isLeaving)))
    .map((decision) => ({
      key: decision.decisionId,
      lines: decisionLines(context, theCase, decision, language),
    }));
}

/** What is left to decide of several matters, and to do by hand, said below an outcome and never alone. */
export function leftLines(
  { sql }: AccountContext,
  { caseId }: CaseRow,
  decisions: readonly DecisionView[],
  language: Language,
): string[] {
  const matters = decisions.length > 0 ? mattersOfCase(sql, caseId).filter(isOpenMatter) : [];
  const titles = matters.map(({ lineId }) => titleOf(sql, lineId)).join(", ");
  const open = tasksOfCase(sql, caseId).filter(
    (task) => task.doneAtMs === null && HOLDS_CASE_OPEN.includes(task.kind),
  ).length;
  const words = LETTERS[language].note;
  return [...(titles ? [words.stillOpen(titles)] : []), ...(open > 0 ? [words.tasks(open)] : [])];
}

/** Decisions with an event that no note on this ticket has told of yet. */
const newsSince = ({ sql }: AccountContext, caseId: string, ticket: TicketRef): ReadonlySet<string> =>
  new Set(decisionsWithNews(sql, caseId, toldOn(sql, caseId, ticket).seq ?? 0));

/** What a person pays has left our hands when the undo window has ended; what is held back does not leave soon. */
function isLeaving({ kind, state, leavesAtMs, heldBecause }: LegView): boolean {
  if (heldBecause !== undefined) return false;
  if (leavesAtMs !== undefined) return true;
  return kind !== "hand" && (state === "reserved" || state === "submitting");
}

function decisionLines(
  context: AccountContext,
  theCase: CaseRow,
  decision: DecisionView,
  language: Language,
): string[] {
  const words: NoteWords = LETTERS[language].note;
  const money = decision.amountMinor > 0 ? ` ${amountInWords(decision.amountMinor, decision.currency, language)}` : "";
  const days = decision.extendDays === undefined ? "" : words.days(decision.extendDays);
  const { approval } = decision;
  const owed = owedOf(context.sql, theCase.caseId);
  const said = approval ? words.asked : words.decided;
  const titles = mattersOfCase(context.sql, theCase.caseId).length > 0 ? titlesOfDecision(context.sql, decision) : "";
  const what = said(words.offers[decision.option] + money + days, decision.decidedBy);
  return [
    titles ? words.ofMatter(titles, what) : what,
    ...(decision.cancelsMinor === undefined || decision.state === "stopped"
      ? []
      : [words.cancels(amountInWords(decision.cancelsMinor, decision.currency, language))]),
    ...(approval ? approvalLines(context, approval, language) : []),
    ...(decision.state === "stopped" && !decision.legs.some(inDoubt) ? [words.stopped] : []),
    ...decision.legs.map(
      (leg) =>
        `${amountInWords(leg.amountMinor, leg.currency, language)} → ${leg.label}: ${legInWords(context, leg, language)}${replacedInWords(leg, language)}`,
    ),
    ...(owed?.decision.decisionId === decision.decisionId
      ? [words.tell(happenedInWords(context.sql, owed, language), civilDateInWords(owed.dueOn, language))]
      : []),
  ];
}

const titlesOfDecision = (sql: Sql, { decisionId }: DecisionView): string =>
  linesOfDecision(sql, decisionId)
    .map((lineId) => titleOf(sql, lineId))
    .join(", ");

/** An older copy of the record may have forgotten that it left. */
const inDoubt = ({ problem }: LegView): boolean => problem === "stopped_while_frozen";

/** Credit is not sent and a person is not a processor: where their words differ, theirs. */
function legInWords({ sql }: AccountContext, leg: LegView, language: Language): string {
  const words: NoteWords = LETTERS[language].note;
  const { kind, state, heldBecause, problem } = leg;
  const why = problem ? `. ${problemInWords(problem, language)}` : "";
  if (inDoubt(leg)) return words.stoppedInDoubt;
  if (heldBecause) return words.held[heldBecause];
  if (problem === "paid_elsewhere") return words.paidElsewhere;
  if (state === "pending") {
    if (problem === "requires_action" || problem === "insufficient_funds") return words.pending[problem];
    if (isChased(sql, needLeg(sql, leg.legId), true)) return words.pending.late;
  }
  // What a person paid after all has no trouble any more, and is found by its reference.
  if (kind === "hand" && state === "settled") return words.paidManually(handReferenceOf(needLeg(sql, leg.legId)));
  const own: Partial<Record<LegState, string>> = kind === "refund" ? {} : words.otherLegs[kind];
  const backMinor = kind === "credit" ? takenBackMinor(sql, leg.legId) : 0;
  const back = backMinor > 0 ? `. ${words.takenBack(amountInWords(backMinor, leg.currency, language))}` : "";
  return (own[state] ?? words.legs[state]) + why + back;
}

/** Apart from how the new one stands: a sentence about the one before it. */
function replacedInWords({ replaces }: LegView, language: Language): string {
  if (!replaces) return "";
  const why = replaces.problem === undefined ? "" : ` ${problemInWords(replaces.problem, language)}`;
  return `. ${LETTERS[language].note.replaces}.${why}`;
}

function approvalLines(
  { sql }: AccountContext,
  approval: NonNullable<DecisionView["approval"]>,
  language: Language,
): string[] {
  const words = LETTERS[language].note;
  const { decidedBy = "", onBehalfOf } = approval;
  const by = onBehalfOf === undefined ? decidedBy : words.onBehalf(decidedBy, onBehalfOf);
  const said = approval.sentence === undefined ? "" : `: ${words.quote(approval.sentence)}`;
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
      return [words.ended.time];
    // Withdrawn with its decision: that one is said to be stopped.
    case "void":
      return approval.endedBecause ? [words.ended[approval.endedBecause]] : [];
  }
}
