/** What else tells purchases apart: the card, a reference, who treated, where. */
import { paymentLabel } from "../facts/payment-label.ts";
import { fold } from "../mail/fold.ts";
import type { Tender } from "../words.ts";
import type { LineOnFile, Weighed } from "./types.ts";
import { isPaidWith } from "./words/paid-with.ts";
import { isNear, type Place, quoteOfPlace, type Said, wordSet } from "./words/said.ts";
import { termFinder } from "./words/terms.ts";

/** A word or a few of the mail, under the form in which the record is looked up. */
interface Mark {
  readonly key: string;
  readonly quote: string;
  /** Said of how it was paid: "the one I put on my Amex", not "back to my Amex". */
  readonly isPaidWith?: boolean;
}

export interface Marks {
  readonly last4: ReadonlyMap<string, string>;
  readonly brands: ReadonlyMap<string, Mark>;
  readonly tenders: ReadonlyMap<string, Mark>;
  /** Letters and digits of up to four words beside each other, one digit at least. */
  readonly references: ReadonlyMap<string, string>;
  /** Words that begin with a capital, or all where the mail has none. */
  readonly names: ReadonlyMap<string, string>;
}

const findBrands = termFinder({
  visa: "visa",
  mastercard: "mastercard, master card",
  amex: "amex, american express",
  discover: "discover",
  diners: "diners",
  jcb: "jcb",
});
const findTenders = termFinder({
  cash: "in cash, by cash, cash, efectivo, en efectivo, al contado, especes, en liquide, argent comptant, comptant",
  cheque: "by check, by cheque, a check, cheque, con cheque, par cheque",
  transfer: "bank transfer, wire transfer, by transfer, transferencia, virement",
  hsa_fsa: "hsa, fsa",
  lender:
    "financing, financed, carecredit, klarna, affirm, financiado, financiamiento, financiacion, credit conso, en plusieurs fois",
} satisfies Partial<Record<Tender, string>>);
const CARD_WORDS = wordSet(
  "card ending ends visa mastercard amex tarjeta terminada termina terminacion carte finissant termine xxxx debit credit",
);

export function marksOf(said: Said): Marks {
  const last4: Mark[] = [];
  const brands: Mark[] = [];
  const tenders: Mark[] = [];
  const references: Mark[] = [];
  const names: Mark[] = [];
  const isShouted = !said.sentences.some(({ words }) => words.some(({ isCapital }, at) => at > 0 && isCapital));
  for (const [at, { words }] of said.sentences.entries()) {
    const texts = words.map(({ text }) => text);
    const quoted = (from: number, to: number) => quoteOfPlace(said, { at, from, to });
    for (const { key, from, to } of findBrands(texts))
      brands.push({ key, quote: quoted(from, to), isPaidWith: isPaidWith(words, { from, to }) });
    for (const { key, from, to } of findTenders(texts))
      tenders.push({ key, quote: quoted(from, to), isPaidWith: isPaidWith(words, { from, to }) });
    for (const [from, { text, isCapital }] of words.entries()) {
      const place: Place = { at, from, to: from + 1 };
      const digits = /^x*(\d{4})$/.exec(text)?.[1];
      if (digits && isNear(words, place, CARD_WORDS, { before: 5, after: 1 }))
        last4.push({ key: digits, quote: quoted(from, from + 1) });
      const next = words[from + 1];
      // Initials: "M.O." are two words.
      if (isCapital && next?.isCapital && text.length === 1 && next.text.length === 1) {
        names.push({ key: text + next.text, quote: quoted(from, from + 2) });
      }
      // Two letters are a name only where the capital is none of a sentence's beginning: "Jo", "Al".
      if (text.length === 2 ? isCapital && from > 0 && !isShouted : isCapital || isShouted)
        names.push({ key: text, quote: quoted(from, from + 1) });
      for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
        const key = texts.slice(from, to).join("");
        if (key.length <= 40 && key.length >= 4 && /\d/.test(key)) references.push({ key, quote: quoted(from, to) });
      }
    }
  }
  return {
    last4: quotesByKey(last4),
    brands: byKey(brands),
    tenders: byKey(tenders),
    references: quotesByKey(references),
    names: quotesByKey(names),
  };
}

