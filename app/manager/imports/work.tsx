import { useState } from "react";
import { ulid } from "ulid";
import type { Boot } from "../../../core/contract/account.ts";
import type { ImportSetup } from "../../../core/contract/import-maps.ts";
import { useServices } from "../../api/context.ts";
import { useImports } from "../../api/imports.ts";
import type { Chosen } from "../../api/send-import.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileCard } from "./file-card.tsx";
import { forgetImport, type KeptImport, keepImport, readKeptImport, type Settings } from "./kept.ts";
import { missingFields } from "./missing.ts";
import { OutcomeView } from "./outcome.tsx";
import { RunPanel } from "./run-panel.tsx";
import { SettingsForm, wrongIn } from "./settings-form.tsx";
import { type Dropped, type DroppedFiles, isReadable } from "./use-files.ts";
import { useRun } from "./use-run.ts";

/** By what is here already, so that the next export of a system finds what the last one brought. */
function firstSettings({ locations, maps }: ImportSetup, boot: Boot): Settings {
  const since = new Date().toISOString().slice(0, 10);
  const last = maps[0]?.settings;
  if (last) return { ...last, since };
  const [known] = locations;
  const { title, timeZone } = boot.account;
  // Where nothing is known of the clinic, somebody says it: no currency is made up.
  const first = known ?? { source: "clinic", sourceId: "main", title, timeZone, jurisdiction: "", currency: "" };
  const { source, currency, ...location } = first;
  return { source, currency, language: "en", location, processor: "none", since };
}

const isKept = (kept: KeptImport | undefined, files: readonly Dropped[]): boolean =>
  kept?.files.length === files.length &&
  kept.files.every(({ name, size }) => files.some((one) => one.name === name && one.size === size));

/** Files from the first look to the last record. */
export function Work({ setup, dropped }: { readonly setup: ImportSetup; readonly dropped: DroppedFiles }) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  const { boot, draftStorage } = useServices();
  const { files, reader } = dropped;
  const [settings, setSettings] = useState(() => firstSettings(setup, boot));
  const [kept, setKept] = useState(() => readKeptImport(draftStorage));
  const { run, start, halt, reset } = useRun();
  const isRunning = run.state === "running";
  const readable = files.filter(isReadable);
  const isAsked = ({ looked, map }: Dropped): boolean => {
    if (looked?.what !== "table" || !map || !reader) return false;
    const asked = [...reader.askedDates(looked, map), ...reader.askedDecimals(looked, map)];
    return asked.length > 0 || missingFields(map).length > 0;
  };
  const isReady =
    reader !== undefined &&
    readable.length > 0 &&
    files.every(({ looked, why }) => looked ?? why) &&
    !readable.some(isAsked) &&
    wrongIn(settings).length === 0;
  const goesOn = isKept(kept, readable);

  /** What was tried is over once anything of it is another. */
  const changing =
    <T extends readonly unknown[]>(act: (...args: T) => void) =>
    (...args: T): void => {
      if (!isRunning) reset();
      act(...args);
    };
  const chosen = (): Chosen[] =>
    readable.flatMap(({ looked, map, name }) => {
      const before = goesOn ? kept?.files.find((one) => one.name === name)?.map : undefined;
      return looked ? [{ looked, map: before ?? map }] : [];
    });
  const send = (mode: "dry_run" | "import", known?: KeptImport): void => {
    if (!reader) return;
    const inOrder = reader.inOrder(chosen());
    const used = known?.settings ?? settings;
    const importId = known?.importId ?? ulid();
    if (mode === "import") {
      const keep: KeptImport = {
        importId,
        settings: used,
        files: inOrder.map(({ looked, map }) => ({
          name: looked.file.name,
          size: looked.file.size,
          ...(map ? { map } : {}),
        })),
      };
      keepImport(draftStorage, keep);
      setKept(keep);
    }
    void start({ reader, files: inOrder, settings: used, mode, importId }).then((outcome) => {
      if (!outcome || mode === "dry_run") return;
      forget();
      dropped.clear();
    });
  };
  const forget = (): void => {
    forgetImport(draftStorage);
    setKept(undefined);
  };
  const imports = useImports();
  const isUndone = (importId: string) =>
    imports.data?.imports.some((one) => one.importId === importId && one.state === "undone") ?? false;
  const tried = run.state === "done" && !isUndone(run.outcome.view.importId) ? run.outcome : undefined;
  // A try that was stopped, or that failed, wrote nothing: it is made anew.
  const mayTry =
    run.state === "idle" || ((run.state === "stopped" || run.state === "failed") && run.mode === "dry_run");
  const records = tried?.view.mode === "dry_run" ? tried.view.counts.added + tried.view.counts.changed : 0;
  return (
    <>
      {kept && !isRunning && run.state === "idle" ? (
        <Notice kind="plain">
          <p className="wrap">{words.resume(kept.files.map(({ name }) => name).join(", "))}</p>
          {readable.length > 0 && !goesOn ? <p>{words.otherFiles}</p> : null}
          <div className="row">
            {goesOn && reader ? (
              <Button kind="primary" sends onClick={() => send("import", kept)}>
                {words.goOn}
              </Button>
            ) : null}
            <Button kind="link" onClick={forget}>
              {words.forget}
            </Button>
          </div>
        </Notice>
      ) : null}
      <DropZone
        choose={files.length > 0 ? words.chooseMore : words.choose}
        drop={words.drop}
        disabled={isRunning}
        onFiles={changing(dropped.add)}
      />
      {dropped.tooMany ? <p className="field-error">{words.tooMany}</p> : null}
      <ul className="stack" aria-label={words.files}>
        {files.map((file) => (
          <FileCard
            key={file.key}
            file={file}
            reader={reader}
            setup={setup}
            settings={settings}
            disabled={isRunning}
            onMap={changing((map) => dropped.change(file.key, { map }))}
            onRemove={changing(() => dropped.remove(file.key))}
          />
        ))}
      </ul>
      {readable.length > 0 ? (
        <>
          <SettingsForm settings={settings} setup={setup} disabled={isRunning} onChange={changing(setSettings)} />
          {mayTry ? (
            <div className="row">
              <Button kind="primary" sends disabled={!isReady} onClick={() => send("dry_run")}>
                {words.tryIt}
              </Button>
              {readable.some(isAsked) || wrongIn(settings).length > 0 ? (
                <span className="small muted">{words.answerFirst}</span>
              ) : null}
            </div>
          ) : null}
        </>
      ) : null}
      <RunPanel run={run} onStop={halt} onGoOn={() => send("import", kept)} />
      {tried && reader ? <OutcomeView outcome={tried} /> : null}
      {records > 0 && readable.length > 0 ? (
        <div>
          <Button kind="primary" sends onClick={() => send("import")}>
            {words.run(records, number(records))}
          </Button>
        </div>
      ) : null}
      {tried?.view.mode === "import" ? (
        <Notice kind="ok" alert>
          <p>{words.doneText}</p>
        </Notice>
      ) : null}
    </>
  );
}
