/** Where a mail names purchases: each place with the lines that its words fit, gathered into as many topics as there are. */
import { asksIn } from "../evidence/asks-in.ts";
import { tells } from "../evidence/meant.ts";
import type { NamesHeard } from "../evidence/names-heard.ts";
import { withoutWhatIsPaidFor } from "../evidence/paid-for.ts";
import { fitting } from "../evidence/said-of-names.ts";
import { type Place, type Said, wordSet } from "../evidence/words/said.ts";

export interface Anchor extends Place {
  /** Number of the topic. */
  readonly topic: number;
}

export interface Topics {
  readonly anchors: readonly Anchor[];
  /** The lines that each topic may be about. */
  readonly lineIds: readonly ReadonlySet<string>[];
  /** Sentences that name things in a list only: they are about no topic. */
  readonly lists: ReadonlySet<number>;
}

interface NamedPlace extends Place {
  readonly fits: ReadonlySet<string>;
}

/**
 * What is left out ("not the facials") names nothing that is asked for, and a list ("the laser and the facials") is asked for together. A
 * name that fits more lines belongs to the topic it was said in last.
 */
export function topicsIn(heard: NamesHeard): Topics {
  const anchors: Anchor[] = [];
  const lineIds: ReadonlySet<string>[] = [];
  let last = -1;
  const places = placesIn(heard);
  for (const { fits, ...place } of apart(heard.said, places)) {
    const isOf = (topic: number) => [...(lineIds[topic] ?? [])].some((lineId) => fits.has(lineId));
    const known = isOf(last) ? last : lineIds.findIndex((_, topic) => isOf(topic));
    last = known >= 0 ? known : lineIds.push(fits) - 1;
    lineIds[last] = new Set([...(lineIds[last] ?? [])].filter((lineId) => fits.has(lineId)));
    anchors.push({ ...place, topic: last });
  }
  const lists = new Set(places.map(({ at }) => at).filter((at) => !anchors.some((anchor) => anchor.at === at)));
  return { anchors, lineIds, lists };
}

function placesIn({ said, names, phrases }: NamesHeard): NamedPlace[] {
  // "The fee for my massage" is one matter, and not the massage's.
  return withoutWhatIsPaidFor(names, phrases, said, asksIn(said)).flatMap((phrase) => {
    if (phrase.isExcluded || !phrase.units.some(({ key }) => tells(key))) return [];
    const fits = new Set(fitting(names, phrase).map(({ line }) => line.lineId));
    return fits.size > 0 ? [{ at: phrase.at, from: phrase.from, to: phrase.to, fits }] : [];
  });
}

/** What may stand between the things of a list. */
const LISTS = wordSet(
  "and or plus also both as well the my our a for of on y e o tambien los las el la mis mi por de del et ou aussi les le mes ma mon pour des du d l 1 2 3 one two three " +
    "remaining rest last",
);

/** Without the places of a list: nothing is said of its things one by one. */
function apart({ sentences }: Said, places: readonly NamedPlace[]): NamedPlace[] {
  const isListed = (one: NamedPlace | undefined, next: NamedPlace | undefined): boolean => {
    if (!one || !next || one.at !== next.at || [...one.fits].some((lineId) => next.fits.has(lineId))) return false;
    const between = sentences[one.at]?.words.slice(one.to, next.from) ?? [];
    return between.every(({ text }) => LISTS.has(text));
  };
  return places.filter((place, n) => !isListed(places[n - 1], place) && !isListed(place, places[n + 1]));
}
