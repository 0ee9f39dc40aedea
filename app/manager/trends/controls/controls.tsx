import { DIMENSIONS } from "../../../../core/trends/dimension.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { changeParams, type Route } from "../../route.ts";
import { daysOf, PERIODS, type Shown } from "../model/asked.ts";
import { MEASURES } from "../model/measure.ts";
import { FirstFilters, OtherFilters } from "./filter-fields.tsx";

export interface ControlsProps {
  readonly route: Route;
  readonly shown: Shown;
}

/** What is counted by, what is shown of it, and when. All stands in the address, so that a reload and a bookmark keep it. */
export function Controls({ route, shown }: ControlsProps) {
  const words = usePagesWords().trends;
  // What is open, and what is drawn alone, belong to the figures as they were.
  const change = (changes: Readonly<Record<string, string | undefined>>) =>
    changeParams(route, { ...changes, only: undefined, open: undefined });
  return (
    <section className="stack" aria-label={words.filters}>
      <div className="filters">
        <SelectField
          label={words.by}
          value={shown.by}
          choices={DIMENSIONS.map((value) => ({ value, label: words.dimensions[value] }))}
          onChange={(by) => change({ by })}
        />
        <SelectField
          label={words.measure}
          value={shown.measure}
          choices={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
          onChange={(measure) => change({ measure })}
        />
        <SelectField
          label={words.period}
          value={shown.period}
          choices={PERIODS.map((value) => ({ value, label: words.periods[value] }))}
          onChange={(period) => change({ period })}
        />
        {shown.period === "custom" ? <Days route={route} onChange={change} /> : null}
        <FirstFilters shown={shown} onChange={change} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={shown.isCompared}
          onChange={({ target }) => change({ compare: target.checked ? "1" : undefined })}
        />
        <span>{words.compare}</span>
      </label>
      <OtherFilters shown={shown} onChange={change} />
    </section>
  );
}

function Days({
  route,
  onChange,
}: {
  readonly route: Route;
  readonly onChange: (days: Record<string, string>) => void;
}) {
  const words = usePagesWords().trends;
  const today = useFormat().civilDate(Date.now());
  const asked = daysOf(route.params, today);
  const fromOn = route.params.get("fromOn") ?? asked.fromOn;
  const toOn = route.params.get("toOn") ?? asked.toOn;
  return (
    <>
      <TextField
        label={words.fromOn}
        type="date"
        value={fromOn}
        max={today}
        onChange={(day) => onChange({ fromOn: day })}
      />
      <TextField
        label={words.toOn}
        type="date"
        value={toOn}
        onChange={(day) => onChange({ toOn: day })}
        error={toOn < fromOn ? words.daysWrong : undefined}
      />
    </>
  );
}
