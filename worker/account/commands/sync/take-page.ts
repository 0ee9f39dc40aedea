/** Takes in one page of what a processor lists: the same again changes nothing, and a row that cannot be read refuses itself alone. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { normaliseEmail, normalisePhone } from "../../../../core/facts/patient-keys.ts";
import { instantMs, outsideId } from "../../../../core/primitives.ts";
import type { HistoryChange, HistoryPage, HistoryPayment, Unread } from "../../../connectors/processor-history.ts";
import { queueMoneyRead } from "../../domain/money/money-reads.ts";
import type { CommandContext } from "../../store/context.ts";
import { paymentById, paymentByProcessorRef } from "../../store/money/payments.ts";
import { erasedNames } from "../../store/people/erased.ts";
import type { RefusedRows } from "../../store/sync/readings.ts";
import { knownChanges, putChange, type TakenChange } from "../../store/sync/taken-changes.ts";
import { knownTaken, type NewTaken, putTaken } from "../../store/sync/taken-payments.ts";
import { type PageCounts, takePayouts } from "./take-payouts.ts";

export function takeHistory(ctx: CommandContext, connectionId: string, page: HistoryPage): PageCounts {
  const counts: PageCounts = { added: 0, changed: 0, unchanged: 0, refused: [...page.unread] };
  const payments = page.items.filter((item) => item.type === "payment");
  takePayments(ctx, connectionId, payments.filter(isUsable(counts)), counts);
  for (const kind of ["refund", "dispute"] as const) {
    const changes = page.items.filter((item) => item.type === kind) as HistoryChange[];
    takeChanges(ctx, connectionId, kind, changes.filter(isUsable(counts)), counts);
  }
  takePayouts(ctx, connectionId, page.items, counts);
  return counts;
}

/** A name, a sum or a time that no record of ours could hold is none to refund by, and one such row takes no page with it. */
const isUsable =
  ({ refused }: PageCounts) =>
  (item: HistoryPayment | HistoryChange): boolean => {
    const names = item.type === "payment" ? [item.ref, item.chargeRef ?? item.ref] : [item.ref, ...item.paymentRefs];
    const isNamed = names.length > 0 && names.every((name) => outsideId.safeParse(name).success);
    const isGood =
      isNamed &&
      (item.type === "payment"
        ? isSum(item.capturedMinor, 1) && isTime(item.takenAtMs)
        : isSum(item.amountMinor, 0) && isTime(item.atMs) && item.state.length <= STATE_MAX);
    if (!isGood) refused.push({ code: "unreadable", ...(isNamed ? { ref: item.ref } : {}) });
    return isGood;
  };

const isSum = (minor: number, least: number): boolean => Number.isSafeInteger(minor) && minor >= least;
const isTime = (atMs: number): boolean => instantMs.safeParse(atMs).success;
const STATE_MAX = 100;

function takePayments(ctx: CommandContext, connectionId: string, items: readonly HistoryPayment[], counts: PageCounts) {
  // Of one that a page names twice the last counts.
  const byRef = new Map(items.map((item) => [item.ref, item]));
  counts.unchanged += items.length - byRef.size;
  const known = knownTaken(ctx.sql, connectionId, [...byRef.keys()]);
  const rows: NewTaken[] = [];
  for (const item of byRef.values()) {
    const before = known.get(item.ref);
    const hash = sha256Hex(canonicalJson(item));
    if (before?.hash === hash) {
      counts.unchanged += 1;
      continue;
    }
    counts[before ? "changed" : "added"] += 1;
    rows.push(rowOf(ctx, connectionId, item, { takenId: before?.id ?? ctx.newId(), hash }));
    const payment = before?.paymentId ? paymentById(ctx.sql, before.paymentId) : undefined;
    if (payment) queueMoneyRead(ctx, connectionId, { at: "payment", refs: [item.ref] });
  }
  putTaken(ctx.sql, rows);
}

function rowOf(
  ctx: CommandContext,
  connectionId: string,
  item: HistoryPayment,
  { takenId, hash }: Pick<NewTaken, "takenId" | "hash">,
): NewTaken {
  const { name = null, email, phone } = item.customer;
  const payerEmail = email ? normaliseEmail(email) : null;
  const payerPhone = phone ? (normalisePhone(phone) ?? null) : null;
  const contacts = [payerEmail, payerPhone].flatMap((value) =>
    value === null ? [] : [{ kind: "contact", value } as const],
  );
  // Whoever was erased comes in again by no other door.
  const isErased = erasedNames(ctx, "", contacts).size > 0;
  return {
    takenId,
    hash,
    connectionId,
    ref: item.ref,
    chargeRef: item.chargeRef ?? null,
    currency: item.currency,
    capturedMinor: item.capturedMinor,
    takenAtMs: item.takenAtMs,
    tender: item.tender,
    brand: item.brand ?? null,
    last4: item.last4 ?? null,
    names: item.references,
    payerName: isErased ? null : name,
    payerEmail: isErased ? null : payerEmail,
    payerPhone: isErased ? null : payerPhone,
  };
}

function takeChanges(
  ctx: CommandContext,
  connectionId: string,
  kind: TakenChange["kind"],
  items: readonly HistoryChange[],
  counts: PageCounts,
) {
  const byRef = new Map(items.map((item) => [item.ref, item]));
  counts.unchanged += items.length - byRef.size;
  const known = knownChanges(ctx.sql, connectionId, kind, [...byRef.keys()]);
  for (const { ref, paymentRefs, currency, amountMinor, state, atMs } of byRef.values()) {
    const [paymentRef = "", chargeRef = null] = paymentRefs;
    const now: TakenChange = { connectionId, kind, ref, paymentRef, chargeRef, currency, amountMinor, state, atMs };
    const before = known.get(ref);
    if (before && canonicalJson({ ...before }) === canonicalJson({ ...now })) {
      counts.unchanged += 1;
      continue;
    }
    counts[before ? "changed" : "added"] += 1;
    putChange(ctx.sql, now);
    lookAgain(ctx, now, before === undefined);
  }
}

/** What the list says of money is not believed: the payment on file is read at its processor, unless it was since. */
function lookAgain(ctx: CommandContext, { connectionId, paymentRef, chargeRef, atMs }: TakenChange, isNew: boolean) {
  const refs = [paymentRef, ...(chargeRef === null ? [] : [chargeRef])];
  const payment = refs.map((ref) => paymentByProcessorRef(ctx.sql, connectionId, ref)).find((found) => found);
  if (!payment) return;
  if (isNew && payment.readAtMs !== null && payment.readAtMs > atMs + LATE_MS) return;
  queueMoneyRead(ctx, connectionId, { at: "payment", refs });
}

/** A change may show in a list before it shows in the payment itself. */
const LATE_MS = 60_000;

/** The first of each reason are kept by name. */
const SOME = 5;

export function sumOfRefused(before: RefusedRows, refused: readonly Unread[]): RefusedRows {
  const sums: Record<string, { count: number; some: string[] }> = Object.fromEntries(
    Object.entries(before).map(([code, { count, some }]) => [code, { count, some: [...some] }]),
  );
  for (const { code, ref } of refused) {
    const sum = sums[code] ?? { count: 0, some: [] };
    sums[code] = sum;
    sum.count += 1;
    if (ref !== undefined && sum.some.length < SOME) sum.some.push(ref);
  }
  return sums;
}
