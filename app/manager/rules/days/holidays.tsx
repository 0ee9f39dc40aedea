import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";
import { Dotted } from "../../../ui/basics.tsx";
import { useManagerFormat } from "../../use-manager-format.ts";

/** Those that are counted without anybody adding them; of a country that we do not know, that we do not. */
export function Holidays({ view: { places } }: { readonly view: CalendarView }) {
  const words = usePagesWords().calendar.holidays;
  const format = useFormat();
  const own = useManagerFormat();
  const countries = [...new Map(places.map((place) => [place.country, place])).values()];
  return (
    <section className="stack" aria-labelledby="public-holidays">
      <h2 className="section-title" id="public-holidays">
        {words.title}
      </h2>
      {countries.some(({ holidays }) => holidays) ? <p className="muted">{words.text}</p> : null}
      {countries.map(({ country, holidays }) =>
        holidays ? (
          <div key={country} className="stack stack-tight">
            {countries.length > 1 ? <h3 className="strong">{own.country(country)}</h3> : null}
            <p>
              <Dotted parts={holidays.map((day) => format.day(day))} />
            </p>
          </div>
        ) : (
          <p key={country}>{words.unknown(own.country(country))}</p>
        ),
      )}
    </section>
  );
}
