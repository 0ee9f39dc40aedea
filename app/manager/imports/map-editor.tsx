import type { ImportSetup } from "../../../core/contract/import-maps.ts";
import { type FieldName, fieldsOf, TABLE_KINDS } from "../../../core/imports/fields.ts";
import type { ImportMap, MappedField } from "../../../core/imports/map.ts";
import type { Survey } from "../../../core/imports/survey.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { SelectField } from "../../ui/field.tsx";
import { LoadMap } from "./saved-maps.tsx";
import type { Reader } from "./use-files.ts";

interface MapEditorProps {
  readonly survey: Survey;
  readonly map: ImportMap;
  readonly name: string;
  readonly saved: ImportSetup["maps"];
  readonly reader: Reader;
  readonly disabled: boolean;
  readonly onMap: (map: ImportMap) => void;
}

/** What a field is made of now, as the key of a choice: a column, several of them, or what is always said. */
const AS_IT_IS = "=";
const NONE = "-";
/** Of one column alone these are that column. */
const SAME_OF_ONE: readonly MappedField["how"][] = ["all", "first"];

export function MapEditor({ survey, map, name, saved, reader, disabled, onMap }: MapEditorProps) {
  const words = usePagesWords().imports;
  const { fields } = map;
  const set = (field: FieldName, column: string | undefined): void => {
    const others = fields.filter((one) => one.field !== field);
    onMap({ ...map, fields: column === undefined ? others : [...others, { field, columns: [column] }] });
  };
  const kinds = TABLE_KINDS.map((value) => ({ value, label: words.kinds[value] }));
  const known = fieldsOf(map.kind);
  return (
    <fieldset className="import-map stack" aria-label={words.columnsOf(name)} disabled={disabled}>
      <div className="import-fields">
        <SelectField
          label={words.kind}
          value={map.kind}
          choices={kinds}
          onChange={(kind) => onMap(reader.readAs(kind, map, survey))}
        />
        <LoadMap saved={saved} survey={survey} reader={reader} onMap={onMap} />
      </div>
      <div className="import-fields">
        {known.map((field) => (
          <FieldColumn
            key={field}
            field={field}
            mapped={fields.find((one) => one.field === field)}
            survey={survey}
            onColumn={(column) => set(field, column)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface FieldColumnProps {
  readonly field: FieldName;
  readonly mapped: MappedField | undefined;
  readonly survey: Survey;
  readonly onColumn: (column: string | undefined) => void;
}

/** One field with its column, and what stands in that column. */
function FieldColumn({ field, mapped, survey, onColumn }: FieldColumnProps) {
  const words = usePagesWords().imports;
  const { columns = [], value } = mapped ?? {};
  const single = columns.length === 1 && (!mapped?.how || SAME_OF_ONE.includes(mapped.how)) ? columns[0] : undefined;
  const isOther = mapped !== undefined && single === undefined;
  const other = columns.length > 0 ? words.made(columns, mapped?.how ?? "all") : words.fixed(value ?? "");
  const choices = [
    { value: NONE, label: words.noColumn },
    ...(isOther ? [{ value: AS_IT_IS, label: other }] : []),
    ...survey.headers.map((header, at) => ({ value: String(at), label: header })),
  ];
  const at = survey.headers.indexOf(single ?? columns[0] ?? "");
  const samples = survey.columns[at]?.samples.slice(0, 3).join(" · ");
  const current = isOther ? AS_IT_IS : at >= 0 ? String(at) : NONE;
  return (
    <SelectField
      label={words.fields[field]}
      hint={at < 0 ? undefined : samples ? words.sample(samples) : words.noSample}
      value={current}
      choices={choices}
      onChange={(chosen) => {
        if (chosen !== AS_IT_IS) onColumn(chosen === NONE ? undefined : survey.headers[Number(chosen)]);
      }}
    />
  );
}
