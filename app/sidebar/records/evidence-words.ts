/** What speaks for a purchase and what against it, as rows of quotes and words. Pure: what is drawn is what is tested. */
import type { AboutPurchaseView } from "../../../core/contract/evidence.ts";
import { paymentLabel } from "../../../core/facts/payment-label.ts";
import { type Language, TENDERS } from "../../../core/words.ts";
import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import type { BoughtLine } from "../form/case-form.ts";

type Piece = AboutPurchaseView["likely"][number]["evidence"][number];
type AboutWords = SidebarWords["about"];

/** One line of the screen: what it is, and the mail's own words for it, which may be in another writing. */
export interface EvidenceRow {
  readonly label: string;
  readonly quotes: readonly string[];
}

/** What differs of these is said beside the record, as a claim. */
const CLAIMED = new Set<Piece["kind"]>(["count", "sum", "date"]);
const NO_NAMES = new Set<Piece["kind"]>(["reason", "only", "excluded", "given_back"]);

/** "Names: facial · 500 · in March", then whatever else speaks for it, then what speaks against it. */
export function evidenceRows(pieces: readonly Piece[], words: AboutWords): EvidenceRow[] {
  const of = (side: Piece["side"], kind: Piece["kind"]) =>
    pieces.filter((piece) => piece.side === side && piece.kind === kind);
  const row = (label: string, found: readonly Piece[]): EvidenceRow[] =>
    found.length > 0 ? [{ label, quotes: unique(found.map(({ quote }) => quote)) }] : [];
  const names = pieces.filter(({ side, kind }) => side === "for" && !NO_NAMES.has(kind));
  return [
    ...row(words.names, names),
    // The reason's own words stand above already.
    ...(names.length > 0
      ? []
      : of("for", "reason")
          .slice(0, 1)
          .map(() => ({ label: words.reason, quotes: [] }))),
    ...row(words.remains, of("for", "excluded")),
    ...row(words.only, of("for", "only")),
    ...row(words.leftOut, of("against", "excluded")),
    ...row(
      words.but,
      pieces.filter(({ side, kind }) => side === "against" && !NO_NAMES.has(kind) && !CLAIMED.has(kind)),
    ),
    ...row(words.givenBack, of("against", "given_back")),
  ];
}

/** Each once; a quote within a longer one says nothing more. */
function unique(quotes: readonly string[]): string[] {
  const all = [...new Set(quotes.filter(Boolean))];
  return all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
}

/** What the record has beside the words: "paid $500.00", "bought Mar 4, 2026"; undefined where there is nothing beside them. */
export function recordInWords(
  { record }: Pick<Piece, "record">,
  words: AboutWords,
  format: Format,
  language: Language,
): string | undefined {
  const { entry, text, minor, currency, on, count } = record;
  if (entry === "others") return undefined;
  if (entry === "went_back" && minor === 0) return words.nothingBack;
  if (minor !== undefined && currency !== undefined && on !== undefined) {
    return words.chargedOn(format.money(minor, currency), format.day(on));
  }
  if (minor !== undefined && currency !== undefined) return words.entries[entry](format.money(minor, currency));
  if (on !== undefined) return words.entries[entry](format.day(on));
  if (count !== undefined) return words.entries[entry](String(count));
  if (text === undefined) return undefined;
  const tender = entry === "tender" ? TENDERS.find((known) => known === text) : undefined;
  if (tender) return words.entries.tender(paymentLabel({ tender }, language));
  const known = entry === "kind" ? words.kinds[text] : entry === "state" ? words.states[text] : undefined;
  return words.entries[entry](known ?? text);
}

/** The purchases, the one that the mail is likeliest about first. */
export function byLikelihood(lines: readonly BoughtLine[], about: AboutPurchaseView | undefined): BoughtLine[] {
  const rankOf = new Map(about?.likely.map(({ lineId }, at) => [lineId, at]));
  const rank = ({ lineId }: BoughtLine) => rankOf.get(lineId) ?? rankOf.size;
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

/** What may be said of most that somebody buys: it tells no purchase from another. */
const VAGUE = new Set<Piece["kind"]>(["kind", "reason"]);
const isFirm = ({ side, kind }: Piece): boolean => side === "for" && !VAGUE.has(kind);

/** The pieces worth reading in a list: what is vague only where there is nothing else. */
export function tellingOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.some(isFirm) ? pieces.filter(({ kind }) => !VAGUE.has(kind)) : pieces;
}

/**
 * Which purchases stand in the question and which wait behind it. Where words of the mail name some, the others are one press away; where they
 * name none, or one, all stand: the names alone decide nothing then. A choice moves nothing under the pointer.
 */
export function askedAbout(
  lines: readonly BoughtLine[],
  about: AboutPurchaseView | undefined,
): { readonly named: readonly BoughtLine[]; readonly others: readonly BoughtLine[] } {
  const all = byLikelihood(lines, about);
  const isNamed = ({ lineId }: BoughtLine) => piecesOf(about, lineId).some(isFirm);
  if (all.filter(isNamed).length < 2) return { named: all, others: [] };
  return { named: all.filter(isNamed), others: all.filter((line) => !isNamed(line)) };
}

export type ClaimView = NonNullable<AboutPurchaseView["likely"][number]["claims"]>[number];

export const claimsOf = (about: AboutPurchaseView | undefined, lineIds: readonly string[]): readonly ClaimView[] => {
  const claims = (about?.likely ?? []).flatMap((one) => (lineIds.includes(one.lineId) ? (one.claims ?? []) : []));
  return [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()];
};

export const piecesOf = (about: AboutPurchaseView | undefined, lineId: string): readonly Piece[] =>
  about?.likely.find((one) => one.lineId === lineId)?.evidence ?? [];
