import { scaleLinear } from "@visx/scale";
import type { Range } from "./lines.ts";

export interface RankedBar {
  readonly key: string;
  readonly name: string;
  /** A colour of the tokens. */
  readonly colour: string;
  /** Undefined where nothing can be measured: it has no bar. */
  readonly value: number | undefined;
  /** The later part of the bar that is hatched, such as credit beside refunds. */
  readonly hatched?: number | undefined;
  readonly range?: Range | undefined;
  /** In the period before: a mark across the bar. */
  readonly before?: number | undefined;
  readonly figure: string;
  /** Beside the figure, smaller: how sure, of how many, what it was before. */
  readonly more: string;
  /** For who does not see the bar. */
  readonly spoken: string;
  readonly isOpen: boolean;
  readonly onPress?: (() => void) | undefined;
}

export interface RankedBarsProps {
  readonly bars: readonly RankedBar[];
  /** Under the others, apart: chance alone could order them. */
  readonly small: readonly RankedBar[];
  readonly smallTitle: string;
  readonly axis: string;
  readonly tick: (value: number) => string;
  readonly isWhole: boolean;
}

const FULL_PERCENT = 100;
const TICKS = 4;
/** A whisker that reaches far beyond every bar would make all bars small: it leaves the picture instead, and its figures say how far. */
const WHISKERS_MOST = 1.5;

/** Lying bars on one scale, each a button with its figure, how far it may be from chance, and what it was before. */
export function RankedBars({ bars, small, smallTitle, axis, tick, isWhole }: RankedBarsProps) {
  const all = [...bars, ...small];
  const values = Math.max(0, ...all.flatMap(({ value = 0, before = 0 }) => [value, before]));
  const whiskers = Math.max(0, ...all.map(({ range }) => range?.high ?? 0));
  const top = Math.max(values, Math.min(whiskers, values * WHISKERS_MOST)) || 1;
  const share = scaleLinear({ domain: [0, top], range: [0, FULL_PERCENT], clamp: true });
  const ticks = share.ticks(TICKS).filter((at) => !isWhole || Number.isInteger(at));
  const rows = (some: readonly RankedBar[]) => (
    <ul>
      {some.map((bar) => (
        <Row key={bar.key} bar={bar} share={share} />
      ))}
    </ul>
  );
  return (
    <div className={all.some(({ more }) => more) ? "ranked ranked-wordy" : "ranked"}>
      {rows(bars)}
      {small.length > 0 ? (
        <>
          <p className="small muted ranked-small">{smallTitle}</p>
          {rows(small)}
        </>
      ) : null}
      <div className="ranked-axis" aria-hidden="true">
        <span className="ranked-ticks">
          {ticks.map((at) => (
            <span key={at} style={{ insetInlineStart: `${share(at)}%` }}>
              {tick(at)}
            </span>
          ))}
        </span>
        <span className="ranked-title">{axis}</span>
      </div>
    </div>
  );
}

function Row({ bar, share }: { readonly bar: RankedBar; readonly share: (value: number) => number }) {
  const inside = <Inside bar={bar} share={share} />;
  return (
    <li>
      {bar.onPress ? (
        <button type="button" className="ranked-bar" aria-expanded={bar.isOpen} onClick={bar.onPress}>
          {inside}
        </button>
      ) : (
        <div className="ranked-bar">{inside}</div>
      )}
    </li>
  );
}

function Inside({ bar, share }: { readonly bar: RankedBar; readonly share: (value: number) => number }) {
  const { name, colour, value = 0, hatched = 0, range, before, figure, more, spoken } = bar;
  const [plain, credit] = [share(value - hatched), share(value) - share(value - hatched)];
  return (
    <>
      <span className="ranked-name wrap">{name} </span>
      <span className="ranked-track" aria-hidden="true">
        <span className="ranked-fill" style={{ inlineSize: `${plain}%`, background: colour }} />
        {credit > 0 ? (
          <span className="ranked-fill ranked-hatched" style={{ inlineSize: `${credit}%`, color: colour }} />
        ) : null}
        {range ? (
          <span
            className="ranked-whisker"
            style={{ insetInlineStart: `${share(range.low)}%`, inlineSize: `${share(range.high) - share(range.low)}%` }}
          />
        ) : null}
        {before === undefined ? null : (
          <span className="ranked-before" style={{ insetInlineStart: `${share(before)}%` }} />
        )}
      </span>
      <span className="ranked-figure" aria-hidden="true">
        <span className="money strong">{figure}</span> <span className="small muted">{more}</span>
      </span>
      <span className="visually-hidden">{spoken}</span>
    </>
  );
}
