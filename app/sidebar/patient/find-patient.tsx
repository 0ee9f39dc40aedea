import { useDeferredValue, useState } from "react";
import type { PatientHit } from "../../../core/contract/story.ts";
import type { WhoRequest } from "../../../core/contract/whom.ts";
import { useServices } from "../../api/context.ts";
import { usePatients } from "../../api/queries.ts";
import { useMatch, useSayWho } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dotted, Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { forgetAllTyped } from "../decide/use-decide-flow.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { tenureOf } from "./tenure.ts";

/** What tying the ticket to a patient says beside it: that its mail is about somebody else than who writes. */
type As = Omit<Extract<WhoRequest, { about: "somebody_else" }>, "patientId">;

function Candidate({ patient, as }: { readonly patient: PatientHit; readonly as: As | undefined }) {
  const words = useSidebarWords().who;
  const format = useFormat();
  const announce = useAnnounce();
  const { ref, ticket, reset } = useOpenTicket();
  const { draftStorage } = useServices();
  const match = useMatch(ref);
  const said = useSayWho(ref);
  const act = as ? said : match;
  const done = {
    onSuccess: () => {
      forgetAllTyped(draftStorage, ref, ticket);
      reset();
      announce(words.matchedNow(patient.name));
    },
  };
  const choose = () =>
    as
      ? said.mutate({ ...as, patientId: patient.patientId }, done)
      : match.mutate({ patientId: patient.patientId }, done);
  const { patientNumber, emailMasked, phoneMasked } = patient;
  // Two people of one name are told apart by ear as well.
  const choice = [words.choose(patient.name), patientNumber && words.number(patientNumber)].filter(Boolean).join(", ");
  return (
    <li className="card stack stack-tight">
      <p className="strong wrap">{patient.name}</p>
      <p className="small muted">
        <Dotted parts={[patientNumber && words.number(patientNumber), emailMasked, phoneMasked]} />
      </p>
      <p className="small muted">
        <Dotted parts={[tenureOf(patient.since, words, format.civilDate(Date.now()))]} />
      </p>
      {patient.payer ? <p className="small">{words.paidBy(patient.payer.name)}</p> : null}
      {patient.guardian ? <p className="small">{words.guardian(patient.guardian.name)}</p> : null}
      {patient.authorisedContacts.map(({ name, relation }) => (
        <p key={`${name} ${relation}`} className="small">
          {words.authorised(name, relation)}
        </p>
      ))}
      <Button sends onClick={choose} disabled={act.isPending} label={choice}>
        {words.choose(patient.name)}
      </Button>
      {act.isError ? <ProblemNotice error={act.error} /> : null}
    </li>
  );
}

interface FindProps {
  readonly candidates?: readonly PatientHit[];
  /** Looked for at once where nobody is known to be possible. */
  readonly wanted?: string | undefined;
  readonly as?: As;
}

/** Finds the patient by hand: the possible ones first, a search for the rest. Two candidates are shown, never guessed between. */
export function FindPatient({ candidates = [], wanted: first, as }: FindProps) {
  const words = useSidebarWords().who;
  const common = useWords();
  const [typed, setTyped] = useState(candidates.length === 0 ? (first ?? "") : "");
  const wanted = useDeferredValue(typed);
  const search = usePatients(wanted);
  const searching = wanted.trim().length >= 2;
  const found = searching ? (search.data?.patients ?? []) : candidates;
  return (
    <div className="stack">
      <TextField label={words.find} hint={words.findHint} type="search" value={typed} onChange={setTyped} />
      {searching && search.isPending ? <Spinner>{common.states.loading}</Spinner> : null}
      {search.isError ? <ProblemNotice error={search.error} onRetry={() => void search.refetch()} /> : null}
      <p className="small muted" aria-live="polite">
        {searching && search.data ? (found.length > 0 ? words.found(found.length) : words.noneFound) : ""}
      </p>
      {searching ? <LimitedTo to={search.data?.limitedTo} /> : null}
      <ul className="stack">
        {found.map((patient) => (
          <Candidate key={patient.patientId} patient={patient} as={as} />
        ))}
      </ul>
    </div>
  );
}
