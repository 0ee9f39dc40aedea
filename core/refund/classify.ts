/** What an answer of a processor means for the money: was a refund made or not? By status and code, never by message. */

/** An answer in the words every processor's connector can say. */
export type ProcessorAnswer =
  | {
      readonly type: "refund";
      readonly vendorRef: string;
      /** The processor's word for it, already sorted by its connector; what it does not know is `pending`. */
      readonly status: "succeeded" | "pending" | "failed";
      readonly reason?: string;
      /** Until when the patient may act, where the processor waits for them and says so. */
      readonly actByMs?: number;
    }
  | {
      readonly type: "error";
      readonly httpStatus?: number;
      readonly code?: string;
      readonly kind?: "key_misused" | "not_sent";
    };

/**
 * `refused`: this request made nothing; an earlier one may have, so look before the hold is freed. `in_flight`: another request holds
 * the key. `not_executed`: nothing was done, same key later. `our_bug`: the key came with other parameters, or the payment is not there.
 * `account_paused`: the connection is not accepted, nothing of this account is sent until it is put right.
 */
export type SendOutcome =
  | { readonly type: "settled"; readonly vendorRef: string }
  | { readonly type: "pending"; readonly vendorRef: string; readonly reason: string; readonly actByMs?: number }
  | { readonly type: "failed"; readonly vendorRef: string; readonly reason: string }
  | { readonly type: "refused"; readonly code: string; readonly locksPayment: boolean }
  | { readonly type: "in_flight" }
  | { readonly type: "not_executed"; readonly code: string }
  | { readonly type: "unknown"; readonly code: string; readonly errorIsReplayed: boolean }
  | { readonly type: "our_bug"; readonly code: string }
  | { readonly type: "account_paused"; readonly code: string };

/** Codes of a payment that a dispute holds: it is locked until the dispute says otherwise. */
const LOCKING_CODES: readonly string[] = ["charge_disputed", "refund_disputed_payment"];
const THROTTLED_CODES: readonly string[] = ["rate_limit", "lock_timeout"];

/** Anything not listed is `unknown`, which keeps the hold: the only safe guess. */
export function classifyAnswer(answer: ProcessorAnswer): SendOutcome {
  if (answer.type === "refund") return classifyRefund(answer);
  const code = answer.code ?? (answer.httpStatus === undefined ? "no_answer" : `http_${answer.httpStatus}`);
  if (answer.kind === "not_sent") return { type: "not_executed", code };
  if (answer.kind === "key_misused") return { type: "our_bug", code };
  switch (answer.httpStatus) {
    case undefined:
      return { type: "unknown", code, errorIsReplayed: false };
    case 400:
      if (THROTTLED_CODES.includes(code)) return { type: "not_executed", code };
      return { type: "refused", code, locksPayment: LOCKING_CODES.includes(code) };
    case 401:
    case 403:
      return { type: "account_paused", code };
    case 402:
      return { type: "refused", code, locksPayment: false };
    case 404:
      return { type: "our_bug", code };
    case 409:
      return { type: "in_flight" };
    case 429:
      return { type: "not_executed", code };
    default:
      return { type: "unknown", code, errorIsReplayed: answer.httpStatus >= 500 };
  }
}

function classifyRefund(refund: Extract<ProcessorAnswer, { type: "refund" }>): SendOutcome {
  const { vendorRef, reason = "", actByMs } = refund;
  switch (refund.status) {
    case "succeeded":
      return { type: "settled", vendorRef };
    case "pending":
      return { type: "pending", vendorRef, reason, ...(actByMs === undefined ? {} : { actByMs }) };
    case "failed":
      return { type: "failed", vendorRef, reason };
  }
}
