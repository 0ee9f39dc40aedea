/** A draft until it is published, and the end of what was published. */
import { plural } from "../../../../plural.ts";

export const draft = {
  title: (title: string) => `Draft: ${title}`,
  next: (n: number) => `Will be version ${n}`,
  tabs: { write: "Write", changes: "What changes", replay: "Last year", data: "As data" },
  tabsLabel: "Parts of the draft",
  whole: "The policy",
  saved: "Saved",
  saving: "Saving…",
  unsaved: "Not saved yet",
  failed: "Not saved",
  savedBy: (name: string, when: string) => `Last saved by ${name}, ${when}`,
  conflict: (name: string) => `${name} saved this draft while you were writing. Nothing was overwritten.`,
  takeTheirs: "Show theirs, drop mine",
  keepMine: "Save mine over it",
  discard: "Throw the draft away",
  discardSure: "Throw this draft away? What is in force stays.",
  discardYes: "Throw away",
  publish: "Publish…",
  findings: "What the check found",
  noFindings: "The check found nothing.",
  publishSame: "Nothing differs from the version before: there is nothing to publish.",
  publishBlocked: (n: number) =>
    plural("en", n, {
      one: "One mistake has to be put right before publishing.",
      other: `${n} mistakes have to be put right before publishing.`,
    }),
};

export const data = {
  title: "The draft as data",
  text: "For those who want it: the same draft as JSON. What does not fit is refused by its place.",
  label: "Draft as JSON",
  apply: "Use this",
  notJson: "This is not JSON.",
  applied: "The draft was taken from the JSON.",
};

export const publish = {
  title: (n: number) => `Publish version ${n}`,
  text: "A published version is never changed. What was bought before its first day keeps the version it was bought under.",
  day: "First day in force",
  dayHint: (day: string) => `${day} at the earliest.`,
  dayOfHistory:
    "Until money is switched on it may be past: the day from which patients agreed to this. What was bought from then on falls under it.",
  dayLate: "A policy begins within 400 days.",
  unsignedTitle: "Who did not sign gets",
  unsignedSkipped: (clauses: string) => `These clauses count only for who signed before paying: ${clauses}.`,
  unsignedClause: (clause: string) => `By “${clause}”:`,
  unsignedOtherwise: "In all other cases:",
  dayWrong: (day: string) => `Choose ${day} or later.`,
  submit: (n: number) => `Publish version ${n}`,
  done: (n: number, day: string) => `Version ${n} is published, in force from ${day}.`,
  noAnswer: "No answer arrived. Publishing again is safe: it happens once.",
};

export const end = {
  retired: (day: string) => `Retired: nobody can sign it from ${day} on. Who signed keeps it.`,
  withdrawTitle: "Withdraw this version",
  withdrawText: "Before its first day it can be taken back, as long as nobody signed it.",
  withdraw: "Withdraw it",
  retireTitle: "Retire this policy",
  retireText:
    "From this day on nobody can sign it, and it holds for nothing that is bought. Who signed keeps it. This cannot be undone.",
  from: "First day without it",
  between: (first: string, last: string) => `From ${first} to ${last}.`,
  withdrawnText: "It never comes into force. What was in force before stays so.",
  retire: "Retire it",
  sure: (title: string, day: string) => `Retire “${title}” from ${day} on?`,
  sureText: "Nobody can sign it from then on, and nothing bought from then on falls under it. This cannot be undone.",
  sureYes: "Yes, retire it for good",
  sureNo: "Not now",
  withdrawn: (n: number) => `Version ${n} is withdrawn.`,
};
