/** Days and moments as exports write them. Which of two numbers is the month is decided for a whole column, and asked where nothing decides. */
import { memoize } from "../../memoize.ts";
import { civilDateAt, instantOf } from "../../time/civil-time.ts";

/** The order of a day in figures. */
export const DATE_ORDERS = ["ymd", "mdy", "dmy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const MONTHS = [
  ["jan", "ene", "janv"],
  ["feb", "fév", "fev"],
  ["mar"],
  ["apr", "abr", "avr"],
  ["may", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "ago", "aoû", "aou"],
  ["sep", "set"],
  ["oct"],
  ["nov"],
  ["dec", "dic", "déc"],
] as const;

interface Parts {
  readonly order: DateOrder | "numbers" | "words";
  readonly figures: readonly [number, number, number];
  readonly time: string;
}

const YMD = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const DAY_FIRST =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:\.|º|er)?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  // "juillet" begins as "jui" does, "juin" too: the longer beginning counts.
  if (lower.startsWith("juil")) return 7;
  return MONTHS.findIndex((begins) => begins.some((begin) => lower.startsWith(begin))) + 1;
}

const yearOf = (figures: string): number =>
  figures.length === 4 ? Number(figures) : Number(figures) + (Number(figures) < 70 ? 2000 : 1900);

/** The days of a file are few beside its rows, and a time zone costs far more to ask than a day to read. */
const partsOf = (text: string): Parts | undefined => kept(text).parts;
const kept = memoize((text): { readonly parts?: Parts | undefined } => ({ parts: readParts(text) }), 10_000);
const hourOf = memoize((key): number => {
  const [day = "", hour = "", zone = ""] = key.split(" ");
  return instantOf(day, Number(hour), zone);
}, 10_000);

/** The middle of a day by the clinic's clock. */
export const noonOf = (day: string, zone: string): number => hourOf(`${day} 12 ${zone}`);

function readParts(text: string): Parts | undefined {
  const trimmed = text.trim();
  const ymd = YMD.exec(trimmed);
  if (ymd)
    return {
      order: "ymd",
      figures: [Number(ymd[1]), Number(ymd[2]), Number(ymd[3])],
      time: trimmed.slice(ymd[0].length),
    };
  const numbers = NUMBERS.exec(trimmed);
  if (numbers) {
    const figures = [Number(numbers[1]), Number(numbers[3]), yearOf(numbers[4] ?? "")] as const;
    // Nobody who writes the month first parts with points.
    return { order: numbers[2] === "." ? "dmy" : "numbers", figures, time: trimmed.slice(numbers[0].length) };
  }
  const first = MONTH_FIRST.exec(trimmed);
  if (first && monthOf(first[1] ?? "") > 0) {
    return {
      order: "words",
      figures: [yearOf(first[3] ?? ""), monthOf(first[1] ?? ""), Number(first[2])],
      time: trimmed.slice(first[0].length),
    };
  }
  const second = DAY_FIRST.exec(trimmed);
  if (!second || monthOf(second[2] ?? "") === 0) return undefined;
  return {
    order: "words",
    figures: [yearOf(second[3] ?? ""), monthOf(second[2] ?? ""), Number(second[1])],
    time: trimmed.slice(second[0].length),
  };
}

/** Which orders a text may be in; none where it is no day, all where it says its month itself. */
export function ordersOf(text: string): readonly DateOrder[] {
  const parts = partsOf(text);
  if (!parts) return [];
  if (parts.order === "words") return DATE_ORDERS;
  if (parts.order !== "numbers") return [parts.order];
  const [first, second] = parts.figures;
  if (first > 12 && second > 12) return [];
  if (first > 12) return ["dmy"];
  return second > 12 ? ["mdy"] : ["mdy", "dmy"];
}

const two = (figures: number): string => String(figures).padStart(2, "0");

/** A quarter of an hour is on one day in every zone. */
const QUARTER_MS = 900_000;
const dayAt = (atMs: number, zone: string): string => dayOfQuarter(`${Math.floor(atMs / QUARTER_MS)} ${zone}`);
const dayOfQuarter = memoize((key): string => {
  const [quarter = "", zone = ""] = key.split(" ");
  return civilDateAt(Number(quarter) * QUARTER_MS, zone);
}, 10_000);

/**
 * A day as records write it, `2026-11-21`, by the clinic's clock; undefined for what is no day, or would be another by the column's order.
 * A moment that names its own zone may be the evening before here; at midnight exactly it is a day that a machine wrote as a moment.
 */
export function dayOf(text: string, order: DateOrder | undefined, zone: string): string | undefined {
  const day = dayWritten(text, order);
  const time = day === undefined ? undefined : timeOf(partsOf(text)?.time ?? "");
  if (day === undefined || time?.offset === undefined || isMidnight(time)) return day;
  const atMs = ownInstant(day, time);
  return atMs === undefined ? day : dayAt(atMs, zone);
}

function dayWritten(text: string, order: DateOrder | undefined): string | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [first, second, third] = parts.figures;
  const as = parts.order === "numbers" ? order : parts.order;
  if (as === undefined || (parts.order === "numbers" && as === "ymd")) return undefined;
  const [year, month, day] =
    as === "mdy" ? [third, first, second] : as === "dmy" ? [third, second, first] : [first, second, third];
  const atMs = Date.UTC(year, month - 1, day);
  const made = new Date(atMs);
  if (year < 1900 || year > 2199 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

const TIME = /(?:T|\s|,|at)*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?/i;
const ZONE = /(Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/i;

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Of the zone that it names itself. */
  readonly offset: string | undefined;
}

const isMidnight = ({ hour, minute, second }: Time): boolean => hour === 0 && minute === 0 && second === 0;

function timeOf(text: string): Time | undefined {
  const time = TIME.exec(text);
  if (!time) return undefined;
  const half = time[4]?.toLowerCase();
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  const own = ZONE.exec(text)?.[1];
  const offset = own && (/\d/.test(own) ? `${own.slice(0, 3)}:${own.slice(-2)}` : "+00:00");
  return { hour, minute: Number(time[2]), second: Number(time[3] ?? 0), offset };
}

function ownInstant(day: string, { hour, minute, second, offset = "" }: Time): number | undefined {
  const atMs = Date.parse(`${day}T${two(hour)}:${two(minute)}:${two(second)}${offset}`);
  return Number.isNaN(atMs) ? undefined : atMs;
}

/** A moment in milliseconds: by its own zone where it has one, else by the clinic's clock; noon where it has no time, or is a day that a machine wrote as midnight in UTC. */
export function momentOf(text: string, order: DateOrder | undefined, zone: string): number | undefined {
  const day = dayWritten(text, order);
  const parts = partsOf(text);
  if (day === undefined || !parts) return undefined;
  const time = timeOf(parts.time);
  if (!time) return noonOf(day, zone);
  const { hour, minute, second, offset } = time;
  if (minute > 59 || second > 59) return undefined;
  if (offset === undefined) return hourOf(`${day} ${hour} ${zone}`) + (minute * 60 + second) * 1000;
  return offset === "+00:00" && isMidnight(time) ? noonOf(day, zone) : ownInstant(day, time);
}
