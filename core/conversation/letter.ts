/** What the patient was told last, and so what their message answers. */
import type { OfferKind } from "../words.ts";
import type { LetterKind } from "./reply.ts";

const SAID_BY: Readonly<Record<OfferKind, LetterKind>> = {
  refund: "refund",
  credit: "credit",
  exchange: "extension",
  redo: "extension",
  extend: "extension",
  decline: "decline",
};

/** The later of the last decision and of a question put to the patient since. Undefined where neither was. */
export function letterAnswered(
  decided: { readonly offer: OfferKind; readonly atMs: number } | undefined,
  askedAtMs: number | undefined,
): LetterKind | undefined {
  const isAskedLast = askedAtMs !== undefined && (decided === undefined || askedAtMs > decided.atMs);
  if (isAskedLast) return "question";
  return decided && SAID_BY[decided.offer];
}
