import { useState } from "react";
import type { LetterList } from "../../../core/contract/letters.ts";
import { languageName } from "../../../messages/language-name.ts";
import { useServices } from "../../api/context.ts";
import { useLetterAct } from "../../api/letter-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { hrefOf } from "../route.ts";
import { useFaultWords } from "./piece-editor.tsx";
import { useFullPieceName } from "./piece-names.ts";
import { PublishLetters } from "./publish-letters.tsx";
import { Trial } from "./trial.tsx";

type Draft = NonNullable<LetterList["draft"]>;

/** What waits to be published, what stands in its way, and what may be done with it. */
export function DraftBar({ list }: { readonly list: LetterList }) {
  const words = usePagesWords().letters.draft;
  const { draft, mayEdit } = list;
  if (!draft || draft.changes.length === 0) return <p className="small muted">{words.none}</p>;
  return <DraftBox draft={draft} mayEdit={mayEdit} />;
}

function DraftBox({ draft, mayEdit }: { readonly draft: Draft; readonly mayEdit: boolean }) {
  const words = usePagesWords().letters.draft;
  const format = useFormat();
  const [asked, setAsked] = useState<"publish" | "discard" | "try">();
  const close = () => setAsked(undefined);
  const { changes, faults, editedBy, editedAtMs, revision } = draft;
  const blocking = faults.filter(({ severity }) => severity === "blocks");
  return (
    <section className="panel-box stack" aria-label={words.changes(changes.length)}>
      <p className="wrap">
        <span className="strong">{words.changes(changes.length)}</span>{" "}
        <span className="small muted">{words.by(editedBy, format.instant(editedAtMs))}</span>
      </p>
      <Changes draft={draft} />
      {blocking.length > 0 ? <p className="small bad-text">{words.blocked(blocking.length)}</p> : null}
      {asked === "publish" ? <PublishLetters revision={revision} onClose={close} /> : null}
      {asked === "discard" ? <Discard onClose={close} /> : null}
      {mayEdit && (asked === undefined || asked === "try") ? (
        <div className="row">
          <Button kind="primary" disabled={blocking.length > 0} onClick={() => setAsked("publish")}>
            {words.publish}
          </Button>
          <Button sends onClick={() => setAsked("try")}>
            {words.try}
          </Button>
          <Button onClick={() => setAsked("discard")}>{words.discard}</Button>
        </div>
      ) : null}
      {asked === "try" ? <Trial editedAtMs={editedAtMs} /> : null}
    </section>
  );
}

function Changes({ draft }: { readonly draft: Draft }) {
  const words = usePagesWords().letters.draft;
  const reader = useLanguage();
  const name = useFullPieceName();
  const say = useFaultWords();
  const { changes, faults } = draft;
  return (
    <Panel title={words.changes(changes.length)} startOpen={faults.length > 0}>
      <ul className="stack stack-tight letters-links">
        {changes.map(({ key, language, change }) => {
          const [fault] = faults.filter((one) => one.key === key && one.language === language);
          return (
            <li key={`${language} ${key}`} className="small wrap">
              <a href={hrefOf("letters", key, { language })}>
                {name(key)}, {languageName(reader, language)}
              </a>
              {change === "own" ? null : <span className="muted"> {words[change]}</span>}
              {fault ? (
                <span className={fault.severity === "blocks" ? "bad-text" : "warn-text"}> {say(fault)}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Discard({ onClose }: { readonly onClose: () => void }) {
  const words = usePagesWords().letters.draft;
  const { states } = useWords();
  const { api } = useServices();
  const discard = useLetterAct(() => api.discardLetterDraft());
  return (
    <SecondStep
      title={words.discardSure}
      yes={words.discardYes}
      no={states.cancel}
      danger
      busy={discard.isPending}
      onYes={() => discard.mutate(undefined)}
      onNo={onClose}
    >
      {discard.isError ? <ProblemNotice error={discard.error} /> : null}
    </SecondStep>
  );
}
