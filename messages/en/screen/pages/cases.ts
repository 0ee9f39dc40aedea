import type { NotAssigned } from "../../../../core/contract/assign.ts";
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
};
