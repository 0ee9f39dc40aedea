import type { ReactNode } from "react";
import type { DryRun, PlannedTask } from "../../../core/contract/dry-run.ts";
import { useDryRun } from "../../api/queries.ts";
import { unbroken } from "../../i18n/format.ts";
import { saysManually } from "../../i18n/hand-label.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted, Spinner } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Sending } from "./use-decide-flow.ts";

/** What the yes would do, line by line; asked of the server when it is opened, and never done by asking. */
export function WhatHappens({ sending }: { readonly sending: Sending }) {
  const words = useOpenedWords().dryRun;
  return (
    <Panel title={words.title}>
      <Answer sending={sending} />
    </Panel>
  );
}

function Answer({ sending }: { readonly sending: Sending }) {
  const words = useOpenedWords().dryRun;
  const asked = useDryRun(sending.decisionId, sending.request);
  if (asked.isPending) return <Spinner>{words.working}</Spinner>;
  if (asked.isError) return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  return <Plan run={asked.data} />;
}

function Plan({ run }: { readonly run: DryRun }) {
  const words = useOpenedWords().dryRun;
  const { lists } = useWords();
  const { approval } = run.decision;
  return (
    <div className="stack small">
      {run.blockedBy.map((why) => (
        <p key={why} className="warn-text">
          {words.blocked[why]}
        </p>
      ))}
      {approval ? (
        <>
          <p className="wrap">{words.asks[approval.needs]}</p>
          <p className="wrap sentence">{lists.approvalWhy[approval.why]}</p>
        </>
      ) : null}
      <MoneyPart run={run} />
      <Shares run={run} />
      {run.usesTaken ? (
        <p className="wrap">{lists.usesTaken[run.usesTaken.effect](run.usesTaken.uses, run.usesTaken.held)}</p>
      ) : null}
      <TicketPart run={run} />
      <Tasks tasks={[...run.tasks.now, ...run.tasks.later]} />
      <p className="muted">{words.record(run.events.length)}</p>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      <ul className="stack stack-tight">{children}</ul>
    </div>
  );
}

/** What is paid by hand takes its part of a payment and does not go there: its room would read as if it did. */
const goesBackOn =
  (legs: DryRun["decision"]["legs"]) =>
  ({ paymentId }: DryRun["payments"][number]) =>
    legs.some((leg) => leg.paymentId === paymentId && leg.kind !== "hand");

function MoneyPart({ run }: { readonly run: DryRun }) {
  const words = useOpenedWords().dryRun;
  const format = useFormat();
  const { legs } = run.decision;
  if (legs.length === 0) return <p>{words.noMoney}</p>;
  return (
    <Part title={words.money}>
      {legs.map((leg) => (
        <li key={leg.legId}>
          <Dotted
            parts={[
              words.leg(format.money(leg.amountMinor, leg.currency), unbroken(leg.label)),
              leg.kind === "hand" && !saysManually(leg.label) && words.byHand,
              leg.kind !== "hand" && leg.leavesAtMs !== undefined && words.leaves(format.instant(leg.leavesAtMs)),
            ]}
          />
        </li>
      ))}
      {run.payments.filter(goesBackOn(legs)).map(({ paymentId, label, currency, leftBeforeMinor, leftAfterMinor }) => (
        <li key={paymentId} className="muted wrap">
          {words.left(unbroken(label), format.money(leftBeforeMinor, currency), format.money(leftAfterMinor, currency))}
        </li>
      ))}
    </Part>
  );
}

/** How the sum falls on what was bought: net, tax and uses. */
function Shares({ run }: { readonly run: DryRun }) {
  const words = useOpenedWords().dryRun;
  const format = useFormat();
  const sum = (amountMinor: number) => format.money(amountMinor, run.decision.currency);
  if (run.shares.length === 0) return null;
  return (
    <Part title={words.lines}>
      {run.shares.map(({ paymentId, lineId, title, netMinor, taxMinor, uses }) => (
        <li key={`${paymentId}${lineId}`}>
          <Dotted
            parts={[
              words.line(title, sum(netMinor), taxMinor > 0 ? sum(taxMinor) : undefined),
              uses > 0 && words.uses(uses),
            ]}
          />
        </li>
      ))}
    </Part>
  );
}

function TicketPart({ run }: { readonly run: DryRun }) {
  const words = useOpenedWords().dryRun;
  const [now, later] = [run.tickets.now[0], run.tickets.later[0]];
  if (!now) return null;
  return (
    <Part title={words.ticket}>
      <li className="wrap">{words.tags(now.addTags.join(", "))}</li>
      {now.note ? <Note title={words.noteNow} lines={now.note} /> : null}
      {!now.note && later?.note ? <Note title={words.noteLater} lines={later.note} /> : null}
    </Part>
  );
}

function Note({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <li className="stack stack-tight">
      <span>{title}</span>
      <span className="quote wrap note-lines">{lines.join("\n")}</span>
    </li>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly PlannedTask[] }) {
  const words = useOpenedWords().dryRun;
  const format = useFormat();
  if (tasks.length === 0) return <p>{words.noTasks}</p>;
  return (
    <Part title={words.tasks}>
      {tasks.map((task) => (
        <li key={`${task.kind}${task.text}`} className="wrap">
          {task.text} <span className="muted nowrap">{words.due(format.day(task.dueOn))}</span>
        </li>
      ))}
    </Part>
  );
}
