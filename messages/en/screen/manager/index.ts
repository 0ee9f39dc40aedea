/** The shape of the manager's catalog: every other language satisfies the type of this one. */
import { plural } from "../../../plural.ts";
import { bank } from "../opened/bank.ts";
import { delegations } from "./delegations.ts";
import { events } from "./events.ts";
import { found } from "./found.ts";
import { maybe } from "./maybe.ts";
import { record } from "./record.ts";
import { rules } from "./rules.ts";
import { start } from "./start.ts";

export const en = {
  events,
  bank,
  record,
  delegations,
  start,
  rules,
  maybe,
  found,
  skip: "Skip to the content",
  nav: {
    label: "Pages",
    menu: (page: string) => `Menu: ${page}`,
    approvals: "Approvals",
    cases: "Cases",
    trends: "Trends",
    policies: "Policies",
    rules: "Rules",
    letters: "Letters",
    money: "Money",
    people: "People",
    patients: "Patients",
    notices: "Notices",
    connections: "Connections",
    setup: "Set-up",
    live: "Go live",
    imports: "Import",
    privacy: "Privacy",
  },
  person: (name: string, role: string) => `${name}, ${role}`,
  suggestOnly:
    "Money is not switched on anywhere in this clinic yet: Makegood only suggests, and refunds are made by hand.",
  overdue: (how: string) => `${how} overdue`,
  unnamed: "Unknown patient",
  cases: {
    title: "Cases",
    owner: "Whose cases",
    me: "Mine",
    nobodys: "Nobody's yet",
    nobodysOf: (n: number) => `Nobody's yet (${n})`,
    takeUp: (n: number) =>
      plural("en", n, {
        one: "1 case is nobody's yet: look at it",
        other: `${n} cases are nobody's yet: look at them`,
      }),
    everyone: "Everyone's",
    piles: "Piles",
    all: "All",
    needsSomebody: "Needs somebody",
    byHand: "To be paid by hand",
    empty: {
      me: "Nothing on this pile is yours.",
      nobody: "Nothing on this pile waits to be taken.",
      everyone: "Nothing lies on this pile.",
    },
    more: "Show more",
    columns: {
      due: "Due",
      patient: "Patient",
      reason: "Reason",
      offer: "Resolution",
      amount: "Amount",
      service: "Service",
      state: "State",
      owner: "Owner",
      opened: "Opened",
      ticket: "Ticket",
    },
    nobody: "nobody yet",
    mark: (name: string) => `Mark ${name}`,
    agree: "Do the tags agree?",
    markAll: "Mark all shown",
  },
  case: {
    title: "Case",
    back: "All cases",
    missing: "There is no such case, or it belongs to another clinic.",
    untold: (helpdesk: string, since: string) =>
      `${helpdesk} has not answered since ${since}: what this case says on its ticket waits. Money does not.`,
    facts: {
      owner: "Owner",
      service: "Service",
      opened: "Opened",
      due: "Decision due",
      closed: "Closed",
      tickets: "Tickets",
      clinician: "Clinician",
    },
    decisions: "Decisions",
    noDecision: "Nothing has been decided yet.",
    decided: (name: string, when: string) => `Decided by ${name}, ${when}`,
    bonus: (amount: string) => `and ${amount} bonus`,
    bookings: "Upcoming bookings",
    states: {
      decided: "decided",
      came_to_nothing: "came to nothing",
      awaiting_approval: "waits for approval",
      approved: "approved",
      rejected: "rejected",
      asked_back: "asked back",
      stopped: "stopped",
    },
    approval: {
      waiting: (needs: string, when: string) => `Waits for ${needs}, answer by ${when}`,
      approved: (name: string) => `Approved by ${name}`,
      rejected: (name: string) => `Rejected by ${name}`,
      asked_back: (name: string) => `${name} asks back`,
      withdrawn: "Withdrawn with its decision",
    },
    somebody: "somebody",
    legs: "Money",
    leg: (amount: string, to: string) => `${amount} to ${to}`,
    byHand: "by hand",
    leaves: (when: string) => `leaves ${when}`,
    reference: (ref: string) => `Reference ${ref}`,
    tasks: "To do",
    noTasks: "No task is open.",
    due: (day: string) => `due ${day}`,
    late: (day: string) => `overdue since ${day}`,
    texts: { title: "Both texts", sent: "As it was sent", ours: "The letter of the decision" },
    doneBy: {
      person: (when: string) => `done ${when}`,
      import: (when: string) => `the clinic's own system agrees, import of ${when}`,
      makegood: (when: string) => `not needed any more since ${when}`,
    },
    wrong: {
      act: "Not a refund request",
      hint: "Closes the case and takes tags, fields and deadline back.",
      done: "The case is closed: it was no refund request.",
    },
    timeline: "Timeline",
    noEvents: "Nothing is recorded yet.",
    allEvents: (n: number) => `Show all ${n} entries`,
    fewEvents: "Show what matters",
  },
};

export type ManagerWords = typeof en;
