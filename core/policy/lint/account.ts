/** What a policy says about this clinic in particular: words nobody here uses, and signatures nobody gives. */

import { minorDigits } from "../../money/currency.ts";
import { competes } from "../governing-policy.ts";
import type { FactName } from "../readable-facts.ts";
import type { PolicyVersion } from "../schema.ts";
import type { Finding } from "./finding.ts";

/** What the account knows and a policy cannot. */
export interface KnownToAccount {
  readonly currency: string;
  /** Of everything that is sold. */
  readonly categories: readonly string[];
  /** Of every location. */
  readonly jurisdictions: readonly string[];
  /** How many patients signed each version of this policy; undefined for a policy that was never published. */
  readonly signedBy?: number | undefined;
  /** The newest version of each other policy. */
  readonly others: readonly Pick<PolicyVersion, "title" | "appliesTo">[];
}

export function checkAccount(policy: PolicyVersion, known: KnownToAccount): Finding[] {
  return [
    ...checkCategories(policy, known),
    ...checkPlaces(policy, known),
    ...checkSignatures(policy, known),
    ...checkOthers(policy, known),
    ...checkCurrency(policy, known.currency),
  ];
}

/** Limits of authority are amounts in the account's currency: a decision in another one always waits for somebody else. */
export function checkCurrency({ currency }: PolicyVersion, rules: string): Finding[] {
  const values = { currency, rules };
  if (minorDigits(currency) === undefined) {
    return [{ code: "currency_unknown", severity: "error", field: "currency", values: { currency } }];
  }
  return currency === rules ? [] : [{ code: "currency_differs", severity: "warning", field: "currency", values }];
}

function checkCategories(policy: PolicyVersion, { categories }: KnownToAccount): Finding[] {
  const unsold = (named: readonly string[]) => named.filter((one) => !categories.includes(one));
  const own = unsold(policy.appliesTo.categories ?? []);
  return [
    ...(own.length > 0 ? [{ ...doubt("category_not_sold", own), field: "appliesTo.categories" }] : []),
    ...inTests(policy, "item.category", (named) => unsold(named), "category_not_sold"),
  ];
}

const checkPlaces = (policy: PolicyVersion, { jurisdictions }: KnownToAccount): Finding[] =>
  inTests(
    policy,
    "jurisdiction",
    (named) => named.filter((one) => !jurisdictions.includes(one)),
    "place_without_location",
  );

function inTests(
  { clauses }: PolicyVersion,
  fact: FactName,
  wrong: (named: readonly string[]) => string[],
  code: Finding["code"],
): Finding[] {
  return clauses.flatMap(({ id, when }) =>
    when.flatMap((test, at) => {
      const unknown = test.fact === fact && "in" in test ? wrong(test.in) : [];
      return unknown.length > 0 ? [{ ...doubt(code, unknown), clauseId: id, field: `when.${at}` }] : [];
    }),
  );
}

/** A clause that takes something binds only who signed: of a policy that nobody ever signed, it never binds anybody. */
function checkSignatures({ clauses }: PolicyVersion, { signedBy }: KnownToAccount): Finding[] {
  if (signedBy !== 0) return [];
  return clauses
    .filter(({ restrictive }) => restrictive)
    .map(({ id }) => ({ code: "nobody_signs", severity: "warning", clauseId: id, field: "restrictive", values: {} }));
}

/** The later of two that speak of the same decides, and nothing else in a draft says that it puts another policy aside. */
function checkOthers(policy: PolicyVersion, { others }: KnownToAccount): Finding[] {
  const titles = others.filter((other) => competes(policy, other)).map(({ title }) => title);
  if (titles.length === 0) return [];
  return [{ code: "goes_before_policy", severity: "warning", field: "appliesTo.kinds", values: { titles } }];
}

const doubt = (code: Finding["code"], unknown: readonly string[]): Finding => ({
  code,
  severity: "warning",
  values: { unknown },
});
