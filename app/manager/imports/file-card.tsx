import type { ImportSetup } from "../../../core/contract/import-maps.ts";
import type { ImportMap } from "../../../core/imports/map.ts";
import type { LookedTable } from "../../../core/imports/open-import.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Answers } from "./answers.tsx";
import type { Settings } from "./kept.ts";
import { MapEditor } from "./map-editor.tsx";
import { Meanings } from "./meanings.tsx";
import { missingFields } from "./missing.ts";
import { SaveMap } from "./saved-maps.tsx";
import type { Dropped, Reader } from "./use-files.ts";

interface FileCardProps {
  readonly file: Dropped;
  readonly reader: Reader | undefined;
  readonly setup: ImportSetup;
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly onMap: (map: ImportMap) => void;
  readonly onRemove: () => void;
}

/** One file: what it is, what has to be answered, and its columns. */
export function FileCard({ file, reader, disabled, onRemove, ...rest }: FileCardProps) {
  const words = usePagesWords().imports;
  const { name, looked, map, why } = file;
  return (
    <li className="panel-box stack stack-tight">
      <div className="title-row">
        <h2 className="strong wrap">{name}</h2>
        <Button kind="link" label={words.remove(name)} disabled={disabled} onClick={onRemove}>
          {words.removeShort}
        </Button>
      </div>
      {why ? (
        <Notice kind="bad" alert>
          <p>{words.notRead[why]}</p>
        </Notice>
      ) : null}
      {!looked && !why ? <Spinner>{words.looking(name)}</Spinner> : null}
      {looked && looked.what !== "table" && looked.what !== "not_read" ? <p>{words.whole[looked.what]}</p> : null}
      {looked?.what === "table" && map && reader ? (
        <TableFile {...rest} looked={looked} map={map} reader={reader} name={name} disabled={disabled} />
      ) : null}
    </li>
  );
}

interface TableFileProps extends Pick<FileCardProps, "setup" | "settings" | "disabled" | "onMap"> {
  readonly looked: LookedTable;
  readonly map: ImportMap;
  readonly reader: Reader;
  readonly name: string;
}

function TableFile({ looked, map, reader, name, setup, settings, disabled, onMap }: TableFileProps) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  const { survey } = looked;
  const missing = missingFields(map);
  const kind = words.kinds[map.kind];
  return (
    <>
      <p className="row">
        <span>{map.style ? words.known(words.system(map.style), kind) : words.guessed(kind)}</span>
        <span className="muted small">{words.rows(survey.rows, number(survey.rows))}</span>
        {survey.above > 0 ? (
          <span className="muted small">{words.above(survey.above, number(survey.above))}</span>
        ) : null}
        {survey.broken > 0 ? (
          <span className="muted small">{words.broken(survey.broken, number(survey.broken))}</span>
        ) : null}
      </p>
      {looked.otherSheets > 0 ? (
        <Notice kind="warn">
          <p>{words.otherSheets(looked.otherSheets, number(looked.otherSheets))}</p>
        </Notice>
      ) : null}
      {survey.lastIsShort ? (
        <Notice kind="warn">
          <p>{words.cutOff}</p>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind="warn">
          <p>{words.needed(missing.map((field) => words.fields[field]).join(", "))}</p>
          {missing.includes("patient") ? (
            <p>{map.kind === "refunds" ? words.noPatientOfRefund : words.noPatient}</p>
          ) : null}
        </Notice>
      ) : null}
      <Answers looked={looked} map={map} reader={reader} disabled={disabled} onMap={onMap} />
      <Meanings looked={looked} map={map} reader={reader} disabled={disabled} onMap={onMap} />
      <Panel title={words.columns} startOpen={missing.length > 0}>
        <MapEditor
          survey={survey}
          map={map}
          name={name}
          saved={setup.maps}
          reader={reader}
          disabled={disabled}
          onMap={onMap}
        />
        <SaveMap map={map} settings={settings} />
      </Panel>
    </>
  );
}
