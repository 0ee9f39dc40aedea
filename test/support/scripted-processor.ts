import { classifyAnswer, type SendOutcome } from "../../core/refund/classify.ts";
import { err, ok } from "../../core/result.ts";
import type {
  ListedCharge,
  PaymentProcessor,
  ProcessorCharge,
  ProcessorRefund,
  RefundOrder,
} from "../../worker/connectors/payment-processor.ts";

/**
 * What happens to one call: `ok` acts and answers; `lost_before` and `lost_after` answer nothing, having acted or not; `500_before` and
 * `500_after` answer an error that is replayed for the key; `hang` never answers, having acted.
 */
export type Mood =
  | "ok"
  | "lost_before"
  | "lost_after"
  | "500_before"
  | "500_after"
  | "hang"
  | "throttled"
  | "unauthorised"
  | "in_flight"
  | "key_misused"
  | "pending"
  | "disputed";

export interface ScriptedProcessor {
  readonly processor: PaymentProcessor;
  readonly refunds: ProcessorRefund[];
  /** Keys as they were sent, in order. */
  readonly keys: string[];
  /** Moods of the next sends; after them all is well. */
  plan(...moods: Mood[]): void;
  /** Look-ups get no answer while true. */
  deaf: boolean;
  /** Somebody refunds in the processor's own pages; nothing where it does not fit. */
  dashboard(paymentRef: string, amountMinor: number): void;
  /** Drops what is left of the script. */
  calm(): void;
  /** Forgets all keys, as a processor does after a day. */
  forgetKeys(): void;
  charge: Partial<ProcessorCharge>;
  /** What a list of charges tells. */
  listed: ListedCharge[];
  move(vendorRef: string, status: ProcessorRefund["status"], why?: Pick<ProcessorRefund, "reason" | "actByMs">): void;
}

const KEYS_KEPT_MS = 24 * 3_600_000;

/** A processor in memory that saves answers by key for a day, as Stripe does, and takes its moods from a script. */
export function scriptedProcessor(capturedMinor: number, nowMs: () => number = () => 0): ScriptedProcessor {
  const refunds: ProcessorRefund[] = [];
  const keys: string[] = [];
  const moods: Mood[] = [];
  const saved = new Map<string, { readonly outcome: SendOutcome; readonly atMs: number }>();
  const save = (key: string, outcome: SendOutcome) => {
    if (!saved.has(key)) saved.set(key, { outcome, atMs: nowMs() });
  };
  const noAnswer = classifyAnswer({ type: "error" });
  const total = () => refunds.filter((one) => one.status !== "failed").reduce((sum, one) => sum + one.amountMinor, 0);

  const act = (order: RefundOrder, status: ProcessorRefund["status"]): SendOutcome => {
    if (total() + order.amountMinor > capturedMinor) {
      return classifyAnswer({ type: "error", httpStatus: 400, code: "amount_too_large" });
    }
    const { paymentRef, amountMinor, currency, legId } = order;
    const vendorRef = `re_${refunds.length + 1}`;
    refunds.unshift({ vendorRef, paymentRef, amountMinor, currency, status, legId, createdAtMs: 1 });
    return classifyAnswer({ type: "refund", vendorRef, status });
  };
  const answer = async (order: RefundOrder, key: string): Promise<SendOutcome> => {
    keys.push(key);
    const mood = moods.shift() ?? "ok";
    const kept = saved.get(key);
    if (kept && nowMs() - kept.atMs >= KEYS_KEPT_MS) saved.delete(key);
    const known = saved.get(key)?.outcome;
    const acted = () => {
      const outcome = known ?? act(order, mood === "pending" ? "pending" : "succeeded");
      if (outcome.type !== "refused") save(key, outcome);
      return outcome;
    };
    const replayed = classifyAnswer({ type: "error", httpStatus: 500 });
    switch (mood) {
      case "ok":
      case "pending":
        return acted();
      case "lost_before":
        return noAnswer;
      case "lost_after":
        acted();
        return noAnswer;
      case "hang":
        acted();
        return new Promise(() => {});
      case "500_before":
        save(key, replayed);
        return known ?? replayed;
      case "500_after":
        if (known) return known;
        act(order, "succeeded");
        save(key, replayed);
        return replayed;
      case "throttled":
        return classifyAnswer({ type: "error", httpStatus: 429, code: "rate_limit" });
      case "unauthorised":
        return classifyAnswer({ type: "error", httpStatus: 401 });
      case "in_flight":
        return classifyAnswer({ type: "error", httpStatus: 409, code: "idempotency_key_in_use" });
      case "key_misused":
        return classifyAnswer({ type: "error", httpStatus: 400, kind: "key_misused" });
      case "disputed":
        // Whoever refuses for a dispute says so of the payment as well.
        processor.charge = { ...processor.charge, dispute: "open_locked" };
        return classifyAnswer({ type: "error", httpStatus: 400, code: "charge_disputed" });
    }
  };
  const processor: ScriptedProcessor = {
    refunds,
    keys,
    deaf: false,
    charge: {},
    listed: [],
    plan: (...next) => moods.push(...next),
    dashboard: (paymentRef, amountMinor) => {
      if (total() + amountMinor > capturedMinor) return;
      const vendorRef = `re_${refunds.length + 1}`;
      const base = { vendorRef, paymentRef, amountMinor, currency: "USD" };
      refunds.unshift({ ...base, status: "succeeded", createdAtMs: nowMs() });
    },
    calm: () => {
      moods.length = 0;
    },
    forgetKeys: () => saved.clear(),
    move: (vendorRef, status, why = {}) => {
      const at = refunds.findIndex((one) => one.vendorRef === vendorRef);
      const refund = refunds[at];
      if (refund) refunds[at] = { ...refund, status, ...why };
    },
    processor: {
      traits: { keyLifeMs: 23 * 3_600_000, provesAbsence: true },
      requestHash: ({ paymentRef, amountMinor, currency }) => `${paymentRef} ${amountMinor} ${currency}`,
      refund: answer,
      readRefund: async (vendorRef) => {
        const refund = refunds.find((one) => one.vendorRef === vendorRef);
        return refund ? ok(refund) : err({ verdict: "refused", detail: "404" });
      },
      listRefunds: async (paymentRef) =>
        processor.deaf
          ? err({ verdict: "unknown", detail: "no answer" })
          : ok(refunds.filter((one) => one.paymentRef === paymentRef)),
      lists: {
        activity: async () =>
          processor.deaf
            ? err({ verdict: "unknown", detail: "no answer" })
            : ok({ paymentRefs: refunds.map((one) => one.paymentRef) }),
        // A list tells of nothing: each payment is then looked at for itself.
        charges: async () =>
          processor.deaf ? err({ verdict: "unknown", detail: "no answer" }) : ok({ charges: [...processor.listed] }),
      },
      readCharge: async (paymentRef) =>
        ok({
          paymentRef,
          currency: "USD",
          capturedMinor,
          refundedMinor: total(),
          dispute: "none",
          disputedMinor: 0,
          ...processor.charge,
        }),
    },
  };
  return processor;
}
