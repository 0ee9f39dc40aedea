import { useState } from "react";
import { may } from "../../../../core/approval/may.ts";
import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { useCalendar } from "../../../api/calendar-queries.ts";
import { useServices } from "../../../api/context.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { ReadState } from "../../../ui/read-state.tsx";
import { Closings } from "./closings.tsx";
import { Holidays } from "./holidays.tsx";
import { Preview, type TypedDays } from "./preview.tsx";
import { Week } from "./week.tsx";

/** By which days the clinic counts: its week, its closing days, the public holidays of its places, and what that means today. */
export function Days() {
  const words = usePagesWords().calendar;
  const read = useCalendar();
  return (
    <div className="stack">
      <p className="muted">{words.text}</p>
      <ReadState read={read} forbidden={words.forbidden} />
      {read.data ? <Shown view={read.data} /> : null}
    </div>
  );
}

function Shown({ view }: { readonly view: CalendarView }) {
  const words = usePagesWords().calendar;
  const { boot } = useServices();
  const [typed, setTyped] = useState<TypedDays>({});
  const mayChange = may(boot.person, "rules.ask").ok;
  return (
    <div className="stack sections">
      {mayChange ? null : <p className="muted">{words.readOnly}</p>}
      <Preview view={view} typed={typed} />
      <Week view={view} mayChange={mayChange} onTyped={(weekdays) => setTyped((now) => ({ ...now, weekdays }))} />
      <Closings
        view={view}
        mayChange={mayChange}
        onTyped={(closing) =>
          setTyped(({ weekdays }) => ({ ...(weekdays ? { weekdays } : {}), ...(closing ? { closing } : {}) }))
        }
      />
      <Holidays view={view} />
    </div>
  );
}
