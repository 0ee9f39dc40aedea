/** A sum as one says it to a person: "You have four of your six sessions left at $200 each". Only where it is that plain; else the letter tells the steps. */
import type { ToldWords } from "../../messages/shapes/told.ts";
import { addDays } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";
import { civilDateInWords } from "../locale.ts";
import type { Working } from "../policy/trace.ts";
import { percent } from "../resolution/words.ts";
import type { Language, UseUnit } from "../words.ts";
import { moneyTold, toldWords } from "./told-words.ts";

interface SumTold {
  readonly sumForPatient?: string;
  readonly sumNote?: string;
  readonly freeNote?: string;
  readonly isWhole?: boolean;
  readonly hasDeduction?: boolean;
}

/** Told in the sentence, or in its favour. Any other step needs the whole account. */
const PLAIN: readonly Working["code"][] = [
  "paid",
  "unused_share",
  "used_at_list",
  "share_of_paid",
  "time_left",
  "overpaid",
  "fee",
  "fee_dropped",
  "bonus",
  "no_shows_counted",
  "no_shows_not_counted",
  "late_cancels_counted",
  "late_cancels_not_counted",
  "no_shows_charged",
  "late_cancels_charged",
];

const DEDUCTS: readonly Working["code"][] = ["fee", "cap", "no_shows_counted", "late_cancels_counted", "used_at_list"];

const count = (value: Working["values"][string] | undefined): number => (typeof value === "number" ? value : 0);

export function sumForPatient(
  workings: readonly Working[],
  about: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly unit: UseUnit;
    readonly hasBonusUses: boolean;
    readonly isForAnother?: boolean;
    /** It has expired: nothing is left of it any more. */
    readonly isOver?: boolean;
    /** Free uses that end with the package. */
    readonly freeEnding?: number;
    /** Days of one period of a membership. */
    readonly periodDays?: number | undefined;
  },
  language: Language,
): SumTold {
  const has = (code: Working["code"]) => workings.some((one) => one.code === code);
  const share = workings.find(({ code }) => code === "share_of_paid");
  const isPart = share !== undefined && count(share.values.bps) < 10_000;
  const hasDeduction = isPart || workings.some(({ code }) => DEDUCTS.includes(code));
  const deduction = hasDeduction ? { hasDeduction } : {};
  const isPlain =
    workings.every(({ code }) => PLAIN.includes(code)) && workings.at(-1)?.resultMinor === about.amountMinor;
  if (!isPlain) return deduction;
  const words = toldWords(language);
  const money = (minor: number) => moneyTold({ amountMinor: minor, currency: about.currency }, language);
  const paidMinor = count(workings.find(({ code }) => code === "paid")?.values.paidMinor);
  if (paidMinor === about.amountMinor && !hasDeduction && !has("unused_share") && !has("overpaid"))
    return { isWhole: true };
  // Of what another bought only the visits are said without a "you".
  if (about.isForAnother && !has("unused_share")) return deduction;
  const basis = basisOf(workings, { ...about, words, money, paidMinor });
  if (basis === undefined) return deduction;
  const fees = workings
    .filter(({ code }) => code === "fee")
    .map(({ values }) => words.lessFee(money(count(values.feeMinor))));
  const forgiven = countIn(workings, "no_shows_not_counted") + countIn(workings, "late_cancels_not_counted");
  const free = freeLeft(workings, about.freeEnding ?? 0);
  return {
    sumForPatient: basis + fees.join(""),
    ...(free > 0 && !about.isForAnother && has("unused_share") ? { freeNote: words.freeGoes(free, about.unit) } : {}),
    ...(forgiven > 0 && !about.isForAnother && has("unused_share") ? { sumNote: words.forgiven(forgiven) } : {}),
    ...deduction,
  };
}

/** Of the free uses those that nobody had. */
function freeLeft(workings: readonly Working[], free: number): number {
  const { used, visits } = workings.find(({ code }) => code === "unused_share")?.values ?? {};
  const missed = countIn(workings, "no_shows_counted") + countIn(workings, "late_cancels_counted");
  return Math.max(0, free - Math.max(0, count(visits) + missed - count(used)));
}

