import { ulid } from "ulid";
import type { PolicyVersionView } from "../../../core/contract/policy.ts";
import { usePolicyVersion, useStartDraft } from "../../api/policy-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useLanguage } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { Arrow, ClauseCard, useConditions } from "./clause-card.tsx";
import { EndPolicy } from "./end-policy.tsx";
import { usePolicyWords } from "./policy-words.ts";
import { ReadPage } from "./read-page.tsx";

/** One published version: what it says in plain words, as signed, and as the file that an import takes. */
export function VersionPage({ policyVersionId }: { readonly policyVersionId: string }) {
  const { page } = usePagesWords().policies;
  const read = usePolicyVersion(policyVersionId);
  return (
    <ReadPage read={read} missing={{ codes: ["not_found", "invalid"], text: page.missing }}>
      {(view) => <Version view={view} />}
    </ReadPage>
  );
}

function Version({ view }: { readonly view: PolicyVersionView }) {
  const words = usePagesWords().policies;
  const language = useLanguage();
  const { policy } = view;
  const say = usePolicyWords(policy.currency);
  const conditionsOf = useConditions(say);
  const { clauses, otherwise } = policy;
  return (
    <>
      <div className="title-row">
        <PageTitle>{words.openVersion(policy.title, view.version)}</PageTitle>
        <VersionActs view={view} />
      </div>
      <VersionFacts view={view} appliesTo={say.appliesTo(policy.appliesTo)} />
      <EndPolicy view={view} />
      <h2 className="section-title">{words.page.clauses}</h2>
      <ol className="flow">
        {clauses.map((clause, at) => (
          <li key={clause.id}>
            <ClauseCard
              title={clause.title}
              number={at + 1}
              conditions={conditionsOf(clause.when)}
              outcome={say.outcome(clause.grants)}
              restrictive={clause.restrictive}
            >
              <p className="said wrap">{clause.text[language] ?? clause.text.en}</p>
            </ClauseCard>
            <Arrow />
          </li>
        ))}
      </ol>
      <ClauseCard
        title={words.card.otherwise}
        conditions={words.card.otherwiseWhy}
        outcome={say.outcome(otherwise)}
        restrictive={false}
      />
      <Panel title={words.page.whole}>
        <p className="policy-text wrap">{policy.text[language] ?? policy.text.en}</p>
      </Panel>
      <Panel title={words.page.data}>
        <div className="policy-json">
          <textarea className="input" readOnly aria-label={words.page.data} value={JSON.stringify(policy, null, 2)} />
        </div>
      </Panel>
    </>
  );
}

function VersionFacts({ view, appliesTo }: { readonly view: PolicyVersionView; readonly appliesTo: string }) {
  const { page, signedCount, states } = usePagesWords().policies;
  const format = useFormat();
  return (
    <dl className="facts facts-wide panel-box">
      <div>
        <dt>{page.effective}</dt>
        <dd>
          {format.day(view.effectiveOn)}{" "}
          <Badge kind={view.state === "in_force" ? "ok" : "plain"}>{states[view.state]}</Badge>
        </dd>
      </div>
      <div>
        <dt>{page.signedBy}</dt>
        <dd>{signedCount(view.signedBy)}</dd>
      </div>
      <div>
        <dt>{page.appliesTo}</dt>
        <dd>{appliesTo}</dd>
      </div>
      <div>
        <dt>{page.currency}</dt>
        <dd>{view.policy.currency}</dd>
      </div>
      <div>
        <dt>{page.hash}</dt>
        <dd>
          <code>{view.hash.slice(0, 12)}…</code>
        </dd>
      </div>
    </dl>
  );
}

function VersionActs({ view }: { readonly view: PolicyVersionView }) {
  const words = usePagesWords().policies;
  const start = useStartDraft();
  const { policyVersionId, draft, mayEdit, policy } = view;
  const begin = () => {
    const draftId = ulid();
    start.mutate(
      { draftId, request: { from: "version", policyVersionId } },
      {
        onSuccess: () => {
          window.location.hash = hrefOf("policies", draftId);
        },
      },
    );
  };
  return (
    <div className="stack stack-tight">
      <div className="row">
        {draft ? (
          <a className="button" href={hrefOf("policies", draft.draftId)}>
            {words.openDraft}
          </a>
        ) : null}
        {!draft && mayEdit ? (
          <Button kind="primary" sends disabled={start.isPending} onClick={begin}>
            {words.startFrom(view.nextVersion)}
          </Button>
        ) : null}
        <a
          className="button"
          download={`${policy.policyId}.v${policy.version}.json`}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(policy, null, 2))}`}
        >
          {words.file.download}
        </a>
      </div>
      {start.isError ? <ProblemNotice error={start.error} /> : null}
    </div>
  );
}
