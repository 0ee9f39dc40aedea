import { plural } from "../../../plural.ts";
import type { Effect } from "../../../shapes/law.ts";

/** The law of each place in which the clinic is: what is known, who reviewed it, and whether it is switched on. */
export const law = {
  text: "A rule that somebody reviewed forbids an offer or raises what the patient gets, whatever the policy says. A rule that nobody reviewed only warns, with its source. This is not legal advice: ask your counsel about each place.",
  noPlaces: "The clinic has no location yet. Import its locations first.",
  place: (jurisdiction: string, locations: readonly string[]) => `${jurisdiction}: ${locations.join(", ")}`,
  none: (jurisdiction: string) => `No rule known for ${jurisdiction}.`,
  everywhere: "In every place",
  elsewhere: (n: number) =>
    plural("en", n, {
      one: "1 rule for a place where you have no location",
      other: `${n} rules for places where you have no location`,
    }),
  known: {
    title: "Known, and not among your rules",
    looked: (source: string, day: string) => `${source}. Looked up on ${day}.`,
    add: "Add it, to be reviewed",
    addOf: (source: string) => `Add it, to be reviewed: ${source}`,
    cashOut: (amount: string, source: string) => `Balances below ${amount} are paid out. ${source}.`,
    addCashOut: "Add it to the terms of account credit",
  },
  add: (jurisdiction: string) => `Add a rule for ${jurisdiction}`,
  remove: "Remove this rule",
  unnamed: "A rule without a source",
  removeOf: (source: string) => `Remove this rule: ${source}`,
  isOn: "Switched on",
  source: "Source",
  sourceHint: "Statute or network rule that a person can look up.",
  sourceOn: "The source said so on",
  sourceOnHint: "Empty: nobody wrote it down.",
  holds: "It holds when",
  always: "always",
  edit: "Change what it says",
  editHint: "Whatever you change here has to be reviewed again.",
  state: { off: "Switched off", warns: "Only warns", binds: "In force" },
  review: {
    by: (name: string, day: string) => `Reviewed by ${name} on ${day}.`,
    never: "Nobody has reviewed it.",
    older: "It came in with the rules, before there were reviews. Whoever put them in answers for it.",
    pressed: "Reviewed by you today. It counts once the rules are sent and confirmed.",
    act: "I have looked at the source and reviewed this",
    actOf: (source: string) => `I have looked at the source and reviewed this: ${source}`,
  },
  effect: {
    label: "What it does",
    names: {
      at_least: "The patient gets at least",
      forbid: "An offer is forbidden",
      no_fees: "No fees are taken",
      pay_within_days: "The money leaves within",
    } satisfies Record<Effect["type"], string>,
    formula: "At least",
    percent: "Share of what was paid, in percent",
    amount: (currency: string) => `Amount (${currency})`,
    kinds: "Forbidden offers",
    days: "Days",
    atLeast: (sum: string) => `The patient gets at least: ${sum}`,
    forbid: (kinds: string) => `Forbidden: ${kinds}`,
    noFees: "No fees are taken",
    within: (n: number) =>
      plural("en", n, { one: "The money leaves within 1 day", other: `The money leaves within ${n} days` }),
  },
  wrong: { condition: "Fill in this condition.", day: "Choose a day.", percent: "Write a percentage from 0 to 100." },
};
