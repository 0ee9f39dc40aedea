import { useState } from "react";
import type { NoticeRulesView } from "../../../core/contract/notices.ts";
import { usePutIncidentPeople } from "../../api/notice-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** In minutes. */
const AFTER = [15, 30, 60, 120, 240];
const NOBODY = "nobody";

/** Who hears of what is broken, and who where it lasts. */
export function IncidentPeople({ view }: { readonly view: NoticeRulesView }) {
  const words = usePagesWords().notices.broken;
  const announce = useAnnounce();
  const put = usePutIncidentPeople();
  const { people, incidentPeople, canMail } = view;
  const [first, setFirst] = useState(incidentPeople?.firstPersonId);
  const [second, setSecond] = useState(incidentPeople?.secondPersonId ?? NOBODY);
  const [after, setAfter] = useState(String(incidentPeople?.escalateAfterMinutes ?? 60));
  const choices = people.map(({ personId, name }) => ({ value: personId, label: name }));
  const minutes = [...new Set([...AFTER, Number(after)])].sort((a, b) => a - b);
  const unknown = people.filter(({ personId, hasAddress }) => [first, second].includes(personId) && !hasAddress);
  const save = () => {
    if (first === undefined) return;
    const secondPersonId = second === NOBODY ? null : second;
    void put.mutateAsync({ firstPersonId: first, secondPersonId, escalateAfterMinutes: Number(after) }).then(
      () => announce(words.saved),
      () => {},
    );
  };
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted">{words.text}</p>
      <Form busy={put.isPending} onSubmit={save}>
        <div className="notice-people">
          <SelectField label={words.first} value={first} choices={choices} onChange={setFirst} />
          <SelectField
            label={words.second}
            value={second}
            choices={[
              { value: NOBODY, label: words.nobody },
              ...choices.filter(({ value }) => value !== first || value === second),
            ]}
            onChange={setSecond}
          />
          <SelectField
            label={words.after}
            value={after}
            choices={minutes.map((n) => ({ value: String(n), label: words.minutes(n) }))}
            onChange={setAfter}
          />
        </div>
        {canMail
          ? unknown.map(({ personId, name }) => (
              <p key={personId} className="small muted">
                {words.noAddress(name)}
              </p>
            ))
          : null}
        {put.isError ? <ProblemNotice error={put.error} /> : null}
        <div>
          <Button kind="primary" sends submits waits={first === undefined || put.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}
