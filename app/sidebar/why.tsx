import type { ClauseTrace, OptionView, Proposal, TestTrace } from "../../core/contract/proposal.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useWords } from "../i18n/words.ts";
import { Icon } from "../ui/icon.tsx";
import { Panel } from "../ui/panel.tsx";
import { Money } from "../ui/small.tsx";
import { ConsentText, Signed } from "./consent.tsx";
import type { BoughtLine } from "./matter.ts";
import { useTraceWords } from "./trace-words.ts";
import type { Matter } from "./use-matter.ts";

type LineProposal = Proposal["lines"][number];

/** Which clause decides, whether it was signed, how the sum is made and how the policy was read. */
export function Why({ matter }: { readonly matter: Matter }) {
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
      <Sum option={option} />
      {proposal.lines.map((lineProposal) => (
        <Trace key={lineProposal.lineId} lineProposal={lineProposal} />
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
      {lineProposal.clauseText ? <blockquote className="clause wrap">{lineProposal.clauseText}</blockquote> : null}
      <p className="small muted wrap">
        {words.version(lineProposal.policyVersionId)} · {words.policyChosenBy[lineProposal.policyChosenBy]}
      </p>
      {line ? <ConsentText consent={line.consent} /> : null}
    </div>
  );
}

function Sum({ option }: { readonly option: OptionView }) {
  const words = useSidebarWords().why;
  if (option.workings.length === 0) return null;
  return (
    <table className="table">
      <caption className="table-caption">{words.sum}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.running}</th>
        </tr>
      </thead>
      <tbody>
        {option.workings.map((working) => (
          <tr key={JSON.stringify(working)}>
            <td>{words.workings[working.code]}</td>
            <td className="table-end">
              <Money amountMinor={working.resultMinor} currency={option.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Trace({ lineProposal }: { readonly lineProposal: LineProposal }) {
  const words = useSidebarWords().why;
  const read = lineProposal.trace.filter(({ result }) => result !== "not_reached");
  const floors = lineProposal.floors.filter(({ result }) => result === "applied" || result === "unknown");
  return (
    <Panel title={words.trace}>
      <ol className="stack">
        {read.map((clause) => (
          <ClauseRead key={clause.clauseId} clause={clause} />
        ))}
      </ol>
      {floors.length > 0 ? (
        <>
          <h3>{words.floorsTitle}</h3>
          <ul className="stack stack-tight small">
            {floors.map((floor) => (
              <li key={floor.floorId} className="wrap">
                {floor.source}: {words.floors[floor.result]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function ClauseRead({ clause }: { readonly clause: ClauseTrace }) {
  const words = useSidebarWords().why;
  const decides = clause.result === "decides";
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        <span className={decides ? "strong" : ""}>{clause.title}</span>: {words.results[clause.result]}
      </p>
      <ul className="small muted">
        {clause.tests.map((test) => (
          <TestRead key={test.fact} test={test} />
        ))}
      </ul>
    </li>
  );
}

function TestRead({ test }: { readonly test: TestTrace }) {
  const words = useSidebarWords().why;
  const common = useWords();
  const say = useTraceWords();
  const marks = { held: "check", not_held: "cross", unknown: "unknown" } as const;
  return (
    <li className="wrap">
      <Icon name={marks[test.held]} /> {words.test(common.lists.facts[test.fact], say.found(test), say.expected(test))}
      <span className="visually-hidden"> {words.held[test.held]}</span>
    </li>
  );
}