/** Of a refusal because no time is left after the notice: undefined where it is another one. */
export function noTimeLeftTold(
  workings: readonly Working[],
  { term, line }: Facts,
  { writtenOn, language }: { readonly writtenOn: string | undefined; readonly language: Language },
): string | undefined {
  const time = workings.find(({ code }) => code === "time_left")?.values;
  if (!time || count(time.left) > 0) return undefined;
  const { noTimeLeft, noticeBeyond } = toldWords(language);
  const { fromOn, bought, unit } = time;
  if (!term || typeof fromOn !== "string" || fromOn <= term.paidUntilOn)
    return noTimeLeft(unitTold(unit, term?.periodDays));
  const { paidUntilOn, periodDays } = term;
  const day = (on: string) => civilDateInWords(on, language);
  const periods = unit === "periods" ? count(bought) : 0;
  // One more is due, and its sum is known, where the notice ends within the next period. One that is over is no news.
  const isOne = fromOn <= addDays(paidUntilOn, periodDays) && writtenOn !== undefined && writtenOn < paidUntilOn;
  const next =
    isOne && periods > 0 && line.paidMinor % periods === 0
      ? {
          amount: moneyTold({ amountMinor: line.paidMinor / periods, currency: line.currency }, language),
          on: day(paidUntilOn),
        }
      : undefined;
  return noticeBeyond(day(addDays(paidUntilOn, -1)), next);
}

/** A period of about thirty days is a month to everybody but us. */
const unitTold = (unit: Working["values"][string] | undefined, periodDays = 0): "days" | "months" | "periods" =>
  unit === "days" ? "days" : periodDays >= 28 && periodDays <= 31 ? "months" : "periods";

const countIn = (workings: readonly Working[], code: Working["code"]): number =>
  workings.filter((one) => one.code === code).reduce((sum, { values }) => sum + count(values.count), 0);

interface Say {
  readonly words: ToldWords;
  readonly unit: UseUnit;
  readonly hasBonusUses: boolean;
  readonly isForAnother?: boolean;
  readonly isOver?: boolean;
  readonly periodDays?: number | undefined;
  readonly paidMinor: number;
  readonly money: (minor: number) => string;
}

function basisOf(workings: readonly Working[], say: Say): string | undefined {
  const { words, money, unit, paidMinor } = say;
  for (const { code, values } of workings) {
    if (code === "unused_share") return visitsLeft(workings, values, say);
    if (code === "used_at_list" && count(values.used) > 0)
      return words.usedAtList(money(paidMinor), count(values.used), unit, money(count(values.listPerUseMinor)));
    if (code === "share_of_paid" && count(values.bps) < 10_000)
      return words.share(percent(count(values.bps)), money(paidMinor));
    if (code === "time_left" && count(values.left) > 0) return timeLeft(values, say);
    if (code === "overpaid") {
      const overpaidMinor = count(values.overpaidMinor);
      return words.overpaid(money(overpaidMinor), paidMinor > overpaidMinor ? money(paidMinor) : undefined);
    }
  }
  return undefined;
}

/** What one cost is said where it is a plain sum. */
function timeLeft({ left, bought, unit }: Working["values"], { words, money, paidMinor, periodDays }: Say): string {
  const [few, all] = [count(left), count(bought)];
  if (unit === "days") return words.timeLeft(few, all, "days");
  const each = all > 0 && paidMinor % all === 0 ? money(paidMinor / all) : undefined;
  return words.timeLeft(few, all, unitTold(unit, periodDays), each);
}

/** Bonus visits are not among those that are paid back: where there are any, the letter speaks of the paid ones. */
function visitsLeft(
  workings: readonly Working[],
  values: Working["values"],
  { words, unit, money, paidMinor, hasBonusUses, isForAnother, isOver }: Say,
): string | undefined {
  const [left, sold] = [count(values.left), count(values.sold)];
  if (left === 0) return undefined;
  const each = values.perUseMinor === undefined ? undefined : money(count(values.perUseMinor));
  const missed = countIn(workings, "no_shows_counted") + countIn(workings, "late_cancels_counted");
  const rest = each === undefined ? words.ofPaid(money(paidMinor)) : "";
  if (isForAnother) return missed > 0 || hasBonusUses ? undefined : words.leftOfAnother(left, sold, unit, each) + rest;
  if (missed > 0) {
    const used = sold - left - missed;
    return used < 0 || hasBonusUses
      ? undefined
      : words.leftAfterMissed({ used, missed, left, sold, unit, each }) + rest;
  }
  if (isOver) return words.someHad(left, sold, unit, each, hasBonusUses) + rest;
  return (
    (left === sold
      ? words.allLeft(sold, unit, each, hasBonusUses)
      : words.someLeft(left, sold, unit, each, hasBonusUses)) + rest
  );
}
