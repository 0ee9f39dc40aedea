/** How long ago, as mails say it. */
import { addDays, addMonths } from "../../facts/civil.ts";
import { type DayContext, type DayRead, type Precision, type Range, textAt } from "./day-context.ts";
import { AGO, type CalendarUnit, COUPLE, FEW, ONE, UNITS } from "./day-words.ts";
import { numberAt } from "./numbers.ts";

/** "Two weeks ago", "hace dos semanas", "il y a deux semaines". */
export function agoAt(context: DayContext, at: number): DayRead | undefined {
  const word = textAt(context, at);
  const opens =
    word === "hace"
      ? at + 1
      : word === "y" && textAt(context, at + 1) === "a" && textAt(context, at - 1) === "il"
        ? at + 2
        : at;
  const isOpened = opens > at;
  const many = howManyAt(context, opens);
  if (!many) return undefined;
  const unit = UNITS.get(textAt(context, many.to));
  if (!unit || (!isOpened && !AGO.has(textAt(context, many.to + 1)))) return undefined;
  const from = isOpened && word === "y" ? at - 1 : at;
  const to = isOpened ? many.to + 1 : many.to + 2;
  return { from, to, ...agoRange(context.writtenOn, many, unit) };
}

interface HowMany {
  readonly least: number;
  readonly most: number;
  readonly to: number;
}

function howManyAt(context: DayContext, at: number): HowMany | undefined {
  const word = textAt(context, at);
  if (ONE.has(word)) {
    const next = textAt(context, at + 1);
    if (COUPLE.has(next)) {
      const of = ["of", "de"].includes(textAt(context, at + 2)) ? 1 : 0;
      return { least: 2, most: 3, to: at + 2 + of };
    }
    if (FEW.has(next)) return { least: 2, most: 7, to: at + 2 };
    return { least: 1, most: 1, to: at + 1 };
  }
  if (FEW.has(word)) return { least: 2, most: 7, to: at + 1 };
  const number = numberAt(context.sentence.words, at, context.said.languages);
  return number && number.value <= 400 ? { least: number.value, most: number.value, to: number.to } : undefined;
}

function agoRange(writtenOn: string, { least, most }: HowMany, unit: CalendarUnit) {
  const range = (from: string, until: string, precision: Precision) => ({
    ranges: [[from, until] as Range],
    precision,
  });
  switch (unit) {
    case "day":
      return range(
        addDays(writtenOn, -most - 1),
        addDays(writtenOn, -least + 1),
        most - least > 1 || most > 9 ? "week" : "day",
      );
    case "week":
      return range(
        addDays(writtenOn, -most * 7 - 4),
        addDays(writtenOn, -least * 7 + 4),
        most - least > 1 ? "month" : "week",
      );
    case "month":
      return range(
        addDays(addMonths(writtenOn, -most), -18),
        addDays(addMonths(writtenOn, -least), 18),
        most - least > 1 ? "season" : "month",
      );
    case "year":
      return range(addMonths(writtenOn, -most * 12 - 4), addMonths(writtenOn, -least * 12 + 4), "year");
  }
}
