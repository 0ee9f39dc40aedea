import type { CaseWork } from "../../../core/contract/case.ts";
import type { FiguresAsked } from "../../../core/contract/figures.ts";
import type { WorkAnswer } from "../../../core/contract/work-figures.ts";
import { useWorkFigures } from "../../api/figure-queries.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { hrefOf } from "../route.ts";
import { Total } from "./totals.tsx";
import type { TrendWords } from "./use-trend-words.ts";

const NOT_KNOWN = "–";

interface WorkProps {
  readonly asked: FiguresAsked;
  readonly say: TrendWords;
}

/** Of the cases of the period and the filters: how long they took, what was given beside the clauses, who asked again; and what is owed in packages. */
export function Work({ asked: { by: _by, over: _over, compare: _compare, ...which }, say }: WorkProps) {
  const words = say.words.work;
  const read = useWorkFigures(which);
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} whole />
      {read.data ? <WorkTotals answer={read.data} which={which} say={say} /> : null}
    </section>
  );
}

type Which = Omit<FiguresAsked, "by" | "over" | "compare">;

interface TotalsProps {
  readonly answer: WorkAnswer;
  readonly which: Which;
  readonly say: TrendWords;
}

function WorkTotals({ answer, which, say }: TotalsProps) {
  const words = say.words.work;
  const { times, leakage, repeat, unused, currency } = answer;
  const { aboveClause, usesAfterRefund, feesWaived } = leakage;
  const counted = (n: number) => [n, say.format.number(n)] as const;
  const opens = (cases: number, work: CaseWork, more = {}) =>
    cases === 0
      ? undefined
      : { text: say.cases(cases), href: hrefOf("cases", undefined, { ...which, ...more, owner: "everyone", work }) };
  return (
    <dl className="totals">
      {(["firstAnswer", "decision", "money"] as const).map((step) => (
        <Took key={step} name={words[step]} spread={times[step]} say={say} />
      ))}
      <Total
        name={words.aboveClause}
        value={aboveClause.cases === 0 && aboveClause.unknown > 0 ? NOT_KNOWN : say.money(aboveClause.minor)}
        opens={opens(aboveClause.cases, "above_clause", { currency })}
        more={[aboveClause.unknown > 0 ? words.unknown(...counted(aboveClause.unknown)) : undefined]}
      />
      <Total
        name={words.afterRefund}
        value={say.money(usesAfterRefund.minor)}
        more={[usesAfterRefund.uses > 0 ? words.sessions(...counted(usesAfterRefund.uses)) : undefined]}
      />
      <Total
        name={words.fees}
        value={say.money(feesWaived.minor)}
        opens={opens(feesWaived.cases, "fee_waived", { currency })}
        more={[feesWaived.visits > 0 ? words.notCharged(...counted(feesWaived.visits)) : undefined]}
      />
      <Total
        name={words.repeat}
        value={say.format.number(repeat.patients)}
        opens={opens(repeat.cases, "asked_again")}
        more={[]}
      />
      <Total
        name={words.unused}
        value={say.money(unused.minor)}
        more={[
          unused.packages > 0
            ? words.unusedOf(...counted(unused.uses), words.packages(...counted(unused.packages)))
            : undefined,
        ]}
      />
    </dl>
  );
}

interface TookProps {
  readonly name: string;
  readonly spread: WorkAnswer["times"]["decision"];
  readonly say: TrendWords;
}

/** The middle one; of none that has come so far there is no time. */
function Took({ name, spread, say }: TookProps) {
  const words = say.words.work;
  if (!spread) return <Total name={name} value={NOT_KNOWN} more={[words.none]} />;
  const { cases, medianMs, p90Ms } = spread;
  return (
    <Total
      name={name}
      value={say.own.took(medianMs)}
      more={[words.half(say.cases(cases)), words.most(say.own.took(p90Ms))]}
    />
  );
}
