import type { RulesHistoryRow, RulesWay } from "../../../../core/contract/rules.ts";
import type { ProviderPayRules } from "../../../../core/policy/rules.ts";
import type { Tender } from "../../../../core/words.ts";
import { languageName } from "../../../language-name.ts";
import { plural } from "../../../plural.ts";

/** The page on which the account rules are read and changed. */
export const rulesPage = {
  title: "Rules",
  text: "What holds today for every case, whatever policy the patient signed.",
  forbidden: "The rules are for leads, finance and admins to read.",
  readOnly: "An admin changes the rules. You can read them.",
  first: "This clinic has no rules yet. Until it has, nothing can be decided. Fill these in and put them in force.",
  currency: "Currency",
  currencyHint: "Three letters, such as USD. All limits are in it, and it stays.",
  version: (id: string) => `In force: ${id}`,
  waits: "A change waits. It stands at the top of this page. New rules that you send take its place.",
  tabs: { label: "Parts", rules: "Rules", law: "Law", days: "Days", history: "History" },
  moved: {
    text: "The rules changed while you were writing. What you wrote is still here, and was not sent.",
    anew: "Drop what I wrote and show the new rules",
  },
  limits: {
    title: "Limits by role",
    text: "What one person decides alone. Above a limit somebody else approves.",
    optional: "Empty: no limit of its own.",
    asOneDecision: "Empty: as much as one decision.",
    noException: "0: every exception waits for somebody else.",
    patientDays: "Days over which one patient is added up",
    patientDaysHint: "Empty: 30 days.",
    figures: {
      perDecisionMinor: "One decision",
      perDayMinor: "One day",
      perCaseMinor: "One case",
      perPatientMinor: "One patient",
      exceptionMinor: "One exception",
      exceptionsPerMonthMinor: "Exceptions in a month",
    },
    of: (role: string, figure: string, currency: string) => `${figure}, ${role} (${currency})`,
  },
  people: {
    title: "Limits of one person",
    text: "Lower or higher than the role's, and in place of all of its limits. They count while the person has that role.",
    none: "Nobody has limits of their own.",
    who: "Give limits of their own to",
    choose: "Choose a person",
    add: "Add",
    of: (name: string, role: string) => `${name}, ${role}`,
    gone: (name: string) => `${name} does not have this role now: these limits do not count.`,
    unknown: "Somebody who is not here now",
    remove: (name: string) => `Let the role's limits count for ${name}`,
  },
  locations: {
    title: "Limits at one location",
    text: "What somebody in a role decides alone at one location. It holds beside all other limits: the lowest counts. Of a decision over purchases of two locations, each location's part is held against its own limit. What has no known location counts at each of them.",
    none: "No location has limits of its own.",
    where: "Location",
    role: "Role",
    choose: "Choose a location",
    add: "Add",
    of: (location: string, role: string) => `${location}, ${role}`,
    unknown: "A location that is not on file",
    remove: (who: string) => `Remove the limits: ${who}`,
  },
  sight: {
    title: "Who sees whom",
    text: "Whoever has locations of their own, on the page of people, then sees only patients who bought something or were treated there. Admins, and whoever has no location of their own, see everybody. A patient who was nowhere yet is seen by all. Whoever may approve sees the case that waits for them. Tickets and their notes are the helpdesk's: it shows them to its own people.",
    label: "People see only patients of their locations",
  },
  times: {
    title: "Times",
    approvalExpiresHours: "Hours until an approval expires",
    undoWindowSeconds: "Seconds to undo before money leaves",
    undoHint: "0: the money leaves at once, and nobody can stop it.",
    firstAnswerDays: "Working days to a first answer",
    decisionDays: "Working days to a decision",
  },
  replies: {
    title: "Replies",
    signature: "Signature",
    signatureIn: (language: string) => `Signature in ${languageName("en", language)}`,
    signatureHint: "Empty: the signature above.",
    banned: "Words that no reply may hold",
    bannedHint: "One on each line.",
  },
  pay: {
    title: "Provider pay",
    label: "When a provider's pay falls due",
    none: "Nobody is paid by sale or visit",
    fallsDue: { at_sale: "When it is sold", at_redemption: "When it is used" } satisfies Record<
      ProviderPayRules["fallsDue"],
      string
    >,
    onRefundLabel: "Who bears it when the sale is refunded",
    onRefund: { withheld: "Taken off the next pay", absorbed: "The clinic" } satisfies Record<
      ProviderPayRules["onRefund"],
      string
    >,
  },
  credit: {
    title: "Account credit",
    text: "Credit ends only in the places that you list here. It never ends anywhere else.",
    spendFirst: "Spent first",
    paid: "What the patient paid",
    bonus: "The bonus",
    bonusDays: "Days until a bonus ends",
    bonusDaysHint: "Empty: it ends with its credit.",
    expiry: "Places where credit ends",
    cashOut: "Small balances that are paid out in cash",
    place: "Place",
    placeHint: "As in your locations, such as US-NY.",
    days: "Days until it ends",
    below: (currency: string) => `Balance below (${currency})`,
    source: "Law that says so",
    add: "Add a place",
    remove: (place: string) => `Remove ${place}`,
    thisOne: "this line",
  },
  tenders: {
    title: "What a processor cannot send back",
    text: "A payment that one of these holds for is paid back by hand.",
    one: (n: number) => `Limit ${n}`,
    id: "Short name",
    idHint: "Small letters, digits and dashes.",
    paidBy: "Paid by",
    processors: "Only at these processors",
    processorsHint: "Their short names, with commas between. Empty: all.",
    afterDays: "Only after so many days",
    afterDaysHint: "Empty: always.",
    source: "Where this is written",
    add: "Add a limit",
    remove: (name: string) => `Remove ${name}`,
    names: {
      card: "Card",
      hsa_fsa: "HSA or FSA card",
      lender: "Lender",
      cash: "Cash",
      cheque: "Cheque",
      terminal: "Terminal",
      interac_present: "Interac at a terminal",
      transfer: "Transfer",
      account_credit: "Account credit",
      other: "Something else",
    } satisfies Record<Tender, string>,
  },
  wrong: {
    whole: (least: string, most: string) => `Write a whole number from ${least} to ${most}.`,
    money: (example: string) => `Write an amount such as ${example}.`,
    text: (least: number, most: number) => `Write between ${least} and ${most} characters.`,
    currency: "Write a currency of three letters that is in use, such as USD.",
    code: "Small letters, digits and dashes, beginning with a letter, at least two.",
    choose: "Choose at least one.",
    lines: "Each line has between 2 and 100 characters, and there are at most 100 lines.",
    processors: "Write short names without spaces.",
    count: (n: number) =>
      plural("en", n, {
        one: "One field needs another value. Nothing was sent.",
        other: `${n} fields need another value. Nothing was sent.`,
      }),
  },
  elsewhere: (part: string) => `What is wrong stands under “${part}”.`,
  look: "Show what changes",
  trial: {
    title: "This changes",
    firstTitle: "Put the first rules in force?",
    nothing: "This says the same as the rules in force.",
    way: {
      at_once: "Sent, it is in force at once.",
      second_person:
        "It lets more money leave, or sooner. Sent, it waits until another admin, a lead or finance confirms it.",
      after_a_day:
        "It lets more money leave, or sooner, and there is nobody else to confirm it. Sent, it is in force after 24 hours. Everybody sees it until then.",
    } satisfies Record<RulesWay, string>,
    waySeen: {
      second_person:
        "It lets more people see patients. Sent, it waits until another admin, a lead or finance confirms it.",
      after_a_day:
        "It lets more people see patients, and there is nobody else to confirm it. Sent, it is in force after 24 hours. Everybody sees it until then.",
    },
    takesPlace: "It takes the place of the change that waits.",
    send: "Send",
    back: "Go on writing",
    sent: { in_force: "The new rules are in force.", waiting: "The new rules wait for a second person." },
  },
  history: {
    text: "The last 20, newest first.",
    empty: "There is nothing yet.",
    state: {
      in_force: "In force",
      was_in_force: "Was in force",
      rejected: "Rejected",
      withdrawn: "Taken back",
      replaced: "Replaced by a later wish",
    } satisfies Record<RulesHistoryRow["state"], string>,
    by: (asker: string | undefined, second: string | undefined, when: string) =>
      [when, asker ? `asked for by ${asker}` : "who asked was not written down", second ? `answered by ${second}` : ""]
        .filter(Boolean)
        .join(", "),
    noChanges: "The first rules, or the same as before.",
  },
};
