import type { NotAssigned } from "../../../../core/contract/assign.ts";
import type { TicketReadState } from "../../../../core/contract/tag-report.ts";
import type { CountedOutcome } from "../../../../core/outcomes/outcome.ts";
import type { ShownField } from "../../../../core/tickets/agree.ts";
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
    table: "What became of decided cases",
    tableText: (days: number) =>
      `Each decided case once, in the month it was opened, for the whole clinic. Seen within ${days} days is stayed; nobody seen for ${days} days is not seen.`,
    noCases: "Nothing was decided in these months.",
    cases: "Cases",
    total: "All",
    act: "Say what became of it",
    what: "What became of it",
    how: "How do you know?",
    hint: "A complaint in public stands in no record. What you say counts from now on, under your name.",
    takeBack: "Take back what was said",
    record: "Record",
    cancel: "Cancel",
    done: "Recorded.",
  },
  agree: {
    forbidden: "Leads and admins see this page.",
    back: "Cases",
    title: "Tags agree with the record",
    text: "Reads each ticket of a case at the helpdesk, one after the other, and shows where its tags or fields say something else than the case. Nothing is changed until you press Repair.",
    start: "Read the tickets",
    reading: "The tickets are being read.",
    none: "Nobody has had the tickets read yet.",
    by: (name: string, when: string) => `Asked by ${name}, ${when}.`,
    progress: (n: number, of: number) => `${n} of ${of} tickets looked at`,
    over: (n: number, of: number) => `Done: ${n} of ${of} tickets were read.`,
    agree: (n: number) =>
      plural("en", n, { one: "1 ticket shows what its case says.", other: `${n} tickets show what their cases say.` }),
    differ: (n: number) =>
      plural("en", n, { one: "1 ticket shows something else.", other: `${n} tickets show something else.` }),
    moving: (n: number) =>
      plural("en", n, {
        one: "1 was being told something when it was read: it is not judged.",
        other: `${n} were being told something when they were read: they are not judged.`,
      }),
    unread: (n: number) => plural("en", n, { one: "1 could not be read.", other: `${n} could not be read.` }),
    closed: (n: number) =>
      plural("en", n, {
        one: "1 is closed: the helpdesk changes it no more, and it was not read.",
        other: `${n} are closed: the helpdesk changes them no more, and they were not read.`,
      }),
    differences: "What differs",
    notTold: "The helpdesk did not tell it.",
    fields: { reason: "Reason", state: "State", amount: "Amount", caseId: "Case" } satisfies Record<ShownField, string>,
    field: (field: string, is: string, should: string) =>
      is === ""
        ? `Field ${field} is empty and should say ${should}.`
        : should === ""
          ? `Field ${field} says ${is} and should be empty.`
          : `Field ${field} says ${is} and should say ${should}.`,
    missing: (tag: string) => `Tag ${tag} is missing.`,
    left: (tag: string) => `Tag ${tag} is left over.`,
    repairTitle: "Repair",
    repair: "Repair",
    repairOf: (ticket: string) => `Repair ticket ${ticket}`,
    repairAll: (n: number) => `Repair all ${n}`,
    asked: (n: number) => plural("en", n, { one: "1 ticket is told again.", other: `${n} tickets are told again.` }),
    states: {
      waiting: "waits to be read",
      agrees: "agrees",
      differs: "differs",
      moving: "being told",
      asked: "is being told",
      told: "told, is read again",
      unread: "not read",
      closed: "closed",
    } satisfies Record<TicketReadState, string>,
  },
  tools: {
    narrow: "Filters",
    shape: "Order and columns",
    chips: "Filters that are on",
    chip: (name: string, value: string) => `${name}: ${value}`,
    takeAway: (name: string, value: string) => `Take away the filter ${name}: ${value}`,
    takeAllAway: "Take all away",
    any: "Any",
    ends: {
      from: "Opened from month",
      to: "Opened until month",
      fromOn: "Opened from",
      toOn: "Opened until",
      currency: "Currency",
      month: "Opened in month",
    },
    sort: "Order",
    usual: "As usual",
    sorts: { due: "Due first", newest: "Newest first", oldest: "Oldest first", largest: "Largest amount first" },
    columns: "Columns",
    columnsHint: "A column in which no case has anything is left out.",
  },
  views: {
    title: "Saved views",
    none: "No view is saved yet. Choose filters, order and columns, and give them a name.",
    sharedBy: (name: string) => `shared by ${name}`,
    remove: "Remove",
    removeOf: (name: string) => `Remove the view ${name}`,
    removed: (name: string) => `The view ${name} is removed.`,
    name: "Name of this view",
    hint: "Keeps filters, order and columns. What you searched for is not kept.",
    share: "Share with everybody who works on cases",
    save: "Save view",
    saved: (name: string) => `The view ${name} is saved.`,
  },
};
