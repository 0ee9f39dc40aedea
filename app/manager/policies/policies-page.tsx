import { useState } from "react";
import type { PolicyDraftRow, PolicyList, PolicyVersionRow } from "../../../core/contract/policy.ts";
import { usePolicies } from "../../api/policy-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Badge, Skeleton } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { NewPolicy, PolicyFromFile } from "./new-policy.tsx";

/** Every policy with its versions: which is in force, who signed which, and what is being written. */
export function PoliciesPage({ withdrawn }: { readonly withdrawn: string | undefined }) {
  const words = usePagesWords().policies;
  const common = useWords();
  const read = usePolicies();
  const number = withdrawn === undefined ? undefined : versionOf(withdrawn);
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      {number === undefined ? null : (
        <Notice kind="ok" title={words.end.withdrawn(number)}>
          <p>{words.end.withdrawnText}</p>
        </Notice>
      )}
      <p className="muted">{words.intro}</p>
      {read.isPending ? <Skeleton label={common.states.loading} /> : null}
      {read.isError && !read.data ? (
        <ProblemNotice error={read.error} title={words.loadError} onRetry={() => void read.refetch()} />
      ) : null}
      {read.data ? <List list={read.data} /> : null}
    </section>
  );
}

/** `packages@4` as 4. */
const versionOf = (policyVersionId: string): number | undefined => {
  const digits = /@(\d{1,6})$/.exec(policyVersionId)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

function List({ list }: { readonly list: PolicyList }) {
  const words = usePagesWords().policies;
  const [adding, setAdding] = useState<"new" | "file">();
  const { policies, newDrafts, mayEdit } = list;
  const taken = [...policies.map(({ policyId }) => policyId), ...newDrafts.map(({ policyId }) => policyId)];
  const close = () => setAdding(undefined);
  return (
    <>
      {mayEdit && !adding ? (
        <div className="row">
          <Button kind="primary" onClick={() => setAdding("new")}>
            {words.create.open}
          </Button>
          <Button onClick={() => setAdding("file")}>{words.file.open}</Button>
        </div>
      ) : null}
      {mayEdit ? null : <p className="small muted">{words.readOnly}</p>}
      {adding === "new" ? <NewPolicy taken={taken} onClose={close} /> : null}
      {adding === "file" ? <PolicyFromFile onClose={close} /> : null}
      {policies.length + newDrafts.length === 0 ? <p className="empty muted">{words.empty}</p> : null}
      {newDrafts.length > 0 ? (
        <section className="panel-box stack" aria-label={words.newTitle}>
          <h2 className="section-title">{words.newTitle}</h2>
          {newDrafts.map((draft) => (
            <DraftLine key={draft.draftId} draft={draft} title={draft.title} />
          ))}
        </section>
      ) : null}
      {policies.map(({ policyId, title, versions, draft }) => (
        <section key={policyId} className="panel-box stack" aria-label={title}>
          <h2 className="section-title wrap">{title}</h2>
          {draft ? <DraftLine draft={draft} title={words.openDraft} /> : null}
          <ul className="stack stack-tight" aria-label={words.versionsOf(title)}>
            {versions.map((version) => (
              <VersionLine key={version.policyVersionId} version={version} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function VersionLine({ version }: { readonly version: PolicyVersionRow }) {
  const words = usePagesWords().policies;
  const format = useFormat();
  const { policyVersionId, title, effectiveOn, signedBy, state, retiredOn } = version;
  return (
    <li className="row policy-version">
      <a href={hrefOf("policies", policyVersionId)} aria-label={words.openVersion(title, version.version)}>
        {words.version(version.version)}
      </a>
      <Badge kind={state === "in_force" ? "ok" : "plain"}>{words.states[state]}</Badge>
      <span className="small muted">
        {[
          words.from(format.day(effectiveOn)),
          retiredOn !== undefined && (state === "in_force" || state === "retired")
            ? words.retires(format.day(retiredOn))
            : "",
          words.signed(signedBy),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}

function DraftLine({ draft, title }: { readonly draft: PolicyDraftRow; readonly title: string }) {
  const words = usePagesWords().policies;
  const format = useFormat();
  return (
    <p className="row">
      <a href={hrefOf("policies", draft.draftId)}>{title}</a>
      <span className="small muted">{words.draftBy(draft.editedBy, format.instant(draft.editedAtMs))}</span>
    </p>
  );
}
