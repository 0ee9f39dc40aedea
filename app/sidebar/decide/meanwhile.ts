/** What a refusal tells of decisions that were taken meanwhile. Read with care: it comes as values of a problem, without a schema. */

import type { DecidedLine } from "../../../core/contract/approval-card.ts";
import type { DecisionView } from "../../../core/contract/decision.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import { ApiProblem } from "../../api/problem.ts";

const STATES: readonly DecisionView["state"][] = ["awaiting_approval", "approved", "rejected", "asked_back", "stopped"];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function decidedOf(value: unknown): DecidedLine[] {
  if (!isObject(value)) return [];
  const { decisionId, amountMinor, currency, decidedAtMs, by } = value;
  const state = STATES.find((known) => known === value.state);
  const option = OFFER_KINDS.find((known) => known === value.option);
  if (!state || !option || typeof decisionId !== "string" || typeof currency !== "string") return [];
  if (typeof amountMinor !== "number" || typeof decidedAtMs !== "number") return [];
  const named = typeof by === "string" ? { by } : {};
  return [{ decisionId, state, option, amountMinor, currency, decidedAtMs, ...named }];
}

/** Whether somebody else was faster; anything else that changed is told another way. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiProblem && meanwhileOf(error.problem.values).length > 0;

/** Newest first, as the server orders them; empty where the refusal has another cause. */
export function meanwhileOf(values: Record<string, unknown> | undefined): readonly DecidedLine[] {
  const decided = values?.decided;
  return Array.isArray(decided) ? decided.flatMap(decidedOf) : [];
}
