/** Links what a processor took to what is on file, and takes that back. Money goes only by a link that a reference or a person has made. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { readPaymentAgain } from "../../domain/money/money-reads.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { knownPaymentId, namedTarget, type Target, targetAt } from "../../domain/sync/fit.ts";
import type { CommandContext } from "../../store/context.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { paymentById } from "../../store/money/payments.ts";
import { isErasedRow } from "../../store/people/erased.ts";
import { refundsFollow } from "../../store/records/links.ts";
import type { Sql } from "../../store/sql.ts";
import { purchaseFacts } from "../../store/sync/link-targets.ts";
import {
  completeKnown,
  paymentNow,
  removePayment,
  restorePayment,
  restsOnPayment,
  writeCharge,
} from "../../store/sync/linked-rows.ts";
import { changesOf } from "../../store/sync/taken-changes.ts";
import {
  freeTaken,
  type LinkedHow,
  lookedAtTaken,
  removeLink,
  type TakenPayment,
  takenById,
  takenDue,
  takenOfPayment,
  writeLink,
} from "../../store/sync/taken-payments.ts";
import { openBook } from "../records/book.ts";
import { checkEach } from "../records/check.ts";
import { applyBatch } from "../records/import.ts";

const AT_ONCE = 50;

/** Looks for whose some of those are that are due; answers whether more are. */
export function matchSome(ctx: CommandContext): boolean {
  for (const taken of takenDue(ctx.sql, AT_ONCE)) matchTaken(ctx, taken);
  return takenDue(ctx.sql, 1).length > 0;
}

/** One that was read or may fit now: known by its name, or named by a reference; else it stays unlinked. */
function matchTaken(ctx: CommandContext, taken: TakenPayment): void {
  lookedAtTaken(ctx.sql, taken.takenId);
  if (taken.paymentId !== null) return;
  if (linkKnown(ctx, taken) || taken.isKeptApart === 1) return;
  const target = namedTarget(ctx.sql, taken);
  if (target) link(ctx, taken, target, "reference");
}

/** The payment on file has its name: it is never a second one. What the clinic's own system left out is filled in. */
function linkKnown(ctx: CommandContext, taken: TakenPayment): boolean {
  const { sql, nowMs } = ctx;
  const paymentId = knownPaymentId(sql, taken);
  if (paymentId === undefined) return false;
  const holder = takenOfPayment(sql, paymentId);
  // Two rows of the processor for one payment of ours: the first has it, as long as it is called so.
  if (holder && isCalledSo(sql, holder)) return true;
  if (holder) {
    freeTaken(sql, holder.takenId);
    const { takenId, connectionId, ref } = holder;
    ctx.record("payment.unlinked", undefined, { takenId, connectionId, ref, paymentId });
  }
  if (completeKnown(sql, paymentId, taken)) {
    const { takenId, connectionId, ref } = taken;
    ctx.record("payment.linked", undefined, { takenId, connectionId, ref, paymentId, how: "known", isNew: false });
  }
  const made = { paymentId, linkedBy: null, linkedAtMs: nowMs, paymentBefore: null, isMade: 0 } as const;
  writeLink(sql, taken.takenId, { ...made, linkedHow: "known" });
  return true;
}

/** Whether the payment on file still has the processor's name for it: the clinic's own system may have told another since. */
function isCalledSo(sql: Sql, taken: TakenPayment): boolean {
  const { paymentId, connectionId, ref, chargeRef } = taken;
  const payment = paymentId === null ? undefined : paymentById(sql, paymentId);
  const name = payment?.processor === connectionId ? payment.processorRef : null;
  return (name !== null && (name === ref || name === chargeRef)) || knownPaymentId(sql, taken) === paymentId;
}

export interface LinkWish {
  readonly purchaseId: string;
  readonly paymentId?: string | undefined;
}

/** By a person: to a purchase where it fits, as the payment that they saw there. */
export function linkByHand(ctx: CommandContext, takenId: string, wish: LinkWish): Result<true, Refusal> {
  const row = found(takenById(ctx.sql, takenId), "payment");
  if (!row.ok) return row;
  const taken = row.value;
  if (taken.paymentId !== null) {
    const payment = paymentById(ctx.sql, taken.paymentId);
    return payment?.purchaseId === wish.purchaseId ? ok(true) : refusal("invalid", "This payment is linked already.");
  }
  if (linkKnown(ctx, taken)) return refusal("invalid", "This payment is on file already.");
  const [purchase] = purchaseFacts(ctx.sql, [wish.purchaseId]);
  const target = purchase && targetAt(ctx.sql, taken, purchase);
  // What fitted when they looked may be another payment by now.
  if (!target || target.payment?.paymentId !== wish.paymentId) {
    return refusal("invalid", "This payment does not fit there: its sum, its currency or its day is another.");
  }
  return link(ctx, taken, target, "hand");
}

