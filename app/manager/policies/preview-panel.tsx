import { useState } from "react";
import type { PolicyDraftView, PreviewAnswer, PreviewRequest } from "../../../core/contract/policy.ts";
import type { OptionView, Proposal } from "../../../core/contract/proposal.ts";
import { REASON_CODES, REASON_LABELS, type ReasonCode } from "../../../core/reasons/reasons.ts";
import { useServices } from "../../api/context.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { usePreview } from "../../api/policy-queries.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useSidebarWords } from "../../i18n/sidebar/index.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Spinner } from "../../ui/small.tsx";

/** What the draft would say about a real case, beside what the published version says; follows each save. */
export function PreviewPanel({ view }: { readonly view: PolicyDraftView }) {
  const { draftId, revision, canBeTried } = view;
  const words = useManagerWords().policies.preview;
  const language = useLanguage();
  const [chosen, setChosen] = useState<PreviewRequest>();
  const [reason, setReason] = useState<ReasonCode>();
  const asked = chosen && { ...chosen, ...(reason ? { reason } : {}) };
  const preview = usePreview(draftId, revision, canBeTried ? asked : undefined);
  return (
    <section className="panel-box stack policy-preview" aria-labelledby="preview-title">
      <h2 className="section-title" id="preview-title">
        {words.title}
      </h2>
      <ChooseCase chosen={chosen} onChoose={setChosen} />
      {chosen ? (
        <SelectField
          label={words.reason}
          value={reason ?? "as_it_is"}
          choices={[
            { value: "as_it_is" as const, label: words.asItIs },
            ...REASON_CODES.map((value) => ({ value, label: REASON_LABELS[value][language] })),
          ]}
          onChange={(value) => setReason(value === "as_it_is" ? undefined : value)}
        />
      ) : (
        <p className="muted">{words.nothing}</p>
      )}
      <div className="stack" aria-live="polite" aria-busy={preview.isFetching}>
        {chosen && !canBeTried ? <Gaps /> : <Answer preview={preview} />}
      </div>
    </section>
  );
}

function Gaps() {
  return (
    <Notice kind="warn">
      <p>{useManagerWords().policies.preview.gaps}</p>
    </Notice>
  );
}

function Answer({ preview }: { readonly preview: ReturnType<typeof usePreview> }) {
  const common = useWords();
  if (preview.isError) return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data) return <BothSides answer={preview.data} />;
  return preview.isLoading ? <Spinner>{common.states.loading}</Spinner> : null;
}

function ChooseCase({
  chosen,
  onChoose,
}: {
  readonly chosen: PreviewRequest | undefined;
  readonly onChoose: (request: PreviewRequest) => void;
}) {
  const words = useManagerWords().policies.preview;
  const manager = useManagerWords();
  const language = useLanguage();
  const pages = useCasePages({ owner: "everyone" });
  const [number, setNumber] = useState("");
  const cases = (pages.data?.pages ?? []).flatMap((page) => page.cases).filter((one) => one.patientName !== undefined);
  const { helpdesk } = useServices().boot;
  const showTicket = () => onChoose({ ticket: { helpdesk, ticketId: number.trim() } });
  const isTicket = /^\d{1,18}$/.test(number.trim());
  return (
    <>
      {pages.data && cases.length === 0 ? <p className="muted">{words.noCases}</p> : null}
      {cases.length > 0 ? (
        <SelectField
          label={words.choose}
          value={chosen?.caseId}
          choices={cases.map((one) => ({
            value: one.caseId,
            label: [
              one.patientName ?? manager.unnamed,
              REASON_LABELS[one.reason][language],
              ...one.tickets.slice(0, 1).map(({ ticketId }) => `#${ticketId}`),
            ].join(" · "),
          }))}
          onChange={(caseId) => onChoose({ caseId })}
        />
      ) : null}
      <form
        className="policy-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTicket) showTicket();
        }}
      >
        <TextField label={words.ticket} digits="numeric" maxLength={18} value={number} onChange={setNumber} />
        <Button disabled={!isTicket} onClick={showTicket}>
          {words.show}
        </Button>
      </form>
    </>
  );
}

function BothSides({ answer }: { readonly answer: PreviewAnswer }) {
  const words = useManagerWords().policies.preview;
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
  const words = useManagerWords().policies.preview;
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
  const words = useManagerWords().policies.preview;
  const { lists } = useWords();
  const format = useFormat();
  const { kind, amountMinor, bonusMinor, currency, sumInWords, clause } = option;
  const sum = amountMinor > 0 ? ` ${format.money(amountMinor, currency)}` : "";
  const bonus = bonusMinor > 0 ? ` + ${format.money(bonusMinor, currency)}` : "";
  return (
    <div className={option.suggested ? "policy-option policy-option-first" : "policy-option"}>
      <p className="policy-sum">{`${lists.offers[kind]}${sum}${bonus}`}</p>
      <p className="small sentence">{sumInWords}</p>
      {option.suggested ? <p className="small muted">{words.clause(clause.title)}</p> : null}
    </div>
  );
}

function Trace({ proposal }: { readonly proposal: Proposal }) {
  const { results } = useSidebarWords().why;
  const { card } = useManagerWords().policies;
  return (
    <>
      {proposal.lines.map((line) => (
        <ol key={line.lineId} className="stack stack-tight">
          {line.trace.map((clause) => (
            <li key={clause.clauseId} className="small wrap">
              <span className={clause.result === "decides" ? "strong" : undefined}>
                {clause.clauseId === "otherwise" ? card.otherwise : clause.title}
              </span>
              : {results[clause.result]}
            </li>
          ))}
        </ol>
      ))}
    </>
  );
}
