import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { useRemoveClosing } from "../../../api/calendar-queries.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { AddClosing } from "./add-closing.tsx";
import type { TypedDays } from "./preview.tsx";

interface ClosingsProps {
  readonly view: CalendarView;
  readonly mayChange: boolean;
  readonly onTyped: (closing: TypedDays["closing"]) => void;
}

/** When the clinic is closed: what is to come can be taken back, what is over stays. */
export function Closings({ view, mayChange, onTyped }: ClosingsProps) {
  const words = usePagesWords().calendar.closings;
  const isOver = ({ untilOn }: CalendarView["closings"][number]) => untilOn < view.todayOn;
  const [past, coming] = [view.closings.filter(isOver), view.closings.filter((one) => !isOver(one))];
  return (
    <section className="stack" aria-labelledby="closing-days">
      <h2 className="section-title" id="closing-days">
        {words.title}
      </h2>
      {coming.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {coming.map((closing) => (
          <Closing key={closing.closingId} closing={closing} view={view} mayRemove={mayChange} />
        ))}
      </ul>
      {mayChange ? <AddClosing view={view} onTyped={onTyped} /> : null}
      {past.length > 0 ? (
        <details>
          <summary>{words.past(past.length)}</summary>
          <ul className="stack">
            {past.toReversed().map((closing) => (
              <Closing key={closing.closingId} closing={closing} view={view} mayRemove={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

interface ClosingProps {
  readonly closing: CalendarView["closings"][number];
  readonly view: CalendarView;
  readonly mayRemove: boolean;
}

function Closing({ closing, view, mayRemove }: ClosingProps) {
  const words = usePagesWords().calendar.closings;
  const format = useFormat();
  const announce = useAnnounce();
  const remove = useRemoveClosing();
  const { closingId, title, fromOn, untilOn, locationId, putBy } = closing;
  const place = view.places.find((one) => one.locationId === locationId)?.title ?? words.gonePlace;
  return (
    <li className="panel-box stack stack-tight">
      <p className="strong wrap">{title}</p>
      <p>
        {fromOn === untilOn ? words.one(format.day(fromOn)) : words.range(format.day(fromOn), format.day(untilOn))}
        {" · "}
        {locationId === undefined ? words.everywhere : place}
      </p>
      <p className="small muted">{words.by(putBy)}</p>
      {remove.isError ? <ProblemNotice error={remove.error} /> : null}
      {mayRemove ? (
        <div>
          <Button
            sends
            waits={remove.isPending}
            label={words.removeOf(title)}
            onClick={() => remove.mutate(closingId, { onSuccess: () => announce(words.removed(title)) })}
          >
            {words.remove}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
