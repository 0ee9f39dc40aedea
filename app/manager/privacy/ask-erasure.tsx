import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { AskErasureRequest, PatientPrivacy } from "../../../core/contract/privacy.ts";
import { ERASE_BECAUSE } from "../../../core/words.ts";
import { useAskErasure } from "../../api/privacy-acts.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";

/** Asks for a patient to be erased: why, and the number typed again. Somebody else confirms. */
export function AskErasure({ of }: { readonly of: PatientPrivacy }) {
  const words = usePagesWords().privacy.erase;
  const { fields } = useWords();
  const announce = useAnnounce();
  const ask = useAskErasure();
  const id = useRef(ulid());
  const [tried, setTried] = useState(false);
  const [why, setWhy] = useState<AskErasureRequest["why"]>();
  const [typed, setTyped] = useState("");
  const { patientId, name, patientNumber } = of.patient;
  const [because] = of.notErased;
  if (because) return <p className="small muted">{words.not[because]}</p>;
  const isOther = ask.error instanceof ApiProblem && ask.error.problem.code === "invalid";
  const send = (close: () => void) => {
    setTried(true);
    if (!why || typed.trim() === "") return;
    ask.mutate(
      { id: id.current, request: { patientId, why, typed: typed.trim() } },
      {
        onSuccess: () => {
          close();
          announce(words.asked(name));
        },
        // What was refused is another try.
        onError: () => {
          id.current = ulid();
        },
      },
    );
  };
  return (
    <TwoStepAct
      button={words.act}
      title={words.question(name)}
      yes={words.yes}
      no={words.no}
      danger
      act={ask}
      saysProblem={isOther}
      onYes={send}
    >
      <p className="small">{words.what}</p>
      <SelectField
        label={words.why}
        value={why}
        choices={ERASE_BECAUSE.map((value) => ({ value, label: words.because[value] }))}
        onChange={setWhy}
        error={tried && !why ? fields.required : undefined}
      />
      <TextField
        label={patientNumber ? words.typeNumber(patientNumber) : words.typeName(name)}
        value={typed}
        onChange={setTyped}
        maxLength={300}
        error={tried && typed.trim() === "" ? fields.required : isOther ? words.typedOther : undefined}
      />
    </TwoStepAct>
  );
}
