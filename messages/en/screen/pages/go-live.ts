import type { GoLiveCheckName, MoneyRole } from "../../../../core/money/switches.ts";
import { plural } from "../../../plural.ts";

interface Said {
  readonly isDone: boolean;
  readonly when: string | undefined;
  readonly n: number;
  readonly of: number;
  readonly here: number;
  readonly byHand: boolean;
}

/** Where money may leave, and by whom. */
export const goLive = {
  title: "Go live",
  text: "Until money is switched on at a place for a role, Makegood only suggests there: it shows everything and drafts the reply, and nobody of that role can refund. Nothing is ticked by hand.",
  forbidden: "Only an admin switches money on.",
  frozen: "Money is frozen for the whole clinic, whatever is on here.",
  toMoney: "See the Money page",
  noPlaces: "No place is on file yet: places come with the records.",
  toImport: "Open Import",
  onFor: (on: number, of: number) => (on === 0 ? "Suggest only" : `On for ${on} of ${of} roles`),
  checklist: "What has to be true",
  allDone: "Everything is true: money can be switched on here.",
  left: (n: number) => plural("en", n, { one: "1 thing is missing.", other: `${n} things are missing.` }),
  done: "Done",
  toDo: "To do",
  check: {
    match: ({ n, of, here }) =>
      of === 0
        ? "No ticket has come in yet."
        : of === 1
          ? `The only ticket so far is matched to ${n === 0 ? "nobody" : here === 0 ? "a patient who bought elsewhere" : "a patient who bought here"}.`
          : `${n} of the last ${of} tickets are matched to a patient; ${here} of them bought here.${of < 50 ? ` There are only ${of} so far.` : ""}`,
    fields: ({ isDone }) =>
      isDone ? "The helpdesk has the four fields." : "The four fields of the helpdesk are not all known.",
    webhook: ({ isDone, when }) =>
      when === undefined
        ? "The helpdesk has told us of nothing by its webhook."
        : `The helpdesk last told us of something ${when}${isDone ? "." : ", more than seven days ago."}`,
    limits: ({ isDone }) =>
      isDone
        ? "The account has rules, and so limits for each role."
        : "There are no account rules, and so no limits for anybody.",
    stopped: ({ when, byHand }) =>
      when === undefined
        ? `No ${byHand ? "refund by hand" : "refund"} of this place was stopped before it left yet.`
        : `A ${byHand ? "refund by hand" : "refund"} of this place, decided ${when}, was stopped before it left.`,
    let_go: ({ when, byHand }) =>
      when === undefined
        ? `No ${byHand ? "refund by hand" : "refund"} of this place has gone out yet.`
        : byHand
          ? `A refund of this place, decided ${when}, was paid by hand.`
          : `A refund of this place, decided ${when}, went out to the payment system.`,
  } satisfies Record<GoLiveCheckName, (said: Said) => string> as Record<GoLiveCheckName, (said: Said) => string>,
  todo: {
    match:
      "At least 80 of 100 tickets have to be matched, and one of them to somebody who bought here. Import the patients' addresses; a ticket that is nobody's has no place.",
    fields: "On the Set-up page, look what the helpdesk has and make what is missing.",
    webhook: "Write a mail to the clinic's support address, or test the triggers on the Set-up page.",
    limits: "Write account rules on the Rules page.",
    stopped: "Begin a trial, refund something small that was bought here, and press Stop before it leaves.",
    let_go: "In the trial, refund it again and let it leave.",
  } satisfies Record<GoLiveCheckName, string>,
  trial: {
    title: "Trial",
    text: (most: string) =>
      `A trial lets up to five real refunds of at most ${most} through here, for 24 hours, within the limits of who decides. Sell something small to yourself, and refund that.`,
    runs: (who: string, until: string, most: string) =>
      `${who} began it; it ends ${until}. Up to five refunds of at most ${most} each go through here.`,
    begin: "Begin a trial",
    beginAt: (place: string) => `Begin a trial at ${place}`,
    question: (place: string) => `Begin a trial at ${place}?`,
    what: (most: string) =>
      `From now on, and for 24 hours, real money can leave here: five refunds of at most ${most} each. Ended or over, nothing more leaves by it.`,
    yes: "Yes, begin",
    no: "No",
    end: "End the trial",
    endAt: (place: string) => `End the trial at ${place}`,
    begun: (place: string) => `The trial at ${place} has begun.`,
    ended: (place: string) => `The trial at ${place} has ended.`,
    waits: (n: number) =>
      plural("en", n, {
        one: "It can begin once the one thing above that is no refund is done.",
        other: `It can begin once the ${n} things above that are no refunds are done.`,
      }),
  },
  who: "Who may let money leave",
  whoText:
    "Each within their limits. An admin decides nothing alone. Who asks and who approves both need it switched on.",
  role: { agent: "Agents", lead: "Leads", finance: "Finance" } satisfies Record<MoneyRole, string> as Record<
    MoneyRole,
    string
  >,
  isOn: "On",
  isOff: "Off",
  sinceBefore: "Nobody switched it here: it is on for the whole account.",
  never: "Never switched on here.",
  by: (isOn: boolean, who: string | undefined, when: string) =>
    `Switched ${isOn ? "on" : "off"} by ${who ?? "the operator"}, ${when}.`,
  limits: (one: string, day: string) =>
    `Alone: up to ${one} for one decision, ${day} a day. Above that somebody else approves.`,
  noLimits: "No limits yet.",
  switchOn: "Switch on",
  onAt: (role: string, place: string) => `Switch on for ${role.toLowerCase()} at ${place}`,
  switchOff: "Switch off",
  offFor: (role: string, place: string) => `Switch off for ${role.toLowerCase()} at ${place}`,
  switchedOn: (role: string, place: string) => `Money is on for ${role.toLowerCase()} at ${place}.`,
  off: (role: string) =>
    `Off at once for ${role.toLowerCase()}: nothing new is decided or approved here. What was decided before still leaves; stop that on the case. Pressed by mistake? “Switch on” takes it back, while nothing above is missing.`,
  onlyAfter: "Once off, it can be switched on only when nothing above is missing.",
  waits: (n: number) => plural("en", n, { one: "1 thing above is missing.", other: `${n} things above are missing.` }),
};
