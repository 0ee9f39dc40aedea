import type { PatientPrivacy, PrivacyView } from "../../../core/contract/privacy.ts";
import { useExportPatient, usePatientPrivacy } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { PickPatient } from "../cases/start/pick-patient.tsx";
import { changeParams, type Route } from "../route.ts";
import { AskErasure } from "./ask-erasure.tsx";
import { Kept } from "./kept.tsx";
import { patientFileHtml } from "./patient-file-html.ts";
import { PutHold } from "./put-hold.tsx";

interface OneProps {
  readonly route: Route;
  readonly people: PrivacyView["people"];
}

/** One patient: a file with everything, a hold, and erasing them. */
export function OnePatient({ route, people }: OneProps) {
  const words = usePagesWords().privacy.one;
  const patientId = route.params.get("of") ?? undefined;
  return (
    <section className="stack" aria-labelledby="one-patient">
      <h2 className="section-title" id="one-patient">
        {words.title}
      </h2>
      {patientId === undefined ? (
        <PickPatient onPick={(patient) => changeParams(route, { of: patient.patientId })} />
      ) : (
        <Picked patientId={patientId} people={people} onOther={() => changeParams(route, { of: undefined })} />
      )}
    </section>
  );
}

interface PickedProps {
  readonly patientId: string;
  readonly people: PrivacyView["people"];
  readonly onOther: () => void;
}

function Picked({ patientId, people, onOther }: PickedProps) {
  const words = usePagesWords().privacy.one;
  const { states } = useWords();
  const read = usePatientPrivacy(patientId);
  if (read.isPending) return <Spinner>{states.loading}</Spinner>;
  if (read.isError)
    return (
      <>
        <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
        <div>
          <Button onClick={onOther}>{words.other}</Button>
        </div>
      </>
    );
  const { patient, kept, alsoOnFile } = read.data;
  return (
    <div className="panel-box stack">
      <p className="row">
        <span className="strong wrap">{patient.name || words.erased}</span>
        {patient.patientNumber ? <span className="muted">{words.number(patient.patientNumber)}</span> : null}
      </p>
      {alsoOnFile ? <p className="small">{words.alsoOnFile(alsoOnFile.join(", "))}</p> : null}
      <Kept kept={kept} />
      <div className="row">
        <TakeFile of={read.data} />
        <Button onClick={onOther}>{words.other}</Button>
      </div>
      <PutHold key={`hold ${patientId}`} of={read.data} people={people} />
      <AskErasure key={`erase ${patientId}`} of={read.data} />
    </div>
  );
}

function TakeFile({ of }: { readonly of: PatientPrivacy }) {
  const words = usePagesWords().privacy;
  const language = useLanguage();
  const announce = useAnnounce();
  const file = useExportPatient();
  const take = () =>
    file.mutate(of.patient.patientId, {
      onSuccess: (data) => {
        const name = `${words.one.fileName}-${of.patient.patientNumber ?? of.patient.patientId}.html`;
        saveFile(name.replace(/[^\w.-]+/g, "_"), "text/html", patientFileHtml(data, { ...words.file, language }));
        announce(words.one.fileMade);
      },
    });
  return (
    <>
      <Button sends onClick={take} disabled={file.isPending}>
        {file.isPending ? words.one.fileMaking : words.one.take}
      </Button>
      {file.isError ? <ProblemNotice error={file.error} /> : null}
    </>
  );
}
