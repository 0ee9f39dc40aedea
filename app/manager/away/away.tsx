import { may } from "../../../core/approval/may.ts";
import type { AbsenceView } from "../../../core/contract/absence.ts";
import { useAbsences, useEndAbsence } from "../../api/absence-queries.ts";
import { useServices } from "../../api/context.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { AwayForm } from "./away-form.tsx";

/** Who is away now or soon and who takes over, and the form to say so. */
export function Away() {
  const { boot } = useServices();
  return may(boot.person, "absence.list").ok ? <Absences /> : null;
}

function Absences() {
  const words = usePagesWords().away;
  const read = useAbsences();
  const { data } = read;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} />
      {data?.absences.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {data?.absences.map((one) => (
          <li key={one.absenceId} className="panel-box stack stack-tight">
            <Absence one={one} />
          </li>
        ))}
      </ul>
      {data ? (
        <Panel title={words.ask}>
          {data.standIns.length > 1 ? <AwayForm list={data} /> : <p className="muted">{words.nobodyElse}</p>}
        </Panel>
      ) : null}
    </section>
  );
}

function Absence({ one }: { readonly one: AbsenceView }) {
  const words = usePagesWords().away;
  const { states } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const end = useEndAbsence();
  const { absenceId, person, standIn, running, passedTo, nobody, lent, mayEnd } = one;
  const stop = () =>
    void end.mutateAsync(absenceId).then(
      () => announce(words.ended(person.name)),
      () => {},
    );
  return (
    <>
      <p className="row">
        <span className="strong wrap">{words.pair(standIn.name, person.name)}</span>
        <Badge kind={running ? "ok" : "plain"}>{running ? words.running : words.coming}</Badge>
        <span className="muted">{words.days(format.day(one.fromOn), format.day(one.untilOn))}</span>
      </p>
      {lent ? <p className="small muted">{words.lent(standIn.name, person.name)}</p> : null}
      {passedTo ? <p className="small">{words.passedTo(standIn.name, passedTo.name)}</p> : null}
      {nobody ? <p className="small bad-text">{words.nobody(person.name)}</p> : null}
      {end.isError ? <ProblemNotice error={end.error} /> : null}
      {mayEnd ? (
        <div>
          <Button label={words.endOf(person.name)} sends disabled={end.isPending} onClick={stop}>
            {end.isPending ? states.saving : words.end}
          </Button>
        </div>
      ) : null}
    </>
  );
}
