import { useId, useState } from "react";
import type { ClinicDetailsView } from "../../../core/contract/clinic-details.ts";
import { useClinicDetails, usePutClinicDetails } from "../../api/notice-queries.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";

/** What patients read of the clinic, and what goes to them by itself. */
export function ClinicDetails() {
  const words = usePagesWords().notices.clinic;
  const read = useClinicDetails();
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} />
      {read.data ? <Details details={read.data} /> : null}
    </section>
  );
}

/** Nothing else was wrong: it is said at the field. */
const isOfPhone = (error: unknown): boolean => {
  const fields = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return fields.length > 0 && fields.every(({ field }) => field === "phone");
};

function Details({ details }: { readonly details: ClinicDetailsView }) {
  const words = usePagesWords().notices.clinic;
  const announce = useAnnounce();
  const put = usePutClinicDetails();
  const hint = words.automaticMailHint;
  const hintId = useId();
  const [changed, setChanged] = useState<Partial<ClinicDetailsView>>({});
  const now = { ...details, ...changed };
  const isPhoneBad = isOfPhone(put.error);
  const save = () =>
    void put.mutateAsync(now).then(
      () => {
        setChanged({});
        announce(words.saved);
      },
      (error) => {
        if (isOfPhone(error)) announce(words.phoneBad);
      },
    );
  return (
    <Form className="stack stack-tight" busy={put.isPending} onSubmit={save}>
      <TextArea
        label={words.address}
        hint={words.addressHint}
        maxLength={300}
        value={now.address}
        onChange={(address) => setChanged({ ...changed, address })}
      />
      <TextField
        label={words.phone}
        hint={words.phoneHint}
        error={isPhoneBad ? words.phoneBad : undefined}
        maxLength={31}
        value={now.phone}
        onChange={(phone) => {
          if (isPhoneBad) put.reset();
          setChanged({ ...changed, phone });
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={hintId}
          checked={now.automaticMail}
          onChange={(event) => setChanged({ ...changed, automaticMail: event.target.checked })}
        />
        {words.automaticMail}
      </label>
      <ul id={hintId} className="small muted stack stack-tight">
        {[hint.what, hint.toWhom, hint.when, hint.needs].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {put.isError && !isPhoneBad ? <ProblemNotice error={put.error} /> : null}
      <div className="row">
        <Button sends submits waits={put.isPending}>
          {words.save}
        </Button>
        {put.isSuccess && Object.keys(changed).length === 0 ? <span className="small muted">{words.saved}</span> : null}
      </div>
    </Form>
  );
}
