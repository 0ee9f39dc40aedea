import { plural } from "../../../plural.ts";

export const dryRun = {
  title: "What exactly happens?",
  working: "Working it out. Nothing is done…",
  blocked: {
    frozen: "Money is on hold for this clinic: none of this would be done now.",
    suggest_only: "Money is not switched on: none of this would be done now.",
  },
  asks: { lead: "A lead is asked first.", finance: "Finance is asked first." },
  money: "Money",
  noMoney: "No money moves.",
  leg: (amount: string, to: string) => `${amount} to ${to}`,
  leaves: (when: string) => `leaves ${when}`,
  byHand: "paid by hand",
  left: (place: string, before: string, after: string) => `${place}: ${before} left now, ${after} after`,
  lines: "On the receipt",
  line: (title: string, net: string, tax: string | undefined) =>
    tax === undefined ? `${title}: ${net}` : `${title}: ${net} and ${tax} tax`,
  uses: (n: number) => plural("en", n, { one: "1 use taken back", other: `${n} uses taken back` }),
  ticket: "On the ticket",
  tags: (tags: string) => `Tags ${tags}`,
  noteNow: "Note at once:",
  noteLater: "Note once the money has left:",
  tasks: "To do afterwards",
  noTasks: "Nothing is left to do by hand.",
  due: (day: string) => `due ${day}`,
  record: (n: number) => plural("en", n, { one: "1 entry in the record", other: `${n} entries in the record` }),
};
