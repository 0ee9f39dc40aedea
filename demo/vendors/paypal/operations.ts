import * as z from "zod";
import type { Part } from "../simulator/multipart.ts";
import type { Book } from "./book.ts";
import { disputeShape, disputeSummary } from "./disputes.ts";
import { malformed, missing, type Reply } from "./errors.ts";
import { acceptClaim, provideEvidence } from "./evidence.ts";
import type { OperationName, OutcomeFault } from "./faults.ts";
import { recall, remember } from "./idempotency.ts";
import type { AccountRow, Kinds } from "./records.ts";
import { createRefund, type RefundParams } from "./refunds.ts";
import { captureShape, origin, refundShape } from "./shapes.ts";
import { searchTransactions } from "./transactions.ts";

/** What an operation may look at. */
export interface Context {
  readonly book: Book;
  readonly account: AccountRow;
  readonly forced: OutcomeFault | undefined;
  /** The id in the path; "" where the path has none. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Of a body in parts. */
  readonly parts: ReadonlyMap<string, Part> | undefined;
  readonly key: string | undefined;
  readonly wantsAll: boolean;
}

interface Operation {
  readonly name: Exclude<OperationName, "token" | "certificates.get">;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** @throws Refusal before anything is written */
  run(context: Context): Reply;
}

const good = (body: unknown, status = 200): Reply => ({ status, body });

export const operations: readonly Operation[] = [
  {
    name: "captures.refund",
    method: "POST",
    path: "/v2/payments/captures/:id/refund",
    run: refundCapture,
  },
  {
    name: "captures.get",
    method: "GET",
    path: "/v2/payments/captures/:id",
    run: (context) => good(captureShape(context.book, own(context, "capture"))),
  },
  {
    name: "refunds.get",
    method: "GET",
    path: "/v2/payments/refunds/:id",
    run: (context) => good(refundShape(context.book, own(context, "refund"))),
  },
  { name: "transactions.search", method: "GET", path: "/v1/reporting/transactions", run: searchTransactions },
  { name: "disputes.list", method: "GET", path: "/v1/customer/disputes", run: listDisputes },
  {
    name: "disputes.get",
    method: "GET",
    path: "/v1/customer/disputes/:id",
    run: (context) => good(disputeShape(context.book, own(context, "dispute"))),
  },
  evidenceOperation("disputes.provide_evidence", "provide-evidence"),
  evidenceOperation("disputes.appeal", "appeal"),
  {
    name: "disputes.accept_claim",
    method: "POST",
    path: "/v1/customer/disputes/:id/accept-claim",
    run: (context) => linked(acceptClaim(context.book, own(context, "dispute"), context.body), context),
  },
];

function evidenceOperation(name: Operation["name"], action: "provide-evidence" | "appeal"): Operation {
  return {
    name,
    method: "POST",
    path: `/v1/customer/disputes/:id/${action}`,
    run: (context) => linked(provideEvidence(context.book, own(context, "dispute"), action, context.parts), context),
  };
}

/** What an action answers: where the dispute is read. */
const linked = ({ id }: { readonly id: string }, { account }: Context): Reply =>
  good({ links: [{ href: `${origin(account)}/v1/customer/disputes/${id}`, rel: "self", method: "GET" }] });

const text = (max: number) => z.string().min(1, "INVALID_STRING_LENGTH").max(max, "INVALID_STRING_LENGTH");
const refundRequest = z.object({
  amount: z
    .object({
      currency_code: z.string("MISSING_REQUIRED_PARAMETER").length(3, "INVALID_STRING_LENGTH"),
      value: z
        .string("MISSING_REQUIRED_PARAMETER")
        .max(32, "INVALID_STRING_LENGTH")
        .regex(/^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$/, "INVALID_PARAMETER_SYNTAX"),
    })
    .optional(),
  custom_id: text(127).optional(),
  invoice_id: text(127).optional(),
  note_to_payer: text(255).optional(),
});

/** A key that is known answers with its refund as it is now. */
function refundCapture({ book, account, id, body, key, wantsAll, forced }: Context): Reply {
  const known = key === undefined ? ({ kind: "new" } as const) : recall(book, account.id, key);
  if (known.kind === "known") return good(refundShape(book, known.refund, !wantsAll), 201);
  const resentAfterPrune = known.kind === "pruned";
  const refund = createRefund(book, {
    account: account.id,
    captureId: id,
    params: readParams(body),
    requestId: key ?? null,
    forced,
    resentAfterPrune,
  });
  if (key !== undefined) remember(book, account.id, key, refund.id, resentAfterPrune);
  return good(refundShape(book, refund, !wantsAll), 201);
}

function readParams(body: string): RefundParams {
  let json: unknown;
  try {
    json = body === "" ? {} : JSON.parse(body);
  } catch {
    throw malformed("MALFORMED_REQUEST_JSON");
  }
  const parsed = refundRequest.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const code = /^[A-Z_]+$/.test(issue?.message ?? "") ? issue?.message : "INVALID_PARAMETER_SYNTAX";
  throw malformed(code ?? "INVALID_PARAMETER_SYNTAX", `/${issue?.path.join("/") ?? ""}`);
}

/** Newest first; PayPal sends no empty `items`. */
function listDisputes({ book, account, query }: Context): Reply {
  const captureId = query.get("disputed_transaction_id");
  const size = Number(query.get("page_size") ?? "10");
  const isWrong = captureId !== null && !/^[0-9A-Z_]+$/.test(captureId);
  const start = /^from-(\d{1,6})$/.exec(query.get("next_page_token") ?? "from-0")?.[1];
  const afterMs = Date.parse(query.get("update_time_after") ?? "1970-01-01T00:00:00Z");
  if (isWrong || !(size >= 1 && size <= 50) || start === undefined || Number.isNaN(afterMs)) {
    throw malformed("INVALID_PARAMETER_SYNTAX");
  }
  const rows = book
    .list("dispute")
    .filter((row) => row.account === account.id && (captureId === null || row.captureId === captureId))
    .filter(({ updatedAtMs }) => updatedAtMs >= afterMs)
    .toReversed()
    .slice(Number(start));
  const self = `${origin(account)}/v1/customer/disputes`;
  const links = [
    { href: self, rel: "self", method: "GET" },
    ...(rows.length > size
      ? [{ href: `${self}?next_page_token=from-${Number(start) + size}`, rel: "next", method: "GET" }]
      : []),
  ];
  const items = rows.slice(0, size).map((row) => disputeSummary(book, row));
  return good({ ...(items.length > 0 ? { items } : {}), links });
}

/** The object that the path names. Another account's object does not exist for this token. */
function own<K extends "capture" | "refund" | "dispute">({ book, account, id }: Context, kind: K): Kinds[K] {
  const row = book.get(kind, id);
  if (row?.account !== account.id) throw missing();
  return row;
}
