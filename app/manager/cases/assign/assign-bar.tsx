import { useRef, useState } from "react";
import { ulid } from "ulid";
import { may } from "../../../../core/approval/may.ts";
import { ASSIGNED_MAX, type AssignAnswer } from "../../../../core/contract/assign.ts";
import type { CaseCard } from "../../../../core/contract/case.ts";
import { useAbsences } from "../../../api/absence-queries.ts";
import { useAssignCases } from "../../../api/assign-cases.ts";
import { useServices } from "../../../api/context.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import type { Chosen } from "./use-chosen.ts";

export interface AssignBarProps {
  readonly rows: readonly CaseCard[];
  readonly chosen: Chosen;
}

/** What can be done with the cases that are marked: they are given to somebody, and whatever could not be given stays marked. */
export function AssignBar({ rows, chosen }: AssignBarProps) {
  const words = usePagesWords().cases.assign;
  const { lists, states } = useWords();
  const { boot } = useServices();
  const announce = useAnnounce();
  const people = useAbsences();
  const assign = useAssignCases();
  const me = boot.person.personId;
  const [to, setTo] = useState<string>();
  const [done, setDone] = useState<AssignAnswer>();
  // Another choice is another act: only a repeat of the same one has the same id.
  const act = useRef({ of: "", id: "" });
  const mayAny = may(boot.person, "case.assign_any").ok;
  const isOwn = rows.every(({ caseId, owner }) => !chosen.has(caseId) || owner === boot.person.name);
  const choices = (people.data?.standIns ?? [])
    .filter(({ personId }) => mayAny || isOwn || personId === me)
    .map(({ personId, name, role }) => ({
      value: personId,
      label: personId === me ? words.me(name) : words.person(name, lists.roles[role]),
    }));
  const toId = choices.some(({ value }) => value === to) ? to : undefined;
  const count = chosen.keys.length;
  const isTooMany = count > ASSIGNED_MAX;
  const send = () => {
    if (!toId || count === 0 || isTooMany) return;
    const request = { personId: toId, caseIds: [...chosen.keys] };
    const of = JSON.stringify(request);
    if (act.current.of !== of) act.current = { of, id: ulid() };
    assign.mutate(
      { assignmentId: act.current.id, request },
      {
        onSuccess: (answer) => {
          act.current = { of: "", id: "" };
          setDone(answer);
          announce(words.done(answer.assigned.length, answer.name));
          chosen.keep(answer.not.map(({ caseId }) => caseId));
        },
      },
    );
  };
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      {count > 0 ? (
        <div className="assign-bar panel-box">
          <p className="strong">{words.chosen(count)}</p>
          <SelectField
            label={words.to}
            value={toId}
            choices={choices}
            onChange={setTo}
            error={isTooMany ? words.tooMany(ASSIGNED_MAX) : undefined}
          />
          <Button kind="primary" sends disabled={!toId || isTooMany || assign.isPending} onClick={send}>
            {assign.isPending ? states.loading : words.act}
          </Button>
          <Button onClick={chosen.none}>{words.none}</Button>
        </div>
      ) : null}
      {assign.isError ? <ProblemNotice error={assign.error} onRetry={send} /> : null}
      {done && !assign.isError ? <Done done={done} rows={rows} /> : null}
    </section>
  );
}

/** Which went, and which not and why, each by its patient. */
function Done({ done, rows }: { readonly done: AssignAnswer; readonly rows: readonly CaseCard[] }) {
  const words = usePagesWords().cases.assign;
  const { unnamed } = useManagerWords();
  const nameOf = (caseId: string) => rows.find((row) => row.caseId === caseId)?.patientName ?? unnamed;
  return (
    <Notice kind={done.not.length > 0 ? "warn" : "ok"}>
      <p>{words.done(done.assigned.length, done.name)}</p>
      {done.already.length > 0 ? <p>{words.already(done.already.length)}</p> : null}
      {done.not.length > 0 ? (
        <ul>
          {done.not.map(({ caseId, why }) => (
            <li key={caseId} className="wrap">
              {words.not(nameOf(caseId), words.whys[why])}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
