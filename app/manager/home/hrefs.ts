/** Where a figure leads: to exactly what it counts. */
import type { HomeDue, HomeMoney } from "../../../core/contract/home.ts";
import { hrefOf } from "../route.ts";

/** Everybody's cases, on whatever pile. */
export const casesThat = (filter: Readonly<Record<string, string>>): string =>
  hrefOf("cases", undefined, { pile: "all", owner: "everyone", ...filter });

export function hrefOfDue(due: HomeDue): string {
  if (due === "approval") return hrefOf("approvals");
  return due === "dispute" ? hrefOf("money") : casesThat({ due });
}

export const hrefOfMoney = (kind: HomeMoney["kind"]): string =>
  casesThat(kind === "by_hand" ? { task: "pay_by_hand" } : { money: kind });
