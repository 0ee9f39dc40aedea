/** The sentences about what is chosen: headline, button, question. One place, so that they never differ. */

import type { OpenedWords, SidebarWords } from "../../../messages/shapes/screen.ts";
import { type Format, unbroken } from "../../i18n/format.ts";
import { type Chosen, isMoneyOffer, placesOf } from "../form/case-form.ts";

type Words = SidebarWords["decide"];

const sumOf = (chosen: Chosen, format: Format) => format.money(chosen.amountMinor, chosen.currency);

function extendDays(chosen: Chosen, words: Words): string {
  return words.days(chosen.extendDays ?? 0);
}

/** "Visa ··42", "2 payments"; undefined while it is not known. */
function placeOf(chosen: Chosen, words: Words): string | undefined {
  const places = placesOf(chosen);
  return places.length > 1 ? words.places(places.length) : places[0] && unbroken(places[0].label);
}

export function headlineOf(chosen: Chosen, words: Words, format: Format): string {
  const { headline } = words;
  const amount = sumOf(chosen, format);
  if (chosen.kind === "refund") {
    const place = placeOf(chosen, words);
    return place ? headline.refund(amount, place) : words.confirm.refundShort(amount);
  }
  if (chosen.kind === "credit" || chosen.kind === "exchange") return headline[chosen.kind](amount);
  return chosen.kind === "extend" ? headline.extend(extendDays(chosen, words)) : headline[chosen.kind];
}

/** What the primary button says: what it does, with the amount in it, or whom it asks. */
export function actionOf(chosen: Chosen, words: Words, format: Format): string {
  const amount = sumOf(chosen, format);
  const approver = chosen.option?.needsApprovalOf ?? "nobody";
  if (approver !== "nobody") {
    if (chosen.kind === "refund" || chosen.kind === "credit" || chosen.kind === "exchange") {
      return words.ask[chosen.kind](amount, approver);
    }
    return words.ask.other(approver);
  }
  // Who has to agree to an exception is the server's to say: the button promises neither money nor a reply.
  if (chosen.exception) return words.actException(headlineOf(chosen, words, format));
  const places = placesOf(chosen);
  if (places.length > 0 && places.every(({ by }) => by === "hand")) return words.act.refundManually(amount);
  if (chosen.kind === "refund" || chosen.kind === "credit" || chosen.kind === "exchange") {
    return words.act[chosen.kind](amount);
  }
  return chosen.kind === "extend" ? words.act.extend(extendDays(chosen, words)) : words.act[chosen.kind];
}

/** The whole act in one question; `places` are those of the policy, or where the server says that the money would go. */
export function questionTo(
  chosen: Chosen,
  confirm: OpenedWords["confirm"],
  words: Words,
  format: Format,
  places: readonly { readonly label: string }[] = placesOf(chosen),
): string {
  const amount = sumOf(chosen, format);
  if (chosen.kind === "refund") {
    const only = places.length === 1 ? places[0] : undefined;
    if (only) return confirm.refund(amount, unbroken(only.label));
    return places.length > 1 ? confirm.refundSplit(amount) : confirm.refundUnplaced(amount);
  }
  if (chosen.kind === "credit" || chosen.kind === "exchange") return confirm[chosen.kind](amount);
  return chosen.kind === "extend" ? confirm.extend(extendDays(chosen, words)) : confirm[chosen.kind];
}

/** The amount of an option as a card shows it: a sum, or what is done instead. */
export function worthOf(chosen: Chosen, words: Words, format: Format): string {
  if (isMoneyOffer(chosen.kind)) return sumOf(chosen, format);
  return chosen.kind === "extend" ? extendDays(chosen, words) : "";
}
