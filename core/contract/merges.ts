/** Records of patients that may be one person's, those that somebody merged, and those that somebody said are not one. */
import type { MergeAgainst, MergeEvidence } from "../merges/evidence.ts";
import type { LimitedTo } from "./limited-to.ts";

/** Which record it is: two of one name are told apart by the system that has each, and by its id there. */
export interface MergeName {
  patientId: string;
  name: string;
  patientNumber?: string;
  source: string;
  sourceId: string;
}

/** What a merge would bring together of one record. */
export interface MergeSide extends MergeName {
  since: string;
  visits: number;
  emailsMasked: string[];
  phonesMasked: string[];
  payer?: string;
  guardian?: string;
  purchases: number;
  lastBoughtOn?: string;
  cases: number;
  openCases: number;
  consents: number;
  /** Each currency apart; what is owed is negative. */
  credit: { currency: string; balanceMinor: number }[];
  isHeld: boolean;
}

export interface MergeSuggestion {
  one: MergeSide;
  other: MergeSide;
  evidence: readonly MergeEvidence[];
  against: readonly MergeAgainst[];
}

export interface MergeView {
  /** Stands for both. */
  patient: MergeSide;
  other: MergeSide;
  mergedBy: string;
  mergedAtMs: number;
  /** Cases that hold what is of both records: undone, they are locked until somebody has looked. */
  mixedCases: number;
}

export interface NotSameView {
  one: MergeName;
  other: MergeName;
  saidBy: string;
  saidAtMs: number;
}

export interface MergeList {
  limitedTo?: LimitedTo;
  suggestions: MergeSuggestion[];
  /** There are more than are shown. */
  isCut: boolean;
  /** The latest first. */
  merges: MergeView[];
  notSame: NotSameView[];
}

/** Why two records cannot be merged, or a merge not be undone (409 `merge_refused`, in `values.because`). */
export const NOT_MERGED_BECAUSE = ["merged", "chain", "related", "erased", "erasure_asked", "not_same"] as const;
export type NotMergedBecause = (typeof NOT_MERGED_BECAUSE)[number];
