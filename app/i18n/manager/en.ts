/** The shape of the manager's catalog: every other language satisfies the type of this one. */
import { events } from "./en-events.ts";
import { money } from "./en-money.ts";
import { people } from "./en-people.ts";
import { policies } from "./en-policies.ts";
import { record } from "./en-record.ts";
import { rules } from "./en-rules.ts";
import { standingIn } from "./en-standing-in.ts";
import { trends } from "./en-trends.ts";

export const en = {
  events,
  record,
  standingIn,
  people,
  policies,
  rules,
  trends,
  money,
  skip: "Skip to the content",
  nav: {
    label: "Pages",
    approvals: "Approvals",
    cases: "Cases",
    trends: "Trends",
    policies: "Policies",
    money: "Money",
    people: "People",
  },
  person: (name: string, role: string) => `${name}, ${role}`,
  suggestOnly: "Money is not switched on for this clinic yet: approvals are recorded, refunds are made by hand.",
  overdue: (how: string) => `${how} overdue`,
  unnamed: "Unknown patient",
  cases: {
    title: "Cases",
    owner: "Whose cases",
    me: "Mine",
    everyone: "Everyone's",
    piles: "Piles",
    all: "All",
    empty: { me: "Nothing on this pile is yours.", everyone: "Nothing lies on this pile." },
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
  },
  case: {
    title: "Case",
    back: "All cases",
    missing: "There is no such case, or it belongs to another clinic.",
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
    providerPay: {
      withheld: (who: string, amount: string, title: string) =>
        `Provider pay: ${amount} to be withheld from ${who} (${title})`,
      absorbed: (who: string, amount: string, title: string) =>
        `Provider pay: the clinic bears ${amount} paid to ${who} (${title})`,
      not_due: (who: string, _: string, title: string) => `Provider pay: none fell due to ${who} (${title})`,
    },
    bookings: "Upcoming bookings",
    states: {
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
      expired: "Nobody answered in time",
      void: "Closed, because the facts changed",
    },
    somebody: "somebody",
    legs: "Money",
    leg: (amount: string, to: string) => `${amount} to ${to}`,
    byHand: "by hand",
    leaves: (when: string) => `leaves ${when}`,
    reference: (ref: string) => `Reference ${ref}`,
    tasks: "To do",
    noTasks: "Nothing is left to do.",
    due: (day: string) => `due ${day}`,
    late: (day: string) => `overdue since ${day}`,
    doneBy: {
      person: (when: string) => `done ${when}`,
      import: (when: string) => `the clinic's own system agrees, import of ${when}`,
      makegood: (when: string) => `not needed any more since ${when}`,
    },
    timeline: "Timeline",
    noEvents: "Nothing is recorded yet.",
  },
};
