/** A refund of ours that arrived, and what a processor lists beside it, for the bookkeeper's journal. */
import type { BookRow, BooksAnswer } from "../../core/contract/books.ts";
import { assert } from "../../core/result.ts";
import { closeMonth } from "../../worker/account/commands/books/close-month.ts";
import { refusable, transact } from "../../worker/account/commands/run-command.ts";
import { takeHistory } from "../../worker/account/commands/sync/take-page.ts";
import { bookRowsOf } from "../../worker/account/queries/books/book-rows.ts";
import { booksOf } from "../../worker/account/queries/books/books.ts";
import type { HistoryEntry, HistoryItem, HistoryPayout } from "../../worker/connectors/processor-history.ts";
import { NOW_MS } from "./clinic.ts";
import { type Scene, SENT_AT, scene } from "./sending.ts";

export const DAY_MS = 86_400_000;

export async function refunded(): Promise<Scene & { ref: string }> {
  const one = scene();
  one.clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')",
  );
  await one.at(SENT_AT + 1_000);
  const { state, vendor_ref } = one.leg();
  assert(state === "settled" && vendor_ref, "It was refunded");
  return { ...one, ref: vendor_ref };
}

export const entry = (ref: string, fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
  type: "entry",
  ref,
  kind: "refund",
  grossMinor: -8_000,
  feeMinor: 0,
  currency: "USD",
  atMs: NOW_MS,
  ...fields,
});

export const payout = (ref: string, fields: Partial<HistoryPayout> = {}): HistoryPayout => ({
  type: "payout",
  ref,
  kind: "automatic",
  state: "paid",
  amountMinor: 50_000,
  currency: "USD",
  arrivesAtMs: NOW_MS + DAY_MS,
  ...fields,
});

export const listed = ({ clinic }: Scene, ...items: HistoryItem[]) =>
  transact(clinic.runtime, { type: "job", job: "sync" }, (context) =>
    takeHistory(context, "stripe", { items, unread: [] }),
  );

export function books({ clinic }: Scene, month: string, who = clinic.staff("finance")): BooksAnswer {
  const answer = booksOf(clinic.ctx(), who, { month });
  assert(answer.ok, "It was read");
  return answer.value;
}

export function rows({ clinic }: Scene, month: string, group?: string, who = clinic.staff("finance")): BookRow[] {
  const answer = bookRowsOf(clinic.ctx(), who, { month, ...(group ? { group } : {}) });
  assert(answer.ok, "They were read");
  return answer.value.rows;
}

export const close = ({ clinic }: Scene, month: string, hash: string, who = clinic.staff("finance")) =>
  refusable(clinic.runtime, who, (context) => closeMonth(context, month, { hash }));
