import * as z from "zod";
import { eventFaultInputs, keepFault } from "../simulator/faults.ts";
import { keylessFaultInputs } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";

export const OPERATIONS = ["messages.create", "messages.get", "accounts.get", "numbers.list", "services.get"] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** `by_key`: signed by an API key's secret. `json`: as Twilio reports where a body is JSON, with its hash in the address. */
export const FLAWS = ["wrong_signature", "by_key", "altered_body", "other_address", "json"] as const;
export type Flaw = (typeof FLAWS)[number];

export const faultInput = z.discriminatedUnion("kind", [...keylessFaultInputs(OPERATIONS), ...eventFaultInputs(FLAWS)]);
export type Fault = z.infer<typeof faultInput>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, `fault_${book.next()}`, fault);
}
