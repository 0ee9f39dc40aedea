/** Writes a sale down as the clinic's system would: purchase, lines, payments, and the charge at the processor behind each card. */
import { sha256Hex } from "../../core/canonical/hash.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import { addDays } from "../../core/facts/civil.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import type { Tender } from "../../core/words.ts";
import type { Book } from "./book.ts";
import type { Calendar } from "./calendar.ts";
import type { ClinicItem } from "./items.ts";
import { type ClinicLocation, priceAt } from "./locations.ts";
import { processedBy } from "./processed.ts";
import type { SampleCharge, SampleProcessor } from "./shape.ts";

type Bundle = NonNullable<ClinicItem["bundle"]>;
type Entitlement = NonNullable<PurchaseLine["entitlement"]>;
type PurchaseLine = Extract<ImportRecord, { type: "purchase" }>["lines"][number];

export interface SaleLine {
  readonly item: ClinicItem;
  readonly quantity?: number;
  /** Without tax; the item's own price where absent. */
  readonly netMinor?: number;
  /** Before any discount; the list price of every use or piece where absent. */
  readonly listMinor?: number;
  readonly seller?: string;
  readonly lot?: string;
  readonly productState?: "unopened" | "opened" | "damaged";
  readonly returnedOn?: string;
  readonly expiresOn?: string;
  readonly originalExpiresOn?: string;
  readonly cancelRequestedOn?: string;
  readonly benefits?: Entitlement["benefits"];
}

export interface SaleTender {
  readonly tender: Tender;
  /** Who took it, of what a processor takes: Stripe where absent. */
  readonly processor?: SampleProcessor;
  readonly brand?: string;
  readonly last4?: string;
  /** What is left to pay where absent. */
  readonly amountMinor?: number;
  /** Given back by the clinic before this product came. */
  readonly refundedMinor?: number;
  readonly refundedAtMs?: number;
  /** After the sale's own time. */
  readonly minutesLater?: number;
  readonly refundsGo?: SampleCharge["refundsGo"];
}

export interface Sale {
  /** Names the purchase for ever; lines are `-l1`, `-l2`, payments `-p1`, `-p2`. */
  readonly id: string;
  readonly patient: string;
  readonly payer?: string;
  readonly location: ClinicLocation;
  readonly on: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly lines: readonly SaleLine[];
  readonly tenders: readonly SaleTender[];
}

export interface Sold {
  readonly lineIds: readonly string[];
  readonly totalMinor: number;
  readonly soldAtMs: number;
}

/** What a processor took; the rest is taken at the desk. */
const PROCESSED: ReadonlySet<Tender> = new Set(["card", "hsa_fsa"]);

const MINUTE_MS = 60_000;

export const lineId = (saleId: string, n = 1): string => `${saleId}-l${n}`;

/** The number on the receipt; a patient may quote it. */
const invoiceOf = (saleId: string): string => `INV-${sha256Hex(saleId).slice(0, 8).toUpperCase()}`;

export function sell(book: Book, calendar: Calendar, sale: Sale): Sold {
  const { id, patient, payer, location, on, hour = 11, minute = 0 } = sale;
  const lines = sale.lines.map((line, at) => lineOf(sale, line, at + 1));
  const totalMinor = lines.reduce((sum, line) => sum + line.paidMinor, 0);
  const soldAtMs = calendar.at(on, hour, minute, location.timeZone);
  const purchase = { type: "purchase", sourceId: id, patient, location: location.id, boughtOn: on } as const;
  const { currency } = location;
  book.add({ ...purchase, ...(payer ? { payer } : {}), currency, invoice: invoiceOf(id), lines });
  let leftMinor = totalMinor;
  sale.tenders.forEach((tender, at) => {
    const collectedMinor = tender.amountMinor ?? leftMinor;
    leftMinor -= collectedMinor;
    if (collectedMinor > 0) pay(book, sale, { tender, at: at + 1, collectedMinor, soldAtMs });
  });
  return { lineIds: lines.map((line) => line.sourceId), totalMinor, soldAtMs };
}

