import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { PatientHit } from "../../../../core/contract/story.ts";
import { isSentence } from "../../../../core/sentence.ts";
import { ASKED_HOW, type AskedHow } from "../../../../core/words.ts";
import { ApiProblem } from "../../../api/problem.ts";
import { useStartCase } from "../../../api/start-case.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextArea } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { PageTitle } from "../../page-title.tsx";
import { hrefOf } from "../../route.ts";
import { IsOpen } from "./is-open.tsx";
import { PatientLine, PickPatient } from "./pick-patient.tsx";

const LONGEST_SENTENCE = 1000;

/** Starts a case that no mail began: whose, how they asked, and what for. The case is whoever's who starts it. */
export function StartCase() {
  const words = useManagerWords().start;
  const { lists, states } = useWords();
  const announce = useAnnounce();
  const start = useStartCase();
  const caseId = useRef(ulid());
  const [patient, setPatient] = useState<PatientHit>();
  const [how, setHow] = useState<AskedHow>();
  const [said, setSaid] = useState("");
  const [tried, setTried] = useState(false);
  const open = openCasesOf(start.error);
  // After a refusal or a change it is another case's id: the first words may have been taken after all.
  const change = (apply: () => void) => {
    caseId.current = ulid();
    start.reset();
    apply();
  };
  const send = (another?: true) => {
    setTried(true);
    if (!patient || !how || !isSentence(said.trim())) return;
    const request = { patientId: patient.patientId, how, said: said.trim(), ...(another ? { another } : {}) };
    start.mutate(
      { caseId: caseId.current, request },
      {
        onSuccess: (detail) => {
          announce(words.done(patient.name));
          window.location.hash = hrefOf("cases", detail.case.caseId);
        },
      },
    );
  };
  return (
    <section className="stack page start-case">
      <p>
        <a href={hrefOf("cases")}>← {words.back}</a>
      </p>
      <PageTitle>{words.title}</PageTitle>
      <p className="muted">{words.text}</p>
      {patient ? (
        <div className="panel-box stack stack-tight">
          <p className="strong wrap">{patient.name}</p>
          <PatientLine patient={patient} />
          <div>
            <Button onClick={() => change(() => setPatient(undefined))}>{words.otherPatient}</Button>
          </div>
        </div>
      ) : (
        <PickPatient
          onPick={(picked) => change(() => setPatient(picked))}
          error={tried ? words.missing.patient : undefined}
        />
      )}
      <SelectField
        label={words.how}
        value={how}
        choices={ASKED_HOW.map((value) => ({ value, label: lists.askedHow[value] }))}
        onChange={(value) => change(() => setHow(value))}
        error={tried && !how ? words.missing.how : undefined}
      />
      <TextArea
        label={words.said}
        hint={words.saidHint}
        value={said}
        maxLength={LONGEST_SENTENCE}
        onChange={(value) => change(() => setSaid(value))}
        error={tried && !isSentence(said.trim()) ? words.missing.said : undefined}
      />
      {open && patient ? (
        <IsOpen name={patient.name} caseIds={open} busy={start.isPending} onAnother={() => send(true)} />
      ) : start.isError ? (
        <ProblemNotice error={start.error} />
      ) : null}
      {open ? null : (
        <div>
          <Button kind="primary" sends disabled={start.isPending} onClick={() => send()}>
            {start.isPending ? states.saving : words.send}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The patient's open cases, where these are why it was refused. */
function openCasesOf(error: unknown): readonly string[] | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== "case_open") return undefined;
  const ids = error.problem.values?.caseIds;
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
}
