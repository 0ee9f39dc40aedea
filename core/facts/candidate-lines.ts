/**
 * Which purchase a mail is about: a suggestion that the agent sees and may change. In this order: words of the mail that name the item,
 * what the reason speaks of, money left to give back, and the newest.
 */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { ItemKind } from "../words.ts";

export interface CandidateLine {
  readonly lineId: string;
  readonly title: string;
  readonly category: string;
  readonly kind: ItemKind;
  readonly boughtOn: string;
  /** Paid and not yet given back. */
  readonly leftMinor: number;
  readonly unusedUses: number;
  readonly noShows: number;
  readonly expired: boolean;
  readonly duplicate: boolean;
  readonly overpaidClaim: boolean;
}

/** Words that stand in most titles and so tell no two items apart. */
const COMMON_WORDS = new Set(
  (
    "a an and the of for with to in on my your our de la el los las del con para por y un una " +
    "session sessions sesion sesiones treatment treatments tratamiento package paquete pack membership membresia " +
    "visit visits visita visitas single month monthly mensual series refund money charge charged service servicio"
  ).split(" "),
);

/** What speaks for a line: the mail names the item, its reason is of that kind, or nothing but its age and what is left of it. */
export type LineEvidence = "named" | "reason" | "guess";

export interface LikelyLine {
  readonly lineId: string;
  readonly because: LineEvidence;
}

/** The lines, the likeliest first. `text` is the mail's subject and body; empty where there is none. */
export function candidateLines(
  text: string,
  reason: ReasonCode | undefined,
  lines: readonly CandidateLine[],
): readonly LikelyLine[] {
  const words = new Set(wordsOf(text));
  const ranked = lines.map((line) => ({
    lineId: line.lineId,
    ranks: [namedIn(words, line), reason && speaksOf(reason, line) ? 1 : 0, line.leftMinor > 0 ? 1 : 0],
    boughtOn: line.boughtOn,
  }));
  return ranked
    .sort((a, b) => byRanks(a.ranks, b.ranks) || compareText(b.boughtOn, a.boughtOn) || compareText(b.lineId, a.lineId))
    .map(({ lineId, ranks: [named = 0, spoken = 0] }) => ({
      lineId,
      because: named > 0 ? "named" : spoken > 0 ? "reason" : "guess",
    }));
}

function byRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, at) => (b[at] ?? 0) - rank).find((difference) => difference !== 0) ?? 0;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** From so many letters on the beginning of a word stands for it, as in physio for physiotherapy. */
const SHORT_FORM_MIN = 6;

/** How many telling words of the item stand in the mail, whole or as their short form. */
function namedIn(words: ReadonlySet<string>, line: CandidateLine): number {
  const own = new Set(wordsOf(`${line.title} ${line.category.replaceAll(/[_-]/g, " ")}`));
  const shortForms = [...words].filter((word) => word.length >= SHORT_FORM_MIN);
  return [...own].filter((word) => words.has(word) || shortForms.some((short) => word.startsWith(short))).length;
}

/** Lower case without accents, singular, three letters or more, common words left out. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 && !COMMON_WORDS.has(word))
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word));
}

function speaksOf(reason: ReasonCode, line: CandidateLine): boolean {
  switch (reason) {
    case "membership_cancel":
      return line.kind === "membership";
    case "product_return":
      return line.kind === "product";
    case "billing_error":
      return line.duplicate;
    case "insurance_overpayment":
      return line.overpaidClaim;
    case "expired":
      return line.expired;
    case "no_show_dispute":
      return line.noShows > 0;
    case "changed_mind":
    case "moved_or_schedule":
    case "medical_stop":
    case "plan_changed":
      return line.unusedUses > 0;
    case "result":
    case "service_fault":
    case "not_informed":
    case "other":
      return false;
  }
}
