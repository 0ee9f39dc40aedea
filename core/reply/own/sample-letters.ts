/**
 * Invented letters on which a piece is tried: between them every piece stands in one, and each value is there, missing, single and several.
 * Which letters have a piece is not said here: they are composed, and looked through.
 */
import { LETTERS } from "../../../messages/letters.ts";
import type { SampleWords } from "../../../messages/shapes/sample.ts";
import { LETTER_KINDS, type LetterKind } from "../../letter-kinds.ts";
import { memoize } from "../../memoize.ts";
import { money } from "../../money/amount.ts";
import { omitNullish } from "../../omit-nullish.ts";
import { REASON_CODES, type ReasonCode } from "../../reasons/reasons.ts";
import { type Language, OFFER_KINDS, TENDERS } from "../../words.ts";
import { CIRCUMSTANCES } from "../circumstances.ts";
import { compose, composeOne } from "../composition.ts";
import { HEARD } from "../heard.ts";
import { CONFIRMED, isShortKind, type PieceKey } from "../pieces.ts";
import type { MatterTold, ReplyInput, ReplyValues } from "../types.ts";
import { claimsOf, fullOf, leastOf, OTHER_MINOR } from "./sample-values.ts";

export type SampleLetter = Omit<ReplyInput, "rules">;

/** How far money is in each moment; before a decision there is none. */
const STATES: Partial<Record<LetterKind, ReplyValues["moneyState"]>> = {
  sent: "sent",
  bank_reference: "sent",
  delayed: "sent",
  correction: "came_back",
};
const WITHOUT_MONEY: readonly LetterKind[] = [
  "redo",
  "extend",
  "decline",
  "acknowledgement",
  "ask",
  "holding_approver",
  "holding_clinician",
  "choice",
  "statement",
  "membership_ended",
  "credit_balance",
  "found_ask",
];

/** The values as that kind of letter has them. */
function fitting(kind: LetterKind, values: ReplyValues, { question }: SampleWords): ReplyValues {
  const { amount, bonus, sumForPatient, sumNote, ...rest } = values;
  const asked = kind === "found_ask" ? { question } : {};
  if (WITHOUT_MONEY.includes(kind)) return { ...rest, ...asked, destinations: [], moneyState: "none" };
  return {
    ...rest,
    ...asked,
    ...omitNullish({ amount, sumForPatient, sumNote, bonus: kind === "credit" ? bonus : undefined }),
    moneyState: STATES[kind] ?? values.moneyState,
  };
}

