import type { ChoicesAnswer, Choice as Known } from "../../../../core/contract/figures.ts";
import { COUNTED_REASONS, ROOT_CAUSES } from "../../../../core/reasons/reasons.ts";
import { DIMENSIONS, type Dimension } from "../../../../core/trends/dimension.ts";
import { useFigureChoices } from "../../../api/figure-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { type Choice, SelectField } from "../../../ui/field.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useNarrow } from "../../use-narrow.ts";
import type { Shown } from "../model/asked.ts";
import { useNames } from "../use-names.ts";

export interface FilterFieldsProps {
  readonly shown: Shown;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** In sight where there is room; all others open. */
const FIRST: readonly Dimension[] = ["location", "service", "reason"];
const OTHERS = DIMENSIONS.filter((dimension) => !FIRST.includes(dimension));
/** Stands for every case: a filter may ask for the empty text, which is what is not known. */
const ANY = "*";

/** The filters that are used most, beside what is counted by; in a narrow frame they open with the others. */
export function FirstFilters(props: FilterFieldsProps) {
  return useNarrow()
    ? null
    : FIRST.map((dimension) => <FilterField key={dimension} dimension={dimension} {...props} />);
}

/** Which cases are counted, by any of what they can be counted by. */
export function OtherFilters({ shown, onChange }: FilterFieldsProps) {
  const { words } = useNames();
  const isNarrow = useNarrow();
  const inside = isNarrow ? [...FIRST, ...OTHERS] : OTHERS;
  const isOn = (dimension: Dimension) => shown.filters[dimension] !== undefined;
  const on = inside.filter(isOn).length;
  return (
    <>
      <Panel title={isNarrow ? words.filters : words.moreFilters} aside={on > 0 ? words.filtersOn(on) : undefined}>
        <div className="filters">
          {inside.map((dimension) => (
            <FilterField key={dimension} dimension={dimension} shown={shown} onChange={onChange} />
          ))}
        </div>
      </Panel>
      {DIMENSIONS.some(isOn) ? (
        <div className="row">
          <Button kind="link" onClick={() => onChange(Object.fromEntries(DIMENSIONS.map((one) => [one, undefined])))}>
            {words.clearFilters}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function FilterField({ dimension, shown, onChange }: FilterFieldsProps & { readonly dimension: Dimension }) {
  const { words, named } = useNames();
  const answer = useFigureChoices().data;
  const known = choicesOf(dimension, answer);
  const chosen: string = shown.filters[dimension] ?? ANY;
  // Whoever may not read providers' names is offered none.
  if (known === undefined && answer && chosen === ANY) return null;
  const offered = (known ?? []).map(({ key, title }) => ({ value: key, label: named(dimension, key, title) }));
  return (
    <SelectField
      label={words.dimensions[dimension]}
      value={chosen}
      choices={withChosen(chosen, words.chosen, [{ value: ANY, label: words.anything }, ...offered])}
      onChange={(value) => onChange({ [dimension]: value === ANY ? undefined : value })}
    />
  );
}

/** What can be chosen; undefined where it may not be read, or has not come yet. */
function choicesOf(dimension: Dimension, choices: ChoicesAnswer | undefined): readonly Known[] | undefined {
  if (dimension === "reason") return COUNTED_REASONS.map((key) => ({ key }));
  if (dimension === "rootCause") return ROOT_CAUSES.map((key) => ({ key }));
  return choices?.[dimension];
}

/** With what is chosen among them even where no answer names it. */
const withChosen = (chosen: string, label: string, choices: readonly Choice<string>[]): readonly Choice<string>[] =>
  choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label }];
