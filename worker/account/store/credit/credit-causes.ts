/** What acts came to on a grant of credit, here and in the clinic's own system. */
import type { CreditEntered } from "../../../../core/refund/agreement.ts";
import type { Sql } from "../sql.ts";
import { CREDIT_KIND } from "./credit.ts";

/** What one act came to on a grant, its bonus with it: below zero where credit went, zero where all of it came back. */
export interface Cause {
  /** The credit leg for the grant itself, the leg that pays it out, or the id of the act that took it back. */
  readonly cause: string;
  readonly deltaMinor: number;
  readonly personId: string | null;
}

/** A person is that of the cause's first entry: who paid out, not the job that brought it back. */
export function causesOf(sql: Sql, legId: string): (Cause & { readonly first: number })[] {
  return sql.all(
    `SELECT CASE WHEN ${CREDIT_KIND} IN ('grant', 'bonus') THEN e.leg_id
         ELSE coalesce(e.carried_by, substr(e.source_id, 1, instr(e.source_id, ':') - 1)) END AS cause,
       sum(e.delta_minor) AS deltaMinor, e.person_id AS personId, min(e.rowid) AS first
     FROM credit_entry e WHERE e.leg_id = ? AND ${CREDIT_KIND} IN ('grant', 'bonus', 'reverse', 'cash_out', 'restore')
     GROUP BY cause ORDER BY first`,
    legId,
  );
}

/** Entries of the clinic's own system that name this credit. */
export function enteredOf(sql: Sql, legId: string): CreditEntered {
  const row = sql.one<{ inMinor: number; outMinor: number }>(
    `SELECT coalesce(sum(max(delta_minor, 0)), 0) AS inMinor, coalesce(sum(max(-delta_minor, 0)), 0) AS outMinor
     FROM credit_echo WHERE leg_id = ?`,
    legId,
  );
  return row ?? { inMinor: 0, outMinor: 0 };
}
