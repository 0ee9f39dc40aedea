/** The days that a text names, in each way that people write them. A day without its year is any year's. */
import type { CheckWords } from "../../../messages/shapes/check.ts";
import { patternOf } from "./words.ts";

export interface DayNamed {
  readonly from: number;
  readonly length: number;
  readonly is: (on: string) => boolean;
  readonly isBefore: (on: string) => boolean;
}

const partsOf = (on: string) => on.split("-").map(Number) as [number, number, number];

export function datesIn(text: string, words: CheckWords): DayNamed[] {
  const { byMonth, months } = formsOf(words);
  const found: DayNamed[] = [];
  for (const match of text.matchAll(byMonth)) {
    const { before, month, year, day2, month2, year2 } = match.groups ?? {};
    const name = month ?? month2 ?? "";
    const number = months.findIndex((pattern) => pattern.test(name)) + 1;
    const day = Number(before ?? day2);
    found.push(dayNamed(match.index, match[0].length, [{ month: number, day }], year ?? year2));
  }
  for (const { index, 0: whole, 1: y, 2: m, 3: d } of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g))
    found.push(dayNamed(index, whole.length, [{ month: Number(m), day: Number(d) }], y));
  for (const { index, 0: whole, 1: a, 2: b, 3: y } of text.matchAll(
    /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?![\d/])/g,
  )) {
    const [one, two] = [Number(a), Number(b)];
    // Month first or day first: whoever wrote it knows.
    const readings = [
      { month: one, day: two },
      { month: two, day: one },
    ].filter(({ month }) => month <= 12);
    found.push(dayNamed(index, whole.length, readings, y && y.length === 2 ? `20${y}` : y));
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Days of the week: each is any such day. */
export function weekdaysIn(text: string, { weekdays }: CheckWords): DayNamed[] {
  return weekdays.flatMap((name, number) =>
    [...text.matchAll(patternOf(name))].map((match) => ({
      from: match.index,
      length: match[0].length,
      is: (on: string) => new Date(`${on}T12:00:00Z`).getUTCDay() === number,
      isBefore: () => false,
    })),
  );
}

function dayNamed(
  from: number,
  length: number,
  readings: readonly { month: number; day: number }[],
  year?: string,
): DayNamed {
  const any = (test: (month: number, day: number) => boolean) => readings.some(({ month, day }) => test(month, day));
  return {
    from,
    length,
    is: (on) => {
      const [y, m, d] = partsOf(on);
      return any((month, day) => month === m && day === d) && (year === undefined || Number(year) === y);
    },
    isBefore: (on) => {
      const [y, m, d] = partsOf(on);
      const own = Number(year ?? y);
      return any((month, day) => own < y || (own === y && (month < m || (month === m && day < d))));
    },
  };
}

interface Forms {
  readonly byMonth: RegExp;
  readonly months: readonly RegExp[];
}
const FORMS = new WeakMap<CheckWords, Forms>();

function formsOf(words: CheckWords): Forms {
  const known = FORMS.get(words);
  if (known) return known;
  const any = words.months.join("|");
  const made: Forms = {
    months: words.months.map((month) => new RegExp(`^(?:${month})$`, "i")),
    byMonth: new RegExp(
      `(?<![a-z\\d])(?:(?<before>\\d{1,2})(?:st|nd|rd|th|er|o)?(?: of| de)? (?<month>${any})\\b\\.?(?:(?:,| de| del)? (?<year>\\d{4}))?|(?<month2>${any})\\.? (?:the )?(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(?:,? (?<year2>\\d{4}))?)`,
      "gi",
    ),
  };
  FORMS.set(words, made);
  return made;
}
