import * as z from "zod";
import { claimRequestFault, eventFaultInputs, keepFault, requestFaultInputs, type Stage } from "../simulator/faults.ts";
import type { Book } from "./book.ts";

const OPERATIONS = [
  "token",
  "captures.get",
  "captures.refund",
  "refunds.get",
  "disputes.list",
  "disputes.get",
  "disputes.provide_evidence",
  "disputes.appeal",
  "disputes.accept_claim",
  "transactions.search",
  "certificates.get",
] as const;
export type OperationName = (typeof OPERATIONS)[number];

const { common, shared } = requestFaultInputs(OPERATIONS);

const slowFault = z.strictObject({ ...common, kind: z.literal("slow"), delayMs: z.int().min(1) });
const statusFault = z.strictObject({
  ...common,
  kind: z.literal("status"),
  status: z.int().min(400).max(599),
  issue: z.string().optional(),
  name: z.string().optional(),
  retryAfterS: z.int().min(1).optional(),
  executed: z.boolean().default(false),
});
const outcomeFault = z.strictObject({
  ...common,
  operation: z.literal("captures.refund"),
  kind: z.literal("next_status"),
  status: z.enum(["COMPLETED", "PENDING", "FAILED", "CANCELLED"]),
});

export const FLAWS = [
  "wrong_signature",
  "altered_body",
  "foreign_certificate",
  "old_timestamp",
  "future_timestamp",
] as const;
export type Flaw = (typeof FLAWS)[number];

const requestFaults = [...shared, slowFault, statusFault, outcomeFault] as const;
const eventFaults = eventFaultInputs(FLAWS);

export const faultInput = z.discriminatedUnion("kind", [...requestFaults, ...eventFaults]);
export type Fault = z.infer<typeof faultInput>;
export type RequestFault = z.infer<(typeof requestFaults)[number]>;
export type StatusFault = z.infer<typeof statusFault>;
export type OutcomeFault = z.infer<typeof outcomeFault>;
export type WireFault = Exclude<RequestFault, OutcomeFault>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, `fault-${book.next()}`, fault);
}

export function claimFault(book: Book, operation: OperationName, at: "during"): OutcomeFault | undefined;
export function claimFault(book: Book, operation: OperationName, at: "before" | "after"): WireFault | undefined;
export function claimFault(book: Book, operation: OperationName, at: Stage): RequestFault | undefined {
  return claimRequestFault<Fault>(book, operation, at);
}
