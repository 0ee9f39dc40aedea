import { useState } from "react";
import type { LetterList } from "../../../core/contract/letters.ts";
import { omitNullish } from "../../../core/omit-nullish.ts";
import { useServices } from "../../api/context.ts";
import { useLetterAct } from "../../api/letter-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";

/** What was published, by whom and why. An earlier version is put into the draft, never straight to patients. */
export function Versions({ list }: { readonly list: LetterList }) {
  const words = usePagesWords().letters.versions;
  const { history } = usePagesWords().letters;
  const { states } = useWords();
  const format = useFormat();
  const { api } = useServices();
  const [asked, setAsked] = useState<number>();
  const restore = useLetterAct((version: number) =>
    api.restoreLetters({ version, ...omitNullish({ revision: list.draft?.revision }) }),
  );
  const close = () => setAsked(undefined);
  const { versions, mayEdit } = list;
  const what = asked === 0 ? words.product : words.putOf(asked ?? 0);
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      {versions.length === 0 ? <p className="empty muted">{words.none}</p> : null}
      {asked === undefined ? null : (
        <SecondStep
          title={words.sure(what)}
          yes={words.use}
          no={states.cancel}
          busy={restore.isPending}
          onYes={() => restore.mutate(asked, { onSuccess: close })}
          onNo={close}
        >
          {restore.isError ? <ProblemNotice error={restore.error} /> : null}
        </SecondStep>
      )}
      <ul className="stack">
        {versions.map(({ version, publishedBy, publishedAtMs, why, changes }, n) => (
          <li key={version} className="panel-box stack stack-tight">
            <p className="row">
              <span className="strong">{words.version(version)}</span>
              {n === 0 ? <Badge kind="ok">{words.now}</Badge> : null}
              <span className="small muted">
                {history.by(publishedBy, format.instant(publishedAtMs))} · {words.changed(changes.length)}
              </span>
            </p>
            <p className="small wrap">{why}</p>
            {mayEdit && n > 0 ? (
              <div>
                <Button label={words.putOf(version)} onClick={() => setAsked(version)}>
                  {words.use}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit && versions.length > 0 ? (
        <div>
          <Button onClick={() => setAsked(0)}>{words.product}</Button>
        </div>
      ) : null}
    </section>
  );
}
