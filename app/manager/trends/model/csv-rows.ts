/** What the page shows as lines for a spreadsheet: each group in each month, then each group of the whole period. */
import type { FiguresAnswer } from "../../../../core/contract/figures.ts";
import { toDecimalText } from "../../../../core/money/amount.ts";
import type { PagesWords } from "../../../../messages/shapes/screen.ts";
import { type DrawnGroup, idOf, monthCells } from "./groups.ts";
import type { Counted } from "./measure.ts";

type Cell = string | number | undefined;

export interface CsvOf {
  readonly answer: FiguresAnswer;
  readonly running: string;
  readonly words: PagesWords["trends"];
  readonly name: (group: DrawnGroup) => string;
}

/** Sums are plain decimals of the currency that stands beside them; rates are cut to three places. */
export function csvRows({ answer, running, words, name }: CsvOf): Cell[][] {
  const { columns, totals } = words;
  const { fromOn, toOn } = answer.period;
  const cells = monthCells(answer);
  const groups = answer.groups.map((group): DrawnGroup & { readonly before?: Counted | undefined } => ({
    id: idOf(group),
    groups: [group],
    figures: group,
    isSmall: group.isSmall,
    before: group.before,
  }));
  const decimal = (amountMinor: number) => toDecimalText({ amountMinor, currency: answer.currency });
  const counted = (of: Counted): Cell[] => [
    of.cases,
    of.refunds,
    decimal(of.refundedMinor),
    decimal(of.creditedMinor),
    answer.currency,
    of.declined,
    of.exceptions,
    of.rate ? words.per[of.rate.per] : undefined,
    of.rate?.of,
    ...[of.rate?.per100, of.rate?.low, of.rate?.high].map((rate) => (rate === undefined ? undefined : rate.toFixed(3))),
    of.cases > 0 && of.cases < answer.smallUnder.cases ? columns.smallYes : undefined,
  ];
  const was = (before: Counted | undefined): Cell[] =>
    answer.before
      ? [
          before?.cases ?? 0,
          decimal(before?.refundedMinor ?? 0),
          decimal(before?.creditedMinor ?? 0),
          before?.rate?.per100.toFixed(3),
        ]
      : [];
  const head: Cell[] = [
    words.dimensions[answer.by],
    columns.month,
    columns.notOver,
    totals.cases,
    columns.refunds,
    totals.refunded,
    totals.credited,
    columns.currency,
    totals.declined,
    totals.exceptions,
    columns.rate,
    columns.of,
    columns.per100,
    words.low,
    words.high,
    columns.small,
    ...(answer.before
      ? [columns.casesBefore, columns.refundedBefore, columns.creditedBefore, columns.per100Before]
      : []),
  ];
  const byMonth = groups.flatMap((group) =>
    answer.months.map((month): Cell[] => [
      name(group),
      month,
      month === running ? columns.smallYes : undefined,
      ...counted(cells.of(group, month)),
    ]),
  );
  const whole = (title: string, figures: Counted, before: Counted | undefined): Cell[] => [
    title,
    `${fromOn} – ${toOn}`,
    undefined,
    ...counted(figures),
    ...was(before),
  ];
  return [
    head,
    ...byMonth,
    ...groups.map((group) => whole(name(group), group.figures, group.before)),
    whole(words.total, answer.total, answer.total.before),
  ];
}

/** What was counted and when: neither a clinic's nor anybody's name, and no filter, which may be one. */
export const csvName = ({ by, period }: Pick<FiguresAnswer, "by" | "period">): string =>
  `refunds-by-${by.toLowerCase()}-${period.fromOn}-${period.toOn}.csv`;
