import { useState } from "react";
import type { QuietHoursView } from "../../../core/contract/quiet-hours.ts";
import { usePutQuietHours, useQuietHours, useRemoveQuietHours } from "../../api/notice-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When nobody is texted, place by place. */
export function QuietHours() {
  const words = usePagesWords().notices.quiet;
  const read = useQuietHours();
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted">{words.text}</p>
      <ReadState read={read} />
      {read.data?.places.map((place) => (
        <Place key={place.locationId} place={place} />
      ))}
    </section>
  );
}

function Place({ place }: { readonly place: QuietHoursView["places"][number] }) {
  const words = usePagesWords().notices.quiet;
  const format = useFormat();
  const announce = useAnnounce();
  const put = usePutQuietHours();
  const remove = useRemoveQuietHours();
  const { locationId, title, whose } = place;
  // What nobody touched follows what is stored: the hours of the home count for others.
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly until?: string }>({});
  const { from = String(place.fromHour), until = String(place.untilHour) } = chosen;
  const choices = HOURS.map((hour) => ({ value: String(hour), label: format.hour(hour) }));
  const save = () =>
    void put.mutateAsync({ locationId, fromHour: Number(from), untilHour: Number(until) }).then(
      () => {
        setChosen({});
        announce(words.saved(title));
      },
      () => {},
    );
  const back = () =>
    void remove.mutateAsync(locationId).then(
      () => {
        setChosen({});
        announce(words.saved(title));
      },
      () => {},
    );
  return (
    <fieldset className="panel-box stack stack-tight quiet-place">
      <legend className="strong">{title}</legend>
      <Form className="stack stack-tight" busy={put.isPending} onSubmit={save}>
        <div className="notice-people">
          <SelectField
            label={words.from}
            value={from}
            choices={choices}
            onChange={(hour) => setChosen({ ...chosen, from: hour })}
          />
          <SelectField
            label={words.until}
            value={until}
            choices={choices}
            onChange={(hour) => setChosen({ ...chosen, until: hour })}
          />
        </div>
        {from === until ? <p className="small muted">{words.none}</p> : null}
        {whose === "own" ? null : <p className="small muted">{words.whose[whose]}</p>}
        {put.isError ? <ProblemNotice error={put.error} /> : null}
        {remove.isError ? <ProblemNotice error={remove.error} /> : null}
        <div className="row">
          <Button sends submits waits={put.isPending} label={words.saveOf(title)}>
            {words.save}
          </Button>
          {whose === "own" ? (
            <Button kind="link" sends waits={remove.isPending} label={words.backOf(title)} onClick={back}>
              {words.back}
            </Button>
          ) : null}
        </div>
      </Form>
    </fieldset>
  );
}
