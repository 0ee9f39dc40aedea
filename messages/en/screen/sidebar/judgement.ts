/** What helps to judge: the text as signed, the form that is missing, the clinician's word, and earlier cases. */
import { plural } from "../../../plural.ts";
import type { UsesBand } from "../../../shapes/sidebar.ts";

const uses: Record<UsesBand, string> = {
  no_package: "no package",
  none_used: "nothing used",
  some_used: "partly used",
  all_used: "all used",
};

export const judgement = {
  changes: {
    title: "What has changed since",
    legend: "Struck out: only in the signed text. Underlined: only in today's.",
    removed: "only in the signed text:",
    added: "only in today's text:",
    end: "end of the change",
    none: "Today's text says the same.",
  },
  form: {
    label: "Missing form",
    text: "Nothing was signed for this purchase, so no clause that takes something away can be used.",
    ask: "Ask for the missing form",
    asked: (day: string) => `Asked for. A task is due ${day}.`,
    noLetter: "The clinic has no letter for this. The task is there.",
  },
  clinician: {
    title: "Clinician",
    none: "not asked",
    waits: (day: string) => `answer due ${day}`,
    waitsFor: (whom: string | undefined, day: string) => `Waiting for ${whom ?? "the clinician"}: answer due ${day}`,
    askedBy: (name: string, when: string) => `Asked by ${name}, ${when}`,
    dueNext: "An answer is due the next working day. The case waits.",
    whom: "Who is asked?",
    whomHint: "A name or a role. Leave it empty for whoever is on duty.",
    askAndHold: "Ask + insert holding reply",
    asked: (day: string) => `Asked. An answer is due ${day}.`,
    noLetter: "No reply was inserted: check first who is writing.",
    record: "Record the answer",
    recorded: "Answer recorded.",
    on: "Day of the answer",
    by: "Who answered?",
    onlyThis: "Only the answer, its day and a name are kept. Nothing clinical.",
    said: (answer: string, day: string, who: string | undefined) => [answer, day, who].filter(Boolean).join(" · "),
    recordedBy: (name: string, when: string) => `Recorded by ${name}, ${when}`,
    change: "Another answer",
  },
  similar: {
    title: "Similar cases",
    none: "none yet",
    loading: "looking…",
    offers: {
      refund: (n: number) => `${n} refunded`,
      credit: (n: number) => `${n} credited`,
      exchange: (n: number) => plural("en", n, { one: "1 exchange", other: `${n} exchanges` }),
      redo: (n: number) => `${n} repeated`,
      extend: (n: number) => `${n} extended`,
      decline: (n: number) => `${n} refused`,
    },
    exceptions: (n: number) => plural("en", n, { one: "1 exception", other: `${n} exceptions` }),
    few: "few cases",
    fewText: "So few cases show no custom. Look at each.",
    basis: (clause: string, reason: string, used: string) => `Alike: ${clause}; ${reason}; ${used}.`,
    sameService: (n: number, service: string) =>
      plural("en", n, { one: `1 of them about ${service}.`, other: `${n} of them about ${service}.` }),
    more: "Only the newest 200 were read.",
    imported: "Cases imported from before have no clause and are not among them.",
    noClause: "Shown as soon as the policy says which clause decides.",
    noTicket: "no ticket",
    uses,
  },
};
