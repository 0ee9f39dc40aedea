/** The form of the rules: what is written, what it began with, and what the server said of each field. */

import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { RULES_BOUNDS, type RulesBound } from "../../../core/rules-bounds.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";

export type DraftFloor = RulesDraft["floors"][number];

export interface RulesDesk {
  readonly draft: RulesDraft;
  readonly change: (next: RulesDraft) => void;
  readonly faults: Faults;
}

/** Fields that the server refused, without the `rules.` that all begin with. */
export type Faults = readonly string[];

const INVALID = ["invalid"];

export function faultsIn(error: unknown): Faults {
  if (!(error instanceof ApiProblem) || !INVALID.includes(error.problem.code)) return [];
  return (error.problem.errors ?? []).map(({ field }) => field.replace(/^rules\./, ""));
}

/** Whether a field, or a part of it where it is a list, was refused. */
export const isFaulty = (faults: Faults, field: string): boolean =>
  faults.some((one) => one === field || one.startsWith(`${field}.`));

/** What stands beside a field that was refused: what it may hold, in words. */
export function useWrong(faults: Faults) {
  const { wrong } = usePagesWords().rulesPage;
  const format = useFormat();
  const at = (field: string, sentence: string) => (isFaulty(faults, field) ? sentence : undefined);
  return {
    at,
    whole: (field: string, bound: RulesBound) => {
      const [least, most] = RULES_BOUNDS[bound];
      return at(field, wrong.whole(format.number(least), format.number(most)));
    },
    money: (field: string, currency: string) => at(field, wrong.money(format.typedExample(currency))),
    text: (field: string, least: number, most: number) => at(field, wrong.text(least, most)),
  };
}

/** A figure that has to be there: an empty field is as wrong as one that cannot be read. */
export const needed = (value: number | undefined): number | null => value ?? null;

/** A figure that may be absent: only an empty field leaves it out. */
export const optional = (value: number | undefined, isUnreadable: boolean): number | null | undefined =>
  isUnreadable ? null : value;

/** Without what is undefined: a part that is left out is absent, and the same as before it was touched. */
export function without<T extends object>(whole: T): T {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;
}

export const shown = (value: number | null | undefined): number | undefined => value ?? undefined;
