/**
 * Card numbers in what people write, masked but for their last four digits: 13 to 19 digits that begin like a card of that length and whose
 * check digit is right, however they are spaced. Who has a number of ours that looks like one says so (`isKnown`), and it stays.
 */
import { DIGIT, digitOf } from "./digits.ts";

/** What people put between digits. A slash and a comma too; a colon stands in times. */
const GAP = String.raw`[\s\p{Pd}\p{Cf}\u2212.,/_*·•~|>]{0,7}`;
const RUN = new RegExp(`${DIGIT}(?:${GAP}${DIGIT}){12,}`, "gu");
const GROUP = new RegExp(`${DIGIT}+`, "gu");
/** "12.05.2026", "2026-05-12": several in a row are no card. A date is never written on by more of the same. */
const DATE =
  /(?<!\d|\d[./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?!\d|[./-]\d)/g;

export interface WrittenNumber {
  readonly digits: string;
  readonly asWritten: string;
}

export function maskCards(text: string, isKnown: (number: WrittenNumber) => boolean): string {
  let masked = "";
  let done = 0;
  const undated = text.replaceAll(DATE, (date) => "\0".repeat(date.length));
  for (const run of undated.matchAll(RUN)) {
    const isPhone = text[run.index - 1] === "+";
    for (const { from, to, digits } of isPhone ? [] : cardsIn(run[0], run.index)) {
      const asWritten = text.slice(from, to);
      if (isKnown({ digits, asWritten })) continue;
      masked += text.slice(done, from) + hidden(asWritten, digits.length - SHOWN);
      done = to;
    }
  }
  return masked + text.slice(done);
}

const SHOWN = 4;
const ONE = new RegExp(DIGIT, "gu");

function hidden(asWritten: string, count: number): string {
  let at = 0;
  return asWritten.replaceAll(ONE, (digit) => (at++ < count ? "x" : digit));
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** A card begins and ends with a group of digits: figures in the middle of a longer number are none. */
function cardsIn(run: string, offset: number): Group[] {
  const groups = [...run.matchAll(GROUP)].map(({ 0: written, index }): Group => {
    const digits = [...written].map(digitOf).join("");
    return { from: offset + index, to: offset + index + written.length, digits };
  });
  const isWrapped = groups.map(({ from }, at) =>
    /[\r\n]/.test(run.slice((groups[at - 1]?.to ?? from) - offset, from - offset)),
  );
  const found: Group[] = [];
  for (let at = 0; at < groups.length; at++) {
    const card = cardAt(groups, isWrapped, at);
    if (!card) continue;
    found.push(card.group);
    at = card.last;
  }
  return found;
}

const LONGEST = 19;

/** The longest that begins with this group. */
function cardAt(
  groups: readonly Group[],
  isWrapped: readonly boolean[],
  first: number,
): { readonly group: Group; readonly last: number } | undefined {
  let card: { group: Group; last: number } | undefined;
  let digits = "";
  let wraps = 0;
  for (let last = first; last < groups.length; last++) {
    const group = groups[last] as Group;
    digits += group.digits;
    if (last > first && isWrapped[last]) wraps += 1;
    // A number under another is a list; one that a mail wrapped goes on once.
    if (digits.length > LONGEST || wraps > 1) break;
    if (!isCardNumber(digits) || !isWrittenAsCard(groups, first, last)) continue;
    card = { group: { from: (groups[first] as Group).from, to: group.to, digits }, last };
  }
  return card;
}

const USUAL = new Set(["4-4-5", "4-6-4", "4-6-5", "4-12", "6-10", "6-13"]);
const EQUAL_SIZES = [1, 2, 4, 5, 8];
/** What stands after it: a year, a security code. */
const AFTER_MAX = 4;

/** In groups as cards are written; in any others where nothing else stands beside them, which two phone numbers would be. */
function isWrittenAsCard(groups: readonly Group[], first: number, last: number): boolean {
  const sizes = groups.slice(first, last + 1).map(({ digits }) => digits.length);
  const [size = 0] = sizes;
  const end = sizes.at(-1) ?? 0;
  if (sizes.length === 1 || USUAL.has(sizes.join("-"))) return true;
  if (EQUAL_SIZES.includes(size) && end <= size && sizes.slice(0, -1).every((one) => one === size)) return true;
  const after = groups.length - 1 - last;
  const isAlone = first === 0 && (after === 0 || (after === 1 && (groups[last + 1]?.digits.length ?? 0) <= AFTER_MAX));
  const count = sizes.reduce((sum, one) => sum + one, 0);
  // Thirteen in free groups are a phone number with its country.
  return isAlone && count > 13;
}

/** By scheme: how it begins, and how long it then is. */
const SCHEMES: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)\d+$(?<=^\d{16})/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^(?:6011|64[4-9]|65|62|60|81|35(?:2[89]|[3-8]\d))\d+$(?<=^\d{16,19})/,
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{9,15}$/,
  // Debit cards of many countries: Maestro, Dankort, Elo.
  /^(?:50|5[6-8]|6[37])\d+$(?<=^\d{16,19})/,
  /^220[0-4]\d{12,15}$/,
];

const SHORTEST = 13;

const isCardNumber = (digits: string): boolean =>
  digits.length >= SHORTEST && isLuhn(digits) && SCHEMES.some((scheme) => scheme.test(digits));

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 1; at <= digits.length; at++) {
    const value = Number(digits[digits.length - at]) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
