/** Which of the things that can be offered an acceptance names. */

import type { Passage } from "../reasons/negation.ts";
import type { OfferKind } from "../words.ts";

const NAMED: readonly (readonly [OfferKind, ReadonlySet<string>])[] = (
  [
    ["credit", "credit credits voucher credito saldo vale avoir lavoir davoir"],
    [
      "refund",
      "refund refunded refunding money reembolso reembolsen devolucion dinero remboursement rembourser argent largent",
    ],
    [
      "extend",
      "extension extend extended freeze pause longer prorroga extender congelar pausa prolongation prolonger report",
    ],
    ["redo", "redo touchup retouch retoque retouche"],
    ["exchange", "exchange swap switch transfer cambio canje echange echanger lechange transferir transfert"],
  ] as const
).map(([offer, words]) => [offer, new Set(words.split(" "))]);

/** The one that is named; undefined where none is, or several are: which of them is meant a person reads. */
export function offerNamed(passages: readonly Passage[]): OfferKind | undefined {
  const words = passages.flatMap(({ sentence }) => sentence.map(({ text }) => text));
  const [only, ...others] = NAMED.filter(([, named]) => words.some((word) => named.has(word)));
  return others.length === 0 ? only?.[0] : undefined;
}
