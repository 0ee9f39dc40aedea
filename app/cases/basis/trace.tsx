import type { OptionView } from "../../../core/contract/option.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import { sourceInWords } from "../../../core/policy/own-mistakes.ts";
import type { ClauseTrace, TestTrace, Working } from "../../../core/policy/trace.ts";
import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useWords } from "../../i18n/words.ts";
import { Money } from "../../ui/basics.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useTraceWords } from "./trace-words.ts";

type LineProposal = Proposal["lines"][number];

export interface SumProps {
  readonly option: OptionView;
  /** The policy's own sum, beside one that a person set. */
  readonly offered?: boolean;
}

/** A visit that was counted, or not, is a number and no step of the sum: an amount beside it would say that it changed one. */
function countedWords({ code, values }: Working, { counted }: SidebarWords["why"]): string | undefined {
  const words: Readonly<Record<string, ((n: number) => string) | undefined>> = counted;
  return typeof values.count === "number" ? words[code]?.(values.count) : undefined;
}

/** How a sum is made, step by step. Nothing where it has no steps. */
export function Sum({ option, offered = false }: SumProps) {
  const words = useSidebarWords().why;
  if (option.workings.length === 0) return null;
  return (
    <table className="table">
      <caption className="table-caption">{offered ? words.policySum : words.sum}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.running}</th>
        </tr>
      </thead>
      <tbody>
        {option.workings.map((working) => {
          const counted = countedWords(working, words);
          return (
            <tr key={JSON.stringify(working)}>
              <td colSpan={counted === undefined ? 1 : 2}>{counted ?? words.workings[working.code]}</td>
              {counted === undefined ? (
                <td className="table-end">
                  <Money amountMinor={working.resultMinor} currency={option.currency} />
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How the policy was read for one line: each clause, each test with the fact that it found. */
export function Trace({
  lineProposal,
  currency,
}: {
  readonly lineProposal: LineProposal;
  readonly currency: string | undefined;
}) {
  const words = useSidebarWords().why;
  const read = lineProposal.trace.filter(({ result }) => result !== "not_reached");
  const floors = lineProposal.floors.filter(
    ({ result }) => result === "applied" || result === "unknown" || result === "warns",
  );
  return (
    <Panel title={words.trace}>
      <ol className="stack">
        {read.map((clause) => (
          <ClauseRead key={clause.clauseId} clause={clause} currency={currency} />
        ))}
      </ol>
      {floors.length > 0 ? (
        <>
          <h3>{words.floorsTitle}</h3>
          <ul className="stack stack-tight small">
            {floors.map((floor) => (
              <li key={floor.floorId} className="wrap">
                {sourceInWords(floor.source, words.houseRules)}: {words.floors[floor.result]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

interface InCurrency {
  readonly currency: string | undefined;
}

function ClauseRead({ clause, currency }: InCurrency & { readonly clause: ClauseTrace }) {
  const words = useSidebarWords().why;
  const decides = clause.result === "decides";
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        <span className={decides ? "strong" : ""}>{clause.title}</span>: {words.results[clause.result]}
      </p>
      <ul className="small muted">
        {clause.tests.map((test) => (
          <TestRead key={test.fact} test={test} currency={currency} />
        ))}
      </ul>
    </li>
  );
}

function TestRead({ test, currency }: InCurrency & { readonly test: TestTrace }) {
  const words = useSidebarWords().why;
  const common = useWords();
  const say = useTraceWords(currency);
  const marks = { held: "check", not_held: "cross", unknown: "unknown" } as const;
  return (
    <li className="wrap">
      <Icon name={marks[test.held]} /> {words.test(common.lists.facts[test.fact], say.found(test), say.expected(test))}
      <span className="visually-hidden"> {words.held[test.held]}</span>
    </li>
  );
}
