/** Orders to read something again at a processor: of a webhook, of the sweep, or because somebody opened a ticket. */
import type { CommandContext } from "../../store/context.ts";
import { isQueued } from "../../store/outbox.ts";
import type { Sql } from "../../store/sql.ts";

/** A refund by its id there, or a payment under whichever of its names the account knows it. */
export type MoneyLook =
  | { readonly at: "refund"; readonly ref: string }
  | { readonly at: "payment"; readonly refs: readonly string[] };

/** How an order is stored: the connection, then what to read there. */
export function moneyRef(connectionId: string, look: MoneyLook): string {
  return look.at === "refund" ? `${connectionId} refund:${look.ref}` : `${connectionId} payment:${look.refs.join(" ")}`;
}

/** Undefined for what is no such order. */
export function readMoneyRef(ref: string): { readonly connectionId: string; readonly look: MoneyLook } | undefined {
  const [, connectionId, at, named] = /^(\S+) (refund|payment):(.+)$/.exec(ref) ?? [];
  if (connectionId === undefined || named === undefined) return undefined;
  return {
    connectionId,
    look: at === "refund" ? { at: "refund", ref: named } : { at: "payment", refs: named.split(" ") },
  };
}

/** Asked for again before it was read, it is read once. */
export function queueMoneyRead({ queue, nowMs }: CommandContext, connectionId: string, look: MoneyLook): void {
  queue({ lane: connectionId, kind: "read_money", ref: moneyRef(connectionId, look), dueAtMs: nowMs });
}

export const isMoneyReadQueued = (sql: Sql, connectionId: string, look: MoneyLook): boolean =>
  isQueued(sql, "read_money", moneyRef(connectionId, look));
