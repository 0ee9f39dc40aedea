import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { OutcomeView } from "../../../../core/contract/outcomes.ts";
import { OUTCOMES, type Outcome } from "../../../../core/outcomes/outcome.ts";
import { isSentence } from "../../../../core/sentence.ts";
import { useSayOutcome } from "../../../api/outcomes.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat, useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Badge } from "../../../ui/basics.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextArea } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

const LONGEST_SENTENCE = 1000;

export interface OutcomeProps {
  readonly caseId: string;
  readonly outcome: OutcomeView;
}

/** What became of the patient after the decision: what the records say, and what somebody said. */
export function OutcomePanel({ caseId, outcome }: OutcomeProps) {
  const words = usePagesWords().cases.outcome;
  const format = useFormat();
  const { decidedOn, counted, found, said, withinDays } = outcome;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <div className="panel-box stack stack-tight">
        <p className="row">
          <Badge kind={counted === "disputed" || counted === "public_complaint" ? "bad" : "plain"}>
            {words.counted[counted]}
          </Badge>
          <span className="small muted">{words.since(format.day(decidedOn), withinDays)}</span>
        </p>
        <ul>
          {found.map(({ outcome: one, on }) => (
            <li key={one}>{words.found(words.counted[one], format.day(on))}</li>
          ))}
        </ul>
        {said ? (
          <p className="wrap">
            {words.said(words.counted[said.outcome], said.byPerson, format.instant(said.atMs))}
            {said.sentence ? <span className="muted"> “{said.sentence}”</span> : null}
          </p>
        ) : null}
        {outcome.maySay ? <Say caseId={caseId} isSaid={said !== undefined} /> : null}
      </div>
    </section>
  );
}

const TAKE_BACK = "take_back";

/** A complaint in public stands in no record, and a record may be wrong: a person says it, with their name behind it. */
function Say({ caseId, isSaid }: { readonly caseId: string; readonly isSaid: boolean }) {
  const words = usePagesWords().cases.outcome;
  const { fields, states } = useWords();
  const announce = useAnnounce();
  const say = useSayOutcome(caseId);
  const saidId = useRef(ulid());
  const [what, setWhat] = useState<Outcome | typeof TAKE_BACK>();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const change = (apply: () => void) => {
    saidId.current = ulid();
    apply();
  };
  const send = () => {
    setTried(true);
    if (!what || !isSentence(sentence.trim())) return;
    const request = { outcome: what === TAKE_BACK ? null : what, sentence: sentence.trim() };
    say.mutate(
      { saidId: saidId.current, request },
      {
        onSuccess: () => {
          announce(words.done);
          saidId.current = ulid();
          setWhat(undefined);
          setSentence("");
          setTried(false);
          setOpen(false);
        },
      },
    );
  };
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{words.act}</Button>
      </div>
    );
  }
  return (
    <Form busy={say.isPending} onSubmit={send}>
      <SelectField
        label={words.what}
        value={what}
        choices={[
          ...OUTCOMES.map((value) => ({ value, label: words.counted[value] })),
          ...(isSaid ? [{ value: TAKE_BACK, label: words.takeBack } as const] : []),
        ]}
        onChange={(value) => change(() => setWhat(value))}
        error={tried && !what ? fields.required : undefined}
      />
      <TextArea
        label={words.how}
        hint={words.hint}
        value={sentence}
        maxLength={LONGEST_SENTENCE}
        onChange={(text) => change(() => setSentence(text))}
        error={tried && !isSentence(sentence.trim()) ? fields.sentenceShort : undefined}
      />
      {say.isError ? <ProblemNotice error={say.error} /> : null}
      <div className="row">
        <Button kind="primary" submits sends disabled={say.isPending}>
          {say.isPending ? states.saving : words.record}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
