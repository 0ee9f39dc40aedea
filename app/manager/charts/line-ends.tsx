import { endOf, type LinePlan, spread } from "./line-plan.ts";
import type { Line, LineChartWords } from "./lines.ts";
import { Swatch } from "./marker.tsx";

export interface LineEndsProps {
  /** All that can be chosen from; `drawn` are those in the picture. */
  readonly lines: readonly Line[];
  readonly drawn: readonly Line[];
  readonly plan: LinePlan;
  /** Beside the picture, each name at the end of its line; undefined: below it, as a list. */
  readonly place: { readonly inlineSize: number; readonly from: number; readonly to: number } | undefined;
  readonly only: string | undefined;
  readonly onOnly: ((key: string | undefined) => void) | undefined;
  readonly onPoint: (key: string | undefined) => void;
  readonly words: Pick<LineChartWords, "inAll" | "onlyThis">;
}

/** Two lines of text: a longer name is cut, and whole in the table. */
const NAME_PX = 38;

/** What each line is: its marker, its name, its figure of the whole period. A press draws it alone. */
export function LineEnds({ lines, drawn, plan, place, only, onOnly, onPoint, words }: LineEndsProps) {
  const isDrawn = (line: Line) => drawn.some(({ key }) => key === line.key);
  const shown = place ? lines.filter(isDrawn) : lines;
  const middles = place
    ? spread(
        shown.map((line) => endOf(line, plan)),
        NAME_PX,
        place.from,
        place.to + NAME_PX / 2,
      )
    : [];
  return (
    <div className="line-ends" style={place ? { inlineSize: place.inlineSize, blockSize: plan.height } : undefined}>
      <p className="small muted line-ends-head" aria-hidden="true">
        {words.inAll}
      </p>
      <ul>
        {shown.map((line, at) => (
          <li key={line.key} style={place ? { insetBlockStart: (middles[at] ?? 0) - NAME_PX / 2 } : undefined}>
            {onOnly ? (
              <button
                type="button"
                className="line-end"
                title={line.name}
                aria-pressed={line.key === only}
                onClick={() => onOnly(line.key === only ? undefined : line.key)}
                onMouseEnter={() => onPoint(line.key)}
                onMouseLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(line.key)}
                onBlur={() => onPoint(undefined)}
              >
                <Named line={line} before={words.onlyThis} />
              </button>
            ) : (
              <div className="line-end">
                <Named line={line} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Named({ line: { look, name, figure }, before }: { readonly line: Line; readonly before?: string }) {
  return (
    <>
      <Swatch look={look} />
      <span className="line-end-name">
        {before ? <span className="visually-hidden">{before} </span> : null}
        {name}{" "}
      </span>
      <span className="money line-end-figure">{figure}</span>
    </>
  );
}
