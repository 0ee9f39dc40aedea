import type { ImportView } from "../../../core/contract/imports.ts";
import { useImports, useUndoImport } from "../../api/imports.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";

const BADGES = { running: "warn", ending: "warn", ended: "ok", undone: "plain" } as const;

/** Imports so far, the latest first, each to be undone while nothing rests on it. */
export function Earlier() {
  const words = usePagesWords().imports;
  const read = useImports();
  return (
    <section className="stack">
      <h2 className="section-title">{words.earlier}</h2>
      <ReadState read={read} />
      {read.data?.imports.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {read.data?.imports.map((view) => (
          <li key={view.importId} className="panel-box stack stack-tight">
            <OneImport view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneImport({ view }: { readonly view: ImportView }) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  const nowMs = useNow();
  const { fileName, source, mode, state, by, beganAtMs, counts } = view;
  const name = fileName ?? source;
  return (
    <>
      <p className="row">
        <span className="strong wrap">{name}</span>
        {mode === "dry_run" ? <Badge>{words.dryRun}</Badge> : <Badge kind={BADGES[state]}>{words.state[state]}</Badge>}
      </p>
      <p className="small muted">
        <When atMs={beganAtMs} nowMs={nowMs} />
        {" · "}
        <Dotted parts={[words.by(by.name), source]} />
      </p>
      <p className="small">{words.taken(number(counts.added), number(counts.changed), number(counts.refused))}</p>
      {mode === "import" && state !== "undone" ? <Undo importId={view.importId} name={name} /> : null}
    </>
  );
}

interface Rests {
  readonly on: string;
  readonly what: string;
  readonly count: number;
}

/** What rests on it, where a refusal names it. */
function restsOf(error: unknown): readonly Rests[] {
  const rests: unknown = error instanceof ApiProblem ? error.problem.values?.rests : undefined;
  return Array.isArray(rests) ? (rests as readonly Rests[]) : [];
}

function Undo({ importId, name }: { readonly importId: string; readonly name: string }) {
  const { undo: words, types, otherType } = usePagesWords().imports;
  const { number } = useFormat();
  const announce = useAnnounce();
  const undo = useUndoImport();
  const rests = restsOf(undo.error);
  const isTooOld = rests.some(({ what }) => what === "too_old");
  const said = isTooOld
    ? []
    : rests.map(({ on, what, count }) =>
        words.rests(number(count), words.because[what] ?? words.otherBecause, types[on] ?? words.on[on] ?? otherType),
      );
  const yes = (close: () => void) =>
    undo.mutate(importId, {
      onSuccess: () => {
        close();
        announce(words.done(name));
      },
    });
  return (
    <TwoStepAct
      button={words.act}
      label={words.of(name)}
      title={words.question(name)}
      yes={words.yes}
      no={words.no}
      danger
      act={undo}
      saysProblem={rests.length > 0}
      onYes={yes}
    >
      <p className="small">{words.what}</p>
      {rests.length > 0 ? (
        <Notice kind="bad" alert>
          {isTooOld ? <p>{words.tooOld}</p> : <p>{words.inUse}</p>}
          {said.map((line) => (
            <p key={line} className="small">
              {line}
            </p>
          ))}
        </Notice>
      ) : null}
    </TwoStepAct>
  );
}
