/** Days and times that a reply names for what the case knows: agreement, request, last day, promised calls, how long money takes. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { type DayNamed, datesIn, weekdaysIn } from "./days-named.ts";
import { daysIn, fits } from "./days-said.ts";
import { finding, type ReplyFinding } from "./finding.ts";
import type { Said } from "./promises.ts";
import type { Reading, Sentence } from "./reading.ts";
import { findAll, has } from "./words.ts";

/** A day belongs to the words next to it. */
const NEAR_CHARS = 45;
const FAR_BEFORE = 8;

export function checkDates(reading: Reading, { dates, decided }: ReplyFacts): ReplyFinding[] {
  if (!dates || decided === "no_case") return [];
  const { agreedOn, noAgreement, requestedOn } = dates;
  return reading.sentences.flatMap((sentence) => {
    const { words, plain } = sentence;
    const differs = (pattern: string, known: string | undefined, hasNone = false) =>
      known === undefined && !hasNone
        ? []
        : nearest(pattern, sentence, datesIn(plain, words))
            .filter((day) => known === undefined || !day.is(known))
            .map((day) => {
              const span = reading.span(sentence.from + day.from, day.length);
              return finding("date_differs", span, `“${span.words}”: this case has ${known ?? "no such day"}.`);
            });
    return [...differs(words.agreed, agreedOn, noAgreement), ...differs(words.asked, requestedOn)];
  });
}

function nearest(pattern: string, { plain }: Sentence, days: readonly DayNamed[]): DayNamed[] {
  return findAll([pattern], plain).flatMap(({ from, words }) => {
    // After the words it may stand some way off; before them it begins what they end: "On March 4 you agreed".
    const distance = (day: DayNamed) =>
      day.from >= from ? day.from - from - words.length : FAR_BEFORE * (from - day.from - day.length);
    const [closest] = days.filter((day) => distance(day) < NEAR_CHARS).toSorted((a, b) => distance(a) - distance(b));
    return closest ? [closest] : [];
  });
}

/** A call or a letter that is promised has its day, and somebody who has it as a task. */
export function checkTasks(reading: Reading, { decided, promised, dates }: ReplyFacts): ReplyFinding[] {
  if (decided === "no_case") return [];
  return reading.sentences.flatMap((sentence) => {
    const { words, plain, text, isQuestion } = sentence;
    if (isQuestion || has(words.onlyIf, text)) return [];
    const all = [
      ...findAll(words.calls, plain).map((match) => ({ match, what: "call" as const })),
      ...findAll(words.writes, plain).map((match) => ({ match, what: "write" as const })),
    ];
    const [first] = all;
    if (!first) return [];
    const { match, what } = first;
    const days = [...datesIn(plain, words), ...weekdaysIn(plain, words)];
    const span = (length: number) => reading.span(sentence.from + match.from, length);
    if (days.length === 0) {
      const undated = !has(words.dated, plain);
      if (undated)
        return [finding("undated_promise", span(match.words.length), "A promise needs a date in the same sentence.")];
      return promised && what === "call" && !promised.some((task) => task.what === what)
        ? [finding("no_task", span(match.words.length), "Nobody has a task to call.")]
        : [];
    }
    if (!promised) return [];
    const kept = [
      ...promised.filter((task) => what === "write" || task.what === what).map(({ on }) => on),
      ...(what === "write" && dates?.answerByOn !== undefined ? [dates.answerByOn] : []),
    ];
    if (days.some((day) => kept.some((on) => day.is(on)))) return [];
    const ends = Math.max(...days.map((day) => day.from + day.length));
    const start = Math.min(match.from, ...days.map((day) => day.from));
    const whole = reading.span(sentence.from + start, Math.max(ends, match.from + match.words.length) - start);
    return [finding("no_task", whole, `“${whole.words}”: nobody has a task to do this then.`)];
  });
}

/** How long money takes to show: by the ways that it goes, and no other. */
export function checkDays(
  reading: Reading,
  { arrivalDays = [], decided, given = [] }: ReplyFacts,
  { promises }: Said,
): ReplyFinding[] {
  if (decided !== "given" || arrivalDays.length === 0 || !given.includes("refund")) return [];
  return reading.sentences.flatMap((sentence) => {
    const { words, text } = sentence;
    const isOfArrival = has(words.takes, text) || promises.some((one) => one.sentence === sentence);
    if (!isOfArrival || has(words.onlyIf, text)) return [];
    return daysIn(sentence.plain, words).flatMap((said) => {
      if (arrivalDays.some((known) => fits(said, known))) return [];
      const span = reading.span(sentence.from + said.from, said.length);
      return [finding("days_differ", span, `“${span.words}” is not how long this money takes.`)];
    });
  });
}
