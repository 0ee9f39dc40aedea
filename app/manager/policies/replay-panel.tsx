import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import type { ReplayedLine } from "../../../core/contract/policy-trial.ts";
import { useReason } from "../../cases/use-reason.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type Column, Listing } from "../listing.tsx";
import { hrefOf } from "../route.ts";
import { WholeClinic } from "../whole-clinic.tsx";
import { type ReplaySoFar, useReplay } from "./use-replay.ts";

/** Last year's cases under the draft: money, refusals, and each case that would be treated differently. */
export function ReplayPanel({ view }: { readonly view: PolicyDraftView }) {
  const { draftId, revision, canBeTried } = view;
  const words = usePagesWords().policies.replay;
  const { gaps } = usePagesWords().policies.preview;
  const { running, sum, error, run, stop } = useReplay(draftId);
  const isStale = sum !== undefined && sum.revision !== revision;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted">{words.text}</p>
      <div className="row">
        <Button kind={sum ? "plain" : "primary"} sends disabled={running || !canBeTried} onClick={() => run(revision)}>
          {sum ? words.again : words.run}
        </Button>
        {running ? <Button onClick={stop}>{words.stop}</Button> : null}
        {running ? <Spinner>{words.progress(sum?.done ?? 0, sum?.all ?? 0)}</Spinner> : null}
        {canBeTried ? null : <span className="warn-text">{gaps}</span>}
        {isStale && !running ? <span className="warn-text">{words.stale}</span> : null}
      </div>
      {running && sum ? (
        <progress className="policy-progress" max={sum.all} value={sum.done} aria-label={words.title} />
      ) : null}
      {error ? <ProblemNotice error={error} onRetry={() => run(revision)} /> : null}
      {sum ? <Result sum={sum} running={running} /> : null}
    </section>
  );
}

const SHOWN_MAX = 200;

function Result({ sum, running }: { readonly sum: ReplaySoFar; readonly running: boolean }) {
  const words = usePagesWords().policies.replay;
  const { totals, changed, skipped, isCapped, most } = sum;
  const lines = totals.reduce((all, one) => all + one.lines, 0);
  const differing = totals.reduce((all, one) => all + one.changed, 0);
  return (
    <div className="stack">
      <p className="strong" role="status">
        {running ? "" : lines === 0 ? words.none : differing === 0 ? words.same : words.changed(differing, lines)}
      </p>
      <WholeClinic limitedTo={sum.limitedTo} />
      {isCapped ? <p className="small muted">{words.capped(most)}</p> : null}
      {skipped > 0 ? <p className="small muted">{words.skipped(skipped)}</p> : null}
      {totals.map((one) => (
        <Totals key={one.currency} totals={one} />
      ))}
      {changed.length > 0 ? <Changed changed={changed} /> : null}
    </div>
  );
}

const MONEY_ROWS = ["refundMinor", "creditMinor", "exchangeMinor", "bonusMinor"] as const;
const COUNT_ROWS = ["declined", "stopped"] as const;
type RowName = (typeof MONEY_ROWS)[number] | (typeof COUNT_ROWS)[number];

function Totals({ totals }: { readonly totals: ReplaySoFar["totals"][number] }) {
  const words = usePagesWords().policies.replay;
  const format = useFormat();
  const { currency, from, to } = totals;
  const isMoney = (name: RowName) => MONEY_ROWS.some((one) => one === name);
  const figure = (name: RowName, value: number) =>
    isMoney(name) ? format.money(value, currency) : format.number(value);
  const signed = (name: RowName) => {
    const difference = to[name] - from[name];
    return difference > 0 ? `+${figure(name, difference)}` : figure(name, difference);
  };
  const rows = [...MONEY_ROWS, ...COUNT_ROWS].filter((name) => from[name] !== 0 || to[name] !== 0);
  const columns: Column<RowName>[] = [
    { key: "what", title: words.columns.what, cell: (name) => words.rows[name] },
    { key: "before", title: words.columns.before, figures: true, cell: (name) => figure(name, from[name]) },
    { key: "after", title: words.columns.after, figures: true, cell: (name) => figure(name, to[name]) },
    { key: "difference", title: words.columns.difference, figures: true, cell: signed },
  ];
  return (
    <section className="stack stack-tight" aria-label={words.totals(currency)}>
      <h3 className="strong">{words.totals(currency)}</h3>
      <Listing label={words.totals(currency)} columns={columns} rows={rows} keyOf={(name) => name} />
    </section>
  );
}

function Changed({ changed }: { readonly changed: readonly ReplayedLine[] }) {
  const { replay: words } = usePagesWords().policies;
  const { unnamed } = useManagerWords();
  const { lists } = useWords();
  const format = useFormat();
  const reasonOf = useReason();
  const says = ({ offer, amountMinor, bonusMinor }: ReplayedLine["from"], currency: string) => {
    if (!offer) return words.noAnswer;
    const total = amountMinor + bonusMinor;
    return total > 0 ? `${lists.offers[offer]} ${format.money(total, currency)}` : lists.offers[offer];
  };
  const columns: Column<ReplayedLine>[] = [
    {
      key: "patient",
      title: words.columns.patient,
      cell: (one) => <a href={hrefOf("cases", one.caseId)}>{one.patientName ?? unnamed}</a>,
    },
    { key: "reason", title: words.columns.reason, cell: (one) => reasonOf(one) },
    { key: "opened", title: words.columns.opened, cell: (one) => format.instant(one.openedAtMs) },
    { key: "before", title: words.columns.before, cell: (one) => says(one.from, one.currency) },
    { key: "after", title: words.columns.after, cell: (one) => says(one.to, one.currency) },
  ];
  const shown = changed.slice(0, SHOWN_MAX);
  return (
    <section className="stack" aria-label={words.cases}>
      <h3 className="section-title">{words.cases}</h3>
      {shown.length < changed.length ? (
        <p className="small muted">{words.shown(shown.length, changed.length)}</p>
      ) : null}
      <Listing label={words.cases} columns={columns} rows={shown} keyOf={(one) => `${one.caseId}${one.lineId}`} />
    </section>
  );
}
