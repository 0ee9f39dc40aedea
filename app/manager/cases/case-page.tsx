import { may } from "../../../core/approval/may.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useServices } from "../../api/context.ts";
import { useWatchedCase } from "../../api/manager-queries.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useAway } from "../../cases/away-words.ts";
import { BankDetails } from "../../cases/bank-details.tsx";
import { HoldNotice } from "../../cases/hold-notice.tsx";
import { Started } from "../../cases/started.tsx";
import { TicketButton } from "../../cases/ticket-button.tsx";
import { useReason } from "../../cases/use-reason.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted, Money, Skeleton } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { CaseDisputes, NamedCause, OutcomePanel, Packets } from "../later.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { CaseState, Due } from "./columns.tsx";
import { Decisions } from "./decisions.tsx";
import { EndAsWrong } from "./end-as-wrong.tsx";
import { Found } from "./found/found.tsx";
import { Said } from "./said.tsx";
import { OwnTicket } from "./start/own-ticket.tsx";
import { Tasks } from "./tasks.tsx";
import { Timeline } from "./timeline.tsx";
import { Untold } from "./untold.tsx";

/** One case, whole: what was decided, where the money is, what is left to do, who did what. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const words = useManagerWords();
  const common = useWords();
  const read = useWatchedCase(caseId);
  const missing = read.error instanceof ApiProblem && read.error.problem.code === "not_found";
  const { amountMinor, currency } = read.data?.case ?? {};
  return (
    <section className="stack page">
      <p>
        <a href={hrefOf("cases", undefined, { pile: "all", owner: "everyone" })}>← {words.case.back}</a>
      </p>
      <div className="title-row">
        <PageTitle>{read.data ? (read.data.case.patientName ?? words.unnamed) : words.case.title}</PageTitle>
        {amountMinor && currency ? (
          <p className="case-amount">
            <Money amountMinor={amountMinor} currency={currency} />
          </p>
        ) : null}
      </div>
      {read.isPending ? <Skeleton label={common.states.loading} /> : null}
      {missing ? (
        <Notice kind="warn" alert>
          <p>{words.case.missing}</p>
        </Notice>
      ) : null}
      {read.isError && !missing ? (
        <ProblemNotice error={read.error} title={common.states.errorTitle} onRetry={() => void read.refetch()} />
      ) : null}
      {read.data ? <Whole detail={read.data} /> : null}
    </section>
  );
}

function Whole({ detail }: { readonly detail: CaseDetail }) {
  const reasonOf = useReason();
  const words = useManagerWords();
  const { boot } = useServices();
  const item = detail.case;
  return (
    <>
      <div className="row">
        <CaseState item={item} />
        <span>{reasonOf(item)}</span>
        {item.subject ? <span className="muted wrap">“{item.subject}”</span> : null}
      </div>
      <HoldNotice hold={detail.hold} />
      <Untold untold={detail.untold} />
      <CaseFacts detail={detail} />
      <Started started={detail.started} />
      <OwnTicket detail={detail} />
      <EndAsWrong detail={detail} />
      <Said detail={detail} />
      <BankDetails caseId={item.caseId} bank={detail.bank} words={words.bank} />
      <div className="case-columns">
        <div className="stack">
          {detail.found ? (
            <Found caseId={item.caseId} found={detail.found} isWritten={item.tickets.length > 0} />
          ) : null}
          {detail.disputes ? <CaseDisputes cards={detail.disputes} /> : null}
          <Decisions decisions={detail.decisions} />
          {detail.decisions.length > 0 ? <NamedCause caseId={item.caseId} named={item.rootCause} /> : null}
          <Tasks tasks={detail.tasks} />
          {detail.outcome ? <OutcomePanel caseId={item.caseId} outcome={detail.outcome} /> : null}
          <Bookings bookings={detail.bookings ?? []} />
          {may(boot.person, "packet.make").ok ? (
            <Packets caseId={item.caseId} seen={Math.max(0, ...detail.timeline.map(({ seq }) => seq))} />
          ) : null}
        </div>
        <Timeline detail={detail} />
      </div>
    </>
  );
}

/** Visits ahead of what the case is about: those that a refund would touch are seen before anybody decides. */
function Bookings({ bookings }: { readonly bookings: NonNullable<CaseDetail["bookings"]> }) {
  const words = useManagerWords().case;
  const format = useFormat();
  if (bookings.length === 0) return null;
  return (
    <section className="stack" aria-label={words.bookings}>
      <h2 className="section-title">{words.bookings}</h2>
      <ul className="panel-box stack stack-tight">
        {bookings.map(({ bookingId, onDate, title }) => (
          <li key={bookingId} className="wrap">
            {format.day(onDate)} · {title}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const words = useManagerWords();
  const format = useFormat();
  const nowMs = useNow();
  const { lists } = useWords();
  const awayOf = useAway();
  const item = detail.case;
  const { dueAtMs } = item;
  const { facts } = words.case;
  const said = detail.clinician?.answer;
  return (
    <dl className="facts facts-wide panel-box">
      <div>
        <dt>{facts.opened}</dt>
        <dd>{format.instant(item.openedAtMs)}</dd>
      </div>
      {dueAtMs === undefined ? null : (
        <div>
          <dt>{facts.due}</dt>
          <dd>
            <Due dueAtMs={dueAtMs} nowMs={nowMs} />
          </dd>
        </div>
      )}
      {item.closedAtMs === undefined ? null : (
        <div>
          <dt>{facts.closed}</dt>
          <dd>{format.instant(item.closedAtMs)}</dd>
        </div>
      )}
      <div>
        <dt>{facts.owner}</dt>
        <dd>
          {item.owner ?? words.cases.nobody}
          {item.away ? <span className="small wrap">{` (${awayOf(item.away)})`}</span> : null}
        </dd>
      </div>
      {item.service ? (
        <div>
          <dt>{facts.service}</dt>
          <dd>{item.service}</dd>
        </div>
      ) : null}
      {said ? (
        <div>
          <dt>{facts.clinician}</dt>
          <dd>
            <Dotted parts={[lists.clinicianAnswers[said.answer], format.day(said.answeredOn), said.answeredBy]} />
          </dd>
        </div>
      ) : null}
      {item.tickets.length > 0 ? (
        <div>
          <dt>{facts.tickets}</dt>
          <dd className="row">
            {item.tickets.map(({ ticketId }) => (
              <TicketButton key={ticketId} ticketId={ticketId} />
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
