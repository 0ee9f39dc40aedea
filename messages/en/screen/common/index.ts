/** The shape of the common catalog: every other language satisfies the type of this one. */

import type { Role } from "../../../../core/words.ts";
import { plural } from "../../../plural.ts";
import { problems as legProblems } from "../../notes/problems.ts";
import { approvals } from "./approvals.ts";
import { lists } from "./lists.ts";
import { problems } from "./problems.ts";
import { replies } from "./replies.ts";
import { signals } from "./signals.ts";

const OR = new Intl.ListFormat("en", { type: "disjunction" });
const A_ROLE: Record<Role, string> = {
  viewer: "a viewer",
  agent: "an agent",
  lead: "a lead",
  finance: "finance",
  admin: "an admin",
};

export const en = {
  legProblems,
  lists,
  problems,
  signals,
  replies,
  hold: {
    title: "On a legal hold",
    what: "Nothing is decided or written to the patient here, and nothing is erased, until the hold ends.",
    by: (who: string, when: string) => `Put by ${who}, ${when}`,
    ask: (who: string) => `Ask ${who}`,
  },
  states: {
    loading: "Reading the records…",
    saving: "Saving…",
    retry: "Try again",
    busyAgain: (seconds: number) =>
      seconds > 90
        ? `Busy: so much was asked in so short a time. Again in ${Math.ceil(seconds / 60)} minutes.`
        : `Busy: so much was asked in so short a time. Again in ${plural("en", seconds, { one: "1 second", other: `${seconds} seconds` })}.`,
    cancel: "Cancel",
    yes: "Yes",
    no: "No",
    limitedTo: (locations: readonly string[]) => `Only patients of ${locations.join(", ")} are shown.`,
    errorTitle: "This could not be read",
    hiddenTitle: "This is not shown to you",
    noAnswer: "No answer arrived. Check the connection and try again.",
    partMissing: "This part could not be read. Try again, or reload the page.",
    hostSilent: "The helpdesk did not answer. Reload the page.",
    unexpected: "Something went wrong on our side. Reload the page to see what stands.",
    fieldErrors: (n: number) =>
      plural("en", n, { one: "One field needs another look.", other: `${n} fields need another look.` }),
    reference: (id: string) => `Reference for support: ${id}`,
    offline: "You are offline. What you see may be old; nothing will be sent.",
    /** By those whose roles can. */
    askOneOf: (roles: readonly Role[]) =>
      `Your role does not allow this. Ask ${OR.format(roles.map((role) => A_ROLE[role]))}.`,
    saidMeanwhile: (who: string, isRequest: boolean, when: string) =>
      `${who} has said that this is ${isRequest ? "a" : "no"} refund request, ${when}. Nothing was changed. Reload the page to see what stands.`,
    hasCaseMeanwhile: "This ticket has a case meanwhile. Nothing was changed. Reload the page to see it.",
    setupOver: "The set-up has ended. Go on in your helpdesk: open Makegood there. Or ask for a new link.",
    sessionOver: "Your session has ended. Reload the helpdesk page. What you typed is kept.",
    outsideTitle: "Open this in your helpdesk",
    outside: "This page works beside a ticket. Open a ticket in your helpdesk and choose Makegood in the sidebar.",
    noBoot: "This page has no session. Reload it from your helpdesk.",
  },
  cases: {
    title: "My cases",
    everyone: "All cases",
    count: (n: number) => plural("en", n, { one: "1 case", other: `${n} cases` }),
    empty: "Nothing here.",
    noTicket: "No ticket",
    nobody: "Unknown patient",
    due: (when: string) => `Decision due ${when}`,
    wasDue: (when: string) => `Decision was due ${when}`,
    taskDue: (day: string) => `Task due ${day}`,
    taskWasDue: (day: string) => `Task was due ${day}`,
    reviewDue: (day: string) => `Second look due ${day}`,
    reviewWasDue: (day: string) => `Second look was due ${day}`,
    overdue: "Overdue",
    age: (days: number) =>
      days === 0 ? "asked today" : plural("en", days, { one: "asked 1 day ago", other: `asked ${days} days ago` }),
    suggested: (amount: string) => `${amount} suggested`,
    unowned: "Nobody has taken yet",
    search: "Search cases",
    searchHint: "Patient, ticket, reference or amount",
    found: (n: number) =>
      n === 0 ? "No case found" : plural("en", n, { one: "1 case found", other: `${n} cases found` }),
    openTasks: (n: number) => plural("en", n, { one: "1 task open", other: `${n} tasks open` }),
    clinician: (day: string) => `Clinician's answer due ${day}`,
    more: (shown: number, total: number) => `${shown} of ${total} shown`,
    away: {
      forYou: (name: string, day: string) => `for ${name}, who is away until ${day}`,
      standIn: (name: string, day: string, standIn: string) => `${name} is away until ${day}, ${standIn} takes over`,
      nobody: (name: string, day: string) => `${name} is away until ${day}, nobody takes over`,
    },
  },
  approvals,
  basis: {
    title: "What the decision was based on",
    asOf: (when: string, requested: string) => `As it was when it was decided, ${when}. Asked for on ${requested}.`,
    offered: (offer: string, sum: string | undefined) => `The policy offered: ${sum ? `${offer}, ${sum}` : offer}.`,
  },
  tasks: {
    done: "Mark done",
    doneFor: (task: string) => `Mark done: ${task}`,
    doneNow: (task: string) => `Done: ${task}`,
    financeCloses: "Finance says when this is done.",
    reference: "Reference of the payment",
    referenceHint: "The number of the check, transfer or receipt.",
    referenceShort: "Two characters or more.",
    paid: "Record as paid",
    agreed: "the clinic's own system agrees",
    dropped: "not needed any more",
  },
  ticket: {
    name: (id: string) => `Ticket ${id}`,
    open: (id: string) => `Open ticket ${id} in the helpdesk`,
    failed: (id: string) => `The helpdesk did not open ticket ${id}. Search for its number there.`,
  },
  fields: {
    choose: "Choose…",
    required: "Fill this in.",
    sentence: "In one sentence",
    sentenceShort: "Write a few words more.",
    amount: "Amount",
    amountWrong: (example: string) => `Write a plain amount, such as ${example}.`,
    amountRange: (low: string, high: string) => `Between ${low} and ${high}.`,
  },
};

export type CommonWords = typeof en;
