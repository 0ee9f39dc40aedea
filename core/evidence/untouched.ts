/** A purchase of which nothing was used yet: "the one I haven't started", "el paquete que no he usado", "I went to none". */
import type { LineOnFile, Weighed } from "./types.ts";
import { quoteOfPlace, type Said, wordSet } from "./words/said.ts";
import { termFinder } from "./words/terms.ts";

const findUntouched = termFinder({
  /** Said of the whole wherever it stands. */
  whole:
    "havent used any of it, havent used it at all, not used any of it, never used it, went to none, been to none, havent been to any, never went, " +
    "havent been once, not been once, never started it, havent started it, hasnt been touched, no he ido a ninguna, no fui a ninguna, " +
    "nunca fui, sin estrenar, sin empezar, no he empezado, no empece, no empiezo, havent started, not started, never started, yet to start, suis alle a aucune, " +
    "suis allee a aucune, jamais commence, pas commence, pas commencee, pas encore commence, pas entame, pas entamee",
  /** Said of the whole after a word for it: "the four I haven't used" are a part. */
  named:
    "havent used, havent touched, havent opened, not used, never used, no he usado, no he tocado, no he abierto, nunca use, pas utilise, pas utilisee, pas touche",
});
const WHOLE = wordSet(
  "one package pack packs set series card purchase bundle paquete bono compra celui celle forfait serie carte achat",
);
const PART = wordSet("of what those sessions visits classes sesiones citas seances cours lo los las");
const REACH = 5;
const WEIGHT = 1.5;

/** The words that say so. */
export function untouchedSaid(said: Said): string | undefined {
  for (const [at, { words }] of said.sentences.entries()) {
    for (const { key, from, to } of findUntouched(words.map(({ text }) => text))) {
      const before = words.slice(Math.max(0, from - REACH), from).map(({ text }) => text);
      const isWhole =
        key === "whole" ||
        (before.some((text) => WHOLE.has(text)) && !before.some((text) => PART.has(text) || /^\d/.test(text)));
      if (isWhole) return quoteOfPlace(said, { at, from, to });
    }
  }
  return undefined;
}

export function untouchedEvidence({ entitlement, kind }: LineOnFile, quote: string | undefined): Weighed[] {
  if (quote === undefined || !entitlement || kind === "membership" || entitlement.used > 0 || entitlement.missed > 0)
    return [];
  return [{ kind: "count", side: "for", quote, record: { entry: "used_count", count: 0 }, weight: WEIGHT }];
}
