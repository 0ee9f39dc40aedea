import type { UseUnit } from "../../../core/words.ts";
import type { ToldWords } from "../../shapes/told.ts";
import { serviceNames } from "./service-names.ts";

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const number = (count: number): string => SMALL[count] ?? String(count);
const units = (count: number, unit: UseUnit): string => serviceNames.units[unit][count === 1 ? "one" : "other"];
const at = (each: string | undefined): string => (each === undefined ? "" : ` at ${each} each`);

export const told: ToldWords = {
  number,
  allLeft: (sold, unit, each, hasFree) =>
    sold === 1
      ? `You have not used your ${units(1, unit)}`
      : `You still have all ${number(sold)} of your ${hasFree ? "paid " : ""}${units(sold, unit)}${at(each)}`,
  someLeft: (left, sold, unit, each, hasFree) =>
    `You have ${number(left)} of your ${number(sold)} ${hasFree ? "paid " : ""}${units(sold, unit)} left${at(each)}`,
  leftAfterMissed: ({ used, missed, left, sold, unit, each }) =>
    `Of your ${number(sold)} ${units(sold, unit)} you ${used === 0 ? "" : `used ${number(used)} and `}missed ${number(missed)} that ${missed === 1 ? "counts" : "count"} as used. That leaves ${number(left)}${at(each)}`,
  ofPaid: (paid) => `, out of the ${paid} that you paid`,
  usedAtList: (paid, used, unit, each) =>
    `You paid ${paid} and used ${number(used)} ${units(used, unit)} at ${each} each, our price without a package`,
  share: (percent, paid) => `Our terms give back ${percent} of the ${paid} that you paid`,
  timeLeft: (left, bought, unit) =>
    unit === "days"
      ? `You have ${left} of the ${bought} days left that you paid for`
      : `You have ${number(left)} of the ${number(bought)} billing periods left that you paid for`,
  overpaid: (amount) => `Your insurer paid ${amount} that you had paid already`,
  lessFee: (amount) => `, less the fee of ${amount}`,
  forgiven: (missed) =>
    missed === 1
      ? "We did not count the visit that you missed."
      : `We did not count the ${number(missed)} visits that you missed.`,
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
