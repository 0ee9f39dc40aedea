/** What may be chosen for a fact of texts; empty where the words are the clinic's own. */
import type { Facts } from "../../../core/facts/facts.ts";
import {
  ENUM_FACTS,
  type EnumFact,
  type FactName,
  FLAG_FACTS,
  NUMBER_FACTS,
  type NumberFact,
} from "../../../core/policy/readable-facts.ts";
import { REASON_CODES } from "../../../core/reasons/reasons.ts";
import { ITEM_KINDS } from "../../../core/words.ts";

type Known<T> = readonly NonNullable<T>[];

export const FACT_VALUES: Readonly<Record<EnumFact, readonly string[]>> = {
  reason: REASON_CODES,
  "item.kind": ITEM_KINDS,
  "item.category": [],
  jurisdiction: [],
  "consent.state": ["signed_before", "signed_after", "missing"] satisfies Known<Facts["consent"]["state"]>,
  "consent.how": ["tablet", "paper", "online", "email", "verbal"] satisfies Known<Facts["consent"]["how"]>,
  "product.state": ["unopened", "opened", "damaged"] satisfies Known<NonNullable<Facts["product"]>["state"]>,
  "clinician.answer": ["expected", "not_expected", "visit_needed"] satisfies Known<
    Facts["evidence"]["clinicianAnswer"]
  >,
};

/** In the order in which people look for them. */
export const ALL_FACTS: readonly FactName[] = [...ENUM_FACTS, ...NUMBER_FACTS, ...FLAG_FACTS];

export const isEnumFact = (fact: FactName): fact is EnumFact => ENUM_FACTS.some((one) => one === fact);
export const isNumberFact = (fact: FactName): fact is NumberFact => NUMBER_FACTS.some((one) => one === fact);
