/** Why patients ask for money back: the fixed list of mission C3. A code is stored, sent and is the helpdesk tag; it never changes. */
import { LANGUAGES } from "../../messages/languages.ts";
import type { Language } from "../words.ts";

export const REASON_CODES = [
  "changed_mind",
  "moved_or_schedule",
  "medical_stop",
  "plan_changed",
  "result",
  "service_fault",
  "billing_error",
  "no_show_dispute",
  "expired",
  "not_informed",
  "membership_cancel",
  "product_return",
  "insurance_overpayment",
  "other",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** As cases are counted: `unread` are those for which neither the mail nor a person has named a reason. */
export const COUNTED_REASONS = [...REASON_CODES, "unread"] as const;
export type CountedReason = (typeof COUNTED_REASONS)[number];

/** What went wrong behind the stated reason; optional, asked when a case closes. */
export const ROOT_CAUSES = [
  "unclear_at_sale",
  "inclusions_misread",
  "usage_not_visible",
  "expectation",
  "delivery",
  "billing_process",
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

/** What people read; frozen, because old reports carry the same words. */
export const reasonLabel = (reason: ReasonCode, language: Language): string => LANGUAGES[language].reasons[reason];

/** Own it: our billing or service failed. Sympathy: a clinical outcome, no fault stated, a clinician follows up (mission D1). */
export type ReplyFamily = "own_it" | "sympathy" | "neutral";

export const REPLY_FAMILIES = {
  changed_mind: "neutral",
  moved_or_schedule: "neutral",
  medical_stop: "sympathy",
  plan_changed: "sympathy",
  result: "sympathy",
  service_fault: "own_it",
  billing_error: "own_it",
  no_show_dispute: "neutral",
  expired: "neutral",
  not_informed: "neutral",
  membership_cancel: "neutral",
  product_return: "neutral",
  insurance_overpayment: "neutral",
  other: "neutral",
} as const satisfies Record<ReasonCode, ReplyFamily>;

/** The helpdesk tag of a reason is its code (mission C3): lower case and underscores, which both helpdesks keep as they are. */
export function reasonTag(code: ReasonCode): string {
  return code;
}
