import type { ImportRecord } from "./records.ts";

/** In which records refer to each other: each only to what stands before it, or beside it. */
export const RECORD_ORDER: readonly ImportRecord["type"][] = [
  "location",
  "item",
  "policy_version",
  "rules_version",
  "patient",
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
