import { plural } from "../plural.ts";

/** Changes of the account rules, told to everybody. */
export const rules = {
  waitingTitle: "New account rules wait",
  asked: (name: string, when: string) => `${name} asked for them on ${when}. They let more money leave, or sooner.`,
  needsSecond: "Another admin, a lead or finance has to confirm them. Until then the old ones hold.",
  takesEffect: (when: string) =>
    `There is nobody else to confirm them, so they take effect on ${when}. Until then the old ones hold.`,
  confirm: "Confirm the new rules",
  reject: "Reject them",
  withdraw: "Take them back",
  raisedTitle: "The account rules let more money leave now",
  raised: (asker: string, second: string | undefined, when: string) =>
    second
      ? `Asked for by ${asker}, confirmed by ${second} on ${when}.`
      : `Asked for by ${asker}, alone. In force since ${when}.`,
  raises: "more money, or sooner",
  none: "nothing",
  brokenTitle: (n: number) =>
    plural("en", n, { one: "1 letter of yours cannot be written", other: `${n} letters of yours cannot be written` }),
  broken: (letter: string, line: number, column: number, at: string) =>
    `${letter}: line ${line}, column ${column}, at “${at}”. Makegood’s own letter is used instead.`,
};
