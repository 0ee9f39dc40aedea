import type { NotAssigned } from "../../../../core/contract/assign.ts";
import type { CountedOutcome } from "../../../../core/outcomes/outcome.ts";
import { plural } from "../../../plural.ts";

/** What the page of cases says once somebody works on several, narrows the list or keeps a view of it. */
export const cases = {
  assign: {
    title: "Marked cases",
    chosen: (n: number) => plural("en", n, { one: "1 case marked", other: `${n} cases marked` }),
    to: "Give to",
    me: (name: string) => `${name} (you)`,
    person: (name: string, role: string) => `${name}, ${role}`,
    act: "Give",
    none: "Unmark all",
    tooMany: (most: number) => `At most ${most} at once.`,
    done: (n: number, name: string) =>
      n === 0
        ? `No case was given to ${name}.`
        : plural("en", n, { one: `1 case is ${name}'s now.`, other: `${n} cases are ${name}'s now.` }),
    already: (n: number) => plural("en", n, { one: "1 was theirs before.", other: `${n} were theirs before.` }),
    not: (name: string, why: string) => `${name}: ${why}`,
    whys: {
      gone: "the case is not there any more",
      at_rest: "nothing is left to do in it",
      not_yours: "it is somebody else's; a lead can give it on",
      own_matter: "it is about them or their family",
      other_location: "they do not see patients of this location",
    } satisfies Record<NotAssigned, string>,
  },
  outcome: {
    title: "What became of it",
    since: (day: string, days: number) => `Decided ${day}. Counted as stayed within ${days} days, as came back later.`,
    counted: {
      stayed: "Stayed",
      came_back: "Came back",
      disputed: "Disputed at the bank",
      asked_again: "Asked again",
      public_complaint: "Complained in public",
      not_seen: "Not seen since",
      too_early: "Too early to say",
    } satisfies Record<CountedOutcome, string>,
    found: (what: string, day: string) => `${what}: ${day}, from the records`,
    said: (what: string, name: string, when: string) => `${what}: said by ${name}, ${when}.`,
    act: "Say what became of it",
    what: "What became of it",
    how: "How do you know?",
    hint: "A complaint in public stands in no record. What you say counts from now on, under your name.",
    takeBack: "Take back what was said",
    record: "Record",
    cancel: "Cancel",
    done: "Recorded.",
  },
};
