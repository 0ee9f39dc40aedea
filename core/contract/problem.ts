/** What a refused request is answered with: RFC 9457, with a stable `code` and, for bad input, the field at fault. */
import * as z from "zod";

export const PROBLEM_CODES = [
  "invalid",
  "unauthenticated",
  "session_expired",
  "forbidden",
  "not_found",
  "id_reused",
  "facts_changed",
  "over_what_is_left",
  "below_floor",
  "wrong_currency",
  "offer_not_allowed",
  "exception_needed",
  "needs_fact",
  "not_verified",
  "sender_unchecked",
  "not_matched",
  "no_rules",
  "no_policy",
  "nothing_bought",
  "suggest_only",
  "not_ready",
  "frozen",
  "account_closed",
  "backup_refused",
  "damaged",
  "payment_locked",
  "payment_differs",
  "case_mixed",
  "case_open",
  "no_address",
  "processor_unreachable",
  "processor_paused",
  "already_decided",
  "rejected_before",
  "already_told",
  "approval_not_valid",
  "four_eyes",
  "over_limit",
  "too_late",
  "still_under_way",
  "reply_refused",
  "import_refused",
  "import_over",
  "import_in_use",
  "no_room",
  "policy_refused",
  "letters_refused",
  "draft_changed",
  "draft_exists",
  "rules_changed",
  "helpdesk_unreachable",
  "person_unchecked",
  "own_matter",
  "other_location",
  "done_elsewhere",
  "done_not_shown",
  "contact_refused",
  "erasure_refused",
  "merge_refused",
  "books_refused",
  "legal_hold",
  "too_many",
  "too_large",
  "updating",
  "busy",
  "http",
  "internal",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Not refused: it was done once and for all, and only what it changed is not shown. Doing it again would be another act. */
export const isDoneUnseen = ({ code }: { readonly code: string }): boolean =>
  code === "done_elsewhere" || code === "done_not_shown";

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  /** Numbers and codes that explain it: `leftMinor`, `currency`, `factsHash`, `changed`. */
  values: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problem>;

/** How core and the account refuse: a code of the list, with what explains it. Becomes a problem in one place, `worker/http/problem.ts`. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly field?: string;
  /** Every field at fault, where there may be several. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly values?: Readonly<Record<string, unknown>>;
}
