/** What a policy leaves to `otherwise`, and what it takes away without asking for a signature. */
import { REASON_CODES } from "../../reasons/reasons.ts";
import { OTHERWISE } from "../clause.ts";
import type { FactName } from "../readable-facts.ts";
import type { Clause, PolicyVersion } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { boxOf } from "./reach.ts";
import { both, isNone, letThrough, possible, possibleUnder } from "./values.ts";

/** Whether a clause may hold for a value of a fact. */
function speaksOf(policy: PolicyVersion, clause: Clause, fact: "reason" | "item.kind", value: string): boolean {
  const values = boxOf(policy, clause).get(fact) ?? possibleUnder(policy, fact);
  return !isNone(both(values, letThrough({ fact, in: [value] })));
}

/** A policy without clauses says one thing for everything, which is no gap. */
export function checkGaps(policy: PolicyVersion): Finding[] {
  const { clauses, appliesTo } = policy;
  if (clauses.length === 0) return [];
  const unspoken = (fact: "reason" | "item.kind", values: readonly string[]) =>
    values.filter((value) => !clauses.some((clause) => speaksOf(policy, clause, fact, value)));
  const reasons = unspoken("reason", REASON_CODES);
  const kinds = unspoken("item.kind", appliesTo.kinds ?? []);
  return [
    ...(reasons.length > 0 ? [warning("reason_only_otherwise", { reasons })] : []),
    ...(kinds.length > 0 ? [{ ...warning("kind_only_otherwise", { kinds }), field: "appliesTo.kinds" }] : []),
  ];
}

const warning = (code: Finding["code"], values: Finding["values"]): Finding => ({ code, severity: "warning", values });

const takesAll = ({ offers }: PolicyVersion["otherwise"]): boolean => offers[0]?.kind === "decline";

/** `otherwise` binds also those who never signed. */
export function checkConsent({ clauses, otherwise }: PolicyVersion): Finding[] {
  const unsigned = clauses.filter((clause) => takesAll(clause.grants) && !clause.restrictive);
  return [
    ...(clauses.length > 1 && clauses.every((clause) => clause.restrictive)
      ? [warning("all_clauses_restrictive", { count: clauses.length })]
      : []),
    ...unsigned.map(({ id }) => ({ ...warning("decline_not_restrictive", {}), clauseId: id, field: "restrictive" })),
    ...(takesAll(otherwise) ? [{ ...warning("otherwise_declines", {}), clauseId: OTHERWISE, field: "offers.0" }] : []),
  ];
}

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** A misspelt value never holds, and nothing says so (`schema.ts` cannot know the clinic's own words). */
export function checkValues(policy: PolicyVersion): Finding[] {
  return policy.clauses.flatMap(({ id, when }) =>
    when.flatMap((test, at): Finding[] => {
      if (!("in" in test)) return [];
      const unknown = test.in.filter((value) => !isKnown(test.fact, value));
      if (unknown.length === 0) return [];
      const values = { fact: test.fact, unknown };
      return [{ code: "value_unknown", severity: "error", clauseId: id, field: `when.${at}`, values }];
    }),
  );
}

function isKnown(fact: FactName, value: string): boolean {
  if (fact === "jurisdiction") return PLACE.test(value);
  return !isNone(both(possible(fact), letThrough({ fact: "item.category", in: [value] })));
}
