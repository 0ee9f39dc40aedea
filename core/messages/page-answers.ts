/** What whoever asked may be asked for on their page, and how an answer is read: a day, a number, or one of a few words. Never a document. */
import { isCivilDate } from "../facts/civil.ts";
import type { FactName } from "../policy/readable-facts.ts";

export const PAGE_QUESTIONS = [
  "note_on",
  "moved_miles",
  "cancelled_hours_before",
  "product_state",
  "product_returned_on",
  "back_quantity",
] as const;
export type PageQuestion = (typeof PAGE_QUESTIONS)[number];

const ASKED_BY: Readonly<Partial<Record<FactName, PageQuestion>>> = {
  "evidence.medical_note": "note_on",
  "days.medical_note_after_purchase": "note_on",
  moved_miles: "moved_miles",
  "visit.cancelled_hours_before": "cancelled_hours_before",
  "product.state": "product_state",
  "product.returned": "product_returned_on",
  "quantity.back": "back_quantity",
};

/** The questions that settle what a policy has to know, each once. */
export const pageQuestionsOf = (needs: readonly FactName[]): PageQuestion[] => [
  ...new Set(needs.flatMap((fact) => ASKED_BY[fact] ?? [])),
];

export const PRODUCT_STATES = ["unopened", "opened", "damaged"] as const;
const MOST: Readonly<Partial<Record<PageQuestion, number>>> = {
  moved_miles: 25_000,
  cancelled_hours_before: 10_000,
  back_quantity: 10_000,
};

const isDayOf = (question: PageQuestion): boolean => question === "note_on" || question === "product_returned_on";

/** A day that is one, and has not come yet. */
export const isFutureDay = (question: PageQuestion, typed: string, today: string): boolean =>
  isDayOf(question) && isCivilDate(typed.trim()) && typed.trim() > today;

/** The answer as it is kept; undefined for what is none. `today`: no day that is still to come. */
export function pageAnswer(question: PageQuestion, typed: string, today: string): string | undefined {
  const text = typed.trim();
  if (question === "product_state") return PRODUCT_STATES.find((state) => state === text);
  if (isDayOf(question)) return isCivilDate(text) && text <= today ? text : undefined;
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const number = Number(text);
  const least = question === "back_quantity" ? 1 : 0;
  return number >= least && number <= (MOST[question] ?? 0) ? String(number) : undefined;
}

/** How somebody wants to be paid where the way it came is shut; it is sealed where it is kept, and read once. */
export interface BankDetails {
  readonly holder: string;
  readonly account: string;
  readonly routing?: string;
}

/** A name on a cheque: neither signs that are not seen, nor what a spreadsheet takes for a sum. */
const ONE_LINE = /^(?![=+@-])[^\p{C}\p{Zl}\p{Zp}]*$/u;

/** Undefined for what no bank could pay to. */
export function bankDetailsOf(holder: string, account: string, routing: string): BankDetails | undefined {
  const digits = account.replaceAll(/[\s-]/g, "").toUpperCase();
  const code = routing.replaceAll(/[\s-]/g, "").toUpperCase();
  const name = holder.trim();
  const isAccount = /^[A-Z0-9]{4,34}$/.test(digits) && /\d{4}/.test(digits);
  if (name.length < 2 || name.length > 120 || !ONE_LINE.test(name) || !isAccount || !/^[A-Z0-9]{0,12}$/.test(code))
    return undefined;
  return { holder: name, account: digits, ...(code === "" ? {} : { routing: code }) };
}
