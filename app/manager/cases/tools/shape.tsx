import { useManagerWords } from "../../../i18n/manager.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { SelectField } from "../../../ui/field.tsx";
import { changeParams, type Route } from "../../route.ts";
import { COLUMNS, type ColumnName, SORTS, sortIn } from "../list-address.ts";

const USUAL = "usual";

export interface ShapeProps {
  readonly route: Route;
  readonly columns: readonly ColumnName[];
}

/** In what order, and in which columns. One in which no row has anything leaves by itself. */
export function Shape({ route, columns }: ShapeProps) {
  const words = usePagesWords().cases.tools;
  const { columns: names } = useManagerWords().cases;
  const toggle = (name: ColumnName, isOn: boolean) => {
    const next = COLUMNS.filter((known) => (known === name ? isOn : columns.includes(known)));
    changeParams(route, { columns: next.join(".") });
  };
  return (
    <div className="stack">
      <SelectField
        label={words.sort}
        value={sortIn(route.params) ?? USUAL}
        choices={[
          { value: USUAL, label: words.usual },
          ...SORTS.map((value) => ({ value, label: words.sorts[value] })),
        ]}
        onChange={(value) => changeParams(route, { sort: value === USUAL ? undefined : value })}
      />
      <fieldset className="column-choice">
        <legend className="field-label">{words.columns}</legend>
        {COLUMNS.map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={columns.includes(name)}
              onChange={({ target }) => toggle(name, target.checked)}
            />
            <span>{names[name]}</span>
          </label>
        ))}
        <p className="small muted">{words.columnsHint}</p>
      </fieldset>
    </div>
  );
}
