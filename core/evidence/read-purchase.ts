/**
 * Which purchase a mail means, by evidence: each piece with the mail's words and the record's line. Pure, never throws, bounded time. What
 * stands out is meant; where two fit, or the words are for something that nobody bought here, a person has to say.
 */

import { asksIn } from "./asks-in.ts";
import { claimsOf } from "./claims.ts";
import { isContradicted } from "./contradicted.ts";
import { countEvidence, countsSaid } from "./counts.ts";
import { dayEvidence, foreignSum, sumEvidence, unknownSum } from "./facts-of-line.ts";
import { leftEvidence, leftSaid } from "./left-over.ts";
import type { LineNames } from "./line-names.ts";
import { markEvidence, marksOf, placeWords } from "./marks.ts";
import { meantOf, type Scored, scoreOf } from "./meant.ts";
import { namesHeard } from "./names-heard.ts";
import { orderEvidence, pickByOrder } from "./orders.ts";
import { withoutWhatIsPaidFor } from "./paid-for.ts";
import { speaksOf } from "./reason-fit.ts";
import { excludedBy, isAnyNamed, namedEvidence, onNoRecord, unheardOf } from "./said-of-names.ts";
import { sharedBy, shownOf } from "./shown.ts";
import { signEvidence, signsIn } from "./signs.ts";
import { togetherIn } from "./together.ts";
import type { LineOnFile, PurchaseQuestion, PurchaseReading, Weighed } from "./types.ts";
import { untouchedEvidence, untouchedSaid } from "./untouched.ts";
import { passagesOfMail, type Said } from "./words/said.ts";

/** Of so many of the likeliest lines it is read what the mail claims of them. */
const CLAIMED_MAX = 5;

export const readPurchase = ({ reason, ...question }: PurchaseQuestion): PurchaseReading =>
  purchaseMeant(hearPurchase(question), reason);

/** What a mail says of the lines on file, whyever it asks. The dear part. */
export type PurchaseHeard = ReturnType<typeof hearPurchase>;

export function hearPurchase(question: Omit<PurchaseQuestion, "reason">) {
  const { lines, writtenOn } = question;
  const { said, days: allDays, sums: allSums, names, phrases: heard } = namesHeard(question, passagesOfMail(question));
  const counts = countsSaid(said, [...allDays, ...allSums]);
  const asks = asksIn(said);
  const asking = new Set(asks.keys());
  const phrases = withoutWhatIsPaidFor(names, heard, said, asks);
  // What is said of that which is left out speaks for nothing.
  const left = new Set(phrases.flatMap(({ isExcluded, units }) => (isExcluded ? units.map(({ key }) => key) : [])));
  const days = allDays.filter((_, n) => !left.has(`d:${n}`));
  const sums = allSums.filter((_, n) => !left.has(`s:${n}`));
  const untouched = untouchedSaid(said);
  const leftOf = leftSaid(said, asking);
  const marks = marksOf(said);
  const signs = signsIn(said, phrases, asking);
  const shared = sharedPlaces(lines);
  const excluded = excludedBy(names, phrases, pickByOrder(writtenOn));
  const base = names.map((name): Scored => {
    const { line } = name;
    const out = excluded.get(line.lineId);
    const pieces = [
      ...(out ? [out] : []),
      ...namedEvidence(name, phrases, asking),
      ...signEvidence(name, signs),
      ...sumEvidence(line, sums),
      ...dayEvidence(line, days),
      ...(line.entitlement ? countEvidence(line.entitlement, counts) : []),
      ...untouchedEvidence(line, untouched),
      ...leftEvidence(line, leftOf),
      ...markEvidence(line, marks, shared),
      ...givenBack(said, line),
    ];
    return { ...name, pieces, isExcluded: out !== undefined };
  });
  const orders = orderEvidence({
    said,
    names,
    phrases,
    excluded: new Set(excluded.keys()),
    tied: tiedOf(base),
    asking: asks,
    writtenOn,
  });
  const named = ranked(base.map((one) => withPieces(one, [...piecesOf(orders, one), ...leftOver(base, one)])));
  const isSaid = named.some(({ pieces }) =>
    pieces.some(({ kind, side, weight }) => side === "for" && kind === "name" && weight >= 2),
  );
  const asked = phrases.filter(({ at }) => asking.has(at));
  const unknown =
    (isAnyNamed(names, asked) ? undefined : onNoRecord(said, names, asked, asking)) ??
    (isSaid
      ? undefined
      : (onNoRecord(said, names, phrases, asking) ?? (foreignSum(lines, sums) ?? unknownSum(lines, sums))?.quote));
  const byName = unknown === undefined ? meantOf(named, { phrases, asking }) : undefined;
  const heardOf = { phrases, days: allDays, sums: allSums, unheard: unheardOf(said, names, phrases) };
  return { lines, said, asks, asking, phrases, days, sums, counts, named, unknown, byName, heardOf };
}

