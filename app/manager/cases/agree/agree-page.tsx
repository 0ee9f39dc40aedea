import { useRef } from "react";
import { ulid } from "ulid";
import { may } from "../../../../core/approval/may.ts";
import type { TagReport, TagReportRow } from "../../../../core/contract/tag-report.ts";
import { useServices } from "../../../api/context.ts";
import { useRepairTickets, useStartTagReport, useTagReport } from "../../../api/tag-report.ts";
import { TicketButton } from "../../../cases/ticket-button.tsx";
import { useManagerWords } from "../../../i18n/manager.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat, useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { LimitedTo } from "../../../ui/limited-to.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { type Column, Listing } from "../../listing.tsx";
import { PageTitle } from "../../page-title.tsx";
import { hrefOf } from "../../route.ts";

/** Which tickets show something else than their case says, as far as they were read, and their repair. */
export function AgreePage() {
  const words = usePagesWords().cases.agree;
  const { boot } = useServices();
  const { states } = useWords();
  const report = useTagReport();
  const start = useStartTagReport();
  const reportId = useRef(ulid());
  const isReading = report.data?.run?.isOver === false;
  const begin = () =>
    start.mutate(reportId.current, {
      onSuccess: () => {
        reportId.current = ulid();
      },
    });
  if (!may(boot.person, "tags.compare").ok) {
    return (
      <Notice kind="plain">
        <p>{words.forbidden}</p>
      </Notice>
    );
  }
  return (
    <section className="stack page">
      <p>
        <a href={hrefOf("cases")}>← {words.back}</a>
      </p>
      <PageTitle>{words.title}</PageTitle>
      <p className="muted">{words.text}</p>
      <div className="row">
        <Button kind="primary" sends disabled={isReading || start.isPending} onClick={begin}>
          {start.isPending ? states.loading : words.start}
        </Button>
        {isReading ? <span className="small muted">{words.reading}</span> : null}
      </div>
      {start.isError ? <ProblemNotice error={start.error} onRetry={begin} /> : null}
      {report.isError ? <ProblemNotice error={report.error} onRetry={() => void report.refetch()} /> : null}
      {report.data ? <Report report={report.data} /> : null}
    </section>
  );
}

function Report({ report }: { readonly report: TagReport }) {
  const words = usePagesWords().cases.agree;
  const format = useFormat();
  const { run, rows } = report;
  if (!run) return <p className="empty muted">{words.none}</p>;
  const { counts, total } = run;
  const read = counts.agrees + counts.differs + counts.asked + counts.told;
  return (
    <>
      <div className="panel-box stack stack-tight">
        <p>{words.by(run.byPerson, format.instant(run.askedAtMs))}</p>
        {run.isOver ? null : (
          <progress
            max={total}
            value={total - counts.waiting}
            aria-label={words.progress(total - counts.waiting, total)}
          />
        )}
        <p aria-live="polite">{run.isOver ? words.over(read, total) : words.progress(total - counts.waiting, total)}</p>
        <ul>
          <li>{words.agree(counts.agrees)}</li>
          <li>{words.differ(counts.differs + counts.asked + counts.told)}</li>
          {counts.moving > 0 ? <li>{words.moving(counts.moving)}</li> : null}
          {counts.unread > 0 ? <li>{words.unread(counts.unread)}</li> : null}
          {counts.closed > 0 ? <li>{words.closed(counts.closed)}</li> : null}
        </ul>
      </div>
      <Differences reportId={run.reportId} rows={rows} />
      <LimitedTo to={report.limitedTo} />
    </>
  );
}

function Differences({ reportId, rows }: { readonly reportId: string; readonly rows: readonly TagReportRow[] }) {
  const { cases, unnamed } = useManagerWords();
  const words = usePagesWords().cases.agree;
  const { states } = useWords();
  const announce = useAnnounce();
  const repair = useRepairTickets();
  const differing = rows.filter(({ state }) => state === "differs");
  const mend = (these: readonly TagReportRow[]) =>
    repair.mutate(
      { reportId, repairId: ulid(), request: { tickets: these.map(({ ticket }) => ({ ticket })) } },
      { onSuccess: () => announce(words.asked(these.length)) },
    );
  const columns: Column<TagReportRow>[] = [
    {
      key: "ticket",
      title: cases.columns.ticket,
      cell: ({ ticket }) => <TicketButton ticketId={ticket.ticketId} />,
    },
    {
      key: "patient",
      title: cases.columns.patient,
      cell: ({ caseId, patientName }) => (
        <a className="wrap" href={hrefOf("cases", caseId)}>
          {patientName ?? unnamed}
        </a>
      ),
    },
    {
      key: "differences",
      title: words.differences,
      whole: true,
      cell: (row) => <Said row={row} />,
    },
    {
      key: "repair",
      title: words.repairTitle,
      cell: (row) =>
        row.state === "differs" ? (
          <Button
            sends
            label={words.repairOf(row.ticket.ticketId)}
            disabled={repair.isPending}
            onClick={() => mend([row])}
          >
            {words.repair}
          </Button>
        ) : (
          words.states[row.state]
        ),
    },
  ];
  if (rows.length === 0) return null;
  return (
    <div className="stack">
      {repair.isError ? <ProblemNotice error={repair.error} /> : null}
      {differing.length > 1 ? (
        <div>
          <Button sends disabled={repair.isPending} onClick={() => mend(differing)}>
            {repair.isPending ? states.loading : words.repairAll(differing.length)}
          </Button>
        </div>
      ) : null}
      <Listing
        label={words.title}
        columns={columns}
        rows={rows}
        keyOf={({ ticket }) => `${ticket.helpdesk} ${ticket.ticketId}`}
      />
    </div>
  );
}

/** Each difference in a sentence. */
function Said({ row }: { readonly row: TagReportRow }) {
  const words = usePagesWords().cases.agree;
  if (row.state === "unread") return <span className="muted">{words.notTold}</span>;
  return (
    <ul>
      {row.differences.map((one) =>
        one.what === "field" ? (
          <li key={one.field} className="wrap">
            {words.field(words.fields[one.field], one.is, one.should)}
          </li>
        ) : (
          <li key={one.tag} className="wrap">
            {one.what === "tag_missing" ? words.missing(one.tag) : words.left(one.tag)}
          </li>
        ),
      )}
    </ul>
  );
}
