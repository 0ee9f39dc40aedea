import { useState } from "react";
import type { ChangeActionView, ChangeAlertView, ChangesAnswer } from "../../../../core/contract/changes.ts";
import { useCasePages } from "../../../api/manager-queries.ts";
import { Badge } from "../../../ui/basics.tsx";
import { Button } from "../../../ui/button.tsx";
import { useNow } from "../../../ui/use-clock.ts";
import { PagedCases } from "../../cases/case-list.tsx";
import { useCaseColumns } from "../../cases/columns.tsx";
import { ActForm } from "./act-form.tsx";
import type { ChangeWords } from "./use-change-words.ts";

interface AlertProps extends Pick<ChangesAnswer, "choices" | "owners"> {
  readonly alert: ChangeAlertView;
  readonly say: ChangeWords;
}

/** One cause: what it is, how far it rose, its cases, and what was done with how it went on. */
export function Alert({ alert, choices, owners, say }: AlertProps) {
  const { words } = say;
  const [isOpen, setOpen] = useState(false);
  const [acts, setActs] = useState(false);
  const title = say.cause(alert.cause);
  const { before, now, ofReason, per100, sinceOn, endedOn, cases, actions } = alert;
  return (
    <article className="panel-box stack stack-tight" aria-label={title}>
      <div className="title-row">
        <h3 className="wrap">{title}</h3>
        <Badge kind={endedOn ? "plain" : "warn"}>{endedOn ? words.over(say.day(endedOn)) : words.stands}</Badge>
      </div>
      <p>{words.size(say.pace(before.perMonth), say.pace(now.perMonth), say.day(sinceOn))}</p>
      <p className="small muted">
        {words.part(say.rate(now.cases), say.rate(ofReason.now.cases))}
        {per100 ? `; ${words.per100(say.rate(per100.now), say.rate(per100.before))}` : ""}
      </p>
      <div>
        <Button kind="link" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.cases(cases)}
        </Button>
      </div>
      {isOpen ? <ItsCases change={alert.alertId} title={title} /> : null}
      <h4>{words.done}</h4>
      {actions.length === 0 ? <p className="muted">{words.nothingDone}</p> : null}
      <ul className="stack stack-tight">
        {actions.map((action) => (
          <Done key={action.actionId} action={action} say={say} />
        ))}
      </ul>
      {owners.length === 0 || acts ? null : (
        <div>
          <Button onClick={() => setActs(true)}>{words.act}</Button>
        </div>
      )}
      {acts ? <ActForm alert={alert} choices={choices} owners={owners} onEnd={() => setActs(false)} say={say} /> : null}
    </article>
  );
}

function Done({ action, say }: { readonly action: ChangeActionView; readonly say: ChangeWords }) {
  const { words } = say;
  const { owner, onDate, note, before, after } = action;
  return (
    <li>
      <p>{words.action(say.action(action), owner, say.day(onDate))}</p>
      <p className="small muted">
        {words.before(say.pace(before.perMonth))}; {after ? words.after(say.pace(after.perMonth)) : words.tooEarly}
      </p>
      {note ? <p className="small wrap">{note}</p> : null}
    </li>
  );
}

function ItsCases({ change, title }: { readonly change: string; readonly title: string }) {
  const pages = useCasePages({ owner: "everyone", change });
  const columns = useCaseColumns(useNow(), ["patient", "opened", "offer", "amount", "state", "ticket"]);
  return <PagedCases pages={pages} label={title} columns={columns} empty="" />;
}
