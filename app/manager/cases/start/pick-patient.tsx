import { useDeferredValue, useState } from "react";
import type { PatientHit } from "../../../../core/contract/story.ts";
import { usePatients } from "../../../api/queries.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useFormat, useWords } from "../../../i18n/words.ts";
import { Dotted, Spinner } from "../../../ui/basics.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/field.tsx";
import { LimitedTo } from "../../../ui/limited-to.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

const SHORTEST_SEARCH = 2;

interface PickProps {
  readonly onPick: (patient: PatientHit) => void;
  readonly error?: string | undefined;
}

/** Finds a patient on file: a search, and who fits it. */
export function PickPatient({ onPick, error }: PickProps) {
  const words = useManagerWords().start;
  const { states } = useWords();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed).trim();
  const search = usePatients(wanted);
  const isSearching = wanted.length >= SHORTEST_SEARCH;
  const found = isSearching ? (search.data?.patients ?? []) : [];
  return (
    <div className="stack">
      <TextField
        label={words.patient}
        hint={words.patientHint}
        type="search"
        value={typed}
        onChange={setTyped}
        error={error}
      />
      {isSearching && search.isPending ? <Spinner>{states.loading}</Spinner> : null}
      {search.isError ? <ProblemNotice error={search.error} onRetry={() => void search.refetch()} /> : null}
      <p className="small muted" aria-live="polite">
        {isSearching && search.data ? (found.length > 0 ? words.found(found.length) : words.noneFound) : ""}
      </p>
      {isSearching ? <LimitedTo to={search.data?.limitedTo} /> : null}
      <ul className="stack">
        {found.map((patient) => (
          <li key={patient.patientId} className="panel-box stack stack-tight">
            <p className="strong wrap">{patient.name}</p>
            <PatientLine patient={patient} />
            <div>
              {/* Two people of one name are told apart by ear as well. */}
              <Button
                onClick={() => onPick(patient)}
                label={[words.choose(patient.name), patient.patientNumber && words.number(patient.patientNumber)]
                  .filter(Boolean)
                  .join(", ")}
              >
                {words.choose(patient.name)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** By what two of one name are told apart. */
export function PatientLine({ patient }: { readonly patient: PatientHit }) {
  const words = useManagerWords().start;
  const format = useFormat();
  const { patientNumber, emailMasked, phoneMasked, since } = patient;
  return (
    <p className="small muted wrap">
      <Dotted
        parts={[
          patientNumber && words.number(patientNumber),
          emailMasked,
          phoneMasked,
          since && words.since(format.day(since)),
        ]}
      />
    </p>
  );
}
