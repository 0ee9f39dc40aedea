/** What is left of a purchase, in no number: "the sessions I haven't used", "las que me quedan", "les séances restantes". */
import { unusedOf } from "./reason-fit.ts";
import type { LineOnFile, Weighed } from "./types.ts";
import { quoteOfPlace, type Said } from "./words/said.ts";
import { termFinder } from "./words/terms.ts";

const findLeft = termFinder({
  left:
    "the ones left, sessions left, visits left, classes left, treatments left, the unused, remaining sessions, remaining visits, remaining classes, remaining treatments, sessions i havent used, visits i havent used, classes i havent used, " +
    "i havent had yet, i wont be using, las que quedan, las que me quedan, los que quedan, los que me quedan, las que faltan, los que faltan, las que me faltan, los que me faltan, " +
    "las que sobran, sesiones restantes, visitas restantes, clases restantes, citas restantes, sesiones pendientes, las no usadas, sin usar, " +
    "seances restantes, cours restants, soins restants, visites restantes, celles qui restent, ceux qui restent, celles qu il me reste, seances qu il me reste, pas utilisees",
});
/** As much as what sorts of things have visits, and less than a name. */
const WEIGHT = 1;

export function leftSaid(said: Said, asking: ReadonlySet<number>): string | undefined {
  for (const [at, { words }] of said.sentences.entries()) {
    const [first] = asking.has(at) ? findLeft(words.map(({ text }) => text)) : [];
    if (first) return quoteOfPlace(said, { at, from: first.from, to: first.to });
  }
  return undefined;
}

export function leftEvidence(line: LineOnFile, quote: string | undefined): Weighed[] {
  const count = unusedOf(line);
  if (quote === undefined || count <= 0) return [];
  return [{ kind: "count", side: "for", quote, record: { entry: "left", count }, weight: WEIGHT }];
}
