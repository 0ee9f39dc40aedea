/** The bookkeeper's journal: payouts beside what is on record, differences named, months that are closed. */
import * as z from "zod";
import type { PAYOUT_KINDS, PAYOUT_STATES } from "../journal/entries.ts";
import type { Figures } from "../journal/figures.ts";
import type { GroupBy, GroupSum } from "../journal/groups.ts";
import type { CloseRefusal } from "../journal/months.ts";
import type { MoveKind, RowState } from "../journal/rows.ts";
import { civilMonth } from "../primitives.ts";
import type { LiabilityAnswer } from "./credit.ts";
import type { LimitedTo } from "./limited-to.ts";

export const booksQuery = z.strictObject({ month: civilMonth });
export type BooksQuery = z.infer<typeof booksQuery>;

/** Without a group: the rows of the month's journal. */
export const bookRowsQuery = z.strictObject({ month: civilMonth, group: z.string().min(1).max(300).optional() });
export type BookRowsQuery = z.infer<typeof bookRowsQuery>;

/** By this hash of what was shown: where it is another by now, nothing is closed. */
export const closeMonthRequest = z.strictObject({
  hash: z.string().regex(/^j1:[0-9a-f]{64}$/, "must be a journal's hash"),
});
export type CloseMonthRequest = z.infer<typeof closeMonthRequest>;

/** Why a month is not closed (409 `books_refused`, in `values.because`). `changed`: it is another by now than was shown. `not_all_seen`: whoever asks sees some locations only. */
export type BooksRefusal = CloseRefusal | "changed" | "not_all_seen";

export interface BookGroup {
  groupId: string;
  by: GroupBy;
  /** As people call the processor; absent for money by hand. */
  processor?: string;
  tender?: string;
  onDate?: string;
  payout?: {
    ref: string;
    kind: (typeof PAYOUT_KINDS)[number];
    state: (typeof PAYOUT_STATES)[number];
    amountMinor: number;
    currency: string;
    /** All that is in it was read. */
    isRead: boolean;
  };
  rows: number;
  differences: number;
  sums: GroupSum[];
}

export interface BookRow extends Figures {
  kind: MoveKind;
  processor?: string;
  refundRef?: string;
  entryRef?: string;
  payoutRef?: string;
  currency: string;
  onDate: string;
  state: RowState;
  theirsMinor?: number;
  theirsCurrency?: string;
  tender?: string;
  location?: string;
  invoice?: string;
  caseId?: string;
  approver?: string;
  /** Late news: the month that it belongs to. */
  belongsTo?: string;
  /** By how much a row that was booked before has changed. */
  isCorrection?: true;
}

export interface BooksAnswer {
  month: string;
  /** Closed ones, the newest first. */
  closedMonths: { month: string; closedAtMs: number; by: string; differences: number }[];
  /** Of a closed month: whether its rows still come to the hash with which it was closed. */
  closed?: { closedAtMs: number; by: string; hash: string; differences: number; holds: boolean };
  /** Of what is shown, for closing. */
  hash: string;
  mayClose: boolean;
  /** Why nobody can close it now. */
  notYet?: Exclude<BooksRefusal, "changed">;
  processors: {
    connectionId: string;
    title: string;
    /** When what moved its balance was last read to the end; absent where it never was. */
    readAtMs?: number;
    running: boolean;
    trouble?: string;
  }[];
  groups: BookGroup[];
  /** Of the month's own journal, in each currency. */
  totals: { currency: string; amountMinor: number; rows: number; late: number }[];
  /** Of the month's payouts and rows, the first of them. */
  differences: BookRow[];
  toPay: { caseId: string; amountMinor: number; currency: string; tender: string; location?: string; dueOn: string }[];
  /** By initials, as it was decided, for money that went in the month. */
  pay: { who: string; currency: string; withheldMinor: number; absorbedMinor: number }[];
  /** `gapMinor`: by how much opening and what moved do not come to closing; nought where the ledger holds. */
  credit: (LiabilityAnswer["rows"][number] & { gapMinor: number })[];
  /** Sums count everybody; rows of patients of other locations are left out. */
  limitedTo?: LimitedTo;
}

export interface BookRowsAnswer {
  rows: BookRow[];
  limitedTo?: LimitedTo;
}
