import type { Fault } from "./house.ts";

/** What can go wrong on the way to any processor and back, in the words of the simulators' control. */
export const EVERY_SEND = [
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
];
export const EVERY_HOOK = [
  { kind: "lose" },
  { kind: "duplicate" },
  { kind: "reorder" },
  { kind: "wrong_signature" },
  { kind: "delay", delayMs: 90_000 },
  { kind: "delay", delayMs: 7_200_000 },
  { kind: "delay", delayMs: 108_000_000 },
];
const EVERY_READ = [
  { kind: "drop_before" },
  { kind: "timeout_after" },
  { kind: "html_502" },
  { kind: "status", status: 500 },
  { kind: "status", status: 429 },
  { kind: "status", status: 401 },
];

interface Kind {
  readonly kind: string;
}

/** Of the call that makes a refund, of every call that reads, and of the webhook. */
export const faultsOf = (
  send: { readonly operation: string; readonly kinds: readonly Kind[] },
  reads: readonly string[],
  hooks: readonly Kind[],
) => ({
  send: send.kinds.map((fault): Fault => ({ ...fault, operation: send.operation })),
  read: reads.flatMap((operation) => EVERY_READ.map((fault): Fault => ({ ...fault, operation }))),
  webhook: hooks.map((fault): Fault => ({ ...fault, operation: "webhook" })),
});
