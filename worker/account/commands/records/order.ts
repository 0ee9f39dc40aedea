import type { RecordType } from "./book.ts";

/** In which records refer to each other: each only to what stands before it, or beside it. */
export const ORDER: readonly RecordType[] = [
  "location",
  "item",
  "patient",
  "policy_version",
  "rules_version",
  "purchase",
  "payment",
  "use",
  "consent",
  "message",
  "claim",
  "booking",
  "unpaid_invoice",
  "credit_entry",
  "past_case",
];
