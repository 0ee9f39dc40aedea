import * as z from "zod";
import { eventFaultInputs, keepFault } from "../simulator/faults.ts";
import { keylessFaultInputs } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";

export const OPERATIONS = [
  "tickets.list",
  "tickets.create",
  "tickets.get",
  "tickets.update",
  "tickets.archived",
  "tickets.search",
  "conversations.list",
  "notes.create",
  "replies.create",
  "agents.me",
  "agents.get",
  "agents.list",
  "roles.list",
  "contacts.get",
  "contacts.list",
  "fields.list",
  "fields.create",
  "rules.list",
  "rules.create",
] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** `wrong_secret`, `no_secret`: sent by nobody whom we know. `altered_body`: of another ticket. `no_json`: what a rule's text became. */
export const FLAWS = ["wrong_secret", "no_secret", "altered_body", "no_json"] as const;
export type Flaw = (typeof FLAWS)[number];

export const faultInput = z.discriminatedUnion("kind", [...keylessFaultInputs(OPERATIONS), ...eventFaultInputs(FLAWS)]);
export type Fault = z.infer<typeof faultInput>;

export function addFault(book: Book, fault: Fault): string {
  return keepFault(book, `fault_${book.next()}`, fault);
}
