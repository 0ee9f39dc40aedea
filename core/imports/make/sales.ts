/** Rows of sales: those of one sale that follow each other are one purchase, with its patient, location, items and payments. */
import { omitNullish } from "../../omit-nullish.ts";
import type { Made } from "../made.ts";
import { noonOf } from "../values/dates.ts";
import { idOf } from "../values/ids.ts";
import { meaningOf } from "../values/words.ts";
import type { MappedRow } from "./cells.ts";
import { takeBack } from "./gather.ts";
import { location, locationOf, type Maker, namedPatient, TOLD_MOST, type Told } from "./maker.ts";
import { listOf, soldOf } from "./quantity.ts";

/** Of a purchase record; what more rows an export repeats of one sale are another purchase's fault. */
const LINES_MOST = 50;

interface Paid {
  readonly line: number;
  readonly tender: string;
  readonly fields: Readonly<Record<string, unknown>>;
  minor: number;
}

interface Sale {
  readonly id: string;
  readonly line: number;
  readonly head: Readonly<Record<string, unknown>>;
  readonly lines: Record<string, unknown>[];
  readonly ids: Set<string>;
  readonly paid: Map<string, Paid>;
}

const HAS_USES = new Set(["package", "membership"]);

export function salesMaker(told: Told): Maker {
  let open: Sale | undefined;
  const closed = new Set<string>();
  function* close(): Iterable<Made> {
    if (!open) return;
    const { id, line, head, lines, paid } = open;
    open = undefined;
    if (closed.size < TOLD_MOST) closed.add(id);
    yield { line, record: { type: "purchase", sourceId: id, ...head, lines } };
    for (const one of paid.values()) {
      if (one.minor <= 0) continue;
      const refundedElsewhereMinor = takeBack(told.gathered, id, one.minor);
      const sourceId = idOf([id, "paid", one.tender]);
      const record = { type: "payment", sourceId, purchase: id, ...one.fields, collectedMinor: one.minor };
      yield { line: one.line, record: { ...record, refundedElsewhereMinor } };
    }
  }
  function* take(row: MappedRow): Iterable<Made> {
    const read = readSale(row);
    if (!read) {
      yield row.fault ?? { line: row.line, code: "missing" };
      return;
    }
    // Nobody gets back what somebody else paid: one sale has one patient, and what is told of it twice is paid once.
    if (open?.id !== read.sale && closed.has(read.sale)) row.refuse("sale", "sale_again");
    else if (open?.id === read.sale && open.head.patient !== read.patient) row.refuse("patient", "other_patient");
    if (row.fault) {
      yield row.fault;
      return;
    }
    if (open && (open.id !== read.sale || open.lines.length >= LINES_MOST)) yield* close();
    yield* namedPatient(row, told, read.patient, read.boughtOn);
    yield* location(row, told, read.place.id, read.place.title);
    const { currency } = row.settings;
    yield* told.once(row.line, {
      type: "item",
      sourceId: read.itemId,
      title: read.title,
      kind: read.kind,
      category: read.category,
    });
    open ??= {
      id: read.sale,
      line: row.line,
      head: omitNullish({
        patient: read.patient,
        location: read.place.id,
        boughtOn: read.boughtOn,
        currency,
        invoice: read.invoice,
      }),
      lines: [],
      ids: new Set(),
      paid: new Map(),
    };
    const { ids, lines, paid } = open;
    let sourceId = read.lineId;
    for (let copy = 2; ids.has(sourceId); copy += 1) sourceId = `${read.lineId}.${copy}`;
    ids.add(sourceId);
    lines.push({ sourceId, item: read.itemId, ...read.line });
    if (!read.paid) return;
    const known = paid.get(read.paid.tender);
    if (known) known.minor += read.paid.minor;
    else paid.set(read.paid.tender, { line: row.line, ...read.paid });
  }
  return { take, end: () => close() };
}

/** Everything that a row says, or undefined with the row's fault set. */
function readSale(row: MappedRow) {
  if (row.word("status") === "left_out") return row.refuse("status", "left_out");
  const sale = row.id("sale") ?? row.refuse("sale", "missing");
  const patient = row.id("patient") ?? row.refuse("patient", "missing");
  const boughtOn = row.day("boughtOn") ?? row.refuse("boughtOn", "missing");
  const title = row.text("itemTitle") ?? row.refuse("itemTitle", "missing");
  const paid = row.money("paid") ?? row.refuse("paid", "missing");
  const amount = row.has("amount") ? row.money("amount") : paid;
  if (paid !== undefined && paid < 0) return sayBack(row, sale);
  const itemId = title === undefined ? undefined : (row.id("item") ?? idOf([title]));
  const line = readLine(row, paid ?? 0, boughtOn ?? "", title ?? "");
  const place = locationOf(row);
  const invoice = row.id("invoice");
  const payment = readPaid(row, boughtOn, amount);
  if (row.fault || !sale || !patient || !boughtOn || !title || !itemId) return undefined;
  const lineId = row.id("line") ?? idOf([sale, title]) ?? sale;
  const { kind, ...rest } = line;
  return {
    sale,
    patient,
    boughtOn,
    title,
    itemId,
    lineId,
    place,
    invoice,
    kind,
    category: (row.text("category") ?? kind).slice(0, 100),
    line: rest,
    paid: payment,
  };
}

