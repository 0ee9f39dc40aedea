import type { HouseRule } from "../../core/policy/own-mistakes.ts";

/** The product's own rules, as what a sum or a fee stands on. */
export type HouseRules = Readonly<Record<HouseRule, string>>;
