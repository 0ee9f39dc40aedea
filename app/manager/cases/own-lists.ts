/** Lists that a figure elsewhere opens, by the parameters of the address. Complete, or it does not compile. */

import type { CaseDue, CaseMoney, CaseWork } from "../../../core/contract/case.ts";
import { omitNullish } from "../../../core/omit-nullish.ts";
import { COUNTED_REASONS, type CountedReason } from "../../../core/reasons/reasons.ts";

const DUE: Record<CaseDue, true> = { first_answer: true, decision: true, review: true, call: true, task: true };
const MONEY: Record<CaseMoney, true> = { for_yes: true, moving: true, held: true, failed: true };

const WORK: Record<CaseWork, true> = { above_clause: true, fee_waived: true, asked_again: true };

const isIn = <K extends string>(all: Readonly<Record<K, true>>, text: string | null): text is K =>
  text !== null && Object.hasOwn(all, text);

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const MONTH = /^\d{4}-\d{2}$/;

export type OwnList =
  | { readonly task: "pay_by_hand" }
  | { readonly due: CaseDue }
  | { readonly money: CaseMoney }
  | { readonly change: string }
  | { readonly work: CaseWork }
  | { readonly month: string; readonly reason?: CountedReason; readonly service?: string };

/** Undefined where the address names none. */
export function ownListOf(params: URLSearchParams): OwnList | undefined {
  const [due, money, month] = [params.get("due"), params.get("money"), params.get("month")];
  if (params.get("task") === "pay_by_hand") return { task: "pay_by_hand" };
  if (isIn(DUE, due)) return { due };
  if (isIn(MONEY, money)) return { money };
  const work = params.get("work");
  if (isIn(WORK, work)) return { work };
  const change = params.get("change");
  if (change !== null && ULID.test(change)) return { change };
  if (month === null || !MONTH.test(month)) return undefined;
  const reason = COUNTED_REASONS.find((known) => known === params.get("reason"));
  return { month, ...omitNullish({ reason, service: params.get("service") }) };
}