/** Whether a row is taken: what went back by one that is refused for another fault is nobody's. */
export function isGoodSale(row: MappedRow): boolean {
  readSale(row);
  return row.fault === undefined || row.fault.code === "refund_row";
}

/** A row with a minus gives back: its sum was gathered before, and is said at the end where no payment took it. */
function sayBack(row: MappedRow, sale: string | undefined): undefined {
  return row.refuse("paid", sale === undefined ? "refund_unlinked" : "refund_row");
}

function readLine(row: MappedRow, paidMinor: number, boughtOn: string, title: string) {
  const quantity = row.count("quantity") ?? 1;
  if (quantity < 1) row.refuse("quantity", "not_a_count", String(quantity));
  const taxMinor = Math.abs(row.money("tax") ?? 0);
  const netMinor = Math.max(0, paidMinor - taxMinor);
  const discount = row.money("discount");
  const listMinor = listOf(row, quantity, netMinor, discount) ?? netMinor + Math.abs(discount ?? 0);
  const discountMinor = Math.abs(discount ?? Math.max(0, listMinor - netMinor));
  const { sold, isUnsure } = soldOf(row, quantity);
  const said = row.word("itemKind") ?? meaningOf("itemKind", title, []);
  const kind = said ?? (sold !== undefined && sold > 1 ? "package" : "service");
  if (isUnsure && HAS_USES.has(kind)) row.refuse("sold", "count_unsure", String(sold));
  const entitlement =
    HAS_USES.has(kind) && sold !== undefined && sold >= 1
      ? omitNullish({
          kind,
          sold,
          bonus: row.count("bonus") ?? 0,
          listPerUseMinor: Math.floor(listMinor / sold),
          startsOn: row.day("startsOn") ?? boughtOn,
          expiresOn: row.day("expiresOn"),
          originalExpiresOn: row.day("originalExpiresOn"),
          takenOff: row.count("takenOff"),
          ...(kind === "membership" ? membershipOf(row) : {}),
        })
      : undefined;
  const texts = {
    seller: row.text("seller"),
    provider: row.text("provider")?.slice(0, 60),
    lot: row.text("lot")?.slice(0, 60),
  };
  const sums = { quantity, paidMinor, listMinor: Math.abs(listMinor), discountMinor, taxMinor };
  return { kind, ...sums, ...omitNullish({ ...texts, entitlement }) };
}

function membershipOf(row: MappedRow) {
  return omitNullish({
    periodDays: row.count("periodDays"),
    noticeDays: row.count("noticeDays"),
    paidUntilOn: row.day("paidUntilOn"),
    cancelRequestedOn: row.day("cancelRequestedOn"),
    benefits: benefitsOf(row),
  });
}

/** One benefit a row: how many in a period is 1 where no column says it. */
function benefitsOf(row: MappedRow) {
  const title = row.text("benefit");
  const [periodStartsOn, periodEndsOn] = [row.day("benefitFrom"), row.day("benefitUntil")];
  const used = row.count("benefitUsed");
  if (title === undefined || !periodStartsOn || !periodEndsOn || used === undefined) return undefined;
  const perPeriod = row.count("benefitPerPeriod") ?? 1;
  const earlierUnused = row.count("benefitEarlier");
  return [{ title, perPeriod, periodStartsOn, periodEndsOn, used, ...omitNullish({ earlierUnused }) }];
}

function readPaid(row: MappedRow, boughtOn: string | undefined, amount: number | undefined) {
  const words = row.has("tender") ? row.text("tender") : undefined;
  // What went back was gathered before, and is taken off the payments of its sale.
  if (words === undefined || amount === undefined || amount <= 0 || boughtOn === undefined) return undefined;
  const at = row.has("paidAt") ? row.moment("paidAt") : undefined;
  const capturedAtMs = at ?? noonOf(boughtOn, row.settings.location.timeZone);
  return { tender: words.toLowerCase(), minor: amount, fields: { ...tenderFields(row), capturedAtMs } };
}

/** How a payment was made, and by which connection it can go back. */
export function tenderFields(row: MappedRow): Readonly<Record<string, unknown>> {
  const tender = row.word("tender") ?? "other";
  const processorRef = row.id("processorRef");
  const last4 = /(\d{4})\s*$/.exec(row.text("last4") ?? "")?.[1];
  const isCard = tender === "card" || tender === "hsa_fsa" || tender === "lender";
  const processor = isCard && processorRef !== undefined ? row.settings.processor : "none";
  return {
    tender,
    processor,
    currency: row.settings.currency,
    ...omitNullish({ processorRef: isCard ? processorRef : undefined, brand: row.text("brand")?.slice(0, 40), last4 }),
  };
}
