import { useState } from "react";
import { may } from "../../../core/approval/may.ts";
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import { useServices } from "../../api/context.ts";
import { useDiscardDraft, useDraftAsRead } from "../../api/policy-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { ClauseFlow } from "./clause-flow.tsx";
import { DataPanel } from "./data-panel.tsx";
import { FindingsList } from "./findings-list.tsx";
import { useMarks } from "./marks.ts";
import { usePolicyWords } from "./policy-words.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { PublishForm } from "./publish-form.tsx";
import { ReadPage } from "./read-page.tsx";
import { ReplayPanel } from "./replay-panel.tsx";
import { SaveBar } from "./save-bar.tsx";
import { type DraftDesk, useDraft } from "./use-draft.ts";
import { VersionFields } from "./version-fields.tsx";

/** A draft: written on the left, tried on real cases on the right. */
export function DraftPage({ draftId }: { readonly draftId: string }) {
  const { page } = usePagesWords().policies;
  const read = useDraftAsRead(draftId);
  return (
    <ReadPage read={read} missing={{ codes: ["not_found"], text: page.missingDraft }}>
      {(start) => <Draft key={read.dataUpdatedAt} start={start} onAnew={() => void read.refetch()} />}
    </ReadPage>
  );
}

const TABS = ["write", "changes", "replay", "data"] as const;
type Tab = (typeof TABS)[number];

function Draft({ start, onAnew }: { readonly start: PolicyDraftView; readonly onAnew: () => void }) {
  const { draft: words, readOnly } = usePagesWords().policies;
  const desk = useDraft(start);
  const [tab, setTab] = useState<Tab>("write");
  const { draft, view } = desk;
  const say = usePolicyWords(draft.currency);
  const mayEdit = may(useServices().boot.person, "policy.edit").ok;
  const tabs = TABS.filter((name) => mayEdit || name !== "data");
  return (
    <>
      <div className="title-row">
        <div>
          <PageTitle>{words.title(draft.title)}</PageTitle>
          <p className="muted">{words.next(view.nextVersion)}</p>
        </div>
        {mayEdit ? <Acts desk={desk} /> : null}
      </div>
      <SaveBar desk={desk} onTakeTheirs={onAnew} />
      <div>
        <Segmented
          label={words.tabsLabel}
          value={tab}
          choices={tabs.map((value) => ({ value, label: words.tabs[value] }))}
          onChange={setTab}
        />
      </div>
      {mayEdit ? null : <p className="small muted">{readOnly}</p>}
      {tab === "write" ? <Write desk={desk} mayEdit={mayEdit} /> : null}
      {tab === "changes" ? <ChangesPanel view={view} draft={draft} say={say} /> : null}
      {tab === "replay" ? <ReplayPanel view={view} /> : null}
      {tab === "data" ? <DataPanel desk={desk} onTaken={onAnew} /> : null}
    </>
  );
}

function Write({ desk, mayEdit }: { readonly desk: DraftDesk; readonly mayEdit: boolean }) {
  const words = usePagesWords().policies;
  const { draft, view, change } = desk;
  const marks = useMarks(draft, view.findings);
  const say = usePolicyWords(draft.currency);
  const { categories, jurisdictions } = view.known;
  const known = (fact: FactName) =>
    fact === "item.category" ? categories : fact === "jurisdiction" ? jurisdictions : [];
  return (
    <div className="policy-columns">
      <fieldset className="policy-group stack" disabled={!mayEdit}>
        <VersionFields draft={draft} marks={marks.ofPolicy} knownCategories={categories} onChange={change} />
        <h2 className="section-title">{words.page.clauses}</h2>
        <ClauseFlow draft={draft} say={say} known={known} marks={marks} onChange={change} />
        <Panel title={words.draft.findings} aside={String(view.findings.length)} startOpen>
          <FindingsList findings={view.findings} marks={marks} />
        </Panel>
      </fieldset>
      <PreviewPanel view={view} />
    </div>
  );
}

/** Publishing and throwing away, each asked for once more before it happens. */
function Acts({ desk }: { readonly desk: DraftDesk }) {
  const words = usePagesWords().policies.draft;
  const common = useWords();
  const [asked, setAsked] = useState<"publish" | "discard">();
  const discard = useDiscardDraft();
  const { view, state } = desk;
  const errors = view.findings.filter(({ severity }) => severity === "error").length;
  const isSame = view.changes?.length === 0;
  if (asked === "publish" && errors === 0 && !isSame)
    return <PublishForm view={view} isSaved={state === "saved"} onClose={() => setAsked(undefined)} />;
  if (asked === "discard") {
    const gone = () => {
      window.location.hash = hrefOf("policies");
    };
    return (
      <div className="stack">
        <p className="strong">{words.discardSure}</p>
        {discard.isError ? <ProblemNotice error={discard.error} /> : null}
        <div className="row">
          <Button
            kind="danger"
            sends
            disabled={discard.isPending}
            onClick={() => discard.mutate(view.draftId, { onSuccess: gone })}
          >
            {words.discardYes}
          </Button>
          <Button onClick={() => setAsked(undefined)}>{common.states.cancel}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button kind="primary" disabled={errors > 0 || isSame || state !== "saved"} onClick={() => setAsked("publish")}>
          {words.publish}
        </Button>
        <Button onClick={() => setAsked("discard")}>{words.discard}</Button>
      </div>
      {isSame && errors === 0 ? <p className="small muted">{words.publishSame}</p> : null}
      {errors > 0 ? <p className="small bad-text">{words.publishBlocked(errors)}</p> : null}
    </div>
  );
}
