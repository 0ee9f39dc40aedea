/**
 * What the clinic's year looked like: how many cases of each reason in each month. Complaints about laser skin resurfacing have risen for
 * three months; "nobody told me" fell after the package wording was made clear; people move and travel in summer, and leave
 * memberships after New Year.
 */
import type { ReasonCode } from "../../core/reasons/reasons.ts";
import type { OfferKind } from "../../core/words.ts";
import { type ClinicItem, ITEMS } from "./items.ts";
import { CLEAR_WORDING_MONTHS_AGO } from "./policies.ts";

export interface CaseStory {
  readonly key: string;
  readonly reason: ReasonCode;
  readonly items: readonly (readonly [ClinicItem, number])[];
  readonly offers: readonly (readonly [OfferKind, number])[];
  /** Of what was paid, in basis points, where the purchase has no unused sessions to share out. */
  readonly shareBps: readonly [number, number];
  /** Cases in a month that lies so many months back; `calendarMonth` is 1 for January. */
  readonly count: (monthsAgo: number, calendarMonth: number) => number;
}

const PACKAGES: CaseStory["items"] = [
  [ITEMS.legs6, 4],
  [ITEMS.underarms6, 3],
  [ITEMS.resurfacing3, 1],
  [ITEMS.physio10, 4],
  [ITEMS.acu8, 4],
  [ITEMS.facial5, 3],
  [ITEMS.needling4, 2],
  [ITEMS.massage10, 3],
];
const TREATMENTS: CaseStory["items"] = [
  [ITEMS.legsOnce, 3],
  [ITEMS.underarmsOnce, 2],
  [ITEMS.physioVisit, 3],
  [ITEMS.acuVisit, 2],
  [ITEMS.facial, 4],
  [ITEMS.peel, 3],
  [ITEMS.massage60, 3],
  [ITEMS.whitening, 3],
];
const MEMBERSHIPS: CaseStory["items"] = [
  [ITEMS.wellnessMonth, 4],
  [ITEMS.glowYear, 3],
  [ITEMS.flexQuarter, 2],
];
const PRODUCTS: CaseStory["items"] = [
  [ITEMS.serum, 4],
  [ITEMS.sunscreen, 2],
  [ITEMS.retinol, 4],
  [ITEMS.barrier, 2],
  [ITEMS.brace, 2],
  [ITEMS.whiteningPen, 2],
];

const MOSTLY_REFUND: CaseStory["offers"] = [
  ["refund", 62],
  ["credit", 22],
  ["exchange", 4],
  ["extend", 4],
  ["decline", 8],
];
const MAKE_GOOD: CaseStory["offers"] = [
  ["redo", 40],
  ["refund", 30],
  ["credit", 15],
  ["decline", 15],
];
const MONEY_BACK: CaseStory["offers"] = [["refund", 100]];

/** By calendar month, January first. */
const MOVES = [4, 2, 2, 2, 4, 7, 8, 7, 3, 2, 2, 3];
const LEAVES = [6, 5, 3, 3, 2, 2, 3, 3, 3, 2, 2, 2];
const RETURNS = [5, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4];

const ofMonth = (counts: readonly number[], calendarMonth: number): number => counts[calendarMonth - 1] ?? 0;

/** This month and the three before it, newest first; one a month until then. */
const RESURFACING = [12, 10, 7, 4];

function notInformed(monthsAgo: number): number {
  const since = CLEAR_WORDING_MONTHS_AGO - monthsAgo;
  if (since < 0) return 8;
  return [7, 5, 4, 3][since] ?? 2;
}

const story = (
  key: string,
  reason: ReasonCode,
  items: CaseStory["items"],
  offers: CaseStory["offers"],
  shareBps: CaseStory["shareBps"],
  count: CaseStory["count"],
): CaseStory => ({ key, reason, items, offers, shareBps, count });

const HALF: CaseStory["shareBps"] = [4_000, 6_000];
const WHOLE: CaseStory["shareBps"] = [10_000, 10_000];

export const CASE_STORIES: readonly CaseStory[] = [
  story("mind", "changed_mind", PACKAGES, MOSTLY_REFUND, HALF, () => 7),
  story("move", "moved_or_schedule", PACKAGES, MOSTLY_REFUND, HALF, (_, month) => ofMonth(MOVES, month)),
  story(
    "medical",
    "medical_stop",
    PACKAGES,
    [
      ["refund", 80],
      ["extend", 20],
    ],
    WHOLE,
    () => 3,
  ),
  story("plan", "plan_changed", PACKAGES, MOSTLY_REFUND, HALF, () => 2),
  story("result", "result", TREATMENTS, MAKE_GOOD, HALF, () => 2),
  story(
    "resurfacing",
    "result",
    [
      [ITEMS.resurfacing, 7],
      [ITEMS.resurfacing3, 3],
    ],
    MAKE_GOOD,
    HALF,
    (ago) => RESURFACING[ago] ?? 1,
  ),
  story(
    "fault",
    "service_fault",
    TREATMENTS,
    [
      ["refund", 45],
      ["redo", 40],
      ["credit", 15],
    ],
    WHOLE,
    () => 3,
  ),
  story(
    "billing",
    "billing_error",
    TREATMENTS,
    [
      ["refund", 88],
      ["decline", 12],
    ],
    WHOLE,
    () => 4,
  ),
  story(
    "noshow",
    "no_show_dispute",
    [
      [ITEMS.noShowFee, 3],
      [ITEMS.bookingDeposit, 1],
    ],
    [
      ["refund", 55],
      ["decline", 45],
    ],
    WHOLE,
    () => 3,
  ),
  story(
    "expired",
    "expired",
    PACKAGES,
    [
      ["credit", 55],
      ["extend", 20],
      ["decline", 25],
    ],
    HALF,
    (_, month) => (month <= 2 ? 5 : 3),
  ),
  story(
    "untold",
    "not_informed",
    [...PACKAGES, ...TREATMENTS],
    [
      ["refund", 55],
      ["credit", 20],
      ["decline", 25],
    ],
    HALF,
    notInformed,
  ),
  story(
    "member",
    "membership_cancel",
    MEMBERSHIPS,
    [
      ["refund", 70],
      ["credit", 15],
      ["decline", 15],
    ],
    HALF,
    (_, month) => ofMonth(LEAVES, month),
  ),
  story(
    "return",
    "product_return",
    PRODUCTS,
    [
      ["refund", 60],
      ["exchange", 20],
      ["credit", 12],
      ["decline", 8],
    ],
    WHOLE,
    (_, month) => ofMonth(RETURNS, month),
  ),
  story(
    "insurer",
    "insurance_overpayment",
    [
      [ITEMS.physioVisit, 3],
      [ITEMS.acuVisit, 1],
    ],
    MONEY_BACK,
    [5_000, 9_000],
    () => 1,
  ),
  story(
    "other",
    "other",
    [...TREATMENTS, ...PACKAGES],
    [
      ["refund", 40],
      ["credit", 20],
      ["decline", 40],
    ],
    HALF,
    () => 1,
  ),
];
