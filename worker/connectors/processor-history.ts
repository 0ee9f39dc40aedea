/**
 * What a processor took, and what went back of it, page by page since an instant: for payments that no import has named. Read is what a refund
 * needs, and who paid as far as a patient is found by it; no card's number, no address.
 */
import type * as z from "zod";
import type { EntryKind, Payout } from "../../core/journal/entries.ts";
import { bareText } from "../../core/records/bare-text.ts";
import type { HistoryKind } from "../../core/records/sync.ts";
import type { Result } from "../../core/result.ts";
import type { Tender } from "../../core/words.ts";
import type { ConnectorFailure } from "./failure.ts";

export interface HistoryCustomer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface HistoryPayment {
  readonly type: "payment";
  /** By which a refund names it. */
  readonly ref: string;
  /** Its other name, where it has two. */
  readonly chargeRef?: string;
  readonly currency: string;
  readonly capturedMinor: number;
  readonly takenAtMs: number;
  readonly tender: Tender;
  readonly brand?: string;
  readonly last4?: string;
  /** What the clinic's own system may have written beside it: an invoice's number, an order's. */
  readonly references: readonly string[];
  readonly customer: HistoryCustomer;
}

export interface HistoryChange {
  readonly type: "refund" | "dispute";
  readonly ref: string;
  /** Under whichever of these names its payment is known. */
  readonly paymentRefs: readonly string[];
  readonly currency: string;
  readonly amountMinor: number;
  /** The processor's own word. */
  readonly state: string;
  readonly atMs: number;
}

/** What moved the clinic's balance there. Net is gross less fee; what came in is above zero. */
export interface HistoryEntry {
  readonly type: "entry";
  readonly ref: string;
  readonly kind: EntryKind;
  /** In which payout it is, where this list says so. */
  readonly payoutRef?: string;
  readonly refundRef?: string;
  readonly disputeRef?: string;
  readonly paymentRef?: string;
  readonly grossMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  readonly atMs: number;
}

export interface HistoryPayout {
  readonly type: "payout";
  readonly ref: string;
  readonly kind: Payout["kind"];
  readonly state: Payout["state"];
  readonly amountMinor: number;
  readonly currency: string;
  readonly arrivesAtMs: number;
}

/** All that is in a payout has been told by now. */
export interface HistoryPayoutRead {
  readonly type: "payout_read";
  readonly ref: string;
}

export type HistoryItem = HistoryPayment | HistoryChange | HistoryEntry | HistoryPayout | HistoryPayoutRead;

export interface Unread {
  readonly ref?: string;
  readonly code: "unreadable" | "unknown_currency";
}

export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  /** Rows of the page that are none of these: each is refused alone. */
  readonly unread: readonly Unread[];
  readonly nextCursor?: string;
}

/** From and to, the same for every page of a reading. */
export interface HistorySpan {
  readonly sinceMs: number;
  readonly untilMs: number;
}

export interface ProcessorHistory {
  /** In the order in which they are read. */
  readonly kinds: readonly HistoryKind[];
  /** News comes so late, or a row changes so long after it was made: the next reading begins so much before the last one ended. */
  readonly overlapMs: Readonly<Partial<Record<HistoryKind, number>>>;
  /** How far back a first reading goes, where that is less than elsewhere: each payout is asked for by itself. */
  readonly reachesMs?: Readonly<Partial<Record<HistoryKind, number>>>;
  /** `refused` with a cursor: the processor does not know it any more. `refused` without one: this key may not read that. */
  page(
    kind: HistoryKind,
    span: HistorySpan,
    cursor: string | undefined,
  ): Promise<Result<HistoryPage, ConnectorFailure>>;
}

/** A row that is passed over because no money came in by it, which is no fault of its. */
export const NO_MONEY = "no_money";

