import * as z from "zod";
import { claimRequestFault, eventFaultInputs, keepFault, requestFaultInputs, type Stage } from "../simulator/faults.ts";
import type { Book } from "./book.ts";

const OPERATIONS = [
  "refunds.create",
  "refunds.get",
  "refunds.list",
  "payments.get",
  "payments.list",
  "disputes.get",
  "disputes.list",
  "disputes.accept",
  "evidence.list",
  "evidence.text",
  "evidence.file",
  "evidence.delete",
  "evidence.submit",
  "payouts.list",
  "payouts.entries",
  "token.status",
] as const;
export type OperationName = (typeof OPERATIONS)[number];

const { common, shared } = requestFaultInputs(OPERATIONS);

const slowFault = z.strictObject({ ...common, kind: z.literal("slow"), delayMs: z.int().min(1).max(120_000) });
const statusFault = z.strictObject({
  ...common,
  kind: z.literal("status"),
  status: z.int().min(400).max(599),
  /** Square's; by the status where it is left out. */
  code: z.string().optional(),
  executed: z.boolean().default(false),
  /** Whether this very answer is kept under the key. */
  saved: z.boolean().default(false),
  retryAfterS: z.int().min(0).optional(),
});
/** Any answer at all, for what no good Square would say. */
const answerFault = z.strictObject({
  ...common,
  kind: z.literal("answer"),
  status: z.int().min(200).max(599).default(200),
  body: z.json(),
  executed: z.boolean().default(true),
});
const outcomeFault = z.strictObject({
  ...common,
  operation: z.literal("refunds.create"),
  kind: z.literal("next_status"),
  status: z.enum(["PENDING", "COMPLETED", "REJECTED", "FAILED"]),
  /** An error that comes beside the refund. */
  code: z.string().optional(),
});

export const FLAWS = ["wrong_signature", "altered_body", "other_address", "old", "future"] as const;
export type Flaw = (typeof FLAWS)[number];

const requestFaults = [...shared, slowFault, statusFault, answerFault, outcomeFault] as const;
const eventFaults = eventFaultInputs(FLAWS);

export const faultInput = z.discriminatedUnion("kind", [...requestFaults, ...eventFaults]);
export type Fault = z.infer<typeof faultInput>;
export type RequestFault = z.infer<(typeof requestFaults)[number]>;
export type StatusFault = z.infer<typeof statusFault>;
export type OutcomeFault = z.infer<typeof outcomeFault>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, book.newId("fault"), fault);
}

export function claimFault(book: Book, operation: OperationName, at: Stage): RequestFault | undefined {
  return claimRequestFault<Fault>(book, operation, at);
}
