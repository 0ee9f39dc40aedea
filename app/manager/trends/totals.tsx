import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { percentOf } from "./measure.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** The figures of the whole period. */
export function Totals({ totals, say }: { readonly totals: TrendsAnswer["totals"]; readonly say: TrendWords }) {
  const { words } = say;
  const share = (part: number) => words.ofCases(say.own.percent(percentOf(part, totals.cases)));
  return (
    <dl className="totals">
      <Total name={words.totals.cases} value={say.format.number(totals.cases)} />
      <Total name={words.totals.refunded} value={say.money(totals.refundedMinor)} />
      <Total name={words.totals.credited} value={say.money(totals.creditedMinor)} />
      <Total name={words.totals.declined} value={say.format.number(totals.declined)} more={share(totals.declined)} />
      <Total
        name={words.totals.exceptions}
        value={say.format.number(totals.exceptions)}
        more={share(totals.exceptions)}
      />
    </dl>
  );
}

function Total({ name, value, more }: { readonly name: string; readonly value: string; readonly more?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="total-value money">{value}</span> {more ? <span className="small muted">{more}</span> : null}
      </dd>
    </div>
  );
}
