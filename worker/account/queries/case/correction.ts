/** What a case owes its patient: a letter that takes back what an earlier one said (mission F8). Reads only. */

import type { CorrectionView } from "../../../../core/contract/ticket.ts";
import { addBusinessDays } from "../../../../core/facts/business-days.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import type { Trouble } from "../../../../core/refund/trouble.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { troubleOf, whatHappened } from "../../../../core/reply/what-happened.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { decisionOfTask } from "../../domain/case/decision-of-task.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { spokenAtMs } from "../../store/approval/asked.ts";
import { type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import { type LegRow, legsOfDecision } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { serviceNamesOfDecision } from "../decision/decisions.ts";
import { correctionDraft } from "../decision/draft.ts";
import { formOf, signedBy, spokenTo } from "../decision/spoken-to.ts";

/** Working days that a correction gives us until the patient hears how the money comes after all. */
const WRITE_AGAIN_DAYS = 3;

interface TroubledLeg extends LegRow {
  readonly trouble: Trouble;
}

/** A decision whose letter has to be taken back. */
export interface Owed {
  readonly decision: DecisionRow;
  readonly legs: readonly TroubledLeg[];
  /** The open tasks that ask for the correction, soonest due first. */
  readonly tasks: readonly TaskRow[];
  readonly dueOn: string;
}

/** The newest decision of a case that waits for a correction. */
export function owedOf(sql: Sql, caseId: string): Owed | undefined {
  const tasks = tasksOfCase(sql, caseId).filter((task) => task.kind === "correct_reply" && task.doneAtMs === null);
  return decisionsOfCase(sql, caseId)
    .toReversed()
    .flatMap((decision) => owedFor(sql, decision, tasks) ?? [])[0];
}

function owedFor(sql: Sql, decision: DecisionRow, open: readonly TaskRow[]): Owed | undefined {
  const tasks = open
    .filter((task) => decisionOfTask(sql, task) === decision.decisionId)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = tasks;
  if (!first) return undefined;
  const legs = legsOfDecision(sql, decision.decisionId).flatMap((leg) => {
    const trouble = troubleOf(leg.state);
    return trouble ? [{ ...leg, trouble }] : [];
  });
  return legs.length > 0 ? { decision, legs, tasks, dueOn: first.dueOn } : undefined;
}

/** What became of the money, in a sentence or two; of several legs that fared differently a line each. */
export function happenedInWords(sql: Sql, { legs, decision }: Owed, language: Language): string {
  const told = legs.map((leg) => whatHappened(leg.trouble, leg.problem, language));
  if (new Set(told).size === 1) return told[0] ?? "";
  return legs
    .map((leg, at) => {
      const payment = paymentById(sql, leg.paymentId);
      const label = payment ? ` (${paymentLabel(payment, language)})` : "";
      return `- ${amountInWords(leg.amountMinor, decision.currency, language)}${label}: ${told[at]}`;
    })
    .join("\n");
}

/**
 * The correction to be offered beside a ticket, checked like every draft. Undefined where nothing is owed, where the account has no letter
 * for it, and towards somebody who is not verified: they are told nothing of what was bought.
 */
export function correctionOf(ctx: AccountContext, subject: CaseScope, viewerId: string): CorrectionView | undefined {
  const { sql } = ctx;
  const rules = currentRules(sql)?.rules;
  const patient = subject.patientId === undefined ? undefined : patientById(sql, subject.patientId);
  const owed = subject.case && owedOf(sql, subject.case.caseId);
  if (holdOf(sql, subject)) return undefined;
  if (!rules || !patient || !owed || !subject.case || subject.match.verification.state !== "verified") return undefined;
  const { decision } = owed;
  const { language } = letterLanguageOf(sql, subject);
  const writeAgainOn = addBusinessDays(
    calendarOfCase(sql, subject.case.caseId),
    todayIn(ctx, homeTimeZone(sql)),
    WRITE_AGAIN_DAYS,
  );
  const draft = correctionDraft(rules, {
    reason: decision.reason,
    language,
    ...formOf(subject),
    ...spokenTo(subject, patient),
    ...signedBy(ctx, viewerId),
    serviceTitle: serviceNamesOfDecision(sql, decision, language),
    requestedOn: subject.case.requestedOn,
    // What is unclear has not been sent as far as anybody knows; only what came back was.
    moneyState: owed.legs.every((leg) => leg.trouble === "bounced") ? "came_back" : "none",
    amount: {
      amountMinor: owed.legs.reduce((sum, leg) => sum + leg.amountMinor, 0),
      currency: decision.currency,
    },
    destinations: destinationsOf(sql, owed, language),
    happened: happenedInWords(sql, owed, language),
    answerByOn: writeAgainOn,
    ...saidOf(sql, decision),
  });
  const trouble = owed.legs[0]?.trouble;
  return draft && trouble && { decisionId: decision.decisionId, trouble, draft, writeAgainOn, dueOn: owed.dueOn };
}

/** Where the patient was told the money would go: payments by their names. Credit and what is paid by hand need none. */
function destinationsOf(sql: Sql, { legs, decision }: Owed, language: Language): ReplyValues["destinations"] {
  return legs.flatMap(({ kind, paymentId, amountMinor }) => {
    const payment = kind === "refund" ? paymentById(sql, paymentId) : undefined;
    if (!payment) return [];
    const amount = { amountMinor, currency: decision.currency };
    return [{ label: paymentLabel(payment, language), tender: payment.tender, amount }];
  });
}

/** The day of the letter: with the decision, or with the yes that it waited for. */
function saidOf(sql: Sql, { decisionId, replyTextId }: DecisionRow): { saidOn?: string } {
  if (replyTextId === null) return {};
  const atMs = spokenAtMs(sql, decisionId);
  return atMs === undefined ? {} : { saidOn: civilDateAt(atMs, homeTimeZone(sql)) };
}
