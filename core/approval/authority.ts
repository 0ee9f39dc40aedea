/** Who may decide what alone (mission E1, B6): limits by role, case, patient, day, location, exception and month; above them somebody else approves. */

import type { AccountRules, Authority } from "../policy/rules.ts";
import type { Role } from "../words.ts";
import type { Given, LocationSum, NeededApproval } from "./needed.ts";

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

/** What falls on a location; what nobody can place counts there too. */
export const sumAt = (sums: readonly LocationSum[], locationId: string): number =>
  sums
    .filter((one) => one.locationId === undefined || one.locationId === locationId)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

type LocationLimits = NonNullable<AccountRules["locations"]>[number];

/** The limits of a role at the locations on which a part of the sum falls, each with that part. */
export const limitsAt = (
  { locations = [] }: Pick<AccountRules, "locations">,
  role: Role,
  parts: readonly LocationSum[],
): (LocationLimits & { readonly partMinor: number })[] =>
  locations
    .filter((one) => one.role === role)
    .map((one) => ({ ...one, partMinor: sumAt(parts, one.locationId) }))
    .filter(({ partMinor }) => partMinor > 0);

/** What a role decides alone at a location, its own limits and the location's together. */
export function roleLimitsAt(
  rules: Pick<AccountRules, "authority" | "locations">,
  role: LocationLimits["role"],
  locationId: string,
): LocationLimits["limits"] {
  const all = [
    rules.authority[role],
    ...limitsAt(rules, role, [{ locationId, amountMinor: 1 }]).map(({ limits }) => limits),
  ];
  return {
    perDecisionMinor: Math.min(...all.map((one) => one.perDecisionMinor)),
    perDayMinor: Math.min(...all.map((one) => one.perDayMinor)),
  };
}

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
  /** How the amount falls on locations. Absent where nobody can say: every limit of a location holds for all of it. */
  readonly parts?: readonly LocationSum[] | undefined;
  /** Of what they decided today, what fell on which location. */
  readonly decidedTodayAt?: readonly LocationSum[] | undefined;
  readonly exception: boolean;
  readonly clauseApprover: Approver | undefined;
}

type Cause = Omit<NeededApproval, "needs">;

const partsOf = ({ parts, amountMinor }: Pick<Deciding, "parts" | "amountMinor">): readonly LocationSum[] =>
  parts ?? [{ locationId: undefined, amountMinor }];

interface Bound extends Cause {
  readonly limitMinor: number;
  readonly usedMinor: number;
  /** What is added to it: the whole amount, or the part at its location. */
  readonly addedMinor: number;
}

/** Those that are passed by most stand first. */
const narrowestFirst = (bounds: Bound[]): Bound[] =>
  bounds.toSorted((a, b) => a.limitMinor - a.usedMinor - a.addedMinor - (b.limitMinor - b.usedMinor - b.addedMinor));

/** What may not be passed, with how much of it is used: the narrowest ground first. */
function limitsOf(rules: AccountRules, deciding: Deciding): Bound[] {
  const own = authorityOf(rules, deciding.role, deciding.personId);
  const { given, decidedTodayMinor, decidedTodayAt = [], exceptionsThisMonthMinor, exception, amountMinor } = deciding;
  const month = exception ? own.exceptionsPerMonthMinor : undefined;
  const whole = { addedMinor: amountMinor };
  const here = limitsAt(rules, deciding.role, partsOf(deciding)).map(({ locationId, limits, partMinor }) => {
    const at = { locationId, addedMinor: partMinor };
    const usedMinor = sumAt(decidedTodayAt, locationId);
    return {
      decision: { why: "above_location_limit" as const, limitMinor: limits.perDecisionMinor, usedMinor: 0, ...at },
      day: { why: "above_location_day_limit" as const, limitMinor: limits.perDayMinor, usedMinor, ...at },
    };
  });
  return [
    ...narrowestFirst([
      { why: "above_limit", limitMinor: own.perDecisionMinor, usedMinor: 0, ...whole },
      ...here.map(({ decision }) => decision),
    ]),
    { why: "above_case_limit", limitMinor: perCaseMinor(own), usedMinor: given.caseMinor, ...whole },
    { why: "above_patient_limit", limitMinor: perPatientMinor(own), usedMinor: given.patientMinor, ...whole },
    ...(month === undefined
      ? []
      : [{ why: "above_month_budget" as const, limitMinor: month, usedMinor: exceptionsThisMonthMinor, ...whole }]),
    ...narrowestFirst([
      { why: "above_day_limit", limitMinor: own.perDayMinor, usedMinor: decidedTodayMinor, ...whole },
      ...here.map(({ day }) => day),
    ]),
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
  const passed = limitsOf(rules, deciding).find(
    ({ limitMinor, usedMinor, addedMinor }) => usedMinor + addedMinor > limitMinor,
  );
  if (!passed) return undefined;
  const { addedMinor: _, ...cause } = passed;
  return cause;
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
  deciding: Pick<Deciding, "amountMinor" | "currency" | "given" | "personId" | "parts">,
): boolean {
  const { amountMinor, currency, given, personId } = deciding;
  if (role === "finance" || amountMinor === 0) return true;
  const own = authorityOf(rules, role, personId);
  return (
    currency === rules.currency &&
    amountMinor <= own.perDecisionMinor &&
    given.caseMinor + amountMinor <= perCaseMinor(own) &&
    given.patientMinor + amountMinor <= perPatientMinor(own) &&
    limitsAt(rules, role, partsOf(deciding)).every(({ limits, partMinor }) => partMinor <= limits.perDecisionMinor)
  );
}
