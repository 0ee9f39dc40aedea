/** PayPal's transaction search, which looks at 31 days at a time and is up to three hours behind. A cursor of ours says which days and which page of them. */
import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import { type HistoryPage, type HistorySpan, notAllowed } from "../processor-history.ts";
import type { PayPalHttp } from "./http.ts";
import { readFailureOf } from "./outcomes.ts";

export type Page = Promise<Result<HistoryPage, ConnectorFailure>>;

const DAY_MS = 86_400_000;
const PAGE_SIZE = 100;
/** The contract's "maximum supported range is 31 days", less a second. */
const WINDOW_MS = 31 * DAY_MS - 1_000;
/** The search goes back three years (PayPal's guide); what is asked before is refused. */
export const REACHES_MS = 3 * 365 * DAY_MS;
export const id = z.string().regex(/^[A-Za-z0-9]{1,24}$/);
export const instant = z
  .string()
  .max(64)
  // The contract wants a colon in the zone; answers come without.
  .transform((text) => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")))
  .refine((ms) => !Number.isNaN(ms));
/** An empty search has no rows, though the contract wants one. */
const searchWire = z.object({
  transaction_details: z.array(z.unknown()).max(500).default([]),
  total_pages: z.int().nonnegative().default(0),
});

interface Place {
  readonly fromMs: number;
  readonly toMs: number;
  readonly page: number;
}

/** What is asked of a search, the same for every page of a reading. */
interface Asked {
  readonly span: HistorySpan;
  readonly cursor: string | undefined;
  readonly fields: string;
}

/** One page of a search, its rows read by whoever asks. */
export async function searchPage(
  http: PayPalHttp,
  { span, cursor, fields }: Asked,
  readRows: (rows: readonly unknown[]) => Pick<HistoryPage, "items" | "unread">,
): Page {
  const place = placeOf(cursor) ?? firstOf(span);
  const { fromMs, toMs, page } = place;
  const query = new URLSearchParams({
    start_date: new Date(fromMs).toISOString(),
    end_date: new Date(toMs).toISOString(),
    fields,
    page_size: String(PAGE_SIZE),
    page: String(page),
  });
  const answer = await http.call({ method: "GET", path: `/v1/reporting/transactions?${query}` });
  if (answer.type === "not_sent") return err(notAllowed(answer.failure));
  if (answer.type === "no_answer") return err({ verdict: "unknown", detail: answer.detail });
  if (answer.status !== 200) return tooMany(answer.body, place) ?? failed(answer);
  const found = searchWire.safeParse(answer.body).data;
  if (!found) return err({ verdict: "unknown", detail: "paypal.200.unexpected_shape" });
  const next = page < found.total_pages ? { ...place, page: page + 1 } : nextOf(place, span);
  return ok({ ...readRows(found.transaction_details), ...(next ? { nextCursor: textOf(next) } : {}) });
}

export const failed = (answer: { readonly status: number; readonly body: unknown; readonly retryAfterMs?: number }) =>
  err(notAllowed(readFailureOf(answer.status, answer.body, answer.retryAfterMs)));

/** More than ten thousand rows in one search: half of its days. */
function tooMany(body: unknown, { fromMs, toMs }: Place): Result<HistoryPage, ConnectorFailure> | undefined {
  const isTooMany = z.looseObject({ name: z.literal("RESULTSET_TOO_LARGE") }).safeParse(body).success;
  const half = Math.floor((toMs - fromMs) / 2);
  if (!isTooMany || half < 1_000) return undefined;
  return ok({ items: [], unread: [], nextCursor: textOf({ fromMs, toMs: fromMs + half, page: 1 }) });
}

function firstOf({ sinceMs, untilMs }: HistorySpan): Place {
  const fromMs = Math.max(sinceMs, untilMs - REACHES_MS);
  return { fromMs, toMs: Math.min(fromMs + WINDOW_MS, Math.max(untilMs, fromMs + 1_000)), page: 1 };
}

function nextOf({ toMs }: Place, { untilMs }: HistorySpan): Place | undefined {
  return toMs >= untilMs ? undefined : { fromMs: toMs, toMs: Math.min(toMs + WINDOW_MS, untilMs), page: 1 };
}

const textOf = ({ fromMs, toMs, page }: Place): string => `${fromMs}-${toMs}:${page}`;

function placeOf(cursor: string | undefined): Place | undefined {
  const [, from, to, page] = /^(\d{1,15})-(\d{1,15}):(\d{1,6})$/.exec(cursor ?? "") ?? [];
  return page === undefined ? undefined : { fromMs: Number(from), toMs: Number(to), page: Number(page) };
}
