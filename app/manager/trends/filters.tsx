import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { type Choice, SelectField } from "../../ui/field.tsx";
import { changeParams, type Route } from "../route.ts";
import { DEFAULT_PERIOD, PERIODS } from "./period.ts";

export interface FilterRowProps {
  readonly route: Route;
  /** What can be chosen from; the first answer brings it. */
  readonly answer: Pick<TrendsAnswer, "services" | "locations"> | undefined;
}

const ANY = "";

/** Period, service and location. They stand in the address, so that a reload and a bookmark keep them. */
export function FilterRow({ route, answer }: FilterRowProps) {
  const words = usePagesWords().trends;
  const { params } = route;
  const service = params.get("service") ?? ANY;
  const location = params.get("location") ?? ANY;
  // A bar that is open belongs to the figures as they were.
  const change = (name: string, value: string) => changeParams(route, { [name]: value || undefined, open: undefined });
  return (
    <section className="filters" aria-label={words.filters}>
      <SelectField
        label={words.period}
        value={params.get("months") ?? String(DEFAULT_PERIOD)}
        choices={PERIODS.map((months) => ({ value: String(months), label: words.months(months) }))}
        onChange={(value) => change("months", value)}
      />
      <SelectField
        label={words.service}
        value={service}
        choices={withChosen(
          service,
          service,
          words.allServices,
          (answer?.services ?? []).map((name) => ({ value: name, label: name })),
        )}
        onChange={(value) => change("service", value)}
      />
      <SelectField
        label={words.location}
        value={location}
        choices={withChosen(
          location,
          words.chosenLocation,
          words.allLocations,
          (answer?.locations ?? []).map(({ locationId, title }) => ({ value: locationId, label: title })),
        )}
        onChange={(value) => change("location", value)}
      />
    </section>
  );
}

/** The choices, with what is chosen among them, as `named`, even where the answer does not name it. */
function withChosen(chosen: string, named: string, any: string, choices: readonly Choice<string>[]): Choice<string>[] {
  const known = chosen === ANY || choices.some(({ value }) => value === chosen);
  return [{ value: ANY, label: any }, ...choices, ...(known ? [] : [{ value: chosen, label: named }])];
}
