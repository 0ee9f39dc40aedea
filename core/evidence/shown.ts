/** Which pieces are shown: each once, and none that every purchase shares. */
import type { Scored } from "./meant.ts";
import type { Evidence, EvidenceKind, Weighed } from "./types.ts";

/** What may be the same for all that somebody buys. */
const OFTEN_SHARED = new Set<EvidenceKind>(["card", "provider", "place"]);

const idOf = ({ kind, side, quote }: Weighed): string => `${kind} ${side} ${quote}`;

/** Whether a piece stands beside every purchase that is not left out: then it tells none apart. */
export function sharedBy(scored: readonly Scored[]): (piece: Weighed) => boolean {
  const open = scored.filter(({ isExcluded }) => !isExcluded);
  const counts = new Map<string, number>();
  for (const { pieces } of open) {
    for (const id of new Set(pieces.map(idOf))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (piece) => open.length > 1 && OFTEN_SHARED.has(piece.kind) && counts.get(idOf(piece)) === open.length;
}

export function shownOf(
  pieces: readonly Weighed[],
  isShared: (piece: Weighed) => boolean,
  isOnly: boolean,
): Evidence[] {
  const named = new Set(pieces.flatMap(({ kind, quote }) => (kind === "name" ? [quote] : [])));
  const shown = new Map<string, Evidence>();
  for (const piece of pieces) {
    const { kind, side, quote, record } = piece;
    // The kind of purchase says nothing beside its name in the same words.
    if (isShared(piece) || (kind === "kind" && named.has(quote))) continue;
    shown.set(`${idOf(piece)} ${record.entry}`, { kind, side, quote, record });
  }
  const only: Evidence = { kind: "only", side: "for", quote: "", record: { entry: "others", count: 0 } };
  return isOnly ? [...shown.values(), only] : [...shown.values()];
}
