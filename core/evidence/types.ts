/** What is read, and what comes out: which purchase a mail means, each piece of evidence with its words and the record's line. */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { ItemKind, Tender } from "../words.ts";

/** A line of a purchase with everything that a mail may name of it. */
export interface LineOnFile {
  readonly lineId: string;
  readonly purchaseId: string;
  readonly title: string;
  readonly category: string;
  readonly kind: ItemKind;
  readonly boughtOn: string;
  readonly currency: string;
  readonly paidMinor: number;
  readonly listMinor: number;
  readonly taxMinor: number;
  /** Of all lines of its purchase. */
  readonly purchaseMinor: number;
  /** Paid and not yet given back. */
  readonly leftMinor: number;
  readonly entitlement?: EntitlementOnFile | undefined;
  /** Uses that stand, bookings that stand. */
  readonly days: readonly DayOnFile[];
  readonly expiresOn?: string | undefined;
  readonly providers: readonly string[];
  readonly places: readonly string[];
  readonly payments: readonly PaymentOnFile[];
  /** Invoice and receipt numbers. */
  readonly references: readonly string[];
  readonly productState?: "unopened" | "opened" | "damaged" | undefined;
  /** The day on which its terms were signed, if that was before it was paid. */
  readonly signedOn?: string | undefined;
  readonly isExpired: boolean;
  readonly isDuplicate: boolean;
  readonly isOverpaidClaim: boolean;
}

export interface EntitlementOnFile {
  readonly sold: number;
  readonly bonus: number;
  readonly used: number;
  /** No-shows and late cancels. */
  readonly missed: number;
  /** Given back before. */
  readonly voided: number;
}

export interface DayOnFile {
  readonly what: "used" | "missed" | "booked";
  readonly on: string;
}

export interface PaymentOnFile {
  readonly tender: Tender;
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
  readonly collectedMinor: number;
  readonly currency: string;
  readonly capturedOn: string;
  /** Refunded outside this product. */
  readonly wentBackMinor?: number | undefined;
}

export const EVIDENCE_KINDS = [
  "name",
  "kind",
  "sum",
  "date",
  "count",
  "provider",
  "place",
  "card",
  "reference",
  "order",
  "excluded",
  "reason",
  "given_back",
  "only",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Which entry of the record a piece agrees with, or contradicts. */
export const RECORD_ENTRIES = [
  "title",
  "category",
  "kind",
  "paid",
  "purchase_total",
  "payment",
  "list_price",
  "per_use",
  "bought",
  "used",
  "missed",
  "booked",
  "charged",
  "expires",
  "left",
  "used_count",
  "missed_count",
  "sold",
  "provider",
  "place",
  "card",
  "tender",
  "reference",
  "others",
  "state",
  "signed",
  "went_back",
] as const;
export type RecordEntry = (typeof RECORD_ENTRIES)[number];

/** The entry with its value; a charge has its day and its sum. */
export interface OnRecord {
  readonly entry: RecordEntry;
  readonly text?: string;
  readonly minor?: number;
  readonly currency?: string;
  readonly on?: string;
  readonly count?: number;
}

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly side: "for" | "against";
  /** The mail's own words; empty where no words but the record speaks. */
  readonly quote: string;
  readonly record: OnRecord;
}

/** A piece with what it weighs: a name 3, an exact sum or day 3, less what could be chance. */
export interface Weighed extends Evidence {
  readonly weight: number;
}

export const CLAIM_KINDS = [
  "count",
  "sum",
  "date",
  "charged_twice",
  "sent_part",
  "sealed",
  "attended",
  "told",
] as const;

/** What the mail says of a purchase, beside the entries of the record about the same. */
export interface Claim {
  readonly kind: (typeof CLAIM_KINDS)[number];
  /** The record says otherwise. */
  readonly differs: boolean;
  readonly quote: string;
  readonly records: readonly OnRecord[];
}

export interface Candidate {
  readonly lineId: string;
  readonly evidence: readonly Evidence[];
  /** Of the likeliest few. */
  readonly claims: readonly Claim[];
}

export interface PurchaseQuestion {
  readonly subject: string;
  readonly body: string;
  /** The civil day on which the mail came in, where the clinic is. */
  readonly writtenOn: string;
  readonly timeZone: string;
  readonly lines: readonly LineOnFile[];
  readonly reason?: { readonly code: ReasonCode; readonly quote: string } | undefined;
}

export interface PurchaseReading {
  /** All lines, the likeliest first. */
  readonly likely: readonly Candidate[];
  /** The line that the mail means; undefined where none stands out, or two fit: a person has to say. */
  readonly meant: string | undefined;
  /** Lines that the mail asks for together; `meant` is undefined then. */
  readonly together?: readonly string[] | undefined;
  /** What speaks for `meant` is more than the reason or that it is the only one. */
  readonly isNamed: boolean;
  /** Words for something that this patient did not buy here. */
  readonly isOnNoRecord?: string | undefined;
}
