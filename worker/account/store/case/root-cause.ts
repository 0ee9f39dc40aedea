import type { RootCause } from "../../../../core/reasons/reasons.ts";
import type { Sql } from "../sql.ts";

/** Null where nobody has named one. */
export const rootCauseOf = (sql: Sql, caseId: string): RootCause | null =>
  sql.one<{ rootCause: RootCause | null }>("SELECT root_cause AS rootCause FROM refund_case WHERE id = ?", caseId)
    ?.rootCause ?? null;

export const writeRootCause = (sql: Sql, caseId: string, rootCause: RootCause | null): void =>
  sql.run("UPDATE refund_case SET root_cause = ? WHERE id = ?", rootCause, caseId);
