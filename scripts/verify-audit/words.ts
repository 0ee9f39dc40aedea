/** What a check found, in sentences. */
import type { ChainBreak } from "../../core/audit/chain.ts";
import type { LegDifference, LegInRecord, ReplayBreak } from "../../core/audit/replay.ts";
import { isDamage } from "../../worker/account/store/damage.ts";
import type { Verified } from "./check.ts";

const CHAIN: Record<ChainBreak["why"], string> = {
  seq_not_next: "it does not follow the event before it: one is missing, twice there or out of order",
  prev_differs: "it was chained to another event than the one before it",
  hash_differs: "its hash does not fit what it says: it was changed",
  unreadable: "it cannot be read",
  published_differs: "it is not the event whose hash was published: the record was made anew",
  published_missing: "a hash was published for it, and the record ends before it",
};

const REPLAY: Record<ReplayBreak["why"], string> = {
  begun_twice: "begins a second time",
  never_begun: "moves, and never began",
  from_differs: "moves from a state in which it was not",
  not_in_table: "takes a step that the table of docs/refund-states.md does not have",
};

const said = (leg: LegInRecord | undefined): string => (leg ? `${leg.state}, ${leg.amountMinor}` : "not there");

const difference = ({ legId, inRecord, inTable }: LegDifference): string =>
  `  leg ${legId}: the record says ${said(inRecord)}; the store says ${said(inTable)}`;

/** One line where all is whole, else the first break with its place, or every leg that differs. */
export function reportOf(name: string, found: Verified): string[] {
  const { head, legs, chainBreak, replayBreak, differences } = found;
  if (chainBreak) return [`${name}: BROKEN at event ${chainBreak.seq}: ${CHAIN[chainBreak.why]} (${chainBreak.why})`];
  if (replayBreak) {
    const { seq, legId, why } = replayBreak;
    return [`${name}: BROKEN at event ${seq}: leg ${legId} ${REPLAY[why]} (${why})`];
  }
  if (differences && differences.length > 0) {
    return [`${name}: the chain is whole, but ${differences.length} legs differ`, ...differences.map(difference)];
  }
  const compared = differences
    ? `${legs.size} legs as the record tells`
    : `${legs.size} legs told, no store to compare`;
  return [`${name}: whole. ${head.seq} events, ${compared}. Head ${head.seq}:${head.hash}`];
}

/** Why nothing was checked. */
export function whyNot(thrown: unknown): string {
  if (isDamage(thrown)) {
    return "The database cannot be read: some of its pages are damaged, or the file is cut off. Keep it as it is, and restore the account (docs/runbook.md, Restore).";
  }
  const { code, path } = thrown as { readonly code?: unknown; readonly path?: unknown };
  if (code === "ENOENT") return `There is no file or folder ${String(path)}.`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
