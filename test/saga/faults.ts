/** What can go wrong between the account and the vendor, in the words of the simulator's control. */

/** Faults of the request that makes a refund; those of reads are a few of them. */
export const SEND_FAULTS = [
  { kind: "drop_before" },
  { kind: "drop_after" },
  { kind: "timeout_before" },
  { kind: "timeout_after" },
  { kind: "stall_body" },
  { kind: "truncate_body" },
  { kind: "webhook_first" },
  { kind: "html_502", executed: true },
  { kind: "html_502", executed: false },
  { kind: "garbage_200" },
  { kind: "status", status: 500, executed: true },
  { kind: "status", status: 500, executed: false },
  { kind: "status", status: 503, executed: true, saved: false },
  { kind: "status", status: 503, executed: false, saved: false },
  { kind: "status", status: 429, code: "rate_limit" },
  { kind: "status", status: 400, code: "lock_timeout" },
  { kind: "status", status: 400, code: "amount_too_large" },
  { kind: "status", status: 402 },
  { kind: "status", status: 409 },
  { kind: "status", status: 401 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "next_status", status: "pending" },
  { kind: "next_status", status: "requires_action" },
  { kind: "next_status", status: "failed" },
] as const;
export const READ_FAULTS = [
  { kind: "drop_before" },
  { kind: "timeout_after" },
  { kind: "html_502" },
  { kind: "status", status: 500 },
  { kind: "status", status: 429, code: "rate_limit" },
  { kind: "status", status: 401 },
] as const;
export const READS = ["refunds.list", "refunds.get", "charges.get", "disputes.list", "payment_intents.get"] as const;
export const HOOK_FAULTS = [
  { kind: "lose" },
  { kind: "duplicate" },
  { kind: "reorder" },
  { kind: "wrong_signature" },
  { kind: "old_timestamp" },
  { kind: "future_timestamp" },
  { kind: "delay", delayMs: 90_000 },
  { kind: "delay", delayMs: 7_200_000 },
  { kind: "delay", delayMs: 108_000_000 },
] as const;
