import type { ImportMap } from "../../../core/imports/map.ts";
import type { LookedTable } from "../../../core/imports/open-import.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { SelectField } from "../../ui/field.tsx";
import type { Reader } from "./use-files.ts";

interface AnswersProps {
  readonly looked: LookedTable;
  readonly map: ImportMap;
  readonly reader: Reader;
  readonly disabled: boolean;
  readonly onMap: (map: ImportMap) => void;
}

/** What the columns do not decide by themselves: a person says it once for all rows. */
export function Answers({ looked, map, reader, disabled, onMap }: AnswersProps) {
  const words = usePagesWords().imports.asks;
  const sampleOf = (column: string): string =>
    looked.survey.columns.find(({ header }) => header === column)?.samples[0] ?? "";
  const answered = map.dates.map(({ column }) => column);
  const asked = [...new Set([...reader.askedDates(looked, { ...map, dates: [] }), ...answered])];
  const { decimal, ...unsaid } = map;
  const sums = reader.askedDecimals(looked, unsaid);
  if (asked.length === 0 && sums.length === 0) return null;
  const orders = [
    { value: "mdy" as const, label: words.mdy },
    { value: "dmy" as const, label: words.dmy },
  ];
  return (
    <fieldset className="import-answers stack" disabled={disabled}>
      {asked.map((column) => (
        <SelectField
          key={column}
          label={words.dates(column, sampleOf(column))}
          value={map.dates.find((one) => one.column === column)?.order}
          choices={orders}
          onChange={(order) =>
            onMap({ ...map, dates: [...map.dates.filter((one) => one.column !== column), { column, order }] })
          }
        />
      ))}
      {sums.length > 0 ? (
        <SelectField
          label={words.decimal(sampleOf(sums[0] ?? ""))}
          value={decimal}
          choices={[
            { value: "." as const, label: sampleOf(sums[0] ?? "").includes(".") ? words.decimals : words.thousands },
            { value: "," as const, label: sampleOf(sums[0] ?? "").includes(".") ? words.thousands : words.decimals },
          ]}
          onChange={(sign) => onMap({ ...map, decimal: sign })}
        />
      ) : null}
    </fieldset>
  );
}
