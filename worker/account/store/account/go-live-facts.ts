/** What the rows of this moment say of a place before money is switched on there. Each question reads a bounded number of rows. */
import { connectorOf, filledBy } from "../../../connectors/registry.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";
import { connectionById } from "./connections.ts";
import { secretNames } from "./secrets.ts";

/** Whether all that this helpdesk needs for us is made and known; undefined where such a helpdesk needs nothing. */
export function hasParts(sql: Sql, id: string): boolean | undefined {
  const row = connectionById(sql, id);
  const connector = row && connectorOf(row.kind);
  if (connector?.role !== "helpdesk" || !connector.parts) return undefined;
  const config: Record<string, unknown> = JSON.parse(row?.config ?? "{}");
  const known = [...Object.keys(config), ...secretNames(sql, id)];
  return filledBy(connector).every((name) => known.includes(name));
}

/** When a helpdesk last told of something by its webhook. */
export function lastDeliveryAtMs(sql: Sql, source: string): number | undefined {
  const query = "SELECT received_at_ms AS atMs FROM inbox WHERE source = ? ORDER BY rowid DESC LIMIT 1";
  return sql.one<{ atMs: number }>(query, source)?.atMs;
}

/** The tickets that came last, of those that are kept. */
export const newestTickets = (sql: Sql, most: number): { helpdesk: string; ticketId: string }[] =>
  sql.all<{ helpdesk: string; ticketId: string }>(
    "SELECT helpdesk, ticket_id AS ticketId FROM ticket_snapshot ORDER BY received_at_ms DESC, ticket_id DESC LIMIT ?",
    most,
  );

export const boughtAt = (sql: Sql, patientId: string, placeId: string): boolean =>
  sql.one(
    `SELECT 1 AS n FROM purchase WHERE ${ofSame("patient_id")} AND location_id = ? LIMIT 1`,
    patientId,
    placeId,
  ) !== undefined;

export interface PlaceRefunds {
  /** No processor took a payment here lately: what went back by hand counts. */
  readonly byHand: boolean;
  readonly stoppedAtMs?: number | undefined;
  readonly letGoAtMs?: number | undefined;
}

const PAYMENTS_READ = 2_000;

/** One that was held and stopped before it left, and one that its processor has, or a person has paid; each by when it was decided. */
export function refundsOfPlace(sql: Sql, placeId: string): PlaceRefunds {
  const taken = sql.one(
    `SELECT 1 AS n FROM (SELECT processor, purchase_id FROM payment ORDER BY rowid DESC LIMIT ${PAYMENTS_READ}) y
     JOIN purchase p ON p.id = y.purchase_id WHERE y.processor <> 'none' AND p.location_id = ? LIMIT 1`,
    placeId,
  );
  const last = (which: string) =>
    sql.one<{ atMs: number | null }>(
      `SELECT max(d.decided_at_ms) AS atMs FROM leg g JOIN decision d ON d.id = g.decision_id
       JOIN payment y ON y.id = g.payment_id JOIN purchase p ON p.id = y.purchase_id
       WHERE p.location_id = ? AND g.kind = ? AND ${which}`,
      placeId,
      taken ? "refund" : "hand",
    )?.atMs ?? undefined;
  return {
    byHand: taken === undefined,
    // What was withdrawn while somebody's yes was awaited was never held.
    stoppedAtMs: last(
      `g.state = 'closed' AND d.state = 'stopped'
       AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.decision_id = d.id AND a.state = 'void')`,
    ),
    letGoAtMs: last("g.state IN ('pending', 'settled')"),
  };
}
