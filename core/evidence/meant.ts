/** When evidence is enough: one line stands out, and nothing else is named beside it. */

import type { LineNames } from "./line-names.ts";
import type { Phrase } from "./named.ts";
import type { Weighed } from "./types.ts";
import type { Unit } from "./unit.ts";
import { sortOf } from "./words/services.ts";

export interface Scored extends LineNames {
  readonly pieces: readonly Weighed[];
  readonly isExcluded: boolean;
}

export interface Context {
  readonly phrases: readonly Phrase[];
  /** Sentences that ask for money. */
  readonly asking: ReadonlySet<number>;
}

/** Less than this may be chance. */
const ENOUGH = 1.5;
/** Two that are closer than this fit alike. */
const MARGIN = 1;

/** The first of the ranked lines, if it stands out; else undefined. */
export function meantOf(ranked: readonly Scored[], context: Context): string | undefined {
  const [first, ...others] = ranked.filter(({ isExcluded }) => !isExcluded);
  if (!first) return undefined;
  const score = scoreOf(first);
  const next = others[0] ? scoreOf(others[0]) : 0;
  if (score < ENOUGH || score - Math.max(0, next) < MARGIN) return undefined;
  const rivals = others.filter(
    ({ pieces }) => !pieces.some(({ kind, side }) => kind === "order" && side === "against"),
  );
  return isRivalled(first, rivals, context) ? undefined : first.line.lineId;
}

/** What speaks for a line, less what speaks against it. */
export const scoreOf = ({ pieces }: Scored): number =>
  pieces.reduce((sum, { side, weight }) => sum + (side === "for" ? weight : -weight), 0);

/** The mail names another line too, where it asks for money or where it names neither in such a sentence. */
function isRivalled(first: Scored, others: readonly Scored[], { phrases, asking }: Context): boolean {
  // What is spoken well of is another thing, or the one that stands out anyway.
  const named = phrases.filter(
    ({ isExcluded, isPraised, units }) => !isExcluded && !isPraised && units.some(({ key }) => tells(key)),
  );
  const fits = ({ keys }: Scored, { units }: Phrase) => units.some(({ key }) => tells(key) && keys.has(key));
  const rivals = named.filter((phrase) => !fits(first, phrase) && others.some((other) => fits(other, phrase)));
  if (rivals.length === 0) return false;
  const isAsked = (phrase: Phrase) => asking.has(phrase.at);
  // "Return it and give me the 450": the sum names it where it asks.
  const isOwnFact = ({ key }: Unit) =>
    /^[ds]:/.test(key) && first.hasFact(key) && !others.some((other) => other.hasFact(key));
  const isByFact = phrases.some((phrase) => !phrase.isExcluded && isAsked(phrase) && phrase.units.some(isOwnFact));
  if (rivals.some(isAsked)) return true;
  return !isByFact && !named.some((phrase) => fits(first, phrase) && isAsked(phrase)) && !isTakenUp();

  /** "… of my peels have lapsed. Can I have the money for those two?": the last that was named, with more than its name to speak for it. */
  function isTakenUp(): boolean {
    const last = named.findLast(({ at }) => at < Math.max(...asking));
    const [next] = others;
    const own = first.pieces.filter(({ kind, side }) => side === "for" && kind !== "name" && kind !== "kind");
    const isMore = own.some(
      ({ kind, quote }) => !next?.pieces.some((piece) => piece.kind === kind && piece.quote === quote),
    );
    return last !== undefined && fits(first, last) && isMore;
  }
}

/** Names of a thing; an area or a kind of purchase may be said of anything. */
export const tells = (key: string): boolean =>
  key.startsWith("w:") ||
  (key.startsWith("c:") && sortOf(key.slice(2)) !== "area") ||
  /^k:(membership|gift_card|deposit)$/.test(key);
