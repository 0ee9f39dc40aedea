/** Deliveries of webhooks that were taken in, once each. */
import type { Sql } from "../sql.ts";

export interface TakenDelivery {
  /** The connection that sent it. */
  readonly source: string;
  readonly deliveryId: string;
  readonly receivedAtMs: number;
  readonly kind: string;
  /** What it is about; empty where it asks for nothing. */
  readonly ref: string;
}

/** Answers whether it is new. */
export function keepDelivery(sql: Sql, { source, deliveryId, receivedAtMs, kind, ref }: TakenDelivery): boolean {
  return (
    sql.change(
      `INSERT INTO inbox (source, delivery_id, received_at_ms, kind, ref) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (source, delivery_id) DO NOTHING`,
      source,
      deliveryId,
      receivedAtMs,
      kind,
      ref,
    ) > 0
  );
}
