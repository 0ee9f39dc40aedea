import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { CalendarView } from "../../../../core/contract/calendar.ts";
import { closingFault } from "../../../../core/facts/closing-days.ts";
import { useAddClosing } from "../../../api/calendar-queries.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import type { TypedDays } from "./preview.tsx";

interface AddProps {
  readonly view: CalendarView;
  readonly onTyped: (closing: TypedDays["closing"]) => void;
}

const EMPTY = { title: "", fromOn: "", untilOn: "", locationId: "" };
type Typed = typeof EMPTY;

const TITLE_MAX = 120;

/** One day, or several; what is wrong is said at its field, before it is sent. */
export function AddClosing({ view, onTyped }: AddProps) {
  const words = usePagesWords().calendar.closings;
  const announce = useAnnounce();
  const add = useAddClosing();
  const id = useRef(ulid());
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [isTried, setTried] = useState(false);
  const { title, fromOn, locationId } = typed;
  const days = { fromOn, untilOn: typed.untilOn || fromOn };
  const fault = fromOn === "" ? undefined : closingFault(days, view.todayOn);
  const place = locationId === "" ? {} : { locationId };
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const wanted = { fromOn: next.fromOn, untilOn: next.untilOn || next.fromOn };
    const isWhole = next.fromOn !== "" && closingFault(wanted, view.todayOn) === undefined;
    onTyped(isWhole ? { ...wanted, ...(next.locationId === "" ? {} : { locationId: next.locationId }) } : undefined);
  };
  const send = () => {
    setTried(true);
    if (title.trim() === "" || fromOn === "" || fault) return;
    add.mutate(
      { closingId: id.current, request: { title: title.trim(), ...days, ...place } },
      {
        onSuccess: () => {
          id.current = ulid();
          setTried(false);
          change(EMPTY);
          announce(words.added(title.trim()));
        },
      },
    );
  };
  const wrong = (field: "fromOn" | "untilOn") => (fault?.field === field ? words.wrong[fault.fault] : undefined);
  return (
    <Form className="panel-box stack stack-tight" busy={add.isPending} onSubmit={send}>
      <TextField
        label={words.name}
        hint={words.nameHint}
        maxLength={TITLE_MAX}
        value={title}
        error={isTried && title.trim() === "" ? words.wrong.name : undefined}
        onChange={(next) => change({ title: next })}
      />
      <div className="rules-fields">
        <TextField
          label={words.from}
          type="date"
          value={fromOn}
          error={isTried && fromOn === "" ? words.wrong.day : wrong("fromOn")}
          onChange={(next) => change({ fromOn: next })}
        />
        <TextField
          label={words.until}
          hint={words.untilHint}
          type="date"
          min={fromOn || undefined}
          value={typed.untilOn}
          error={wrong("untilOn")}
          onChange={(next) => change({ untilOn: next })}
        />
      </div>
      {view.places.length > 1 ? (
        <SelectField
          label={words.where}
          value={locationId}
          choices={[
            { value: "", label: words.everywhere },
            ...view.places.map((one) => ({ value: one.locationId, label: one.title })),
          ]}
          onChange={(next) => change({ locationId: next })}
        />
      ) : null}
      {fromOn !== "" && fromOn < view.todayOn && !fault ? <Notice kind="warn">{words.begun}</Notice> : null}
      <p className="small muted">{words.stays}</p>
      {add.isError ? <ProblemNotice error={add.error} /> : null}
      <div>
        <Button sends submits waits={add.isPending}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
