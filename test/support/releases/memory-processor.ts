/** A processor that outlives the account's process: all that it has is plain data, kept beside the database that it was made with. */
import { classifyAnswer, type SendOutcome } from "../../../core/refund/classify.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type {
  ListedCharge,
  PaymentProcessor,
  ProcessorCharge,
  ProcessorRefund,
  RefundOrder,
} from "../../../worker/connectors/payment-processor.ts";

/**
 * What happens to a send. `lost_after` acts and answers nothing, `lost_before` only answers nothing; of `dies_after` and `dies_before` the
 * process never hears again.
 */
export type Mood = "pending" | "declined" | "key_misused" | "lost_after" | "lost_before" | "dies_after" | "dies_before";

export interface ProcessorState {
  /** What was captured, in cents, by the payment's name. */
  readonly charges: Record<string, number>;
  readonly refunds: ProcessorRefund[];
  /** Under which key a refund was made: the same key again answers it. */
  readonly saved: Record<string, string>;
  /** Every key that ever came, in order. */
  readonly sent: string[];
}

const PAGE = 4;
const NEVER = new Promise<never>(() => {});

export class MemoryProcessor {
  readonly state: ProcessorState;
  /** It does not accept our key while true. */
  isLocked = false;
  readonly #nowMs: () => number;
  readonly #moods = new Map<string, Mood>();

  constructor(state: ProcessorState, nowMs: () => number) {
    this.state = state;
    this.#nowMs = nowMs;
  }

  /** How the next send to a payment goes. */
  plan(paymentRef: string, mood: Mood): void {
    this.#moods.set(paymentRef, mood);
  }

  /** Somebody refunds in the processor's own pages. */
  dashboard(paymentRef: string, amountMinor: number): ProcessorRefund {
    return this.#make({ paymentRef, amountMinor, currency: "USD" }, "succeeded");
  }

  /** The bank moves a refund on. */
  move(vendorRef: string, status: ProcessorRefund["status"]): void {
    const { refunds } = this.state;
    const at = refunds.findIndex((one) => one.vendorRef === vendorRef);
    const refund = refunds[at];
    if (refund) refunds[at] = { ...refund, status };
  }

  refundsOf(legId: string): ProcessorRefund[] {
    return this.state.refunds.filter((one) => one.legId === legId);
  }

  readonly processor: PaymentProcessor = {
    traits: { keyLifeMs: 23 * 3_600_000, provesAbsence: true },
    requestHash: ({ paymentRef, amountMinor, currency }) => `${paymentRef} ${amountMinor} ${currency}`,
    refund: (order, key) => this.#refund(order, key),
    readRefund: async (vendorRef) => {
      const refund = this.state.refunds.find((one) => one.vendorRef === vendorRef);
      return refund ? ok(refund) : err({ verdict: "refused", detail: "404" });
    },
    listRefunds: async (paymentRef) => ok(this.#refundsOn(paymentRef)),
    readCharge: async (paymentRef) => this.#readCharge(paymentRef),
    lists: {
      activity: async (_, cursor) => {
        const { items, nextCursor } = pageOf([...new Set(this.state.refunds.map((one) => one.paymentRef))], cursor);
        return ok({ paymentRefs: items, ...nextCursor });
      },
      charges: async (_, cursor) => {
        if (this.isLocked) return err({ verdict: "unauthorised", detail: "stripe.401" });
        const { items, nextCursor } = pageOf(Object.keys(this.state.charges), cursor);
        return ok({ charges: items.map((paymentRef) => this.#listed(paymentRef)), ...nextCursor });
      },
    },
  };

  async #refund(order: RefundOrder, key: string): Promise<SendOutcome> {
    const { paymentRef } = order;
    this.state.sent.push(key);
    const mood = this.#moods.get(paymentRef);
    this.#moods.delete(paymentRef);
    if (mood === "dies_before") return NEVER;
    if (mood === "lost_before") return classifyAnswer({ type: "error" });
    if (mood === "declined") return classifyAnswer({ type: "error", httpStatus: 402, code: "charge_declined" });
    if (mood === "key_misused") return classifyAnswer({ type: "error", httpStatus: 400, kind: "key_misused" });
    const outcome = this.#act(order, key, mood === "pending" ? "pending" : "succeeded");
    if (mood === "dies_after") return NEVER;
    return mood === "lost_after" ? classifyAnswer({ type: "error" }) : outcome;
  }

  #act(order: RefundOrder, key: string, status: ProcessorRefund["status"]): SendOutcome {
    const known = this.state.refunds.find((one) => one.vendorRef === this.state.saved[key]);
    if (!known && this.#outOf(order.paymentRef) + order.amountMinor > (this.state.charges[order.paymentRef] ?? 0)) {
      return classifyAnswer({ type: "error", httpStatus: 400, code: "amount_too_large" });
    }
    const { paymentRef, amountMinor, currency, legId } = order;
    const refund = known ?? this.#make({ paymentRef, amountMinor, currency, legId }, status);
    this.state.saved[key] = refund.vendorRef;
    return classifyAnswer({ type: "refund", vendorRef: refund.vendorRef, status: refund.status });
  }

  #make(
    what: Pick<ProcessorRefund, "paymentRef" | "amountMinor" | "currency" | "legId">,
    status: ProcessorRefund["status"],
  ): ProcessorRefund {
    const vendorRef = `re_${this.state.refunds.length + 1}`;
    const refund = { vendorRef, ...what, status, createdAtMs: this.#nowMs() };
    this.state.refunds.unshift(refund);
    return refund;
  }

  #refundsOn(paymentRef: string): ProcessorRefund[] {
    return this.state.refunds.filter((one) => one.paymentRef === paymentRef);
  }

  #outOf(paymentRef: string): number {
    const live = this.#refundsOn(paymentRef).filter((one) => one.status !== "failed");
    return live.reduce((sum, one) => sum + one.amountMinor, 0);
  }

  #readCharge(paymentRef: string): Result<ProcessorCharge, { verdict: "refused"; detail: string }> {
    const capturedMinor = this.state.charges[paymentRef];
    if (capturedMinor === undefined) return err({ verdict: "refused", detail: "404" });
    const refundedMinor = this.#outOf(paymentRef);
    return ok({ paymentRef, currency: "USD", capturedMinor, refundedMinor, dispute: "none", disputedMinor: 0 });
  }

  #listed(paymentRef: string): ListedCharge {
    return { intentRef: paymentRef, currency: "USD", capturedMinor: this.state.charges[paymentRef] ?? 0 };
  }
}

/** The cursor is the last thing of the page before. */
function pageOf(all: readonly string[], cursor: string | undefined) {
  const items = all.slice(cursor === undefined ? 0 : all.indexOf(cursor) + 1).slice(0, PAGE);
  const last = items.at(-1);
  return { items, nextCursor: last === undefined || last === all.at(-1) ? {} : { nextCursor: last } };
}