function lettersIn(language: Language, currency: string): SampleLetter[] {
  const said = LETTERS[language].sample;
  const full = fullOf(said, currency);
  const many: ReplyValues = {
    ...full,
    destinations: TENDERS.map((tender) => ({ label: tender, tender, amount: full.amount ?? money(1, currency) })),
    alternatives: said.alternatives,
    missing: said.missing,
    bookings: { kept: ["2026-03-02", "2026-03-09"], cancelled: ["2026-02-12", "2026-02-19"] },
  };
  const other = fullOf(said, currency, OTHER_MINOR);
  const of = (situation: LetterKind, values: ReplyValues, reason: ReasonCode = "changed_mind"): SampleLetter => ({
    reason,
    situation,
    language,
    values: fitting(situation, values, said),
  });
  const single = LETTER_KINDS.filter((kind) => kind !== "several");
  const proven = (values: ReplyValues): ReplyValues => ({ ...values, circumstances: ["fault_proven"] });
  const told = (values: ReplyValues, reason: ReasonCode): MatterTold => ({
    reason,
    situation: "refund",
    values: fitting("refund", values, said),
  });
  const several = (matters: readonly MatterTold[]): SampleLetter => ({
    reason: "other",
    situation: "several",
    language,
    values: { ...leastOf(said), matters },
  });
  return [
    ...single.map((kind) => of(kind, full)),
    ...single.map((kind) => of(kind, other, "other")),
    ...OFFER_KINDS.map((kind) => of(kind, many)),
    ...OFFER_KINDS.filter((kind) => kind !== "credit").map((kind) => of(kind, { ...leastOf(said), ...sumOf(full) })),
    ...single.map((kind) => of(kind, { ...full, hasDied: true })),
    ...REASON_CODES.map((reason) => of("refund", full, reason)),
    ...CIRCUMSTANCES.map((one) => of("refund", { ...full, circumstances: [one] })),
    ...CIRCUMSTANCES.map((one) => of("refund", { ...full, circumstances: ["fault_proven", one] })),
    ...claimsOf(currency).map((claim) => of("decline", { ...full, claims: [claim] })),
    ...CONFIRMED.map((confirmed) => of("refund", { ...full, confirmed })),
    ...HEARD.flatMap((one): SampleLetter[] => [
      of("refund", { ...full, heard: [one] }, "moved_or_schedule"),
      of("refund", { ...full, heard: [one] }, "no_show_dispute"),
    ]),
    of("credit", { ...full, isCreditOnly: true, claims: claimsOf(currency).slice(1, 2) }),
    of("refund", { ...full, otherMatters: said.service, isFormal: true, sendsToday: true, noticeFromOn: "2026-01-02" }),
    of("ask", {
      ...full,
      openBookings: ["2026-03-02", "2026-03-09"],
      neededByOn: "2026-02-09",
      answerDays: 5,
      isShownAtDesk: true,
      hasIt: true,
    }),
    of("refund", { ...full, since: "note" }, "medical_stop"),
    of("redo", { ...fitting("redo", full, said), told: { isAgainstMore: true } }, "result"),
    of("holding_clinician", {
      ...fitting("holding_clinician", full, said),
      circumstances: ["reaction"],
      told: { skin: "worse" },
      isProduct: true,
      isSealed: true,
      isLate: true,
    }),
    of("refund", {
      ...full,
      isDeposit: true,
      openBookings: ["2026-03-02"],
      freeNote: said.sumNote,
      heard: ["called_ahead"],
      circumstances: ["hard_time"],
      told: { ill: "son", isStillIll: true },
    }),
    of("decline", { ...fitting("decline", full, said), isClauseEnglish: true, told: { asksThisMonth: true } }),
    of(
      "redo",
      {
        ...fitting("redo", full, said),
        since: "clinician",
        clinicianAnswer: "not_expected",
        alternatives: [],
        moneyOffer: said.moneyOffer,
        usedKept: said.usedKept,
        restStays: said.restStays,
        told: { isAgainstMore: true },
      },
      "result",
    ),
    of("refund", {
      ...full,
      circumstances: ["third_mail"],
      sendsToday: true,
      told: { ill: "son", times: 3, wantedByOn: "2026-02-06" },
    }),
    of("ask", { ...fitting("ask", full, said), hasDied: true, diedName: said.agentName, diedGlad: "he" }),
    of("decline", { ...fitting("decline", full, said), circumstances: ["angry"], reviewDays: 5 }),
    of("refund", { ...full, childName: said.patientName.split(" ")[0] ?? "", circumstances: ["minor"] }),
    of("refund", { ...full, hasDied: true, greetedAs: said.agentName }),
    of("credit", { ...withoutBonus(full), creditNeverEnds: true }),
    // Who they are is asked first.
    of("ask", { ...full, question: said.question }),
    several([told(full, "changed_mind"), told(proven(other), "billing_error")]),
    several([told(full, "result"), told(other, "other")]),
    ...single.filter(isShortKind).flatMap((kind): SampleLetter[] => [
      { ...of(kind, full), form: "short" },
      { ...of(kind, { ...other, hasDied: true }), form: "short" },
    ]),
  ];
}

const withoutBonus = ({ bonus: _, creditEndsOn: __, ...rest }: ReplyValues): ReplyValues => rest;

const sumOf = ({ amount, destinations, moneyState }: ReplyValues) =>
  amount ? { amount, destinations, moneyState } : {};

/** Which pieces a letter has. */
export function piecesIn({ situation, reason, values, form }: SampleLetter): readonly PieceKey[] {
  if (form === "short" && isShortKind(situation)) return [`short.${situation}`];
  const own = compose({ kind: situation, reason, values }).flat();
  return [...own, ...(values.matters ?? []).flatMap((matter) => composeOne(matter, true).flat())];
}

const listed = memoize((name): readonly SampleLetter[] => {
  const [language = "en", currency = ""] = name.split(" ");
  return lettersIn(language as Language, currency);
});

export const allSamples = (language: Language, currency: string): readonly SampleLetter[] =>
  listed(`${language} ${currency}`);

const byPiece = memoize((name): ReadonlyMap<PieceKey, readonly SampleLetter[]> => {
  const found = new Map<PieceKey, SampleLetter[]>();
  for (const letter of listed(name)) {
    for (const key of new Set(piecesIn(letter))) found.set(key, [...(found.get(key) ?? []), letter]);
  }
  return found;
});

/** The invented letters that have a piece. */
export const sampleLetters = (key: PieceKey, language: Language, currency: string): readonly SampleLetter[] =>
  byPiece(`${language} ${currency}`).get(key) ?? [];

/** In which kinds of letter a piece stands. */
export function kindsWith(key: PieceKey): readonly LetterKind[] {
  const kinds = new Set(sampleLetters(key, "en", "USD").map(({ situation }) => situation));
  return LETTER_KINDS.filter((kind) => kinds.has(kind));
}
