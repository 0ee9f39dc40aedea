import { useEffect, useState } from "react";
import type { ImportMap } from "../../../core/imports/map.ts";
import type { LookedTable } from "../../../core/imports/open-import.ts";
import { MEANS_NOTHING, type PastField } from "../../../core/imports/values/words-past.ts";
import type { WordIn } from "../../../core/imports/words-in.ts";
import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { Reader } from "./use-files.ts";

interface MeaningsProps {
  readonly looked: LookedTable;
  readonly map: ImportMap;
  readonly reader: Reader;
  readonly disabled: boolean;
  readonly onMap: (map: ImportMap) => void;
}

/** What the words of a list of refunds, or the tags of tickets, say: guessed where they are known, and a person's to say. */
export function Meanings({ looked, map, reader, disabled, onMap }: MeaningsProps) {
  const words = usePagesWords().imports;
  const fields = map.kind === "refunds" ? reader.meantFields(map) : [];
  if (fields.length === 0) return null;
  return (
    <Panel title={words.meanings.title} startOpen>
      <p className="small muted">{words.meanings.text}</p>
      {fields.map(({ field, columns }) => (
        <fieldset key={field} className="import-map stack" disabled={disabled}>
          <legend className="strong">{words.meanings.of(words.fields[field], columns.join(" + "))}</legend>
          <WordsOfField
            key={columns.join("\n")}
            looked={looked}
            map={map}
            reader={reader}
            field={field}
            columns={columns}
            onMap={onMap}
          />
        </fieldset>
      ))}
    </Panel>
  );
}

interface WordsOfFieldProps extends Omit<MeaningsProps, "disabled"> {
  readonly field: PastField;
  readonly columns: readonly string[];
}

const SHOWN = 12;

function WordsOfField({ looked, map, reader, field, columns, onMap }: WordsOfFieldProps) {
  const words = usePagesWords().imports.meanings;
  const { number } = useFormat();
  const found = useWordsIn(reader, looked, columns);
  const [all, setAll] = useState(false);
  const choices = useMeanings(field);
  if (!found) return <Spinner>{words.counting}</Spinner>;
  const shown = all ? found : found.slice(0, SHOWN);
  const say = (word: string, is: string): void =>
    onMap({
      ...map,
      words: [...map.words.filter((rule) => rule.field !== field || rule.has !== word), { field, has: word, is }],
    });
  return (
    <>
      <div className="import-fields">
        {shown.map(({ word, rows, isPart }) => (
          <SelectField
            key={word}
            label={words.word(word, rows, number(rows))}
            value={reader.meaningIn(map, field, { word, isPart }) ?? MEANS_NOTHING}
            choices={choices}
            onChange={(is) => say(word, is)}
          />
        ))}
      </div>
      {found.length > shown.length ? (
        <div>
          <Button onClick={() => setAll(true)}>{words.all(found.length)}</Button>
        </div>
      ) : null}
    </>
  );
}

/** Undefined while the file is read. */
function useWordsIn(reader: Reader, looked: LookedTable, columns: readonly string[]): readonly WordIn[] | undefined {
  const [found, setFound] = useState<readonly WordIn[]>();
  // The caller makes this anew for other columns.
  const [read] = useState(columns);
  useEffect(() => {
    let isOver = false;
    void reader.wordsIn(looked, read).then((words) => {
      if (!isOver) setFound(words);
    });
    return () => {
      isOver = true;
    };
  }, [reader, looked, read]);
  return found;
}

function useMeanings(field: PastField): { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const { lists } = useWords();
  const nothing = { value: MEANS_NOTHING, label: usePagesWords().imports.meanings.nothing };
  const meanings =
    field === "reason"
      ? REASON_CODES.map((value) => ({ value, label: reasonLabel(value, language) }))
      : OFFER_KINDS.map((value) => ({ value, label: lists.offers[value] }));
  return [nothing, ...meanings];
}
