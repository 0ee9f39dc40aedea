/** Rows of a journal, as short as a test wants them. */
import type { Payout, ProcessorEntry } from "../../../../core/journal/entries.ts";
import type { SharedLine } from "../../../../core/journal/figures.ts";
import type { OurMove, Read } from "../../../../core/journal/rows.ts";

/** Read until the 20th; what went by the 12th must stand there. */
export const READ: Read = {
  throughOn: new Map([["stripe", "2026-11-20"]]),
  expectedBy: (onDate) => onDate.replace(/\d\d$/, (day) => String(Number(day) + 7).padStart(2, "0")),
};

export const aMove = (ref: string, amountMinor: number, fields: Partial<OurMove> = {}): OurMove => ({
  key: `refund:stripe:${ref}`,
  kind: "refund",
  connectionId: "stripe",
  ref,
  amountMinor,
  currency: "USD",
  onDate: "2026-11-10",
  taxMinor: null,
  earnedMinor: null,
  deferredMinor: null,
  paidFee: null,
  tender: "card",
  location: "Northgate",
  invoice: null,
  caseId: null,
  approver: null,
  ...fields,
});

/** As much as left the balance. */
export const anEntry = (
  refundRef: string,
  leftMinor: number,
  fields: Partial<ProcessorEntry> = {},
): ProcessorEntry => ({
  connectionId: "stripe",
  ref: `txn_of_${refundRef}`,
  kind: "refund",
  payoutRef: "po_1",
  refundRef,
  disputeRef: null,
  paymentRef: null,
  location: null,
  grossMinor: -leftMinor,
  feeMinor: 0,
  currency: "USD",
  onDate: "2026-11-10",
  ...fields,
});

export const aPayout = (ref: string, fields: Partial<Payout> = {}): Payout => ({
  connectionId: "stripe",
  ref,
  kind: "automatic",
  state: "paid",
  amountMinor: 100_000,
  currency: "USD",
  arrivesOn: "2026-11-12",
  isRead: true,
  ...fields,
});

export const aLine = (fields: Partial<SharedLine> = {}): SharedLine => ({
  netMinor: 0,
  taxMinor: 0,
  uses: 0,
  paidNetMinor: 0,
  sold: null,
  kind: "package",
  isAhead: false,
  ...fields,
});
