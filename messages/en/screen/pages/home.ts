import { plural } from "../../../plural.ts";
import { knownActions } from "../known-actions.ts";

/** What a manager reads first. */
export const home = {
  title: "Home",
  today: (day: string) => `Today, ${day}`,
  asOf: (when: string) => `As of ${when}`,
  forbidden: "Leads, finance and admins see this page.",
  changes: {
    title: "What is getting worse",
    none: (day: string) =>
      `Nothing stands out. Each reason, service, location and provider was held against its own year before, last on ${day}.`,
    notLooked: "The first look is tonight: every night the cases are held against their year before.",
    rose: (reason: string, where: string, from: string, to: string, since: string) =>
      `“${reason}”${where && ` for ${where}`} rose from ${from} to ${to} cases a month since ${since}.`,
    part: (cases: string, of: string, where: string) => `${cases} of the last ${of} are ${where}.`,
    per100: (now: string, before: string) => `That is ${now} for each 100 sessions given, against ${before} before.`,
    oneProvider: "one provider",
    acted: (what: string, day: string) => `${what}, on ${day}`,
    since: (reason: string, where: string, before: string, after: string) =>
      `“${reason}”${where && ` for ${where}`} went from ${before} to ${after} cases a month since then.`,
    something: "Something was done",
    actions: knownActions,
    open: (n: number) => plural("en", n, { one: "Open its case", other: `Open its ${n} cases` }),
  },
  due: {
    title: "Due today",
    summary: (late: number, today: number): string => {
      const due = today === 0 ? "nothing else is due today" : `${today} more due today`;
      if (late > 0) return `${late} late, ${due}.`;
      return today === 0 ? "Nothing is late, and nothing is due today." : `Nothing is late. ${today} due today.`;
    },
    nothing:
      "We looked at disputes, first answers, decisions, approvals, second looks, promised calls and tasks: nothing waits.",
    next: (n: number, when: string) =>
      plural("en", n, {
        one: `Next: 1 decision, by ${when}.`,
        other: `Next: ${n} decisions, the first by ${when}.`,
      }),
    toNext: "What needs somebody",
    kinds: {
      dispute: "Disputes at the bank",
      first_answer: "First answers",
      decision: "Decisions",
      approval: "Approvals",
      review: "Second looks",
      call: "Promised calls",
      task: "Other tasks",
    },
    counted: {
      dispute: { one: "dispute", other: "disputes" },
      first_answer: { one: "first answer", other: "first answers" },
      decision: { one: "decision", other: "decisions" },
      approval: { one: "waiting approval", other: "waiting approvals" },
      review: { one: "second look", other: "second looks" },
      call: { one: "promised call", other: "promised calls" },
      task: { one: "case with tasks", other: "cases with tasks" },
    },
    late: (n: number) => `${n} late`,
    today: (n: number) => `${n} today`,
    all: (n: number, of: { readonly one: string; readonly other: string }) =>
      n === 1 ? `Open the ${of.one}` : `Open all ${n} ${plural("en", n, of)}`,
    lateBy: (span: string) => `${span} late`,
    todayAt: (clock: string) => `today, ${clock}`,
    until: (when: string) => `until ${when}`,
    onToday: "today",
    by: (day: string) => `by ${day}`,
    noDay: "the bank names no day",
    more: (n: number) => plural("en", n, { one: "1 more task", other: `${n} more tasks` }),
    mine: "Yours",
    nobodys: "Nobody has taken it",
    asked: (name: string, needs: string) => `${name} asks; ${needs}`,
    needs: { lead: "a lead or finance may say yes", finance: "finance may say yes" },
  },
  money: {
    title: "Money that has not arrived",
    nothing: "No money waits, is on its way, is held or failed.",
    kinds: {
      for_yes: "Waits for a yes",
      moving: "On its way",
      held: "Held",
      failed: "Failed",
      by_hand: "To pay by hand",
    },
    why: {
      for_yes: "leaves once it is approved",
      moving: "nothing to do",
      held: "somebody has to act before it leaves",
      failed: "came back, or nobody knows whether it left",
      by_hand: "cash, cheque or terminal",
    },
    frozen: "No money leaves at the moment: every payment is being compared with its processor.",
    toMoney: "See how far it is",
    differences: (n: number) =>
      plural("en", n, {
        one: "1 difference between us and a processor has to be explained",
        other: `${n} differences between us and a processor have to be explained`,
      }),
  },
  months: {
    title: "What came in",
    soFar: (month: string) => `${month} so far`,
    noCases: "No case",
    given: (refunded: string | undefined, credited: string | undefined): string =>
      [refunded && `${refunded} refunded`, credited && `${credited} as credit`].filter(Boolean).join(", "),
    why: "Most often because of",
    what: "Most often about",
    noService: "No service named",
    toTrends: "All reasons, month by month",
  },
  newClinic: {
    title: "No case yet",
    text: "Once a patient asks for a refund in the helpdesk, the case opens by itself. Here you then see what is due and late, money that waits, and what is getting worse.",
    first: {
      setup: { act: "Finish setting up", why: "so that requests are found and money can move" },
      imports: { act: "Bring in past refunds", why: "so that trends begin with your history" },
      policies: { act: "Read your refund policy", why: "every suggestion comes from it" },
      cases: { act: "Start a case by hand", why: "for somebody at the desk or on the phone" },
    },
  },
};
