/** The cases on which the letters of this folder are written. Invented. */
import type { ReplyFacts } from "../../core/contract/draft-reply.ts";

const RULES = { bannedPhrases: ["guarantee"] };
const CARD_DAYS = [{ from: 5, to: 10, unit: "business" as const }];

const none: ReplyFacts = { language: "en", decided: "no_case", allowedMinor: [], moneyState: "none", ...RULES };

/** Maya: four of six sessions left at $200 each, back to her Visa. */
const given: ReplyFacts = {
  language: "en",
  currency: "USD",
  decided: "given",
  given: ["refund"],
  promisedMinor: [80_000],
  paidMinor: 120_000,
  allowedMinor: [80_000, 120_000, 20_000],
  moneyState: "requested",
  ways: [{ tender: "card", brand: "Visa", lastFigures: "4242" }],
  arrivalDays: CARD_DAYS,
  dates: { agreedOn: "2026-03-04", requestedOn: "2026-11-20", answerByOn: "2026-12-01", bookings: ["2026-12-08"] },
  promised: [],
  ...RULES,
};

const undecided: ReplyFacts = {
  language: "en",
  currency: "USD",
  decided: "nothing",
  allowedMinor: [47_500],
  moneyState: "none",
  dates: { requestedOn: "2026-11-24", answerByOn: "2026-12-03" },
  promised: [],
  ...RULES,
};

/** Dana: as Maya, in three languages, of whose card two figures are known. */
const dana: ReplyFacts = {
  ...given,
  ways: [{ tender: "card", brand: "Visa", lastFigures: "42" }],
  dates: { agreedOn: "2026-04-12", requestedOn: "2026-11-20", answerByOn: "2026-12-04", bookings: ["2026-12-09"] },
};
const danaOpen: ReplyFacts = {
  ...undecided,
  allowedMinor: [120_000, 20_000],
  ...(dana.dates ? { dates: dana.dates } : {}),
};
const inLanguages = (name: string, facts: ReplyFacts): Record<string, ReplyFacts> => ({
  [name]: facts,
  [`${name}_es`]: { ...facts, language: "es" },
  [`${name}_fr`]: { ...facts, language: "fr" },
});

export const CASES: Readonly<Record<string, ReplyFacts>> = {
  ...inLanguages("none", none),
  ...inLanguages("dana", dana),
  ...inLanguages("dana_open", danaOpen),
  ...inLanguages("dana_refused", { ...danaOpen, decided: "refused" }),
  given,
  sent: { ...given, moneyState: "sent" },
  arrived: { ...given, moneyState: "arrived" },
  refused: {
    ...undecided,
    decided: "refused",
    allowedMinor: [35_000],
    dates: { agreedOn: "2026-05-02", requestedOn: "2026-11-18" },
  },
  awaiting: { ...undecided, decided: "awaiting" },
  nothing: undecided,
  credit: {
    ...given,
    given: ["credit"],
    promisedMinor: [80_000, 8_000, 88_000],
    allowedMinor: [80_000, 8_000, 88_000, 120_000, 20_000],
    ways: [{ tender: "account_credit" }],
    arrivalDays: [],
  },
  redo: {
    ...undecided,
    decided: "given",
    given: ["redo"],
    allowedMinor: [18_000],
    dates: { requestedOn: "2026-11-21" },
  },
  extend: {
    ...undecided,
    decided: "given",
    given: ["extend"],
    allowedMinor: [60_000],
    dates: { requestedOn: "2026-11-21", endsOn: "2027-03-01" },
  },
  small: {
    ...given,
    promisedMinor: [9_590],
    paidMinor: 9_590,
    allowedMinor: [9_590],
    ways: [{ tender: "card", brand: "Mastercard", lastFigures: "1881" }],
    dates: { requestedOn: "2026-11-23" },
  },
  cash: { ...given, promisedMinor: [12_000], allowedMinor: [12_000], ways: [{ tender: "cash" }], arrivalDays: [] },
  cheque: {
    ...given,
    promisedMinor: [25_000],
    allowedMinor: [25_000],
    ways: [{ tender: "cheque" }],
    arrivalDays: [{ from: 7, to: 14, unit: "calendar" }],
  },
  cameback: {
    ...given,
    promisedMinor: [30_000],
    allowedMinor: [30_000],
    moneyState: "came_back",
    dates: { requestedOn: "2026-11-02", answerByOn: "2026-12-02" },
    promised: [{ what: "write", on: "2026-12-02" }],
  },
  split: {
    ...given,
    promisedMinor: [80_000, 50_000, 30_000],
    ways: [{ tender: "card", brand: "Visa", lastFigures: "4242" }, { tender: "cash" }],
  },
  call: { ...given, promised: [{ what: "call", on: "2026-12-03" }] },
  espanol: { ...given, language: "es" },
  french: {
    ...given,
    currency: "EUR",
    promisedMinor: [45_000],
    paidMinor: 90_000,
    allowedMinor: [45_000, 90_000, 15_000],
    ways: [{ tender: "card", brand: "Visa", lastFigures: "4242" }],
  },
};
