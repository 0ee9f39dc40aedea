import * as z from "zod";
import { eventFaultInputs, keepFault } from "../simulator/faults.ts";
import { keylessFaultInputs } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";

export const OPERATIONS = ["mail.send", "scopes.list", "webhook.key"] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** `raw`: the signature as two numbers, not as DER. `old` and `future` are signed, with another instant. */
export const FLAWS = ["wrong_signature", "raw", "altered_body", "altered_stamp", "old", "future"] as const;
export type Flaw = (typeof FLAWS)[number];

export const faultInput = z.discriminatedUnion("kind", [...keylessFaultInputs(OPERATIONS), ...eventFaultInputs(FLAWS)]);
export type Fault = z.infer<typeof faultInput>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, `fault_${book.next()}`, fault);
}
