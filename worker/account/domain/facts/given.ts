import { patientLimitDays } from "../../../../core/approval/authority.ts";
import type { Given } from "../../../../core/approval/needed.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { agoMs } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { firstGivenSince, givenInCase, givenToPatient } from "../../store/decision/given.ts";

const DAY_MS = 86_400_000;

export interface GivenTo {
  readonly caseId: string | undefined;
  readonly patientId: string;
  readonly exceptDecisionId?: string | undefined;
  /** Whether what waits for somebody's yes counts: for who asks it does, for who says yes only what was given. */
  readonly waiting: boolean;
  /** Only what left as money: for a payout of credit, which somebody was entitled to grant before. */
  readonly moneyOnly?: boolean;
}

/**
 * What a case and its patient were given, whoever decided it: legs that count, turned into credit or not, and what waits for somebody's yes;
 * what was stopped, refused, failed or came back counts no more. The patient's over the last days that the rules name.
 */
export function givenTo(
  ctx: AccountContext,
  rules: AccountRules,
  { caseId, patientId, exceptDecisionId, waiting, moneyOnly }: GivenTo,
): Given {
  const counted = {
    currency: rules.currency,
    exceptDecisionId,
    isWaitingCounted: waiting,
    isMoneyOnly: moneyOnly === true,
  };
  const first = (sinceMs: number) => firstGivenSince(ctx.sql, patientId, sinceMs);
  const sinceMs = agoMs(ctx, patientLimitDays(rules) * DAY_MS, first);
  return {
    caseMinor: caseId === undefined ? 0 : givenInCase(ctx.sql, caseId, counted),
    patientMinor: givenToPatient(ctx.sql, patientId, sinceMs, counted),
  };
}
