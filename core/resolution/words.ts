/** Sums, missing facts and reasons in plain words. Amounts come from whole minor units; nothing is computed here. */

import { LETTERS } from "../../messages/letters.ts";
import type { Phrases } from "../../messages/shapes/sums.ts";
import { civilDateInWords } from "../locale.ts";
import { minorDigits } from "../money/currency.ts";
import { formatMoney } from "../money/format.ts";
import { sourceInWords } from "../policy/own-mistakes.ts";
import type { FactName } from "../policy/readable-facts.ts";
import type { Working } from "../policy/trace.ts";
import type { Language } from "../words.ts";

export const phrasesIn = (language: Language): Phrases => LETTERS[language].sums;

/** `$1,200.00`; the bare whole number and the code for a currency we do not know. */
export function amountInWords(amountMinor: number, currency: string, language: Language): string {
  if (minorDigits(currency) === undefined) return `${amountMinor} ${currency}`;
  return formatMoney({ amountMinor, currency }, language);
}

/** 5000 → `50%`, 1250 → `12.5%`: hundredths of a percent, written digit by digit. */
export function percent(bps: number): string {
  const hundredths = String(bps % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(bps / 100)}${hundredths === "" ? "" : `.${hundredths}`}%`;
}

interface Speaker {
  readonly phrases: Phrases;
  readonly language: Language;
  readonly money: (value: Working["values"][string] | undefined) => string;
}

const count = (value: Working["values"][string] | undefined): number => (typeof value === "number" ? value : 0);

/** What the amount comes from; undefined for a step that is none of these. */
function basisOf({ code, values, resultMinor }: Working, say: Speaker, paid: string): string | undefined {
  const { phrases, money } = say;
  switch (code) {
    case "unused_share":
      if (values.left === 0) return phrases.noneUnused(count(values.sold));
      if (values.perUseMinor === undefined) return phrases.unusedOf(count(values.left), count(values.sold), paid);
      return phrases.unusedEach(count(values.left), money(values.perUseMinor));
    case "used_at_list":
      if (values.used === 0) return phrases.paidNoneUsed(paid);
      return phrases.lessUsedAtList(paid, count(values.used), money(values.listPerUseMinor));
    case "share_of_paid":
      return values.bps === 10_000 ? phrases.allOfPaid(paid) : phrases.shareOfPaid(percent(count(values.bps)), paid);
    case "time_left":
      return phrases.timeLeft(
        count(values.left),
        count(values.bought),
        values.unit === "days" ? "days" : "periods",
        paid,
      );
    case "fixed":
      return phrases.fixed(money(values.amountMinor));
    case "overpaid":
      return phrases.overpaid(money(values.overpaidMinor), civilDateInWords(String(values.foundOn), say.language));
    case "override":
      return phrases.override(money(resultMinor));
    default:
      return undefined;
  }
}

/** What was taken or added after, in the order it happened. */
function changeOf({ code, values }: Working, { phrases, money }: Speaker): string | undefined {
  switch (code) {
    case "fee":
      return phrases.fee(money(values.feeMinor));
    case "floor_zero":
      return phrases.floorZero;
    case "cap":
      return phrases.cap(money(values.limitMinor));
    case "raised_by_floor":
      return phrases.raised(money(values.floorMinor), sourceInWords(String(values.source), phrases.houseRules));
    case "already_returned":
      return phrases.alreadyReturned(money(values.returnedMinor));
    case "decided_before":
      return phrases.decidedBefore(money(values.decidedMinor));
    case "still_owed":
      return count(values.cancelsMinor) > 0 ? phrases.stillOwed(money(values.cancelsMinor)) : undefined;
    case "spent":
      return phrases.spent(money(values.leftMinor));
    case "waits_for_approval":
      return phrases.waits(money(values.waitingMinor));
    case "limited_to_collected":
      return (values.because === "received_less" ? phrases.limitedToReceived : phrases.limited)(
        money(values.limitMinor),
      );
    case "bonus":
      return phrases.bonus(money(values.bonusMinor));
    default:
      return undefined;
  }
}

/** What was counted and what was let go: the short second sentence. */
function noteOf({ code, values }: Working, { phrases, money }: Speaker): string | undefined {
  switch (code) {
    case "unused_share": {
      // No-shows that count are told beside it: added here they would be told twice. Older records have no visits of their own.
      const visits = count(values.visits ?? values.used);
      return visits > 0 && count(values.left) > 0 ? phrases.used(visits) : undefined;
    }
    case "no_shows_counted":
      return phrases.noShows(count(values.count), true);
    case "no_shows_not_counted":
      return phrases.noShows(count(values.count), false);
    case "late_cancels_counted":
      return phrases.lateCancels(count(values.count), true);
    case "late_cancels_not_counted":
      return phrases.lateCancels(count(values.count), false);
    case "no_shows_charged":
      return phrases.noShowsCharged(count(values.count));
    case "late_cancels_charged":
      return phrases.lateCancelsCharged(count(values.count));
    case "of_quantity":
      return phrases.ofQuantity(count(values.back), count(values.quantity));
    case "still_owed": {
      const stays = count(values.owedMinor) - count(values.cancelsMinor);
      const said = [
        ...(count(values.cancelsMinor) > 0 ? [phrases.owedCancelled(money(values.cancelsMinor))] : []),
        ...(stays > 0 ? [phrases.owedStays(money(stays))] : []),
      ];
      return said.join(" · ") || undefined;
    }
    case "fee_dropped":
      return phrases.feeDropped(money(values.feeMinor));
    default:
      return undefined;
  }
}

const isSaid = (words: string | undefined): words is string => words !== undefined;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A sum in one or two short sentences without a full stop at the end: `4 unused × $200.00 each. 2 used · 1 no-show not counted`.
 * Empty where there is no sum to explain: a redo, an extension, a plain refusal. The amounts are those of the workings, in minor units of `currency`.
 */
export function sumInWords(workings: readonly Working[], currency: string, language: Language): string {
  const money: Speaker["money"] = (value) => amountInWords(count(value), currency, language);
  const say: Speaker = { phrases: LETTERS[language].sums, language, money };
  const paid = money(workings.find((one) => one.code === "paid")?.values.paidMinor);
  const basis = workings.map((one) => basisOf(one, say, paid)).filter(isSaid);
  const changes = workings.map((one) => changeOf(one, say)).filter(isSaid);
  // What was used is told before what was let go.
  const ordered = [...workings].sort((a, b) => Number(b.code === "unused_share") - Number(a.code === "unused_share"));
  const notes = ordered.map((one) => noteOf(one, say)).filter(isSaid);
  return [[...basis, ...changes].join(", "), notes.join(" · ")]
    .filter((text) => text !== "")
    .map(capital)
    .join(". ");
}

/** The question that settles a missing fact. */
export function needInWords(fact: FactName, language: Language): string {
  return LETTERS[language].sums.ask[fact];
}
