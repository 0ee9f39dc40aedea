/** What may stay of a stored answer once somebody was erased: ids, codes, days and sums, and the clinic's own titles. Nobody's words. */

/** An id, a code, a day, a hash, a version. A name of one word has this form too: what somebody is called is told apart by `calledBy`. */
const CODE = /^[\w.:@|/+-]{1,100}$/;
/** The clinic's own words of what it sells and how it decides. */
const TITLES: readonly string[] = ["title", "clauseTitle", "clause", "sumInWords", "service"];

/** A card has the form of a code as well. */
const OF_CARDS: readonly string[] = ["brand", "last4", "lastFigures"];

export interface Redacted {
  readonly value: unknown;
  /** Texts that it named. */
  readonly textIds: readonly string[];
}

export function redact(value: unknown, calledBy: readonly string[]): Redacted {
  const textIds: string[] = [];
  const called = calledBy.map((one) => one.toLowerCase()).filter((one) => one !== "");
  const isTheirs = (text: string): boolean => {
    const lower = text.toLowerCase();
    return called.some((one) => (one.length < 5 ? wordsOf(lower).includes(one) : lower.includes(one)));
  };
  const walk = (one: unknown, field: string): unknown => {
    if (typeof one === "string") {
      if (/textId$/i.test(field)) textIds.push(one);
      const stays = CODE.test(one) || TITLES.includes(field);
      return stays && !isTheirs(one) ? one : "";
    }
    if (Array.isArray(one)) return one.map((item) => walk(item, field));
    if (typeof one !== "object" || one === null) return one;
    const kept = Object.entries(one).filter(([key]) => !OF_CARDS.includes(key));
    return Object.fromEntries(kept.map(([key, inner]) => [isTheirs(key) ? "" : key, walk(inner, key)]));
  };
  return { value: walk(value, ""), textIds };
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u);
