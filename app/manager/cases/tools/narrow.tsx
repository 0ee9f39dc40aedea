import type { ChoicesAnswer } from "../../../../core/contract/figures.ts";
import { COUNTED_REASONS, ROOT_CAUSES } from "../../../../core/reasons/reasons.ts";
import { DIMENSIONS, type Dimension } from "../../../../core/trends/dimension.ts";
import { useFigureChoices } from "../../../api/figure-queries.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { changeParams, type Route } from "../../route.ts";
import { useNames } from "../../trends/use-names.ts";
import { isDimension, NARROWS, narrowedBy } from "../list-address.ts";

/** Stands for every case: a filter may ask for the empty text, which is what is not known. */
const ANY = "*";

/** What can be chosen; undefined where it may not be read, or has not come yet. */
function choicesOf(dimension: Dimension, choices: ChoicesAnswer | undefined) {
  if (dimension === "reason") return COUNTED_REASONS.map((key) => ({ key, title: undefined }));
  if (dimension === "rootCause") return ROOT_CAUSES.map((key) => ({ key, title: undefined }));
  return choices?.[dimension];
}

/** Each filter that is on, with its value; a press takes it away. */
export function Chips({ route }: { readonly route: Route }) {
  const words = usePagesWords().cases.tools;
  const { words: trends, named } = useNames();
  const format = useFormat();
  const choices = useFigureChoices().data;
  const on = Object.entries(narrowedBy(route.params)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  if (on.length === 0) return null;
  const said = ([name, value]: [string, string]): [string, string] => {
    if (isDimension(name)) {
      const title = choicesOf(name, choices)?.find(({ key }) => key === value)?.title;
      return [trends.dimensions[name], named(name, value, title)];
    }
    const label = words.ends[name as keyof typeof words.ends];
    return [label, name === "fromOn" || name === "toOn" ? format.day(value) : value];
  };
  return (
    <ul className="row chips" aria-label={words.chips}>
      {on.map((pair) => {
        const [label, value] = said(pair);
        return (
          <li key={pair[0]}>
            <button
              type="button"
              className="chip"
              aria-label={words.takeAway(label, value)}
              onClick={() => changeParams(route, { [pair[0]]: undefined })}
            >
              <span className="wrap">{words.chip(label, value)}</span>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <Button
          kind="link"
          onClick={() => changeParams(route, Object.fromEntries(NARROWS.map((name) => [name, undefined])))}
        >
          {words.takeAllAway}
        </Button>
      </li>
    </ul>
  );
}

/** All that a list can be narrowed by. */
export function FilterFields({ route }: { readonly route: Route }) {
  const words = usePagesWords().cases.tools;
  const { words: trends, named } = useNames();
  const choices = useFigureChoices().data;
  const on = narrowedBy(route.params);
  return (
    <div className="case-filters">
      {DIMENSIONS.map((dimension) => {
        const known = choicesOf(dimension, choices);
        const chosen: string = on[dimension] ?? ANY;
        // Whoever may not read providers' names is offered none.
        if (known === undefined && chosen === ANY) return null;
        const offered = (known ?? []).map(({ key, title }) => ({ value: key, label: named(dimension, key, title) }));
        const isOffered = chosen === ANY || offered.some(({ value }) => value === chosen);
        return (
          <SelectField
            key={dimension}
            label={trends.dimensions[dimension]}
            value={chosen}
            choices={[
              { value: ANY, label: words.any },
              ...offered,
              ...(isOffered ? [] : [{ value: chosen, label: named(dimension, chosen) }]),
            ]}
            onChange={(value) => changeParams(route, { [dimension]: value === ANY ? undefined : value })}
          />
        );
      })}
      {(["fromOn", "toOn"] as const).map((name) => (
        <TextField
          key={name}
          label={words.ends[name]}
          type="date"
          value={on[name] ?? ""}
          onChange={(value) => changeParams(route, { [name]: value || undefined })}
        />
      ))}
    </div>
  );
}
