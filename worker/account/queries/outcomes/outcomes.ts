import { may } from "../../../../core/approval/may.ts";
import type { OutcomesAnswer, OutcomesQuery, OutcomeView } from "../../../../core/contract/outcomes.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { dayNumber } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import {
  type AfterDecision,
  COUNTED_OUTCOMES,
  type CountedOutcome,
  countedOutcome,
  foundOutcomes,
  WITHIN_DAYS,
} from "../../../../core/outcomes/outcome.ts";
import { COUNTED_REASONS } from "../../../../core/reasons/reasons.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { today } from "../../domain/follow-up/due.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import {
  type AfterRow,
  afterDecisionOf,
  afterDecisions,
  lastSaidOutcome,
} from "../../store/outcomes/after-decision.ts";
import { nameOf } from "../decision/decisions.ts";

const DAY_MS = 86_400_000;

/** The clinic's days by those of UTC, as they stand today. */
function offsetMs(ctx: AccountContext): number {
  const on = today(ctx);
  return dayNumber(on) * DAY_MS - instantOf(on, 0, homeTimeZone(ctx.sql));
}

function afterOf({ decidedOn, visitedOn, boughtOn, disputedOn, askedAgainOn, said }: AfterRow): AfterDecision {
  const [seenOn] = [visitedOn, boughtOn].filter((on) => on !== null).sort();
  return { decidedOn, ...omitNullish({ seenOn, disputedOn, askedAgainOn, said }) };
}

/** What became of a case after its decision; undefined while nothing is decided. */
export function outcomeOfCase(ctx: AccountContext, actor: PersonActor, caseId: string): OutcomeView | undefined {
  const { sql } = ctx;
  const row = afterDecisionOf(sql, offsetMs(ctx), caseId);
  if (!row) return undefined;
  const after = afterOf(row);
  const last = lastSaidOutcome(sql, caseId);
  return {
    decidedOn: row.decidedOn,
    counted: countedOutcome(after, today(ctx)),
    found: foundOutcomes(after),
    ...(last?.outcome
      ? {
          said: {
            outcome: last.outcome,
            byPerson: nameOf(sql, last.saidBy),
            atMs: last.saidAtMs,
            ...omitNullish({ sentence: readText(sql, last.textId) }),
          },
        }
      : {}),
    withinDays: WITHIN_DAYS,
    ...(may(actor, "outcome.say").ok ? { maySay: true } : {}),
  };
}

/** How decided cases came out, by reason (mission J4). A case counts once, in the month it was opened and under its own reason. */
export function outcomes(ctx: AccountContext, { from, to }: OutcomesQuery): Result<OutcomesAnswer, Refusal> {
  const todayOn = today(ctx);
  const rows = afterDecisions(ctx.sql, offsetMs(ctx), from, to).map((row) => ({
    reason: row.reason,
    outcome: countedOutcome(afterOf(row), todayOn),
  }));
  const byReason = Map.groupBy(rows, ({ reason }) => reason);
  return ok({
    from,
    to,
    withinDays: WITHIN_DAYS,
    byReason: COUNTED_REASONS.flatMap((reason) => {
      const those = byReason.get(reason);
      return those ? [{ reason, ...counted(those) }] : [];
    }),
    total: counted(rows),
  });
}

function counted(rows: readonly { readonly outcome: CountedOutcome }[]) {
  const sums = Map.groupBy(rows, ({ outcome }) => outcome);
  return {
    cases: rows.length,
    outcomes: COUNTED_OUTCOMES.flatMap((outcome) => {
      const cases = sums.get(outcome)?.length ?? 0;
      return cases > 0 ? [{ outcome, cases }] : [];
    }),
  };
}
