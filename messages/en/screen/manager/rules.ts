import type { AccountRules, Authority } from "../../../../core/policy/rules.ts";
import { languageName } from "../../../language-name.ts";
import { plural } from "../../../plural.ts";

/** Changes of the account rules, told to everybody. */
export const rules = {
  label: "Account rules",
  waitingTitle: "New account rules wait",
  asked: (name: string, when: string) => `${name} asked for them on ${when}. They let more money leave, or sooner.`,
  needsSecond: "Another admin, a lead or finance has to confirm them. Until then the old ones hold.",
  takesEffect: (when: string) =>
    `There is nobody else to confirm them, so they take effect on ${when}. Until then the old ones hold.`,
  confirm: "Confirm the new rules",
  sure: {
    title: "Confirm the new rules?",
    text: "They are in force at once and for everybody. What leaves under them does not come back when they are changed again.",
    noUndo: "Nobody can stop a refund after the decision any more: the money leaves at once.",
    yes: "Yes, put them in force",
    no: "Not yet",
  },
  before: "Before",
  after: "New",
  quoted: (text: string) => `“${text}”`,
  seen: "I have read it",
  reject: "Reject them",
  withdraw: "Take them back",
  raisedTitle: "The account rules let more money leave now",
  raised: (asker: string, second: string | undefined, when: string) =>
    second
      ? `Asked for by ${asker}, confirmed by ${second} on ${when}.`
      : `Asked for by ${asker}, alone. In force since ${when}.`,
  raises: "more money, or sooner",
  askedSeen: (name: string, when: string) => `${name} asked for them on ${when}. They let more people see patients.`,
  seenTitle: "More people see patients now, by the account rules",
  sureSeen:
    "They are in force at once and for everybody. What somebody has seen is not unseen when they are changed again.",
  seenByMore: "more people see patients",
  yes: "yes",
  no: "no",
  none: "not set",
  all: (n: number) => plural("en", n, { one: "The change, as recorded", other: `All ${n} changes, as recorded` }),
  line: (what: string, how: string) => `${what}: ${how}`,
  became: (from: string, to: string) => `${from} → ${to}`,
  /** Of a text or a list, of which only a hash is kept. */
  texts: { added: "added", removed: "removed", changed: "changed" },
  alone: (role: string, figure: string) => `Alone as ${role}, ${figure}`,
  aloneWho: (who: string, figure: string) => `Alone, ${who}, ${figure}`,
  ownLimits: (who: string) => `Limits of ${who} alone`,
  own: "their own",
  aloneAt: (role: string, location: string, figure: string) => `Alone as ${role} at ${location}, ${figure}`,
  figures: {
    perDecisionMinor: "in one decision",
    perDayMinor: "in a day",
    exceptionMinor: "in one exception",
    exceptionsPerMonthMinor: "in exceptions in a month",
    perCaseMinor: "in one case",
    perPatientMinor: "for one patient",
  } satisfies Record<keyof Authority, string>,
  signatureIn: (language: string) => `Signature of the letters in ${languageName("en", language)}`,
  one: (field: string, id: string) => `${field} “${id}”`,
  fields: {
    format: "Format of the rules",
    people: "Limits of one person",
    locations: "Limits at one location",
    rulesId: "Name of the rules",
    currency: "Currency",
    sightByLocation: "People see only patients of their locations",
    patientLimitDays: "Days over which one patient's sums are added up",
    approvalExpiresHours: "Time to answer an approval",
    undoWindowSeconds: "Time to undo before money leaves",
    firstAnswerDays: "Working days to a first answer",
    decisionDays: "Working days to a decision",
    floors: "Legal floor",
    ownMistakes: "The clinic's own mistakes",
    tenderLimits: "Limit of a payment network",
    templates: "Letter",
    bannedPhrases: "Words that letters avoid",
    signature: "Signature of the letters",
    signatures: "Signatures of the letters in other languages",
    providerPay: "Provider pay",
    credit: "Terms of account credit",
  } satisfies Record<Exclude<keyof AccountRules, "authority">, string>,
  brokenTitle: (n: number) =>
    plural("en", n, { one: "1 letter of yours cannot be written", other: `${n} letters of yours cannot be written` }),
  broken: (letter: string, line: number, column: number, at: string) =>
    `${letter}: line ${line}, column ${column}, at “${at}”. Makegood’s own letter is used instead.`,
};
