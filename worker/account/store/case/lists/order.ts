/** In which order cases are listed, as SQL over `refund_case c`, and a list's cursor. */
import type { Params } from "../../params.ts";
import type { Sql } from "../../sql.ts";
import { DECIDED_MINOR, DECISION_DUE, REVIEW_DUE, TASK_DUE } from "./parts.ts";

/** Columns by which a list is sorted, the smallest first; the case's id comes after them, so that no two are equal. */
export type Sort = readonly string[];

/** What was given; as long as nothing is, what was decided or would be suggested. */
const SUM = `coalesce(nullif(c.refunded_minor + c.credited_minor, 0), ${DECIDED_MINOR}, c.suggested_minor, 0)`;

/** By the name that somebody chooses. */
export const SORTS = {
  newest: ["-c.opened_at_ms"],
  oldest: ["c.opened_at_ms"],
  largest: [`-${SUM}`],
} as const satisfies Record<string, Sort>;

const DAY_MS = 86_400_000;
/** What has no day is due last. */
const NEVER_DAY = 9_999_999;

/**
 * What is due on the earliest day, be it the decision, a task or a second look; on one day a threatened chargeback first, then the most money. Days are the
 * clinic's, so many milliseconds from UTC: by the instant alone neither the threat nor the money would ever count.
 */
export function dueFirst(clinicOffsetMs: number): Sort {
  const decisionDay = `(${DECISION_DUE} + ${clinicOffsetMs}) / ${DAY_MS}`;
  const taskDay = `unixepoch(${TASK_DUE}) / 86400`;
  const reviewDay = `unixepoch(${REVIEW_DUE}) / 86400`;
  return [
    `min(coalesce(${decisionDay}, ${NEVER_DAY}), coalesce(${taskDay}, ${NEVER_DAY}), coalesce(${reviewDay}, ${NEVER_DAY}))`,
    "-c.threat",
    `-${SUM}`,
  ];
}

export const orderOf = (sort: Sort): string => [...sort, "c.id"].join(", ");

/** The place of a case in a list. */
export interface Cursor {
  readonly keys: readonly number[];
  readonly id: string;
}

/** Undefined for what no list of this sort gave. */
export function cursorOf(text: string, sort: Sort): Cursor | undefined {
  const parts = /^((?:-?\d{1,16}\.){1,3})([0-9A-HJKMNP-TV-Z]{26})$/.exec(text);
  const keys = parts?.[1]?.split(".").slice(0, -1).map(Number) ?? [];
  const isOurs = keys.length === sort.length && keys.every(Number.isSafeInteger);
  return parts?.[2] && isOurs ? { keys, id: parts[2] } : undefined;
}

export function cursorAt(sql: Sql, sort: Sort, caseId: string): string {
  const names = sort.map((_, n) => `k${n}`);
  const columns = sort.map((column, n) => `${column} AS ${names[n]}`).join(", ");
  const row = sql.one<Record<string, number>>(`SELECT ${columns} FROM refund_case c WHERE c.id = ?`, caseId);
  return [...names.map((name) => row?.[name] ?? 0), caseId].join(".");
}

export function afterCursor(sort: Sort, { keys, id }: Cursor, params: Params): string {
  return `(${[...sort, "c.id"].join(", ")}) > (${[...keys, id].map((value) => params.mark(value)).join(", ")})`;
}
