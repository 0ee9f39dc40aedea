import type { Context, TypedResponse } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Problem, ProblemCode, Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";

/** Every refusal's HTTP status and plain title, in one table. 422: the request; 409: the state it met; 403: the person; 200: it was done. */
export const PROBLEMS = {
  invalid: { status: 422, title: "Some fields are not valid" },
  unauthenticated: { status: 401, title: "Sign in through the helpdesk" },
  session_expired: { status: 401, title: "The session has ended" },
  forbidden: { status: 403, title: "Your role may not do this" },
  not_found: { status: 404, title: "There is nothing here" },
  id_reused: { status: 422, title: "This id was used for something else" },
  facts_changed: { status: 409, title: "The facts have changed since you looked" },
  over_what_is_left: { status: 422, title: "More than is left of what was collected" },
  below_floor: { status: 422, title: "Less than the law gives the patient" },
  wrong_currency: { status: 422, title: "Not the currency of the purchase" },
  offer_not_allowed: { status: 422, title: "This cannot be offered here" },
  exception_needed: { status: 422, title: "This needs an exception with a cause" },
  needs_fact: { status: 422, title: "A fact is missing" },
  not_verified: { status: 409, title: "Who writes is not verified" },
  sender_unchecked: { status: 503, title: "Who writes cannot be checked now" },
  not_matched: { status: 409, title: "The ticket is not tied to a patient" },
  no_rules: { status: 409, title: "The account has no rules yet" },
  no_policy: { status: 409, title: "No policy was in force" },
  nothing_bought: { status: 409, title: "The patient has bought nothing here" },
  suggest_only: { status: 403, title: "Money is not switched on here for this role" },
  not_ready: { status: 409, title: "Something that is asked first is not true yet" },
  frozen: { status: 409, title: "The account is frozen until its payments are reconciled" },
  account_closed: { status: 409, title: "This account takes no changes" },
  backup_refused: { status: 422, title: "The backup cannot be taken like this" },
  damaged: { status: 503, title: "The account's records cannot be read" },
  payment_locked: { status: 409, title: "The payment is locked by a dispute" },
  payment_differs: { status: 409, title: "The payment differs from its processor" },
  case_open: { status: 409, title: "The patient has an open case" },
  no_address: { status: 409, title: "The patient's record has no e-mail address" },
  case_mixed: { status: 409, title: "The case holds another patient's matter" },
  processor_paused: { status: 409, title: "Somebody has paused the payment processor" },
  processor_unreachable: { status: 502, title: "The payment processor does not answer" },
  already_decided: { status: 409, title: "This was already decided" },
  rejected_before: { status: 409, title: "Somebody said no to this on the same facts" },
  already_told: { status: 409, title: "The clinic's own system told of this already" },
  approval_not_valid: { status: 409, title: "The approval no longer fits what was asked" },
  four_eyes: { status: 403, title: "Somebody else has to approve this" },
  over_limit: { status: 403, title: "Above your limit" },
  too_late: { status: 409, title: "Too late: the money is on its way" },
  still_under_way: { status: 409, title: "The last request may still be under way" },
  reply_refused: { status: 422, title: "The reply cannot be sent like this" },
  policy_refused: { status: 422, title: "The policy cannot be taken like this" },
  letters_refused: { status: 422, title: "The letters cannot be published like this" },
  draft_changed: { status: 409, title: "Somebody else changed this draft" },
  rules_changed: { status: 409, title: "The rules changed since you opened them" },
  draft_exists: { status: 409, title: "This policy has a draft already" },
  import_refused: { status: 422, title: "The import was refused as a whole" },
  import_over: { status: 409, title: "The import has ended" },
  no_room: { status: 409, title: "The database has no room for it" },
  import_in_use: { status: 409, title: "Something rests on what the import brought" },
  helpdesk_unreachable: { status: 502, title: "The helpdesk does not answer" },
  person_unchecked: { status: 503, title: "The helpdesk does not say whether you still work there" },
  own_matter: { status: 403, title: "Nobody decides for themselves or their family" },
  other_location: { status: 403, title: "This patient belongs to another location" },
  done_elsewhere: { status: 200, title: "It was done; it is of another location now" },
  done_not_shown: { status: 200, title: "It was done; what it changed cannot be shown now" },
  contact_refused: { status: 409, title: "Nothing can be sent to this contact" },
  books_refused: { status: 409, title: "The month cannot be closed now" },
  merge_refused: { status: 409, title: "These records cannot be joined or parted now" },
  erasure_refused: { status: 409, title: "This patient cannot be erased now" },
  legal_hold: { status: 409, title: "This is on a legal hold" },
  too_many: { status: 429, title: "Too many tries" },
  too_large: { status: 413, title: "The request is too large" },
  updating: { status: 503, title: "Makegood is being updated" },
  busy: { status: 503, title: "Busy; try again in a moment" },
  http: { status: 400, title: "The request was refused" },
  internal: { status: 500, title: "Something went wrong on our side" },
} as const satisfies Record<ProblemCode, { status: ContentfulStatusCode; title: string }>;

type ProblemStatus = (typeof PROBLEMS)[ProblemCode]["status"];

export interface ProblemInput {
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly values?: Readonly<Record<string, unknown>>;
  /** Where the protocol says more than the code does (400 for a body that is no JSON). */
  readonly status?: ContentfulStatusCode;
}

type ProblemResponse = Response & TypedResponse<Problem, ProblemStatus, "json">;
type Json<T> = Response & TypedResponse<T, 200, "json">;

/** Answers `application/problem+json` (RFC 9457). `type` is relative to the API's own origin, where it is explained. */
export function problem(c: Context, input: ProblemInput): ProblemResponse {
  const { status: usual, title } = PROBLEMS[input.code];
  const status = input.status ?? usual;
  const requestId: unknown = c.get("requestId");
  const body: Problem = {
    type: `/problems/${input.code}`,
    title,
    status,
    code: input.code,
    ...(input.detail === undefined ? {} : { detail: input.detail }),
    requestId: typeof requestId === "string" ? requestId : "",
    ...(input.errors === undefined ? {} : { errors: [...input.errors] }),
    ...(input.values === undefined ? {} : { values: { ...input.values } }),
  };
  c.set("problemCode", input.code);
  const headers: Record<string, string> = { "content-type": "application/problem+json" };
  if (status === 401) headers["www-authenticate"] = "Bearer";
  if (input.code === "busy") headers["retry-after"] = "1";
  if (input.code === "updating") headers["retry-after"] = "5";
  const seconds = input.values?.retryAfterSeconds;
  if (input.code === "too_many" && typeof seconds === "number") headers["retry-after"] = String(seconds);
  return c.body(JSON.stringify(body), status, headers) as unknown as ProblemResponse;
}

/** What the account refused, as a problem. A refusal about one field names it under `errors` too. */
function refused(c: Context, { code, detail, field, errors, values }: Refusal): ProblemResponse {
  const named = errors ?? (field === undefined ? undefined : [{ field, message: detail }]);
  return problem(c, {
    code,
    detail,
    ...(named === undefined ? {} : { errors: named }),
    ...(values === undefined ? {} : { values }),
  });
}

/** The account's answer as it is, or its refusal as a problem. */
export function reply<T>(c: Context, result: Result<T, Refusal>): Json<T> | ProblemResponse {
  if (!result.ok) return refused(c, result.error);
  return c.body(JSON.stringify(result.value), 200, { "content-type": "application/json" }) as unknown as Json<T>;
}
