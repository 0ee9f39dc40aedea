/** Whom the ticket is about, where its mail speaks of somebody else: asked before any purchase or money is shown. */
import { useState } from "react";
import type { PatientHit } from "../../../core/contract/story.ts";
import type { WhoRequest, WhoView } from "../../../core/contract/whom.ts";
import { useServices } from "../../api/context.ts";
import { useSayWho } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dotted } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { forgetAllTyped } from "../decide/use-decide-flow.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { FindPatient } from "./find-patient.tsx";
import { choicesOf } from "./whom-choices.ts";

/** Says it for this ticket; what was typed about another patient is forgotten. */
function useSaid() {
  const words = useSidebarWords().whom;
  const announce = useAnnounce();
  const { ref, ticket, reset } = useOpenTicket();
  const { draftStorage } = useServices();
  const said = useSayWho(ref);
  const say = (request: WhoRequest, name?: string) =>
    said.mutate(request, {
      onSuccess: () => {
        forgetAllTyped(draftStorage, ref, ticket);
        reset();
        announce(name === undefined ? words.savedNobody : words.saved(name));
      },
    });
  return { say, said };
}

/** The words of the mail, and who it may be. */
export function WhomAsked({ who }: { readonly who: WhoView }) {
  const words = useSidebarWords().whom;
  return (
    <>
      <h2 className="warn-text">{words.title}</h2>
      <p className="wrap">{words.about[who.about]}</p>
      {who.relation ? <p className="small muted">{words.relation[who.relation]}</p> : null}
      {who.words.map((quote) => (
        <p className="quote wrap" key={quote}>
          <bdi>{words.quote(quote)}</bdi>
        </p>
      ))}
      {who.maySay ? <Choices who={who} /> : null}
    </>
  );
}

function Choices({ who }: { readonly who: WhoView }) {
  const words = useSidebarWords().whom;
  const { states } = useWords();
  const { say, said } = useSaid();
  const [hasDied, setDied] = useState(who.isDeceased);
  const choices = choicesOf(who, hasDied);
  return (
    <div className="stack">
      <label className="check">
        <input type="checkbox" checked={hasDied} onChange={() => setDied(!hasDied)} /> <span>{words.died}</span>
      </label>
      {choices.length === 0 ? <p className="small muted">{words.nobody}</p> : null}
      <ul className="stack">
        {choices.map(({ patient, because, as }) => (
          <li className="card stack stack-tight" key={patient.patientId}>
            <Facts patient={patient} because={because.map((one) => words.because[one])} />
            {as.map((one) => (
              <Button
                key={one}
                sends
                disabled={said.isPending}
                onClick={() => say(requestOf(patient.patientId, one, hasDied), patient.name)}
              >
                {one === "writer"
                  ? words.chooseWriter(patient.name)
                  : hasDied
                    ? words.chooseDead(patient.name)
                    : words.choose(patient.name)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <div>
        <Button sends disabled={said.isPending} onClick={() => say({ about: "not_on_file", hasDied })}>
          {said.isPending ? states.saving : words.notOnFile}
        </Button>
      </div>
      {said.isError ? <ProblemNotice error={said.error} /> : null}
      <Panel title={words.search}>
        <FindPatient as={{ about: "somebody_else", hasDied }} />
      </Panel>
    </div>
  );
}

const requestOf = (patientId: string, as: "writer" | "somebody_else", hasDied: boolean): WhoRequest =>
  as === "writer" ? { about: as, patientId } : { about: as, patientId, hasDied };

function Facts({ patient, because }: { readonly patient: PatientHit; readonly because: readonly string[] }) {
  const words = useSidebarWords().who;
  const { patientNumber, emailMasked, phoneMasked } = patient;
  return (
    <>
      <p className="strong wrap">{patient.name}</p>
      <p className="small">
        <Dotted parts={because} />
      </p>
      <p className="small muted">
        <Dotted parts={[patientNumber && words.number(patientNumber), emailMasked, phoneMasked]} />
      </p>
    </>
  );
}

/** What was said, by whom, and the question again. */
export function WhomSaid({ who }: { readonly who: WhoView }) {
  const words = useSidebarWords().whom;
  const format = useFormat();
  const { said } = who;
  return (
    <>
      {said ? <p className="small wrap">{words.said[said.about](said.byPerson, format.instant(said.atMs))}</p> : null}
      {who.maySay ? (
        <Panel title={words.again}>
          <Choices key={said?.atMs} who={who} />
        </Panel>
      ) : null}
    </>
  );
}

/** It is about somebody whom the clinic does not know. */
export function WhomNotOnFile({ who }: { readonly who: WhoView }) {
  const words = useSidebarWords().whom;
  return (
    <>
      <h2 className="warn-text">{words.notOnFile}</h2>
      <p className="wrap">{words.noMoney}</p>
      <WhomSaid who={who} />
    </>
  );
}
