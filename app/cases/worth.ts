import { MONEY_OFFERS, type OfferKind } from "../../core/words.ts";
import type { CommonWords } from "../../messages/shapes/screen.ts";
import type { Format } from "../i18n/format.ts";

export interface Offered {
  readonly option: OfferKind;
  readonly amountMinor: number;
  readonly currency: string;
  /** Of an extension, where it is known. */
  readonly extendDays?: number | undefined;
}

export const movesMoney = ({ option }: Pick<Offered, "option">): boolean =>
  MONEY_OFFERS.some((kind) => kind === option);

/** "Refund $1,240.00", "Extend: 30 days"; any other offer without money is its name alone. */
export function worthOf(offered: Offered, words: CommonWords, format: Format): string {
  const name = words.lists.offers[offered.option];
  if (offered.option === "extend" && offered.extendDays !== undefined) {
    return words.lists.extendBy(name, offered.extendDays);
  }
  return movesMoney(offered) ? `${name} ${format.money(offered.amountMinor, offered.currency)}` : name;
}
