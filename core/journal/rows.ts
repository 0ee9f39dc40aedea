/** The journal: one row for each refund, whoever made it, and beside it what the processor says of the same. What disagrees is named, never evened out. */
import { isOfRefunds, type ProcessorEntry } from "./entries.ts";
import { type Figures, feeLostOf, type PaidFee } from "./figures.ts";

/** `came_back`: a refund that the bank sent back. `elsewhere`: made outside this product. `dispute`: taken by the bank. */
export const MOVE_KINDS = ["refund", "came_back", "elsewhere", "dispute", "by_hand"] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** What a bookkeeper wants to know of it beside the sums; null is unknown. */
export interface MoveAbout {
  readonly tender: string | null;
  readonly location: string | null;
  readonly invoice: string | null;
  readonly caseId: string | null;
  /** Who said yes; whoever decided, where nobody else had to. */
  readonly approver: string | null;
}

/** Money that went back, or came back, by our record. */
export interface OurMove extends MoveAbout {
  /** The same for ever. */
  readonly key: string;
  readonly kind: MoveKind;
  /** Null for money by hand. */
  readonly connectionId: string | null;
  /** The processor's name of the refund or the dispute. */
  readonly ref: string | null;
  /** Above zero where it went back to the patient, below where it came back. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly onDate: string;
  readonly taxMinor: number | null;
  readonly earnedMinor: number | null;
  readonly deferredMinor: number | null;
  /** Of the payment's own fee; null where it is not known. */
  readonly paidFee: PaidFee | null;
}

/**
 * `not_yet`: the processor tells of nothing, and may still. `missing`: it had time to. `unknown_here`: only the processor tells of it.
 * `dispute_open`: the bank holds it, and nothing is lost yet.
 */
export const ROW_STATES = [
  "agrees",
  "not_yet",
  "missing",
  "unknown_here",
  "dispute_open",
  "amount_differs",
  "other_currency",
] as const;
export type RowState = (typeof ROW_STATES)[number];

export const DIFFERENCES = [
  "missing",
  "unknown_here",
  "dispute_open",
  "amount_differs",
  "other_currency",
] as const satisfies readonly RowState[];
export const isDifference = (state: RowState): boolean => (DIFFERENCES as readonly RowState[]).includes(state);

export interface JournalRow extends MoveAbout, Figures {
  readonly key: string;
  readonly kind: MoveKind;
  readonly connectionId: string | null;
  readonly refundRef: string | null;
  /** The balance transaction, or the payout's entry. */
  readonly entryRef: string | null;
  readonly payoutRef: string | null;
  readonly currency: string;
  readonly onDate: string;
  readonly state: RowState;
  /** What the processor moved, by the same sign as the amount; null where it tells of nothing. */
  readonly theirsMinor: number | null;
  readonly theirsCurrency: string | null;
}

export interface Read {
  /** Until which day the entries of a connection were read; a connection that is absent was never read. */
  readonly throughOn: ReadonlyMap<string, string>;
  /** The last day on which a refund made then must stand among entries read until `throughOn`. */
  readonly expectedBy: (onDate: string) => string;
}

/** Under which our record and the processor mean the same movement. */
export const moveKey = (kind: MoveKind, connectionId: string, ref: string): string =>
  `${kind === "dispute" ? "dispute" : kind === "came_back" ? "back" : "refund"}:${connectionId}:${ref}`;

export function journalOf(moves: readonly OurMove[], entries: readonly ProcessorEntry[], read: Read): JournalRow[] {
  const theirs = Map.groupBy(entries.filter(isOfRefunds), keyOfEntry);
  const ours = new Set(moves.map(({ key }) => key));
  const known = moves.map((move) => rowOf(move, theirs.get(move.key) ?? [], read));
  const unknown = [...theirs].flatMap(([key, of]) => (ours.has(key) ? [] : onlyTheirs(key, of)));
  return [...known, ...unknown].sort(byDay);
}

