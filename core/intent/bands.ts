/** Where the bands begin. */

import type { Band } from "./intent.ts";
import type { ConceptLanguage } from "./words/concepts.ts";

/** Scores above these, by language: picked on mails that were not learnt from. */
export type Thresholds = Readonly<Record<ConceptLanguage, { readonly sure: number; readonly unsure: number }>>;

export function bandOf(score: number, { sure, unsure }: Thresholds[ConceptLanguage]): Band {
  return score > sure ? "sure" : score > unsure ? "unsure" : "none";
}
