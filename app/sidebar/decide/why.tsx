import type { Proposal } from "../../../core/contract/proposal.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { Panel } from "../../ui/panel.tsx";
import type { BoughtLine } from "../form/case-form.ts";
import { Signed } from "../form/consent.tsx";
import type { CaseForm } from "../form/use-case-form.ts";
import { ConsentText, Sum, Trace } from "../later/parts.tsx";

type LineProposal = Proposal["lines"][number];

/** Which clause decides, whether it was signed, how the sum is made and how the policy was read. */
export function Why({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().why;
  const { proposal, chosen, lines } = matter;
  const option = chosen?.option ?? proposal?.options[0];
  const line = lines[0];
  if (!proposal || !option) return null;
  return (
    <Panel title={words.clause(option.clause.title)} aside={line ? <Signed consent={line.consent} /> : null} asideBelow>
      {proposal.lines.map((lineProposal) => (
        <Clause
          key={lineProposal.lineId}
          lineProposal={lineProposal}
          line={lines.find(({ lineId }) => lineId === lineProposal.lineId)}
          several={proposal.lines.length > 1}
        />
      ))}
      <Sum option={option} offered={chosen?.exception ?? false} />
      {proposal.lines.map((lineProposal) => (
        <Trace key={lineProposal.lineId} lineProposal={lineProposal} currency={option.currency} />
      ))}
    </Panel>
  );
}

interface ClauseProps {
  readonly lineProposal: LineProposal;
  readonly line: BoughtLine | undefined;
  readonly several: boolean;
}

function Clause({ lineProposal, line, several }: ClauseProps) {
  const words = useSidebarWords().why;
  return (
    <div className="stack stack-tight">
      {several && line ? <h3 className="wrap">{line.title}</h3> : null}
      {lineProposal.clauseText ? (
        <blockquote className="clause wrap" lang={lineProposal.clauseIn}>
          {lineProposal.clauseText}
        </blockquote>
      ) : null}
      <p className="small muted wrap">
        {words.version(lineProposal.policyVersionId)} · {words.policyChosenBy[lineProposal.policyChosenBy]}
      </p>
      {line ? <ConsentText consent={line.consent} /> : null}
    </div>
  );
}
