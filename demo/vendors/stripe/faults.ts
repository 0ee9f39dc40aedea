import * as z from "zod";
import { claimRequestFault, eventFaultInputs, keepFault, requestFaultInputs, type Stage } from "../simulator/faults.ts";
import type { Book } from "./book.ts";

const OPERATIONS = [
  "refunds.create",
  "refunds.get",
  "refunds.update",
  "refunds.cancel",
  "refunds.list",
  "payment_intents.get",
  "charges.get",
  "charges.list",
  "disputes.get",
  "disputes.list",
  "disputes.update",
  "disputes.close",
  "files.create",
  "balance_transactions.get",
  "balance_transactions.list",
  "payouts.get",
  "payouts.list",
  "events.get",
  "events.list",
] as const;
export type OperationName = (typeof OPERATIONS)[number];

const { common, shared } = requestFaultInputs(OPERATIONS);

const statusFault = z
  .strictObject({
    ...common,
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    code: z.string().optional(),
    message: z.string().optional(),
    executed: z.boolean().default(false),
    /** Whether this very answer is kept under the idempotency key; by default a 5xx is, a 4xx is not. */
    saved: z.boolean().optional(),
    /** The `stripe-should-retry` header. */
    shouldRetry: z.boolean().optional(),
  })
  .transform((fault) => ({ ...fault, saved: fault.saved ?? fault.status >= 500 }));
const outcomeFault = z.strictObject({
  ...common,
  operation: z.literal("refunds.create"),
  kind: z.literal("next_status"),
  status: z.enum(["succeeded", "pending", "requires_action", "failed", "canceled"]),
  pendingReason: z.enum(["processing", "insufficient_funds", "charge_pending"]).optional(),
  failureReason: z.string().optional(),
});

export const FLAWS = ["wrong_signature", "old_timestamp", "future_timestamp"] as const;
export type Flaw = (typeof FLAWS)[number];

const requestFaults = [...shared, statusFault, outcomeFault] as const;
const eventFaults = eventFaultInputs(FLAWS);

export const faultInput = z.discriminatedUnion("kind", [...requestFaults, ...eventFaults]);
export type Fault = z.infer<typeof faultInput>;
export type RequestFault = z.infer<(typeof requestFaults)[number]>;
export type StatusFault = z.infer<typeof statusFault>;
export type OutcomeFault = z.infer<typeof outcomeFault>;

type StagedFault<S extends Stage> = S extends "during"
  ? StatusFault | OutcomeFault
  : Exclude<RequestFault, OutcomeFault>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, book.newId("fault"), fault);
}

export function claimFault<S extends Stage>(book: Book, operation: OperationName, at: S): StagedFault<S> | undefined {
  return claimRequestFault<Fault>(book, operation, at) as StagedFault<S> | undefined;
}
