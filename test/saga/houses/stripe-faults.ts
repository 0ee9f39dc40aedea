import { EVERY_HOOK, EVERY_SEND } from "./shared-faults.ts";

/** Faults of the request that makes a refund; those of reads are a few of them. */
export const SEND_FAULTS = [
  ...EVERY_SEND,
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
];
export const READS = ["refunds.list", "refunds.get", "charges.get", "disputes.list", "payment_intents.get"];
export const HOOK_FAULTS = [...EVERY_HOOK, { kind: "old_timestamp" }, { kind: "future_timestamp" }];
