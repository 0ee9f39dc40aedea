/** Who may decide what alone (mission E1, B6): limits by role, day, exception and month; above them somebody else approves. */
import type { AccountRules, Authority } from "../policy/rules.ts";
import type { NeededApproval } from "../resolution/matter.ts";
import type { Role } from "../words.ts";

type Approver = NeededApproval["needs"];

const NOTHING_ALONE: Authority = { perDecisionMinor: 0, perDayMinor: 0, exceptionMinor: 0 };

/** How high a role stands where money is approved. An admin looks after settings and may approve nothing. */
const APPROVAL_RANK: Record<Role, number> = { viewer: 0, admin: 0, agent: 0, lead: 1, finance: 2 };

/** Viewers and admins decide nothing alone: the account rules name no limits for them. */
export function authorityOf(rules: Pick<AccountRules, "authority">, role: Role): Authority {
  return role === "agent" || role === "lead" || role === "finance" ? rules.authority[role] : NOTHING_ALONE;
}

export const ranksAtLeast = (role: Role, needed: Approver): boolean => APPROVAL_RANK[role] >= APPROVAL_RANK[needed];

export interface Deciding {
  readonly role: Role;
  readonly amountMinor: number;
  readonly currency: string;
  /** Decided by this person today in the rules' currency, this one left out. */
  readonly decidedTodayMinor: number;
  /** Given in exceptions by this person this month in the rules' currency, this one left out. */
  readonly exceptionsThisMonthMinor: number;
  readonly exception: boolean;
  readonly clauseApprover: Approver | undefined;
}

function isAboveMonth({ exceptionsPerMonthMinor }: Authority, deciding: Deciding): boolean {
  if (!deciding.exception || exceptionsPerMonthMinor === undefined || deciding.amountMinor === 0) return false;
  return deciding.exceptionsThisMonthMinor + deciding.amountMinor > exceptionsPerMonthMinor;
}

function whyOf(rules: AccountRules, deciding: Deciding): NeededApproval["why"] | undefined {
  const { amountMinor, role, clauseApprover } = deciding;
  const own = authorityOf(rules, role);
  if (deciding.exception && (own.exceptionMinor === 0 || amountMinor > own.exceptionMinor)) return "exception";
  if (clauseApprover && !ranksAtLeast(role, clauseApprover)) return "clause";
  if (amountMinor === 0) return undefined;
  if (amountMinor > own.perDecisionMinor || deciding.currency !== rules.currency) return "above_limit";
  if (isAboveMonth(own, deciding)) return "above_month_budget";
  return deciding.decidedTodayMinor + amountMinor > own.perDayMinor ? "above_day_limit" : undefined;
}

/**
 * Whether somebody else has to approve, and who: a lead where the amount is within a lead's limit, else finance. A clause that asks
 * for a role is satisfied by a person who holds it. Limits say nothing about another currency than the rules': finance decides there.
 */
export function neededApproval(rules: AccountRules, deciding: Deciding): NeededApproval | undefined {
  const why = whyOf(rules, deciding);
  if (!why) return undefined;
  const aboveLead =
    deciding.clauseApprover === "finance" ||
    deciding.role === "finance" ||
    !withinOwnLimit(rules, "lead", deciding.amountMinor, deciding.currency);
  return { needs: aboveLead ? "finance" : "lead", why };
}

/** Whether a role may approve an amount that somebody else asks for. Finance may approve any. */
export function withinOwnLimit(rules: AccountRules, role: Role, amountMinor: number, currency: string): boolean {
  if (role === "finance" || amountMinor === 0) return true;
  return currency === rules.currency && amountMinor <= authorityOf(rules, role).perDecisionMinor;
}
