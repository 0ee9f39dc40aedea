/** Lists over the whole account, a page a call. A cursor of ours says which list, which location, and Square's own cursor in it. */
import type { ActivityPage, ChargePage } from "../payment-processor.ts";
import { capturedOf } from "./answers.ts";
import type { SquareHttp } from "./http.ts";
import { PAGE_SIZE, PAYMENT_AGE_MAX_MS, SQUARE_BEGAN_MS } from "./limits.ts";
import { NotRead, read } from "./reading.ts";
import { disputePage, paymentPage, refundPage } from "./wire.ts";

const REFUNDS = "refunds:";
const DISPUTES = "disputes:";

const instant = (ms: number): string => new Date(Math.max(ms, SQUARE_BEGAN_MS)).toISOString();

/**
 * One page of the account's refunds that changed since, and after the last of them one of its disputes, which Square lists without a time.
 * @throws NotRead where a page has no usable answer
 */
export async function listActivity(http: SquareHttp, sinceMs: number, cursor = REFUNDS): Promise<ActivityPage> {
  const list = cursor.startsWith(DISPUTES) ? DISPUTES : REFUNDS;
  const page = await fromStartIfStale(cursor.slice(list.length), (after) =>
    list === REFUNDS ? changedRefunds(http, sinceMs, after) : changedDisputes(http, sinceMs, after),
  );
  const nextCursor = page.after ? list + page.after : list === REFUNDS ? DISPUTES : undefined;
  return { paymentRefs: page.refs, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

async function changedRefunds(http: SquareHttp, sinceMs: number, cursor: string | undefined) {
  const { refunds, cursor: after } = await read(http, refundPage, "/v2/refunds", {
    // The other bound is of when they were made, and is a year back where it is left out: one that ends late was made before.
    begin_time: instant(sinceMs - PAYMENT_AGE_MAX_MS),
    updated_at_begin_time: instant(sinceMs),
    limit: String(PAGE_SIZE),
    cursor,
  });
  return { refs: refunds.flatMap(({ payment_id }) => payment_id ?? []), after };
}

async function changedDisputes(http: SquareHttp, sinceMs: number, cursor: string | undefined) {
  const { disputes, cursor: after } = await read(http, disputePage, "/v2/disputes", { cursor });
  const changed = disputes.filter(({ updated_at }) => (updated_at ?? Infinity) >= sinceMs);
  return { refs: changed.flatMap(({ disputed_payment }) => disputed_payment?.payment_id ?? []), after };
}

/**
 * One page of what was taken since, newest first in each location. Square lists one location at a time.
 * @param cursor number of the location, a colon, Square's cursor
 * @throws NotRead as above
 */
export async function listCharges(
  http: SquareHttp,
  locationIds: readonly string[],
  sinceMs: number,
  cursor = "0:",
): Promise<ChargePage> {
  const at = Number(/^\d{1,3}(?=:)/.exec(cursor)?.[0] ?? 0);
  // The settings may have become fewer since the page before.
  const locationId = locationIds[at];
  if (locationId === undefined) return { charges: [] };
  const page = await fromStartIfStale(cursor.slice(cursor.indexOf(":") + 1), (after) =>
    read(http, paymentPage, "/v2/payments", {
      location_id: locationId,
      begin_time: instant(sinceMs),
      limit: String(PAGE_SIZE),
      cursor: after,
    }),
  );
  const next = page.cursor ? `${at}:${page.cursor}` : at + 1 < locationIds.length ? `${at + 1}:` : undefined;
  return {
    charges: page.payments.map((payment) => ({
      chargeRef: payment.id,
      currency: payment.total_money.currency,
      capturedMinor: capturedOf(payment),
    })),
    ...(next === undefined ? {} : { nextCursor: next }),
  };
}

/** Square's cursors do not live long: a run that was held up begins its list again, and names some of it twice. */
async function fromStartIfStale<T>(cursor: string, page: (cursor: string | undefined) => Promise<T>): Promise<T> {
  if (cursor === "") return page(undefined);
  try {
    return await page(cursor);
  } catch (thrown) {
    if (thrown instanceof NotRead && thrown.failure.detail === "400 INVALID_CURSOR") return page(undefined);
    throw thrown;
  }
}
