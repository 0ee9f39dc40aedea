/** What the readers of days share. */
import { NEXT } from "./day-words.ts";
import { type Place, type Said, type SaidSentence, wordSet } from "./said.ts";

export type Precision = "day" | "week" | "month" | "season" | "year";

/** First and last day. */
export type Range = readonly [from: string, until: string];

export interface DayRead {
  readonly from?: number;
  readonly to: number;
  readonly ranges: readonly Range[];
  readonly precision: Precision;
  /** The first range is likelier than the others. */
  readonly isFirstLikelier?: boolean;
}

export interface DaySaid extends Place {
  readonly quote: string;
  readonly ranges: readonly Range[];
  readonly precision: Precision;
  readonly isFirstLikelier?: boolean | undefined;
  /** What its sentence speaks of. */
  readonly isOfBuying: boolean;
  readonly isOfVisit: boolean;
}

export interface DayContext {
  readonly said: Said;
  readonly sentence: SaidSentence;
  readonly writtenOn: string;
  readonly isSouthern: boolean;
}

export const textAt = ({ sentence }: DayContext, at: number): string => sentence.words[at]?.text ?? "";

/** Without the possessive: "Tuesday's visit", "April's payment"; "Tuesdays" are none. */
export function ownedAt({ sentence }: DayContext, at: number): string {
  const word = sentence.words[at];
  if (!word) return "";
  const isOwned = /['’]s$/i.test(sentence.source.slice(word.start, word.end));
  return isOwned ? word.text.replace(/s$/, "") : word.text;
}

/** Days with one of these beside them are still to come. */
export const isToCome = (context: DayContext, from: number, to: number): boolean =>
  [from - 1, to, to + 1].some((at) => NEXT.has(textAt(context, at))) || isUntil(context, from);

/** "Until the end of June", "hasta fines de junio", "jusqu'au 30 juin". */
function isUntil({ sentence: { words } }: DayContext, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - UNTIL_REACH); at--) {
    if (UNTIL.has(words[at]?.text ?? "") || words[at]?.elided === "jusqu") return true;
    if (words[at + 1]?.opensClause) return false;
  }
  return false;
}

const UNTIL = wordSet("until till through hasta");
const UNTIL_REACH = 4;