/** Each row by itself: one that cannot be read takes no other with it. */
export function readEach<S extends z.ZodType>(
  rows: readonly unknown[],
  schema: S,
  itemOf: (row: z.infer<S>) => HistoryItem | Unread["code"] | typeof NO_MONEY,
): Pick<HistoryPage, "items" | "unread"> {
  const items: HistoryItem[] = [];
  const unread: Unread[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    const item = parsed.success ? itemOf(parsed.data) : "unreadable";
    if (item === NO_MONEY) continue;
    if (typeof item === "string") unread.push({ ...named(row), code: item });
    else items.push(item);
  }
  return { items, unread };
}

const ID_KEYS = ["id", "dispute_id", "transaction_id"] as const;

/** What the row is called, where that much of it can be read. */
function named(row: unknown): { readonly ref?: string } {
  const of = (row as { transaction_info?: unknown } | null)?.transaction_info ?? row;
  const ids = ID_KEYS.map((key) => (of as Record<string, unknown> | null)?.[key]);
  const ref = ids.find((id) => typeof id === "string" && /^[\x21-\x7e]{1,128}$/.test(id));
  return typeof ref === "string" ? { ref } : {};
}

const REFERENCES_MAX = 10;
/** Whole, or a word and a number: "INV 1041". */
const NAME = /^(?:[\x21-\x7e]{2,64}|[A-Za-z.#]{1,12} [\w./-]{0,20}\d[\w./-]{0,20})$/;
/** A number that a sentence says is one: "Invoice no. 1041", "factura 77". Whatever else stands there may be about a person. */
const INTRODUCED =
  /(?:\b(?:invoice|inv|order|receipt|reference|ref|sale|factura|recibo|pedido)\.?\s*(?:number|no\.?|num\.?|n\.?º)?\s*[:#]?\s*|#)([A-Za-z0-9][\w./-]{1,63})/gi;

/** What may name a record, each once: fields that are names, and numbers that free words introduce. Nothing else of the words is kept. */
export function referencesOf(
  names: readonly (string | null | undefined)[],
  words: readonly (string | null | undefined)[] = [],
): string[] {
  const plain = names.flatMap((name) => {
    const text = name?.trim() ?? "";
    return NAME.test(text) ? [text] : numbersIn(text);
  });
  const all = [...plain, ...words.flatMap((text) => numbersIn(text ?? ""))];
  return [...new Set(all)].slice(0, REFERENCES_MAX);
}

function numbersIn(text: string): string[] {
  const whole = text.trim();
  if (/^[\w./#-]{2,64}$/.test(whole) && /\d/.test(whole)) return [whole];
  return [...whole.slice(0, 2_000).matchAll(INTRODUCED)].flatMap(([, number = ""]) => {
    const bare = number.replace(/[./-]+$/, "");
    return /\d/.test(bare) && bare.length > 1 ? [bare] : [];
  });
}

/** The first of each that says something, cut to what is kept. */
export function customerOf(...told: readonly Nullish<HistoryCustomer>[]): HistoryCustomer {
  const first = (key: keyof HistoryCustomer, most: number) =>
    told.flatMap((one) => bareText(one?.[key] ?? "", most) ?? []).at(0);
  const [name, email, phone] = [first("name", 300), first("email", 254), first("phone", 30)];
  return { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}

type Nullish<T> = { readonly [K in keyof T]?: T[K] | null | undefined } | null | undefined;

/** Four figures and nothing else: more of a card than that is nobody's to keep. */
export const last4Of = (told: string | null | undefined): { readonly last4?: string } =>
  told && /^\d{4}$/.test(told) ? { last4: told } : {};

export const brandOf = (told: string | null | undefined): { readonly brand?: string } =>
  told && /^[\x20-\x7e]{1,40}$/.test(told) ? { brand: told } : {};

/** A key that may not read this list is still one by which refunds go: that is no reason to send none. */
export const notAllowed = (failure: ConnectorFailure): ConnectorFailure =>
  failure.verdict === "unauthorised" && /\b403\b/.test(failure.detail)
    ? { verdict: "refused", detail: "not_allowed" }
    : failure;
