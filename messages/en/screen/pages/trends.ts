import { plural } from "../../../plural.ts";

export const trends = {
  title: "Trends",
  filters: "Filters",
  service: "Service",
  location: "Location",
  period: "Period",
  allServices: "All services",
  allLocations: "All locations",
  chosenLocation: "The location in the address",
  months: (n: number) => `Last ${n} months`,
  measure: "Show",
  measures: { cases: "Cases", money: "Money back", refunds: "Refunds only", credit: "Credit only" },
  noService: "No service named",
  totals: {
    cases: "Cases",
    refunded: "Refunded",
    credited: "Account credit",
    declined: "No refund",
    exceptions: "Exceptions",
  },
  intake: {
    title: "Reading the inbox, whole clinic:",
    opened: (opened: number, wrong: number, percent: string) =>
      plural("en", opened, {
        one: `1 case was opened by the app; ${wrong} turned out to be no request (${percent}).`,
        other: `${opened} cases were opened by the app; ${wrong} of them turned out to be no request (${percent}).`,
      }),
    asked: (asked: number, yes: number) =>
      plural("en", asked, {
        one: `Somebody was asked about 1 message; ${yes} was a request.`,
        other: `Somebody was asked about ${asked} messages; ${yes} were requests.`,
      }),
    missed: (missed: number, percent: string) =>
      plural("en", missed, {
        one: `1 request was missed and started by hand (${percent}).`,
        other: `${missed} requests were missed and started by hand (${percent}).`,
      }),
  },
  ofCases: (percent: string) => `${percent} of cases`,
  summary: (cases: string, from: string, to: string, refunded: string, credited: string) =>
    `${cases} from ${from} to ${to}, ${refunded} refunded and ${credited} given as credit`,
  summaryTop: (reason: string, percent: string) => `; most often “${reason}” (${percent})`,
  summaryMore: (percent: string) => `; the last three whole months had ${percent} more cases than the three before`,
  summaryFewer: (percent: string) => `; the last three whole months had ${percent} fewer cases than the three before`,
  summarySame: "; the last three whole months had as many cases as the three before",
  otherCurrency: (n: number) =>
    plural("en", n, {
      one: "1 case in another currency is not in these figures.",
      other: `${n} cases in other currencies are not in these figures.`,
    }),
  emptyTitle: "No cases in this period",
  empty: "Choose a longer period or take a filter away.",
  byReason: "By reason, month by month",
  byService: "By service",
  grouped: (shown: number, rest: number) =>
    plural("en", rest, {
      one: `The picture shows the ${shown} largest reasons and 1 other; the table shows every reason.`,
      other: `The picture shows the ${shown} largest reasons and the ${rest} others together; the table shows every reason.`,
    }),
  groupedServices: (shown: number, rest: number) =>
    `The picture shows the ${shown} largest services and the ${rest} others together; the table shows every service.`,
  running: (month: string) => `${month} is still running.`,
  small: "° fewer than 5 cases: one more or less changes the picture.",
  smallAria: "fewer than 5 cases",
  rest: (n: number) => `${n} other reasons`,
  restServices: (n: number) => `${n} other services`,
  keys: "Arrow keys move between bars, Enter opens the cases behind one.",
  legend: "Reasons, largest first",
  onlyThis: "Show only",
  showAll: "Show all reasons",
  onlyShown: (reason: string) => `Only “${reason}” is drawn.`,
  bar: (what: string, month: string, cases: string, money: string) => `${what}, ${month}: ${cases}, ${money}`,
  serviceBar: (cases: string, refunded: string, credited: string) =>
    `${cases}, ${refunded} refunded, ${credited} credit`,
  wholeMonth: "All reasons",
  hint: "Point at a bar to read it; press it to see its cases.",
  table: "Show as a table",
  hideTable: "Hide the table",
  reason: "Reason",
  total: "Total",
  refunded: "Refunded",
  credited: "Credit",
  cases: "Cases",
  drill: {
    reason: (what: string, when: string) => `${what}, ${when}`,
    open: (cases: string, what: string) => `${cases}: ${what}`,
    differs: (shown: number, now: number) =>
      `The picture says ${shown}, the records now say ${now}: something changed since it was drawn.`,
    redraw: "Draw it again",
    none: "The picture has no cases here.",
    close: "Close the list",
  },
  wholeClinic: (locations: readonly string[]) =>
    `Figures count the whole clinic. Only patients of ${locations.join(", ")} are named.`,
};
