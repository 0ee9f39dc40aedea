import { useState } from "react";
import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { WEEK } from "../../../../core/facts/business-days.ts";
import { usePutBusinessDays } from "../../../api/calendar-queries.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { useManagerFormat } from "../../use-manager-format.ts";

interface WeekProps {
  readonly view: CalendarView;
  readonly mayChange: boolean;
  readonly onTyped: (weekdays: readonly number[] | undefined) => void;
}

/** Monday first, as calendars on walls have it. */
const ORDER = [...WEEK.slice(1), WEEK[0]];

/** On which days of the week somebody answers. */
export function Week({ view, mayChange, onTyped }: WeekProps) {
  const words = usePagesWords().calendar.week;
  const own = useManagerFormat();
  const announce = useAnnounce();
  const put = usePutBusinessDays();
  const [typed, setTyped] = useState<readonly number[]>();
  const weekdays = typed ?? view.weekdays;
  const turn = (next: readonly number[] | undefined) => {
    setTyped(next);
    // A week without a day counts to no day at all.
    onTyped(next?.length === 0 ? undefined : next);
  };
  const save = () => {
    if (weekdays.length === 0) return;
    put.mutate(
      { weekdays: [...weekdays] },
      {
        onSuccess: () => {
          turn(undefined);
          announce(words.saved);
        },
      },
    );
  };
  return (
    <section className="stack" aria-labelledby="business-week">
      <h2 className="section-title" id="business-week">
        {words.title}
      </h2>
      <Form className="stack stack-tight" busy={put.isPending} onSubmit={save}>
        <fieldset className="days-week" disabled={!mayChange} aria-labelledby="business-week">
          {ORDER.map((day) => (
            <label key={day} className="check">
              <input
                type="checkbox"
                checked={weekdays.includes(day)}
                onChange={({ target }) =>
                  turn(target.checked ? [...weekdays, day].sort() : weekdays.filter((one) => one !== day))
                }
              />
              <span>{own.weekday(day)}</span>
            </label>
          ))}
        </fieldset>
        {weekdays.length === 0 ? (
          <p className="field-error" role="alert">
            {words.none}
          </p>
        ) : null}
        {put.isError ? <ProblemNotice error={put.error} /> : null}
        {mayChange ? (
          <div>
            <Button sends submits waits={put.isPending} disabled={typed === undefined || weekdays.length === 0}>
              {words.save}
            </Button>
          </div>
        ) : null}
      </Form>
    </section>
  );
}
