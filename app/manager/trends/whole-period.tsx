import { colourOf } from "../charts/looks.ts";
import { type RankedBar, RankedBars } from "../charts/ranked-bars.tsx";
import { Drilled } from "./drill-panel.tsx";
import { BARS_MOST, type DrawnGroup, drawnGroups } from "./model/groups.ts";
import { isWholeMeasure, measured } from "./model/measure.ts";
import { lookOf } from "./model/picture.ts";
import { isSameTarget, type Target } from "./model/target.ts";
import type { PartProps } from "./part.ts";
import { TableToggle, useTableToggle } from "./table-toggle.tsx";
import { WholeTable } from "./tables.tsx";
import { useDrill } from "./use-drill.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** The groups of the whole period side by side, the highest first: the bars, the table, and the cases of the open bar. */
export function WholePeriod(props: PartProps) {
  const { route, answer, measure, say } = props;
  const { words } = say;
  const drill = useDrill(route, ({ month }) => month === undefined);
  const [isTable, toggleTable] = useTableToggle(route, "whole");
  const title = words.compared(words.dimensions[answer.by].toLowerCase());
  const groups = drawnGroups(answer, measure, BARS_MOST);
  const bars = groups.map((group, at) => ({ group, bar: barOf(group, at, props, drill.target, drill.open) }));
  const isApart = ({ group }: (typeof bars)[number]) => group.isSmall && group.id !== "rest";
  return (
    <section className="stack" aria-label={title}>
      <div className="title-row">
        <h2 className="section-title">{title}</h2>
        <TableToggle shown={isTable} onToggle={toggleTable} words={words} />
      </div>
      <div className="panel-box stack">
        <RankedBars
          bars={bars.filter((one) => !isApart(one)).map(({ bar }) => bar)}
          small={bars.filter(isApart).map(({ bar }) => bar)}
          smallTitle={words.smallTitle}
          axis={axisOf(props)}
          tick={(value) => say.tick(value, measure)}
          isWhole={isWholeMeasure(measure)}
        />
        {answer.before ? (
          <p className="small muted">
            {words.comparedWith(say.format.day(answer.before.fromOn), say.format.day(answer.before.toOn))}
          </p>
        ) : null}
        {isTable ? <WholeTable {...props} open={drill.target} onOpen={drill.open} /> : null}
      </div>
      <Drilled {...props} drill={drill} most={BARS_MOST} />
    </section>
  );
}

function barOf(
  group: DrawnGroup,
  at: number,
  { answer, measure, say }: PartProps,
  open: Target | undefined,
  onOpen: (target: Target) => void,
): RankedBar {
  const { figures, id } = group;
  const target: Target = { group: id };
  const before = group.groups.length === 1 ? group.groups[0]?.before : undefined;
  const beforeValue = before && measured(before, measure);
  const { rate } = figures;
  const isRate = measure === "rate";
  return {
    key: id,
    name: say.group(group),
    colour: colourOf(lookOf(group, at, answer.by)),
    value: measured(figures, measure),
    hatched: measure === "money" ? figures.creditedMinor : undefined,
    range: isRate ? rate : undefined,
    before: beforeValue,
    figure: say.figure(figures, measure),
    more: [
      isRate && rate ? say.words.between(say.own.decimal(rate.low), say.own.decimal(rate.high)) : "",
      isRate ? say.cases(figures.cases) : "",
      beforeValue === undefined ? "" : say.words.before(say.value(beforeValue, measure)),
    ]
      .filter(Boolean)
      .join(" · "),
    spoken: spokenOf(figures, beforeValue === undefined ? "" : say.words.before(say.value(beforeValue, measure)), say),
    isOpen: isSameTarget(open, target),
    ...(id === "unnamed" ? {} : { onPress: () => onOpen(target) }),
  };
}

const spokenOf = (figures: DrawnGroup["figures"], before: string, say: TrendWords): string =>
  [
    say.spokenCases(figures.cases),
    figures.rate ? say.per(figures.rate) : "",
    `${say.money(figures.refundedMinor)} ${say.words.refunded}`,
    `${say.money(figures.creditedMinor)} ${say.words.credited}`,
    before,
  ]
    .filter(Boolean)
    .join(", ");

function axisOf({ answer, measure, say: { words } }: PartProps): string {
  switch (measure) {
    case "cases":
    case "exceptions":
      return words.wholeAxis[measure];
    case "rate":
      return words.axis[answer.groups.find(({ rate }) => rate)?.rate?.per ?? "sessions"];
    default:
      return words.wholeAxis[measure](answer.currency);
  }
}
