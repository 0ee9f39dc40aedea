/** Where a mail names purchases: each place with the lines that its words fit, gathered into as many topics as there are. */
import { tells } from "../evidence/meant.ts";
import type { NamesHeard } from "../evidence/names-heard.ts";
import { fitting } from "../evidence/said-of-names.ts";
import type { Place } from "../evidence/words/said.ts";

export interface Anchor extends Place {
  /** Number of the topic. */
  readonly topic: number;
}

export interface Topics {
  readonly anchors: readonly Anchor[];
  /** The lines that each topic may be about. */
  readonly lineIds: readonly ReadonlySet<string>[];
}

/** What is left out ("not the facials") names nothing that is asked for. A name that fits more lines belongs to the topic it was said in last. */
export function topicsIn({ names, phrases }: NamesHeard): Topics {
  const anchors: Anchor[] = [];
  const lineIds: Set<string>[] = [];
  let last = -1;
  for (const phrase of phrases) {
    if (phrase.isExcluded || !phrase.units.some(({ key }) => tells(key))) continue;
    const fits = new Set(fitting(names, phrase).map(({ line }) => line.lineId));
    if (fits.size === 0) continue;
    const isOf = (topic: number) => [...(lineIds[topic] ?? [])].some((lineId) => fits.has(lineId));
    const known = isOf(last) ? last : lineIds.findIndex((_, topic) => isOf(topic));
    last = known >= 0 ? known : lineIds.push(fits) - 1;
    lineIds[last] = new Set([...(lineIds[last] ?? [])].filter((lineId) => fits.has(lineId)));
    anchors.push({ at: phrase.at, from: phrase.from, to: phrase.to, topic: last });
  }
  return { anchors, lineIds };
}