function lineOf(sale: Sale, line: SaleLine, at: number): PurchaseLine {
  const { id, location } = sale;
  const { item, quantity = 1 } = line;
  const price = (usMinor: number) => priceAt(location, usMinor);
  const netMinor = line.netMinor ?? price(item.priceMinor) * quantity;
  const fullMinor = item.bundle ? item.bundle.sold * price(item.bundle.listPerUseMinor) : price(item.priceMinor);
  const listMinor = Math.max(netMinor, line.listMinor ?? fullMinor * quantity);
  const taxMinor = item.kind === "product" ? taxOf(netMinor, location.taxBps) : 0;
  const { seller, lot, productState, returnedOn } = line;
  return {
    sourceId: lineId(id, at),
    item: item.id,
    quantity,
    paidMinor: netMinor + taxMinor,
    listMinor,
    discountMinor: listMinor - netMinor,
    taxMinor,
    ...(seller ? { seller } : {}),
    ...(lot ? { lot } : {}),
    ...(productState ? { productState } : {}),
    ...(returnedOn ? { returnedOn } : {}),
    ...(item.bundle ? { entitlement: entitlementOf(sale, line, item.bundle) } : {}),
  };
}

/** Tax of a sale in whole minor units, half up. */
const taxOf = (netMinor: number, bps: number): number => Math.floor((netMinor * bps + 5_000) / 10_000);

function entitlementOf({ location, on }: Sale, line: SaleLine, bundle: Bundle): Entitlement {
  const { sold, bonus, validDays } = bundle;
  const { term } = line.item;
  const { cancelRequestedOn, originalExpiresOn, benefits } = line;
  const listPerUseMinor = line.listMinor
    ? Math.floor(line.listMinor / sold)
    : priceAt(location, bundle.listPerUseMinor);
  const uses = { sold, bonus, listPerUseMinor, startsOn: on };
  if (term) {
    const { periodDays, noticeDays, termDays } = term;
    const paid = { paidUntilOn: addDays(on, termDays), periodDays, noticeDays };
    return { kind: "membership", ...uses, ...paid, ...omitNullish({ cancelRequestedOn, benefits }) };
  }
  const expiresOn = line.expiresOn ?? (validDays ? addDays(on, validDays) : undefined);
  return {
    kind: "package",
    ...uses,
    ...(expiresOn ? { expiresOn } : {}),
    ...(originalExpiresOn ? { originalExpiresOn } : {}),
  };
}

interface Paid {
  readonly tender: SaleTender;
  readonly at: number;
  readonly collectedMinor: number;
  readonly soldAtMs: number;
}

function pay(book: Book, { id, location }: Sale, { tender, at, collectedMinor, soldAtMs }: Paid): void {
  const sourceId = `${id}-p${at}`;
  const processed = PROCESSED.has(tender.tender) ? processedBy(tender.processor ?? "stripe", sourceId) : undefined;
  const brand = tender.brand ?? processed?.brand;
  const last4 = tender.last4 ?? processed?.last4;
  const capturedAtMs = soldAtMs + (tender.minutesLater ?? at - 1) * MINUTE_MS;
  const refundedMinor = tender.refundedMinor ?? 0;
  const { currency } = location;
  book.add({
    type: "payment",
    sourceId,
    purchase: id,
    tender: tender.tender,
    processor: processed?.processor ?? "none",
    ...(processed ? { processorRef: processed.id } : {}),
    ...(brand ? { brand } : {}),
    ...(last4 ? { last4 } : {}),
    capturedAtMs,
    currency,
    collectedMinor,
    refundedElsewhereMinor: refundedMinor,
  });
  if (!processed) return;
  const charge = { ...processed, amountMinor: collectedMinor, currency, createdAtMs: capturedAtMs, refundedMinor };
  const paidWith = { ...(brand ? { brand } : {}), ...(last4 ? { last4 } : {}) };
  const { refundedAtMs } = tender;
  book.charges.push({
    ...charge,
    ...paidWith,
    ...omitNullish({ refundedAtMs }),
    ...(tender.refundsGo ? { refundsGo: tender.refundsGo } : {}),
  });
}
