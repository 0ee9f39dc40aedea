import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { ChangeAlertView, ChangesAnswer } from "../../../../core/contract/changes.ts";
import { useActOnChange } from "../../../api/change-mutations.ts";
import { useFormat } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import type { ChangeWords } from "./use-change-words.ts";

interface ActFormProps extends Pick<ChangesAnswer, "choices" | "owners"> {
  readonly alert: ChangeAlertView;
  readonly onEnd: () => void;
  readonly say: ChangeWords;
}

const NOTE_MAX = 1000;

/** What is done about a cause, whose it is and from when; it is sent once under its id. */
export function ActForm({ alert, choices, owners, onEnd, say }: ActFormProps) {
  const { words } = say;
  const announce = useAnnounce();
  const act = useActOnChange();
  const id = useRef(ulid());
  const todayOn = useFormat().civilDate(Date.now());
  const [choiceId, setChoice] = useState<string>();
  const [ownerId, setOwner] = useState<string>();
  const [onDate, setDate] = useState(todayOn);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (choiceId === undefined || ownerId === undefined || onDate === "") return;
    const sentence = note.trim();
    act.mutate(
      {
        actionId: id.current,
        request: { change: alert.alertId, choiceId, ownerId, onDate, ...(sentence === "" ? {} : { sentence }) },
      },
      {
        onSuccess: () => {
          announce(words.saved);
          onEnd();
        },
      },
    );
  };
  const missing = (value: string | undefined) => (isTried && !value ? words.missing : undefined);
  return (
    <Form className="stack stack-tight" busy={act.isPending} onSubmit={send}>
      <SelectField
        label={words.what}
        value={choiceId}
        error={missing(choiceId)}
        choices={choices.map((choice) => ({ value: choice.choiceId, label: say.action(choice) }))}
        onChange={setChoice}
      />
      <SelectField
        label={words.who}
        value={ownerId}
        error={missing(ownerId)}
        choices={owners.map(({ personId, name }) => ({ value: personId, label: name }))}
        onChange={setOwner}
      />
      <TextField
        label={words.from}
        type="date"
        value={onDate}
        min={alert.sinceOn}
        error={missing(onDate)}
        onChange={setDate}
      />
      <TextArea label={words.note} value={note} maxLength={NOTE_MAX} onChange={setNote} />
      {act.isError ? <ProblemNotice error={act.error} /> : null}
      <div className="row">
        <Button sends submits kind="primary" waits={act.isPending}>
          {words.save}
        </Button>
        <Button onClick={onEnd}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
