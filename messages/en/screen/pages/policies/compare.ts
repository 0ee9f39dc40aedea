/** What a draft would change: on one case, beside the version before, and over a year. */
import type { DraftOffer } from "../../../../../core/policy/draft.ts";
import { languageName } from "../../../../language-name.ts";
import { plural } from "../../../../plural.ts";

export const preview = {
  title: "Try it on a case",
  choose: "Case",
  ticket: "Or a ticket number",
  show: "Show",
  reason: "Reason",
  asItIs: "as it is",
  published: "Published",
  draft: "This draft",
  nothing: "Choose a case to see what the draft would say.",
  gaps: "The sum comes back when the fields marked above are filled in.",
  doesNotApply: "The draft would not decide what was bought here.",
  otherDecides: (title: string, version: string) =>
    `The draft speaks of ${title}, but ${version} is more specific and decides it. Both sides show what would really hold.`,
  asDecided: "As it was decided, as if nothing had been paid back yet.",
  same: "Both say the same.",
  needs: (fact: string) => `Nothing can be said before this is known: ${fact}`,
  clause: (title: string) => `by “${title}”`,
  trace: "Clause by clause",
  noOffer: "No offer",
  notOffered: (offer: string, because: string) => `${offer} is not offered: ${because}`,
  noCases: "There is no case yet.",
};

export const changes = {
  title: "What changes",
  none: "The draft says the same as the newest version.",
  first: "This will be the first version.",
  gaps: "The comparison comes back when the missing fields are filled in.",
  added: (what: string) => `New: ${what}`,
  removed: (what: string) => `Gone: ${what}`,
  moved: (what: string, before: number, after: number) => `${what} moves from place ${before} to ${after}`,
  changed: (what: string) => `${what} changes`,
  before: "Before",
  after: "After",
  fieldOf: (clause: string, field: string) => `${clause}: ${field}`,
  textIn: (language: string) => `text in ${languageName("en", language)}`,
  fields: {
    id: "short code",
    title: "title",
    currency: "currency",
    effectiveOn: "first day",
    appliesTo: "what it applies to",
    restrictive: "needs a signature",
    when: "conditions",
    offers: "what is offered",
    payWithinDays: "days to pay",
    formula: "sum",
    counting: "what counts as used",
    fees: "fees",
    capMinor: "most that is paid",
    bonus: "bonus",
    approver: "who has to agree",
    entitlement: "what becomes of the package",
    split: "over which payments",
    extendDays: "days longer",
  } satisfies Record<Exclude<keyof DraftOffer, "kind">, string> & Record<string, string>,
  nothing: "–",
};

export const replay = {
  title: "The last twelve months under this draft",
  text: "What would have been suggested, by the newest published version and by this draft. Nothing is changed by looking.",
  run: "Replay the cases",
  again: "Replay again",
  stop: "Stop",
  progress: (done: number, all: number) => `${done} of ${all} cases`,
  stale: "The draft changed since this replay.",
  none: "No case of the last twelve months falls under this policy.",
  same: "No case would be treated differently.",
  changed: (changed: number, all: number) =>
    plural("en", changed, {
      one: `1 of ${all} items would be treated differently`,
      other: `${changed} of ${all} items would be treated differently`,
    }),
  capped: (n: number) => `Only the newest ${n} cases are looked at.`,
  skipped: (n: number) =>
    plural("en", n, {
      one: "1 case was left out: nobody knows what it was about.",
      other: `${n} cases were left out: nobody knows what they were about.`,
    }),
  columns: {
    what: "What",
    before: "Published",
    after: "This draft",
    difference: "Difference",
    patient: "Patient",
    reason: "Reason",
    opened: "Opened",
  },
  rows: {
    refundMinor: "Refunds",
    creditMinor: "Account credit",
    exchangeMinor: "Exchange",
    bonusMinor: "Bonus",
    declined: "Refusals",
    stopped: "Waiting for a fact",
  },
  totals: (currency: string) => `Sums in ${currency}`,
  cases: "Cases that change",
  shown: (n: number, all: number) => `The ${n} largest of ${all} are shown.`,
  noAnswer: "waits for a fact",
};
