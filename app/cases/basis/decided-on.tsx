import type { DecisionBasis } from "../../../core/contract/decision-basis.ts";
import { useDecisionBasis } from "../../api/queries.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Sum, Trace } from "./trace.tsx";

/** What a decision was taken on, as it was on that day; read when the panel is opened. */
export function DecidedOn({ decisionId }: { readonly decisionId: string }) {
  const words = useWords().basis;
  return (
    <Panel title={words.title}>
      <Basis decisionId={decisionId} />
    </Panel>
  );
}

function Basis({ decisionId }: { readonly decisionId: string }) {
  const { states } = useWords();
  const read = useDecisionBasis(decisionId);
  if (read.isPending) return <Skeleton label={states.loading} />;
  if (!read.data) {
    return <ProblemNotice error={read.error} title={states.errorTitle} onRetry={() => void read.refetch()} />;
  }
  return <AsItWas basis={read.data} />;
}

function AsItWas({ basis }: { readonly basis: DecisionBasis }) {
  const words = useWords().basis;
  const why = useSidebarWords().why;
  const { lists } = useWords();
  const format = useFormat();
  const { decided, offered, lines } = basis;
  const isOwnSum = decided.workings.some(({ code }) => code === "override");
  const { currency } = decided;
  return (
    <div className="stack">
      <p className="small muted wrap">{words.asOf(format.instant(basis.decidedAtMs), format.day(basis.requestedOn))}</p>
      {isOwnSum && offered ? (
        <p className="wrap">
          {words.offered(
            lists.offers[offered.kind],
            offered.amountMinor > 0 ? format.money(offered.amountMinor, offered.currency) : undefined,
          )}
        </p>
      ) : null}
      <p className="wrap">{why.clause(decided.clause.title)}</p>
      {decided.sumInWords ? <p className="wrap">{decided.sumInWords}</p> : null}
      <Sum option={decided} />
      {isOwnSum && offered ? <Sum option={offered} offered /> : null}
      {lines.map((line) => (
        <div key={line.lineId} className="stack stack-tight">
          <h3 className="wrap">{line.title}</h3>
          {line.clauseText ? (
            <blockquote className="clause wrap" lang={line.clauseIn}>
              {line.clauseText}
            </blockquote>
          ) : null}
          <p className="small muted wrap">
            {why.version(line.policyVersionId)} · {why.policyChosenBy[line.policyChosenBy]}
          </p>
          <Trace lineProposal={line} currency={currency} />
        </div>
      ))}
    </div>
  );
}
