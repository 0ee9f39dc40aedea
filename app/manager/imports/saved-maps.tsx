import { useState } from "react";
import { ulid } from "ulid";
import type { ImportSetup } from "../../../core/contract/import-maps.ts";
import type { ImportMap } from "../../../core/imports/map.ts";
import type { Survey } from "../../../core/imports/survey.ts";
import { useImportSetup, usePutImportMap, useRemoveImportMap } from "../../api/imports.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Settings } from "./kept.ts";
import type { Reader } from "./use-files.ts";

interface LoadMapProps {
  readonly saved: ImportSetup["maps"];
  readonly survey: Survey;
  readonly reader: Reader;
  readonly onMap: (map: ImportMap) => void;
}

/** The clinic's own maps, with the columns that this file has. */
export function LoadMap({ saved, survey, reader, onMap }: LoadMapProps) {
  const words = usePagesWords().imports.map;
  if (saved.length === 0) return null;
  return (
    <SelectField
      label={words.load}
      unset={words.none}
      value={undefined}
      choices={saved.map(({ mapId, name }) => ({ value: mapId, label: name }))}
      onChange={(mapId) => {
        const found = saved.find((one) => one.mapId === mapId);
        if (found) onMap(reader.fittedTo(found.map, survey.headers));
      }}
    />
  );
}

/** Under the name of a map that is there it takes that one's place. */
export function SaveMap({ map, settings }: { readonly map: ImportMap; readonly settings: Settings }) {
  const words = usePagesWords().imports.map;
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const put = usePutImportMap();
  const remove = useRemoveImportMap();
  const saved = useImportSetup().data?.maps ?? [];
  const known = saved.find((one) => one.name === name.trim());
  const save = () => {
    const title = name.trim();
    if (title === "") return;
    const { since: _, ...kept } = settings;
    const mapId = known?.mapId ?? ulid();
    put.mutate(
      { mapId, request: { name: title, map, settings: kept } },
      { onSuccess: () => announce(words.savedNow(title)) },
    );
  };
  return (
    <Form className="stack import-save" busy={put.isPending} onSubmit={save}>
      <TextField label={words.name} value={name} maxLength={300} onChange={setName} />
      <div className="row">
        <Button sends submits disabled={put.isPending || name.trim() === ""}>
          {words.save}
        </Button>
        {known ? (
          <Button kind="link" sends disabled={remove.isPending} onClick={() => remove.mutate(known.mapId)}>
            {words.remove(known.name)}
          </Button>
        ) : null}
      </div>
      {put.isError ? <ProblemNotice error={put.error} /> : null}
      {remove.isError ? <ProblemNotice error={remove.error} /> : null}
      {put.isSuccess ? <p className="small muted">{words.savedNow(put.variables.request.name)}</p> : null}
    </Form>
  );
}
