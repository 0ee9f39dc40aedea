/** Words of the page on which a clinic writes its own pieces of letters. */
import type { LetterKind, Moment } from "../../../../core/letter-kinds.ts";
import type { Circumstance } from "../../../../core/reply/circumstances.ts";
import type { Heard } from "../../../../core/reply/heard.ts";
import type { PieceKey } from "../../../../core/reply/pieces.ts";
import { plural } from "../../../plural.ts";
import { values } from "./letter-values.ts";

type Under<Group extends string> = PieceKey extends infer Key
  ? Key extends `${Group}.${infer Name}`
    ? Name
    : never
  : never;

const circumstances: Record<Exclude<Circumstance, "ordinary"> | Heard, string> = {
  bereaved: "Somebody has died",
  minor: "For a child",
  fault_proven: "Our fault, attested",
  happy_news: "Happy news",
  recovered: "Is well again",
  hard_time: "Illness in the family",
  reaction: "Their skin took it badly",
  third_mail: "Third mail",
  fault_not_found: "Our fault was not found",
  worried: "Worried",
  angry: "Angry",
  waiting_long: "Has waited long",
  moving: "Moves away",
  miss_us: "Will miss us",
  greeting: "Sends a greeting",
  kind_words: "Kind words",
  schedule: "Times changed",
  no_time: "No time any more",
  called_ahead: "Called ahead",
};

const moments: Record<Moment, string> = {
  acknowledgement: "We have your message",
  ask: "We need something from you",
  holding_approver: "A second person looks",
  holding_clinician: "A clinician looks",
  choice: "You can choose",
  several: "Several matters",
  approved: "Approved",
  sent: "Money sent",
  bank_reference: "Number for the bank",
  delayed: "It takes longer",
  correction: "It did not go as planned",
  credit_balance: "Credit on the account",
  statement: "Statement",
  membership_ended: "Membership ended",
  review_outcome: "After a second look",
  found: "Found in our records",
  found_ask: "Found, and a question",
};

/** Pieces whose name is not that of a list. */
const single: Record<
  | Extract<PieceKey, `${string}.bereaved` | `apology.${string}`>
  | Exclude<PieceKey, `${string}.${string}`>
  | "opening.stranger"
  | "opening.since",
  string
> = {
  greeting: "Greeting",
  bookings: "Bookings kept or cancelled",
  bookings_open: "Bookings while nothing is decided",
  membership: "Last day of a membership",
  skin: "Skin, while nothing is decided",
  money_first: "Money first, where more of it is not wanted",
  why_credit: "Why credit and no money",
  terms: "Words of the terms",
  still: "What we can still do",
  alternatives: "Other ways",
  other_matters: "What else they wrote about",
  nothing_else: "Nothing else to do",
  keep_sealed: "Keep it sealed",
  page: "The patient's page",
  review: "Do you think we got this wrong?",
  closing: "Closing",
  "opening.bereaved": "Opening",
  "greeting.bereaved": "Greeting",
  "terms.bereaved": "Words of the terms",
  "review.bereaved": "If something looks wrong",
  "apology.fault_proven": "Sorry: our mistake",
  "apology.result": "Sorry: the result",
  "opening.stranger": "We do not know yet who writes",
  "opening.since": "What happened since the first letter",
};

const claims: Record<Under<"claim">, string> = {
  told: "Nobody told me",
  expired: "It was over",
  all_used: "All was used",
  opened: "It was opened",
  charged_once: "Charged once",
};

const confirmed: Record<Under<"confirmed">, string> = {
  charged_twice: "Right: charged two times",
  charged_late: "Right: charged after the end",
  no_form: "Right: no form signed",
  form_late: "Right: form signed late",
  returned: "Right: it came back to us",
};

