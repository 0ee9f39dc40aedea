/** Refunds that somebody made outside this product, as the processor shows them: counted once, asked about, and counted back where they came to nothing. */

import { madeElsewhere } from "../../../../core/refund/difference.ts";
import { askedMinor } from "../../../../core/refund/reconcile.ts";
import { toldMinor, toldOf } from "../../../../core/refund/told.ts";
import type { ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { outsideRefundOf, putShownRefund, writeOutsideProblem } from "../../store/money/outside-refunds.ts";
import { placeAsAllocated } from "../../store/money/outside-shares.ts";
import { addElsewhere } from "../../store/money/payment-changes.ts";
import { lastingPaymentId, needPayment } from "../../store/money/payments.ts";
import { type RefundName, refundNamed } from "../../store/money/refund-names.ts";
import { keepTold, toldAs, toldLeft } from "../../store/money/told.ts";
import { voidApproval } from "../approval/end-approval.ts";
import { openDifferencesOf } from "./differences.ts";
import { matterDueAgain } from "./outside-failed.ts";

/**
 * Counts a refund of a payment that is not ours, once by its id; one that failed since is counted back. A refund that was made before an
 * import told of one may be that one, as far as the imported sum reaches.
 */
export function adoptRefund(context: CommandContext, paymentId: string, refund: ProcessorRefund): void {
  endForgottenApproval(context, paymentId, refund);
  const newMinor = adoptOne(context, paymentId, refund);
  if (newMinor > 0) askForMatter(context, paymentId, refund.vendorRef, newMinor);
}

/** A refund of a leg that had its end, and that the payment has no room for: it is out, and so it counts. */
export function adoptForLeg(context: CommandContext, leg: LegRow, refund: Adopted): void {
  adoptOne(context, leg.paymentId, refund);
  placeAsLeg(context, leg, refund.vendorRef);
}

/** A refund of a leg that still waits for a yes: the yes was given, and an older copy of the database lost it. Nobody may give it again. */
function endForgottenApproval(context: CommandContext, paymentId: string, { legId }: ProcessorRefund): void {
  const leg = legId === undefined ? undefined : legById(context.sql, legId);
  // Metadata can be copied: what names a leg of another payment says nothing of it.
  if (leg?.state === "requested" && lastingPaymentId(context.sql, leg.paymentId) === paymentId)
    voidApproval(context, leg, "found_at_processor");
}

type Adopted = Pick<ProcessorRefund, "vendorRef" | "status" | "amountMinor" | "createdAtMs" | "reason">;

/** Answers of how much nobody had told and nobody was asked. */
function adoptOne(context: CommandContext, paymentId: string, refund: Adopted): number {
  const { sql, nowMs } = context;
  const name = refundNamed(sql, paymentId, refund.vendorRef);
  const known = outsideRefundOf(sql, name);
  const counts = refund.status === "failed" ? 0 : 1;
  const problem = refund.status === "failed" ? (refund.reason ?? null) : null;
  if (known && problem !== null) writeOutsideProblem(sql, name, problem);
  // One that failed stays failed: who says otherwise read it before, and is late.
  if (known?.counts === counts || known?.counts === 0) return 0;
  const parts = counts === 0 ? [] : toldOf(refund, toldLeft(sql, needPayment(context.sql, paymentId)));
  const deltaMinor = counts === 1 ? refund.amountMinor - toldMinor(parts) : known ? -refund.amountMinor : 0;
  const { amountMinor, createdAtMs: madeAtMs } = refund;
  putShownRefund(sql, { ...name, paymentId, amountMinor, counts, madeAtMs, seenAtMs: nowMs, problem });
  keepTold(context, name, parts);
  addElsewhere(sql, paymentId, deltaMinor);
  context.record("refund.adopted", undefined, {
    paymentId,
    vendorRef: refund.vendorRef,
    amountMinor: refund.amountMinor,
    counts: counts === 1,
    deltaMinor,
  });
  lookLater(context, [needPayment(context.sql, paymentId).patientId]);
  if (known) cameToNothing(context, name, amountMinor);
  return deltaMinor > 0 ? askedMinor(refund.amountMinor, parts) : 0;
}

/** Whatever it was said to be for, under its own name or as an import told of it, is due again. */
function cameToNothing(context: CommandContext, refund: RefundName, minor: number): void {
  matterDueAgain(context, refund, [{ ref: refund.vendorRef, minor }, ...toldAs(context, refund)]);
}

/** It was for what the leg was for: there is nothing to ask. */
function placeAsLeg({ sql }: CommandContext, { legId, caseId, paymentId }: LegRow, vendorRef: string): void {
  placeAsAllocated(sql, refundNamed(sql, paymentId, vendorRef), { caseId, legId });
}

/** Was it for the matter that is decided here? Until a person has said so nothing of this payment leaves, and the tickets hear why. */
function askForMatter(context: CommandContext, paymentId: string, vendorRef: string, minor: number): void {
  openDifferencesOf(context, undefined, paymentId, [madeElsewhere(vendorRef, minor)]);
}
