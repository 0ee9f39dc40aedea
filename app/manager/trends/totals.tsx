import type { FiguresAnswer } from "../../../core/contract/figures.ts";
import { percentOf } from "./model/measure.ts";
import type { TrendWords } from "./use-trend-words.ts";

interface TotalsProps {
  readonly total: FiguresAnswer["total"];
  readonly say: TrendWords;
}

/** The figures of the whole period, beside those of the period before where that was asked for. */
export function Totals({ total, say }: TotalsProps) {
  const { words, money, format } = say;
  const { before, rate } = total;
  const share = (part: number) => words.ofCases(say.own.percent(percentOf(part, total.cases)));
  const was = (text: string | undefined) => (text === undefined ? undefined : words.before(text));
  const number = (n: number | undefined) => (n === undefined ? undefined : format.number(n));
  const sum = (minor: number | undefined) => (minor === undefined ? undefined : money(minor));
  return (
    <dl className="totals">
      <Total name={words.totals.cases} value={format.number(total.cases)} more={[was(number(before?.cases))]} />
      {rate ? (
        <Total
          name={words.totals.rate[rate.per]}
          value={say.own.decimal(rate.per100)}
          more={[
            words.between(say.own.decimal(rate.low), say.own.decimal(rate.high)),
            was(before?.rate && say.own.decimal(before.rate.per100)),
          ]}
        />
      ) : null}
      <Total name={words.totals.refunded} value={money(total.refundedMinor)} more={[was(sum(before?.refundedMinor))]} />
      <Total name={words.totals.credited} value={money(total.creditedMinor)} more={[was(sum(before?.creditedMinor))]} />
      <Total
        name={words.totals.declined}
        value={format.number(total.declined)}
        more={[share(total.declined), was(number(before?.declined))]}
      />
      <Total
        name={words.totals.exceptions}
        value={format.number(total.exceptions)}
        more={[share(total.exceptions), was(number(before?.exceptions))]}
      />
    </dl>
  );
}

interface TotalProps {
  readonly name: string;
  readonly value: string;
  readonly more: readonly (string | undefined)[];
  /** The list of what it counts. */
  readonly opens?: { readonly href: string; readonly text: string } | undefined;
}

export function Total({ name, value, more, opens }: TotalProps) {
  const said = more.filter(Boolean).join(" · ");
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="total-value money">{value}</span>{" "}
        {opens ? (
          <a className="small" href={opens.href} aria-label={`${opens.text}: ${name}`}>
            {opens.text}
          </a>
        ) : null}
        {opens && said ? " " : null}
        {said ? <span className="small muted">{said}</span> : null}
      </dd>
    </div>
  );
}
