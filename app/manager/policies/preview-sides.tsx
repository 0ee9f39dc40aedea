import type { OptionView } from "../../../core/contract/option.ts";
import type { PreviewAnswer } from "../../../core/contract/policy-trial.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import { OTHERWISE } from "../../../core/policy/clause.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";

/** The same case under the draft and under what is published. */
export function BothSides({ answer }: { readonly answer: PreviewAnswer }) {
  const words = usePagesWords().policies.preview;
  const { published, draft, applies, asDecided, patientName, lines } = answer;
  const isSame = applies && JSON.stringify(said(published)) === JSON.stringify(said(draft));
  return (
    <>
      <p className="small wrap">
        <span className="strong">{patientName}</span> · {lines.map(({ title }) => title).join(", ")}
      </p>
      {asDecided ? <p className="small muted">{words.asDecided}</p> : null}
      {applies ? null : (
        <Notice kind="warn">
          <p>{words.doesNotApply}</p>
        </Notice>
      )}
      {lines.map(({ lineId, title, decidedBy }) =>
        decidedBy === undefined ? null : (
          <Notice key={lineId} kind="warn">
            <p className="wrap">{words.otherDecides(title, decidedBy)}</p>
          </Notice>
        ),
      )}
      {isSame ? <p className="small muted">{words.same}</p> : null}
      <div className="policy-sides">
        <Side title={words.draft} proposal={draft} />
        <Side title={words.published} proposal={published} />
      </div>
      <Panel title={words.trace}>
        <Trace proposal={draft} />
      </Panel>
    </>
  );
}

/** What a patient would notice: kinds, sums and words, in their order. */
const said = ({ options, needs }: Proposal) => [
  needs,
  options.map(({ kind, amountMinor, bonusMinor, sumInWords }) => [kind, amountMinor, bonusMinor, sumInWords]),
];

function Side({ title, proposal }: { readonly title: string; readonly proposal: Proposal }) {
  const words = usePagesWords().policies.preview;
  const { lists } = useWords();
  const { options, needs, notOffered } = proposal;
  return (
    <section className="policy-side stack" aria-label={title}>
      <h3 className="strong">{title}</h3>
      {needs.map((fact) => (
        <p key={fact}>{words.needs(lists.facts[fact])}</p>
      ))}
      {options.length === 0 && needs.length === 0 ? <p className="muted">{words.noOffer}</p> : null}
      {options.map((option) => (
        <Option key={option.kind} option={option} />
      ))}
      {notOffered.map(({ kind, because }) => (
        <p key={kind} className="small muted">
          {words.notOffered(lists.offers[kind], because)}
        </p>
      ))}
    </section>
  );
}

function Option({ option }: { readonly option: OptionView }) {
  const { preview: words, card } = usePagesWords().policies;
  const { lists } = useWords();
  const format = useFormat();
  const { kind, amountMinor, bonusMinor, currency, extendDays, sumInWords, clause } = option;
  const name = lists.offers[kind];
  const said = kind === "extend" && extendDays !== undefined ? lists.extendBy(name, extendDays) : name;
  const sum = amountMinor > 0 ? ` ${format.money(amountMinor, currency)}` : "";
  const bonus = bonusMinor > 0 ? ` + ${format.money(bonusMinor, currency)}` : "";
  return (
    <div className={option.suggested ? "policy-option policy-option-first" : "policy-option"}>
      <p className="policy-sum">{`${said}${sum}${bonus}`}</p>
      <p className="small sentence">{sumInWords}</p>
      {option.suggested ? (
        <p className="small muted">{words.clause(clause.id === OTHERWISE ? card.otherwise : clause.title)}</p>
      ) : null}
    </div>
  );
}

function Trace({ proposal }: { readonly proposal: Proposal }) {
  const { results } = useSidebarWords().why;
  const { card } = usePagesWords().policies;
  return (
    <>
      {proposal.lines.map((line) => (
        <ol key={line.lineId} className="stack stack-tight">
          {line.trace.map((clause) => (
            <li key={clause.clauseId} className="small wrap">
              <span className={clause.result === "decides" ? "strong" : undefined}>
                {clause.clauseId === OTHERWISE ? card.otherwise : clause.title}
              </span>
              : {results[clause.result]}
            </li>
          ))}
        </ol>
      ))}
    </>
  );
}
