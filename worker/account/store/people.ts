import type { HelpdeskKind } from "../../../core/words.ts";
import type { Sql } from "../sql.ts";

/** A person's id at a helpdesk; undefined for somebody who is not of that helpdesk. */
export function externalIdOf(sql: Sql, helpdesk: HelpdeskKind, personId: string): string | undefined {
  return sql.one<{ externalId: string }>(
    "SELECT external_id AS externalId FROM person WHERE id = ? AND helpdesk = ?",
    personId,
    helpdesk,
  )?.externalId;
}