export const letters = {
  title: "Letters",
  intro:
    "Letters are put together from pieces. Write your own where you like; all others stay Makegood's and get better.",
  loadError: "The letters could not be read",
  readOnly: "Leads and admins write letters. You can read them.",
  language: "Language of the letter",
  list: "Pieces",
  back: "All pieces",
  choose: "Choose a piece to read or write it.",
  missing: "No letter has such a piece.",
  groups: {
    around: "Around the answer",
    opening: "How it opens: circumstances",
    reason: "How it opens: reasons",
    decision: "The decision",
    next: "What happens next",
    claim: "What the records say",
    bereaved: "After a death",
    body: "Letters for a moment",
    short: "Short, for chat and text",
  },
  circumstances,
  moments,
  single,
  claims,
  confirmed,
  also: (name: string) => `Also: ${name}`,
  states: {
    product: "Makegood's text",
    own: "yours",
    product_changed: "yours, Makegood's has changed",
  },
  elsewhere: (language: string) => `not in ${language}`,
  missingIn: (n: number, language: string) =>
    plural("en", n, {
      one: `1 piece is yours in another language and not in ${language}. Patients read Makegood's text there.`,
      other: `${n} pieces are yours in another language and not in ${language}. Patients read Makegood's text there.`,
    }),
  inDraft: "in the draft",
  whole: (n: number) =>
    plural("en", n, {
      one: "1 whole letter in your account rules goes before all pieces:",
      other: `${n} whole letters in your account rules go before all pieces:`,
    }),
  stands: (kinds: string) => `Stands in: ${kinds}`,
  text: (language: string) => `Text in ${language}`,
  keys: "Tab leaves the field.",
  saved: "Saved in the draft",
  unsaved: "Not saved yet",
  saving: "Saving…",
  failed: "Not saved",
  asPublished: "As published",
  conflict: (name: string) => `${name || "Somebody else"} wrote this piece meanwhile. Nothing was overwritten.`,
  takeTheirs: "Take theirs",
  keepMine: "Keep mine",
  toProduct: "Back to Makegood's text",
  isProduct: "This is Makegood's text. Write in it to make it yours.",
  faults: "To put right",
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  broken: (words: string) => (words ? `“${words}” cannot be filled in.` : "This cannot be filled in."),
  unclosed: (words: string) => `“${words}” is opened here and never closed.`,
  empty: "Nothing is left of the answer.",
  blocks: "Cannot be published",
  asks: "Will be asked at each send",
  values: "Values",
  valuesText: "A press puts one in where you stand. The words beside it are an example.",
  moreValues: (n: number) => `${n} more that this letter seldom has`,
  valueNames: values,
  productChanged: "Makegood's text has changed since you wrote yours",
  productWas: "Makegood's text then",
  productNow: "Makegood's text now",
  seen: "Keep yours",
  others: "In the other languages",
  copy: "Start from it",
  preview: {
    title: "Preview",
    real: "Your own recent cases, with this piece marked.",
    invented: "No recent case of yours has this piece: an invented one.",
    inventedCase: "Invented case",
    none: "This piece says nothing in these letters.",
    unwritten: "Your text cannot be filled in yet. These letters have Makegood's text in its place.",
    checks: "The check says",
    fine: "The check has nothing to say.",
    wait: "The preview is being written",
    short: "short form",
  },
  history: {
    title: "Who changed it",
    none: "Nobody has published this piece yet.",
    back: "back to Makegood's text",
    by: (name: string, when: string) => `${name}, ${when}`,
    use: "Put this text into the draft",
  },
  versions: {
    title: "Versions",
    none: "Nothing is published yet: every letter is Makegood's text.",
    version: (n: number) => `Version ${n}`,
    now: "counts now",
    changed: (n: number) => plural("en", n, { one: "1 piece", other: `${n} pieces` }),
    use: "Put into the draft",
    putOf: (n: number) => `Put version ${n} into the draft`,
    product: "All back to Makegood's text",
    sure: (what: string) => `${what}? What is in the draft now is given up. Nothing counts before you publish.`,
  },
  draft: {
    none: "Nothing waits to be published.",
    changes: (n: number) =>
      plural("en", n, { one: "1 change is not published yet", other: `${n} changes are not published yet` }),
    by: (name: string, when: string) => `last by ${name}, ${when}`,
    back: "back to Makegood's text",
    seen: "Makegood's new text seen",
    publish: "Publish…",
    blocked: (n: number) =>
      plural("en", n, {
        one: "One thing has to be put right before publishing.",
        other: `${n} things have to be put right before publishing.`,
      }),
    publishTitle: "Publish these letters",
    publishText: "From then on every new draft has them. What was sent stays as it was.",
    why: "Why, in a few words",
    whyMissing: "Say why in a few words.",
    submit: "Publish",
    done: (n: number) => `Published as version ${n}.`,
    discard: "Throw the draft away",
    discardSure: "Throw the draft away? What is published stays.",
    discardYes: "Throw it away",
    try: "Try on last month",
    tryTitle: "Last month's cases",
    trying: "The letters of last month are being written again",
    tried: (looked: number, changed: number) =>
      `${looked} letters looked at, ${plural("en", changed, { one: "1 reads differently", other: `${changed} read differently` })}.`,
    capped: (looked: number, all: number) => `Only the newest ${looked} of ${all} cases were looked at.`,
    failing: (n: number) =>
      plural("en", n, { one: "1 letter would now fail a check", other: `${n} letters would now fail a check` }),
    noneFailing: "None would fail a check that it passes today.",
  },
  kinds: (offers: Record<string, string>): Record<LetterKind, string> =>
    ({ ...moments, ...offers }) as Record<LetterKind, string>,
};
