import { useState } from "react";
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import type { PreviewRequest } from "../../../core/contract/policy-trial.ts";
import { REASON_CODES, type ReasonCode, reasonLabel } from "../../../core/reasons/reasons.ts";
import { useServices } from "../../api/context.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { usePreview } from "../../api/policy-queries.ts";
import { useReason } from "../../cases/use-reason.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type Attested, AttestFields } from "./attest-fields.tsx";
import { BothSides } from "./preview-sides.tsx";

/** What the draft would say about a real case, beside what the published version says; follows each save. */
export function PreviewPanel({ view }: { readonly view: PolicyDraftView }) {
  const { draftId, revision, canBeTried } = view;
  const words = usePagesWords().policies.preview;
  const language = useLanguage();
  const [chosen, setChosen] = useState<PreviewRequest>();
  const [reason, setReason] = useState<ReasonCode>();
  const [attested, setAttested] = useState<Attested>({});
  const asked = chosen && { ...chosen, ...(reason ? { reason } : {}), attested };
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
            ...REASON_CODES.map((value) => ({ value, label: reasonLabel(value, language) })),
          ]}
          onChange={(value) => setReason(value === "as_it_is" ? undefined : value)}
        />
      ) : (
        <p className="muted">{words.nothing}</p>
      )}
      {preview.data && chosen ? (
        <AttestFields needs={preview.data.draft.needs} attested={attested} onChange={setAttested} />
      ) : null}
      <div className="stack" aria-live="polite" aria-busy={preview.isFetching}>
        {chosen && !canBeTried ? <Gaps /> : <Answer preview={preview} />}
      </div>
    </section>
  );
}

function Gaps() {
  return (
    <Notice kind="warn">
      <p>{usePagesWords().policies.preview.gaps}</p>
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
  const words = usePagesWords().policies.preview;
  const manager = useManagerWords();
  const reasonOf = useReason();
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
              reasonOf(one),
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