const byDay = (a: JournalRow, b: JournalRow): number =>
  a.onDate === b.onDate ? (a.key < b.key ? -1 : 1) : a.onDate < b.onDate ? -1 : 1;

function keyOfEntry({ kind, connectionId, ref, refundRef, disputeRef }: ProcessorEntry): string {
  if (kind === "dispute" || kind === "dispute_returned") return moveKey("dispute", connectionId, disputeRef ?? ref);
  return moveKey(kind === "refund" ? "refund" : "came_back", connectionId, refundRef ?? ref);
}

function rowOf(move: OurMove, entries: readonly ProcessorEntry[], read: Read): JournalRow {
  const { paidFee, ref, ...same } = move;
  const sum = sumOf(entries);
  return {
    ...same,
    refundRef: ref,
    feeLostMinor: feeLostOf(move, paidFee, entries),
    state: stateOf(move, sum, read),
    ...namesOf(entries),
    theirsMinor: sum?.minor ?? null,
    theirsCurrency: sum?.currency ?? null,
    onDate: entries[0]?.onDate ?? move.onDate,
  };
}

function stateOf(move: OurMove, sum: Sum | undefined, { throughOn, expectedBy }: Read): RowState {
  if (move.connectionId === null) return "agrees";
  if (!sum) {
    const through = throughOn.get(move.connectionId);
    return through !== undefined && expectedBy(move.onDate) < through ? "missing" : "not_yet";
  }
  if (sum.currency !== move.currency) return "other_currency";
  return sum.minor === move.amountMinor ? "agrees" : "amount_differs";
}

/** What the processor moved under one name, in each currency by itself: nobody adds euros to dollars. */
function onlyTheirs(key: string, entries: readonly ProcessorEntry[]): JournalRow[] {
  const first = entries[0];
  const sum = sumOf(entries);
  if (!first || !sum) return [];
  const isDispute = first.kind === "dispute" || first.kind === "dispute_returned";
  const isOver = isDispute && sum.minor === 0;
  // A dispute that was won in the end moved nothing, but for a fee that the processor kept.
  if (isOver && entries.every(({ feeMinor }) => feeMinor === 0)) return [];
  const kind = isDispute ? "dispute" : first.kind === "refund" ? "elsewhere" : "came_back";
  return [
    {
      key,
      kind,
      connectionId: first.connectionId,
      refundRef: first.refundRef ?? first.disputeRef,
      ...NOTHING_KNOWN,
      location: entries.find(({ location }) => location !== null)?.location ?? null,
      ...namesOf(entries),
      amountMinor: 0,
      currency: sum.currency,
      onDate: first.onDate,
      taxMinor: null,
      feeLostMinor: feeLostOf({ amountMinor: sum.minor, kind, currency: sum.currency }, null, entries),
      earnedMinor: null,
      deferredMinor: null,
      state: isOver ? "agrees" : isDispute ? "dispute_open" : "unknown_here",
      theirsMinor: sum.minor,
      theirsCurrency: sum.currency,
    },
  ];
}

const NOTHING_KNOWN: MoveAbout = { tender: null, location: null, invoice: null, caseId: null, approver: null };

interface Sum {
  readonly minor: number;
  readonly currency: string;
}

/** What left the balance is above zero here. A second currency under one name is no sum: the first that is told counts, and disagrees. */
function sumOf(entries: readonly ProcessorEntry[]): Sum | undefined {
  const currency = entries[0]?.currency;
  if (currency === undefined) return undefined;
  const own = entries.filter((entry) => entry.currency === currency);
  return { currency, minor: own.reduce((sum, { grossMinor }) => sum - grossMinor, 0) };
}

/** The newest payout that has it: one that failed is paid again. */
function namesOf(entries: readonly ProcessorEntry[]): Pick<JournalRow, "entryRef" | "payoutRef"> {
  return {
    entryRef: entries.length === 0 ? null : entries.map(({ ref }) => ref).join(" "),
    payoutRef: entries.findLast(({ payoutRef }) => payoutRef !== null)?.payoutRef ?? null,
  };
}
