import { may } from "../../../core/approval/may.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { PAY_CHOICES } from "../../../core/words.ts";
import { useServices } from "../../api/context.ts";
import { useCase } from "../../api/queries.ts";
import { ProviderPay } from "../../cases/provider-pay.tsx";
import { TaskDone } from "../../cases/task-done.tsx";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted, Spinner } from "../../ui/basics.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { payOf, touchedOf } from "../form/case-form.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { useOpenTicket } from "../ticket-context.ts";

/** What else the decision touches: bookings, bills, a missing consent, and tasks in the clinic's own system. */
export function Also({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().records.also;
  const { ticket, matter: ofSeveral } = useOpenTicket();
  const bookings = ticket.story?.bookings ?? [];
  const { chosen } = matter;
  const pays = chosen ? payOf(chosen) : [];
  const toCancel = chosen?.option?.bookingsToCancel ?? 0;
  const unpaid = ticket.story?.unpaid ?? [];
  // Of several matters the tasks stand once, below them all.
  const openTasks = ofSeveral ? 0 : (ticket.case?.openTasks ?? 0);
  const gap = matter.lines.some(({ consent }) => consent.state === "missing");
  const touched = touchedOf(chosen, matter.lines);
  const effect = touched && words.effect[touched.kind][touched.effect];
  const parts = [
    bookings.length > 0 && words.bookings(bookings.length),
    unpaid.length > 0 && words.unpaid(unpaid.length),
    openTasks > 0 && words.tasks(openTasks),
    gap && words.consentGap,
    pays.length > 0 && words.pay.title,
    touched && words.entitlement[touched.kind],
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Panel title={words.title} aside={parts.join(" · ")}>
      {effect ? <p className="small">{effect}</p> : null}
      {toCancel > 0 ? <p className="small">{words.toCancel(toCancel)}</p> : null}
      <PayChoice pays={pays} deciding={ticket.allowed.decide} />
      <Records />
      {openTasks > 0 ? <Tasks caseId={ticket.case?.caseId} /> : null}
    </Panel>
  );
}

/** What is to do after any of several matters. */
export function OpenTasks() {
  const words = useOpenedWords().records.also;
  const { openTasks = 0, caseId } = useOpenTicket().ticket.case ?? {};
  if (openTasks === 0) return null;
  return (
    <Panel title={words.title} aside={words.tasks(openTasks)}>
      <Tasks caseId={caseId} />
    </Panel>
  );
}

/** Whose pay the refund concerns; who bears it is chosen here, where pay fell due. */
function PayChoice({ pays, deciding }: { readonly pays: ReturnType<typeof payOf>; readonly deciding: boolean }) {
  const words = useOpenedWords().records.also.pay;
  const { view, change } = useOpenTicket();
  const due = pays.find(({ state }) => state !== "not_due");
  if (pays.length === 0) return null;
  return (
    <>
      <ProviderPay
        pays={pays.map((pay) => (pay.state === "not_due" ? pay : { ...pay, state: view.pay ?? pay.state }))}
      />
      {due && deciding ? (
        <SelectField
          label={words.choose}
          value={view.pay ?? PAY_CHOICES.find((choice) => choice === due.state)}
          choices={PAY_CHOICES.map((value) => ({ value, label: words.choices[value] }))}
          onChange={(pay) => change({ pay })}
        />
      ) : null}
    </>
  );
}

function Records() {
  const words = useOpenedWords().records.also;
  const format = useFormat();
  const { story } = useOpenTicket().ticket;
  return (
    <ul className="stack stack-tight small">
      {(story?.bookings ?? []).map((booking) => (
        <li key={booking.bookingId}>
          <Dotted parts={[format.day(booking.onDate), booking.title]} />
          {booking.afterExpiry ? <span className="warn-text"> · {words.afterExpiry}</span> : null}
        </li>
      ))}
      {(story?.unpaid ?? []).map(({ invoice, amountMinor, currency, dueOn }) => (
        <li key={invoice} className="wrap">
          {words.bill(invoice, format.money(amountMinor, currency), format.day(dueOn))}
        </li>
      ))}
    </ul>
  );
}

function Tasks({ caseId }: { readonly caseId: string | undefined }) {
  const { boot } = useServices();
  return may(boot.person, "case.read").ok ? <TasksOfCase caseId={caseId} /> : null;
}

function TasksOfCase({ caseId }: { readonly caseId: string | undefined }) {
  const { states } = useWords();
  const detail = useCase(caseId);
  if (detail.isPending) return <Spinner>{states.loading}</Spinner>;
  if (detail.isError) return <ProblemNotice error={detail.error} onRetry={() => void detail.refetch()} />;
  const open = detail.data.tasks.filter(({ doneAtMs }) => doneAtMs === undefined);
  return (
    <ul className="stack">
      {open.map((task) => (
        <Task key={task.taskId} task={task} />
      ))}
    </ul>
  );
}

/** One thing to do by hand or in the clinic's own system, with its day. */
function Task({ task }: { readonly task: CaseDetail["tasks"][number] }) {
  const words = useOpenedWords().records.also;
  const format = useFormat();
  const { boot } = useServices();
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        {task.text} <span className="muted small nowrap">{words.taskDue(format.day(task.dueOn))}</span>
      </p>
      {boot.person.role === "viewer" ? null : <TaskDone task={task} />}
    </li>
  );
}
