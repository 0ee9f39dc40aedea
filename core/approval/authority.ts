/** Who may decide what alone (mission E1, B6): limits by role, case, patient, day, exception and month; above them somebody else approves. */

import type { AccountRules, Authority } from "../policy/rules.ts";
import type { Role } from "../words.ts";
import type { Given, NeededApproval } from "./needed.ts";

type Approver = NeededApproval["needs"];

const NOTHING_ALONE: Authority = { perDecisionMinor: 0, perDayMinor: 0, exceptionMinor: 0 };

/** How high a role stands where money is approved. An admin looks after settings and may approve nothing. */
const APPROVAL_RANK: Record<Role, number> = { viewer: 0, admin: 0, agent: 0, lead: 1, finance: 2 };

/**
 * A person's own limits where the rules name some for them in this role, else the role's. Viewers and admins decide nothing alone: the account rules
 * name no limits for them.
 */
export function authorityOf(
  rules: Pick<AccountRules, "authority" | "people">,
  role: Role,
  personId: string | undefined,
): Authority {
  if (role !== "agent" && role !== "lead" && role !== "finance") return NOTHING_ALONE;
  const own = rules.people?.find((one) => one.personId === personId && one.role === role);
  return own?.limits ?? rules.authority[role];
}

/** Over how many days what one patient was given is added up. */
const PATIENT_LIMIT_DAYS = 30;
export const patientLimitDays = (rules: Pick<AccountRules, "patientLimitDays">): number =>
  rules.patientLimitDays ?? PATIENT_LIMIT_DAYS;

/** Where the rules say nothing, what one decision may give is all that a case or a patient may get: splitting gains nothing. */
export const perCaseMinor = (own: Authority): number => own.perCaseMinor ?? own.perDecisionMinor;
export const perPatientMinor = (own: Authority): number => own.perPatientMinor ?? own.perDecisionMinor;

export const ranksAtLeast = (role: Role, needed: Approver): boolean => APPROVAL_RANK[role] >= APPROVAL_RANK[needed];

export interface Deciding {
  readonly role: Role;
  /** Absent where nobody in particular decides: then the limits are the role's. */
  readonly personId?: string | undefined;
  readonly amountMinor: number;
  readonly currency: string;
  /** Decided by this person today in the rules' currency, this one left out. */
  readonly decidedTodayMinor: number;
  /** Given in exceptions by this person this month in the rules' currency, this one left out. */
  readonly exceptionsThisMonthMinor: number;
  readonly given: Given;
  readonly exception: boolean;
  readonly clauseApprover: Approver | undefined;
}

type Cause = Omit<NeededApproval, "needs">;

/** What may not be passed, with how much of it is used: the narrowest ground first. */
function limitsOf(rules: AccountRules, deciding: Deciding): (Cause & { limitMinor: number; usedMinor: number })[] {
  const own = authorityOf(rules, deciding.role, deciding.personId);
  const { given, decidedTodayMinor, exceptionsThisMonthMinor, exception } = deciding;
  const month = exception ? own.exceptionsPerMonthMinor : undefined;
  return [
    { why: "above_limit", limitMinor: own.perDecisionMinor, usedMinor: 0 },
    { why: "above_case_limit", limitMinor: perCaseMinor(own), usedMinor: given.caseMinor },
    { why: "above_patient_limit", limitMinor: perPatientMinor(own), usedMinor: given.patientMinor },
    ...(month === undefined
      ? []
      : [{ why: "above_month_budget" as const, limitMinor: month, usedMinor: exceptionsThisMonthMinor }]),
    { why: "above_day_limit", limitMinor: own.perDayMinor, usedMinor: decidedTodayMinor },
  ];
}

function whyOf(rules: AccountRules, deciding: Deciding): Cause | undefined {
  const { amountMinor, role, personId, clauseApprover } = deciding;
  const { exceptionMinor } = authorityOf(rules, role, personId);
  if (deciding.exception && exceptionMinor === 0) return { why: "exception" };
  if (deciding.exception && amountMinor > exceptionMinor) {
    return {
      why: "exception",
      ...(deciding.currency === rules.currency ? { limitMinor: exceptionMinor, usedMinor: 0 } : {}),
    };
  }
  if (clauseApprover && !ranksAtLeast(role, clauseApprover)) return { why: "clause" };
  if (amountMinor === 0) return undefined;
  // Limits say nothing about another currency.
  if (deciding.currency !== rules.currency) return { why: "above_limit" };
  return limitsOf(rules, deciding).find(({ limitMinor, usedMinor }) => usedMinor + amountMinor > limitMinor);
}

/**
 * Whether somebody else has to approve, and who: a lead where the amount is within a lead's limit, else finance. A clause that asks
 * for a role is satisfied by a person who holds it. Limits say nothing about another currency than the rules': finance decides there.
 */
export function neededApproval(rules: AccountRules, deciding: Deciding): NeededApproval | undefined {
  const why = whyOf(rules, deciding);
  if (!why) return undefined;
  // Whichever lead it will be: their own limits are asked when they approve.
  const anyLead = { ...deciding, personId: undefined };
  const aboveLead =
    deciding.clauseApprover === "finance" || deciding.role === "finance" || !withinOwnLimit(rules, "lead", anyLead);
  return { needs: aboveLead ? "finance" : "lead", ...why };
}

/** Whether a role may approve what somebody else asks for, with what the case and the patient were given beside it. Finance may approve any. */
export function withinOwnLimit(
  rules: AccountRules,
  role: Role,
  { amountMinor, currency, given, personId }: Pick<Deciding, "amountMinor" | "currency" | "given" | "personId">,
): boolean {
  if (role === "finance" || amountMinor === 0) return true;
  const own = authorityOf(rules, role, personId);
  return (
    currency === rules.currency &&
    amountMinor <= own.perDecisionMinor &&
    given.caseMinor + amountMinor <= perCaseMinor(own) &&
    given.patientMinor + amountMinor <= perPatientMinor(own)
  );
}
