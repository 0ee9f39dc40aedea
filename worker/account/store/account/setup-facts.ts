/** What is there of a clinic's set-up. Each question ends at the first row that answers it, or after a bounded number of rows. */
import type { Sql } from "../sql.ts";

const isThere = (sql: Sql, question: string, ...values: string[]): boolean =>
  sql.one(question, ...values) !== undefined;

export const hasPatients = (sql: Sql): boolean => isThere(sql, "SELECT 1 AS n FROM patient LIMIT 1");
export const hasPurchases = (sql: Sql): boolean => isThere(sql, "SELECT 1 AS n FROM purchase LIMIT 1");
export const hasIncidentPeople = (sql: Sql): boolean => isThere(sql, "SELECT 1 AS n FROM incident_people LIMIT 1");

/** When a connection last told of each of these kinds; absent where it never did. */
export const heardFrom = (sql: Sql, source: string, kinds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    kinds.flatMap((kind) => {
      const last = sql.one<{ atMs: number }>(
        "SELECT received_at_ms AS atMs FROM inbox WHERE source = ? AND kind = ? ORDER BY rowid DESC LIMIT 1",
        source,
        kind,
      );
      return last ? [[kind, last.atMs] as const] : [];
    }),
  );

export const isHeardFrom = (sql: Sql, source: string): boolean =>
  isThere(sql, "SELECT 1 AS n FROM inbox WHERE source = ? LIMIT 1", source);

const PAYMENTS_READ = 2_000;

/** Where the payments that came in last were taken, by place. */
export function processorsByPlace(sql: Sql): { readonly title: string; readonly processor: string }[] {
  return sql.all<{ title: string; processor: string }>(
    `SELECT DISTINCT l.title, y.processor
     FROM (SELECT processor, purchase_id FROM payment ORDER BY rowid DESC LIMIT ${PAYMENTS_READ}) y
     JOIN purchase p ON p.id = y.purchase_id JOIN location l ON l.id = p.location_id
     WHERE y.processor <> 'none' ORDER BY l.id, y.processor`,
  );
}

/** How many work here in each role. */
export function peopleByRole(sql: Sql, exceptHelpdesk: string): ReadonlyMap<string, number> {
  const rows = sql.all<{ role: string; n: number }>(
    "SELECT role, count(*) AS n FROM person WHERE suspended_at_ms IS NULL AND helpdesk <> ? GROUP BY role",
    exceptHelpdesk,
  );
  return new Map(rows.map(({ role, n }) => [role, n]));
}
