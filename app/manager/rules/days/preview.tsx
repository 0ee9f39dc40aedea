import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { addBusinessDays, type BusinessCalendar } from "../../../../core/facts/business-days.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";

/** What is typed and not saved: the preview counts by it. */
export interface TypedDays {
  readonly weekdays?: readonly number[] | undefined;
  readonly closing?: { readonly fromOn: string; readonly untilOn: string; readonly locationId?: string | undefined };
}

const USUAL_DAYS = 5;

type Place = CalendarView["places"][number];

const at = (view: CalendarView, { country, locationId }: Place, typed: TypedDays = {}): BusinessCalendar => ({
  country,
  weekdays: typed.weekdays ?? view.weekdays,
  closed: [...view.closings, ...(typed.closing ? [typed.closing] : [])].filter(
    (one) => one.locationId === undefined || one.locationId === locationId,
  ),
});

/** By which day an answer that is promised today is due, at each place: counted as the server counts. */
export function Preview({ view, typed }: { readonly view: CalendarView; readonly typed: TypedDays }) {
  const words = usePagesWords().calendar.preview;
  const format = useFormat();
  const { places, todayOn, answerDays = USUAL_DAYS } = view;
  const dueOn = (calendar: BusinessCalendar) => format.day(addBusinessDays(calendar, todayOn, answerDays));
  return (
    <section className="panel-box stack stack-tight" aria-label={words.title} aria-live="polite">
      <h2 className="strong">{words.title}</h2>
      {places.map((place) => {
        const [now, then] = [dueOn(at(view, place)), dueOn(at(view, place, typed))];
        return (
          <p key={place.locationId}>
            {places.length > 1 ? <span className="strong">{words.at(place.title)} </span> : null}
            {words.now(answerDays, now)}
            {then === now ? null : <strong> {words.typed(then)}</strong>}
          </p>
        );
      })}
    </section>
  );
}
