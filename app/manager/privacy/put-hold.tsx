import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { PatientPrivacy, PrivacyView } from "../../../core/contract/privacy.ts";
import { isSentence } from "../../../core/sentence.ts";
import { usePutHold } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { SelectField, TextArea } from "../../ui/field.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";

const LONGEST_SENTENCE = 1000;

interface PutProps {
  readonly of: PatientPrivacy;
  readonly people: PrivacyView["people"];
}

/** Puts all that is a patient's on a legal hold: whom to ask about it, and why. */
export function PutHold({ of, people }: PutProps) {
  const words = usePagesWords().privacy.holds;
  const { fields } = useWords();
  const announce = useAnnounce();
  const put = usePutHold();
  const id = useRef(ulid());
  const [tried, setTried] = useState(false);
  const [responsibleId, setResponsible] = useState<string>();
  const [sentence, setSentence] = useState("");
  const { patientId, name } = of.patient;
  if (of.notErased.includes("erased")) return null;
  if (of.holds.length > 0) return <p className="small">{words.isHeld}</p>;
  const send = (close: () => void) => {
    setTried(true);
    if (!responsibleId || !isSentence(sentence.trim())) return;
    put.mutate(
      { id: id.current, request: { patientId, responsibleId, sentence: sentence.trim() } },
      {
        onSuccess: () => {
          close();
          announce(words.isPut(name));
          id.current = ulid();
        },
      },
    );
  };
  return (
    <TwoStepAct button={words.put} title={words.question(name)} yes={words.yes} no={words.no} act={put} onYes={send}>
      <p className="small">{words.what}</p>
      <SelectField
        label={words.responsible}
        value={responsibleId}
        choices={people.map(({ personId, name: label }) => ({ value: personId, label }))}
        onChange={setResponsible}
        error={tried && !responsibleId ? fields.required : undefined}
      />
      <TextArea
        label={words.why}
        value={sentence}
        maxLength={LONGEST_SENTENCE}
        onChange={setSentence}
        error={tried && !isSentence(sentence.trim()) ? fields.sentenceShort : undefined}
      />
    </TwoStepAct>
  );
}