/** The first of each; of a card the first that says how it was paid. */
function byKey(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  const map = new Map<string, Mark>();
  for (const mark of marks) {
    const known = map.get(mark.key);
    if (!known || (mark.isPaidWith && !known.isPaidWith)) map.set(mark.key, mark);
  }
  return map;
}

const quotesByKey = (marks: readonly Mark[]): ReadonlyMap<string, string> =>
  new Map([...byKey(marks)].map(([key, { quote }]) => [key, quote]));

/** Of all that somebody buys most is paid alike: it tells a purchase by itself only where it is said of the paying. */
const cardWeight = ({ isPaidWith: isSaid }: Mark): number => (isSaid ? 2 : 1);

export function markEvidence(line: LineOnFile, marks: Marks, sharedPlaces: ReadonlySet<string>): Weighed[] {
  return [
    ...cardEvidence(line, marks),
    ...referenceEvidence(line, marks),
    ...providerEvidence(line, marks),
    ...placeEvidence(line, marks, sharedPlaces),
  ];
}

function cardEvidence({ payments }: LineOnFile, { last4, brands, tenders }: Marks): Weighed[] {
  for (const payment of payments) {
    const quote = payment.last4 === undefined ? undefined : last4.get(payment.last4);
    if (quote !== undefined) return [piece("card", quote, 3, { entry: "card", text: cardText(payment) })];
  }
  for (const payment of payments) {
    const mark = brands.get(
      fold(payment.brand ?? "")
        .replaceAll(/\s/g, "")
        .replace("americanexpress", "amex"),
    );
    if (mark) return [piece("card", mark.quote, cardWeight(mark), { entry: "card", text: cardText(payment) })];
  }
  for (const { tender } of payments) {
    const mark = tenders.get(tender);
    if (mark) return [piece("card", mark.quote, cardWeight(mark), { entry: "tender", text: tender })];
  }
  return [];
}

/** As payments are named everywhere; of a card without a brand its last digits only. */
const cardText = (payment: LineOnFile["payments"][number]): string =>
  payment.brand === undefined ? `··${payment.last4?.slice(-2) ?? ""}` : paymentLabel(payment);

function referenceEvidence({ references }: LineOnFile, marks: Marks): Weighed[] {
  for (const reference of references) {
    const whole = fold(reference).replaceAll(/[^\p{L}\p{N}]/gu, "");
    const figures = /\d{4,}$/.exec(whole)?.[0] ?? "";
    const quote =
      (whole.length >= 4 ? marks.references.get(whole) : undefined) ??
      (figures.length >= 5 ? marks.references.get(figures) : undefined);
    if (quote !== undefined) return [piece("reference", quote, 6, { entry: "reference", text: reference })];
  }
  return [];
}

const TITLES = wordSet("dr dra doctor doctora lic mr mrs ms mme mlle docteur np rn pa lmt therapist clinic");

function providerEvidence({ providers }: LineOnFile, { names }: Marks): Weighed[] {
  for (const provider of new Set(providers)) {
    const words = fold(provider)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !TITLES.has(word));
    const quote = words
      .filter((word) => word.length >= 2)
      .map((word) => names.get(word))
      .find((found) => found !== undefined);
    const record = { entry: "provider", text: provider } as const;
    if (quote !== undefined) return [piece("provider", quote, 2, record)];
    const initials = words.length > 1 && words.every((word) => word.length === 1) ? words.join("") : undefined;
    const said = initials === undefined ? undefined : names.get(initials);
    if (said !== undefined) return [piece("provider", said, 1.5, record)];
  }
  return [];
}

export const placeWords = (place: string): string[] =>
  fold(place)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4);

/** Words of a place that all purchases share tell nothing. */
function placeEvidence({ places }: LineOnFile, { names }: Marks, shared: ReadonlySet<string>): Weighed[] {
  for (const place of new Set(places)) {
    const quote = placeWords(place)
      .filter((word) => !shared.has(word))
      .map((word) => names.get(word))
      .find((found) => found !== undefined);
    if (quote !== undefined) return [piece("place", quote, 1.5, { entry: "place", text: place })];
  }
  return [];
}

const piece = (kind: Weighed["kind"], quote: string, weight: number, record: Weighed["record"]): Weighed => ({
  kind,
  side: "for",
  quote,
  record,
  weight,
});
