import type { UseUnit } from "../../../core/words.ts";
import type { ToldWords } from "../../shapes/told.ts";
import { serviceNames } from "./service-names.ts";

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const number = (count: number): string => SMALL[count] ?? String(count);
const units = (count: number, unit: UseUnit): string => serviceNames.units[unit][count === 1 ? "one" : "other"];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Of one alone nobody says "each". */
const at = (each: string | undefined, count: number): string =>
  each === undefined ? "" : ` at ${each}${count === 1 ? "" : " each"}`;

export const told: ToldWords = {
  number,
  allLeft: (sold, unit, each, hasFree) =>
    sold === 1
      ? `You have not used your ${units(1, unit)}`
      : `You still have all ${number(sold)} of your ${hasFree ? "paid " : ""}${units(sold, unit)}${at(each, sold)}`,
  someLeft: (left, sold, unit, each, hasFree) =>
    `You have ${number(left)} of your ${number(sold)} ${hasFree ? "paid " : ""}${units(sold, unit)} left${at(each, left)}`,
  someHad: (left, sold, unit, each, hasFree) =>
    sold === 1
      ? `You had not used your ${units(1, unit)}`
      : `You had ${left === sold ? `all ${number(sold)}` : `${number(left)} of your ${number(sold)}`}${hasFree ? " paid" : ""} ${units(sold, unit)} left${at(each, left)}`,
  freeGoes: (free, unit) =>
    free === 1
      ? `The free ${units(1, unit)} was part of the full package, so it ends as well.`
      : `The ${number(free)} free ${units(free, unit)} were part of the full package, so they end as well.`,
  canReturn: (amount, way, unused) => {
    const where = way === undefined ? "" : ` ${way}`;
    if (!unused) return `If you would like the money, we can return ${amount}${where}.`;
    const { left, unit, each } = unused;
    const what = left === 1 ? `the ${units(1, unit)}` : `the ${number(left)} ${units(left, unit)}`;
    return `If you would like the money, we can return ${amount}${where} for ${what} that you have not had${left === 1 ? "" : `, at ${each} each`}.`;
  },
  usedKept: (had, unit) =>
    had === 1
      ? `Our terms pay back only the ${units(2, unit)} that you have not had, so the one that you have had is not paid back.`
      : `Our terms pay back only the ${units(2, unit)} that you have not had, so the ${number(had)} that you have had are not paid back.`,
  restStays: (left, unit) =>
    left === 1
      ? `and the ${units(1, unit)} that you have left stays yours`
      : `and the ${number(left)} ${units(left, unit)} that you have left stay yours`,
  ofChild: (child, service) =>
    service.startsWith("your ")
      ? `${child}${/s$/i.test(child) ? "'" : "'s"} ${service.slice("your ".length)}`
      : undefined,
  leftOfAnother: (left, sold, unit, each) =>
    `${capital(number(left))} of the ${number(sold)} ${units(sold, unit)} ${left === 1 ? "is" : "are"} left${at(each, left)}`,
  leftAfterMissed: ({ used, missed, left, sold, unit, each }) =>
    `Of your ${number(sold)} ${units(sold, unit)} you ${used === 0 ? "" : `used ${number(used)} and `}missed ${number(missed)} that ${missed === 1 ? "counts" : "count"} as used. That leaves ${number(left)}${at(each, left)}`,
  ofPaid: (paid) => `, out of the ${paid} that you paid`,
  usedAtList: (paid, used, unit, each) =>
    `You paid ${paid} and used ${number(used)} ${units(used, unit)} at ${each} each, our price without a package`,
  share: (percent, paid) => `Our terms give back ${percent} of the ${paid} that you paid`,
  timeLeft: (left, bought, unit, each) =>
    unit === "days"
      ? `You have ${left} of the ${bought} days left that you paid for`
      : `After that day, ${number(left)} of the ${number(bought)} ${unit === "months" ? "months" : "billing periods"} that you paid for are left${at(each, left)}`,
  noTimeLeft: (unit) =>
    `After the last day, no full ${unit === "days" ? "day" : unit === "months" ? "month" : "billing period"} that you paid for is left to give back`,
  noticeBeyond: (paidUntil, next) =>
    `What you have paid for ends on ${paidUntil}. Your notice runs past that day, so there is no unused time to pay back${next === undefined ? "" : `. One more payment is due: ${next.amount} on ${next.on}. It is your last one`}`,
  overpaid: (amount, paid) =>
    paid === undefined
      ? `Your insurer paid us ${amount} of what you had paid`
      : `You paid ${paid}, and then your insurer paid us ${amount} of it`,
  lessFee: (amount) => `, less the fee of ${amount}`,
  forgiven: (missed) =>
    missed === 1
      ? "The visit that you missed does not count as used."
      : `The ${number(missed)} visits that you missed do not count as used.`,
  asks: {
    "evidence.medical_note":
      "your doctor's note. Please show it at the front desk: we only look at it, and do not keep it.",
    "days.medical_note_after_purchase": "the date on your doctor's note",
    "evidence.condition_listed": "if the note names one of the reasons in our terms: yes or no is enough",
    moved_miles: "how many miles away your new home is",
    "visit.cancelled_hours_before": "the day and the hour at which you cancelled the visit",
    "product.state": "if it is still sealed, was opened, or was damaged",
    "product.returned": "if you have brought it back to us, and on which day",
    "quantity.back": "how many of them you would like to give back",
  },
  bought: (service, on) => `${service}, bought on ${on}`,
  thisPurchase: "this purchase",
  oneOf: (unit) => `one ${units(1, unit)}`,
  agreedHow: {
    tablet: "on our tablet",
    paper: "on paper",
    online: "online",
    email: "by email",
    verbal: "when we spoke",
  },
};