/** Which of them it means, with what its reason speaks for. */
export function purchaseMeant(heard: PurchaseHeard, reason: PurchaseQuestion["reason"]): PurchaseReading {
  const { lines, said, asks, asking, phrases, days, sums, counts, named, unknown, byName, heardOf } = heard;
  const spoken = ranked(named.map((one) => withPieces(one, reasonPieces(reason, one))));
  const isShared = sharedBy(spoken);
  const claimed = { said, days, sums, counts, lines };
  const found = unknown === undefined ? (meantOf(spoken, { phrases, asking }) ?? onlyOne(spoken)) : undefined;
  const meant = found !== undefined && isContradicted(found, spoken, heardOf) ? undefined : found;
  const together =
    unknown === undefined && found === undefined ? togetherIn({ said, scored: spoken, phrases, asks }) : undefined;
  return {
    likely: spoken.map(({ line, pieces, isExcluded }, rank) => ({
      lineId: line.lineId,
      evidence: shownOf(pieces, isShared, line.lineId === meant && lines.length === 1),
      claims: isExcluded || rank >= CLAIMED_MAX ? [] : claimsOf(line, claimed),
    })),
    meant,
    ...(together ? { together } : {}),
    isNamed: meant !== undefined && meant === byName,
    ...(unknown === undefined ? {} : { isOnNoRecord: unknown }),
  };
}

const piecesOf = (pieces: ReadonlyMap<string, Weighed>, { line }: LineNames): Weighed[] => {
  const piece = pieces.get(line.lineId);
  return piece ? [piece] : [];
};

const withPieces = (one: Scored, more: readonly Weighed[]): Scored => ({ ...one, pieces: [...one.pieces, ...more] });

function sharedPlaces(lines: readonly LineOnFile[]): ReadonlySet<string> {
  const sets = lines.map(({ places }) => new Set(places.flatMap(placeWords)));
  return new Set([...(sets[0] ?? [])].filter((word) => sets.every((set) => set.has(word))));
}

const SPEAKS_OF_RETURN = /^(arriv|receiv|refunded|promised|approved|sent|llega|recib|reembolsad|arrive|recu|rembourse)/;

/** What went back as a whole is not asked for again, unless the mail speaks of money that went back. */
function givenBack({ sentences }: Said, line: LineOnFile): Weighed[] {
  if (line.leftMinor > 0 || line.paidMinor === 0) return [];
  if (sentences.some(({ words }) => words.some(({ text }) => SPEAKS_OF_RETURN.test(text)))) return [];
  const record = { entry: "paid", minor: line.paidMinor, currency: line.currency } as const;
  return [{ kind: "given_back", side: "against", quote: "", record, weight: 1 }];
}

/** The lines that fit alike so far: among them an order without a name picks. */
function tiedOf(base: readonly Scored[]): ReadonlySet<string> {
  const open = base.filter(({ isExcluded }) => !isExcluded);
  const most = Math.max(...open.map(scoreOf));
  return new Set(open.filter((one) => scoreOf(one) > most - 1).map(({ line }) => line.lineId));
}

/** Where all others are left out, the one that remains is meant by that. */
function leftOver(base: readonly Scored[], one: Scored): Weighed[] {
  const open = base.filter(({ isExcluded }) => !isExcluded);
  if (base.length < 2 || open.length !== 1 || one.isExcluded) return [];
  const quote = base.flatMap(({ pieces }) => pieces).find(({ kind }) => kind === "excluded")?.quote ?? "";
  return [{ kind: "excluded", side: "for", quote, record: { entry: "others", count: base.length - 1 }, weight: 1.5 }];
}

function reasonPieces(reason: PurchaseQuestion["reason"], { line, isExcluded }: Scored): Weighed[] {
  if (!reason || isExcluded || !speaksOf(reason.code, line)) return [];
  return [
    { kind: "reason", side: "for", quote: reason.quote, record: { entry: "kind", text: line.kind }, weight: 1.5 },
  ];
}

/** What is left out last; then by what speaks for it; then what has money left; then the newest. */
const ranked = (scored: readonly Scored[]): Scored[] =>
  scored
    .map((one) => ({ one, score: scoreOf(one), line: one.line }))
    .sort(
      (a, b) =>
        Number(a.one.isExcluded) - Number(b.one.isExcluded) ||
        b.score - a.score ||
        Number(b.line.leftMinor > 0) - Number(a.line.leftMinor > 0) ||
        compareText(b.line.boughtOn, a.line.boughtOn) ||
        compareText(b.line.lineId, a.line.lineId),
    )
    .map(({ one }) => one);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The only purchase is meant where nothing says otherwise. */
function onlyOne(scored: readonly Scored[]): string | undefined {
  const [only, ...others] = scored;
  return only && others.length === 0 && !only.isExcluded ? only.line.lineId : undefined;
}