function link(ctx: CommandContext, taken: TakenPayment, target: Target, how: LinkedHow): Result<true, Refusal> {
  const { sql, nowMs, actor } = ctx;
  const { purchase, payment } = target;
  const paymentBefore = payment ? paymentNow(sql, payment.paymentId) : null;
  const paymentId = payment ? complete(ctx, taken, target) : added(ctx, taken, target);
  if (paymentId === undefined) return err({ code: "invalid", detail: "The account does not take this payment." });
  const linkedBy = actor.type === "person" ? actor.personId : null;
  writeLink(sql, taken.takenId, {
    paymentId,
    linkedHow: how,
    linkedBy,
    linkedAtMs: nowMs,
    paymentBefore,
    isMade: payment ? 0 : 1,
  });
  const { takenId, connectionId, ref } = taken;
  ctx.record("payment.linked", undefined, { takenId, connectionId, ref, paymentId, how, isNew: payment === undefined });
  lookLater(ctx, [purchase.patientId]);
  if (changesOf(sql, taken).length > 0) readPaymentAgain(ctx, paymentId);
  return ok(true);
}

/** The payment on file says from now on who took it. */
function complete({ sql }: CommandContext, taken: TakenPayment, { payment }: Target): string | undefined {
  if (!payment) return undefined;
  refundsFollow(sql, payment.paymentId, taken.connectionId);
  writeCharge(sql, payment.paymentId, taken);
  return payment.paymentId;
}

/** As a record of the purchase's own source, by the same rules as any import. Its refunds are what the processor says of it. */
function added(ctx: CommandContext, taken: TakenPayment, { purchase }: Target): string | undefined {
  const record: ImportRecord = {
    type: "payment",
    source: purchase.source,
    sourceId: `taken:${taken.takenId}`,
    purchase: purchase.sourceId,
    tender: taken.tender,
    processor: taken.connectionId,
    processorRef: taken.ref,
    ...(taken.brand === null ? {} : { brand: taken.brand }),
    ...(taken.last4 === null ? {} : { last4: taken.last4 }),
    capturedAtMs: taken.takenAtMs,
    currency: taken.currency,
    collectedMinor: taken.capturedMinor,
    refundedElsewhereMinor: 0,
  };
  const book = openBook(ctx, [record]);
  if (checkEach(ctx, book).size > 0) return undefined;
  applyBatch(ctx, book);
  return book.planned[0]?.id;
}

/** The payment on file says again what it said before, or is there no more; refused where something rests on it. */
export function unlink(ctx: CommandContext, takenId: string): Result<true, Refusal> {
  const row = found(takenById(ctx.sql, takenId), "payment");
  if (!row.ok) return row;
  const { connectionId, ref, paymentId, linkedHow: how, paymentBefore, isMade, linkedAtMs } = row.value;
  if (paymentId === null || linkedAtMs === null) return ok(true);
  if (how === "known") return refusal("invalid", "This payment came with the processor's own name: nobody linked it.");
  // What the clinic's own system has told of it since is its own word, and stays with what rests on it.
  const isStill = isCalledSo(ctx.sql, row.value);
  const rests = isStill ? restsOnPayment(ctx.sql, paymentId, { linkedAtMs, isMade: isMade === 1 }) : undefined;
  if (rests) {
    return refusal("import_in_use", "Something rests on this payment: it stays linked.", {
      rests: [{ on: "payment", what: rests, count: 1, some: [paymentId] }],
    });
  }
  const { patientId } = paymentById(ctx.sql, paymentId) ?? {};
  if (isErasedRow(ctx.sql, patientId))
    return refusal("invalid", "This patient was erased: what is of them stays as it is.");
  removeLink(ctx.sql, takenId);
  if (!isStill) readPaymentAgain(ctx, paymentId);
  else if (isMade === 1) removePayment(ctx.sql, paymentId);
  else if (paymentBefore !== null) restorePayment(ctx.sql, paymentId, paymentBefore);
  const by = personOf(ctx.actor).personId;
  ctx.record("payment.unlinked", undefined, { takenId, connectionId, ref, paymentId, by });
  if (patientId !== undefined) lookLater(ctx, [patientId]);
  return ok(true);
}
