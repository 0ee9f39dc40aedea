import { useCallback, useEffect, useState } from "react";
import type { DecisionView } from "../../core/contract/decision.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { useServices } from "../api/context.ts";
import { useTicket } from "../api/queries.ts";
import { DecidedOn } from "../cases/basis/decided-on.tsx";
import { SayByHand } from "../cases/conversation/say-by-hand.tsx";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useWords } from "../i18n/words.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/small.tsx";
import { After } from "./after.tsx";
import { Also } from "./also.tsx";
import { AlsoStands } from "./also-stands.tsx";
import { AskSender } from "./ask-sender.tsx";
import { Clinician } from "./clinician.tsx";
import { Correction } from "./correction.tsx";
import { cameBackBefore, isOpenAgain, isToldBefore, latestOf, otherStanding } from "./decisions.ts";
import { Disputed, Lost, OutTwice } from "./disputed.tsx";
import { Due } from "./due.tsx";
import { pageSeen, placeSeen } from "./first-seen.ts";
import { History } from "./history.tsx";
import { Instead } from "./instead.tsx";
import { MaybeRequest, NoRequest, NotARequest } from "./is-it-a-request.tsx";
import { disputedOf, lockedOf, lostOf, outTwiceOf } from "./locked.ts";
import { MissingForm } from "./missing-form.tsx";
import { Needs } from "./needs.tsx";
import { News } from "./news.tsx";
import { Payments } from "./payments.tsx";
import { Reason } from "./reason.tsx";
import { ReplyPanel } from "./reply-panel.tsx";
import { Similar } from "./similar.tsx";
import { Suggestion } from "./suggestion.tsx";
import { Overtaken } from "./taken.tsx";
import { TicketContext, useOpenTicket } from "./ticket-context.ts";
import { useDecideFlow } from "./use-decide-flow.ts";
import { useInsertLetter } from "./use-insert.ts";
import { type Matter, useMatter, useReply } from "./use-matter.ts";
import { useMoneyNews } from "./use-money-news.ts";
import { useNewMessages } from "./use-new-messages.ts";
import { Uses } from "./uses.tsx";
import type { ViewState } from "./view.ts";
import { Who } from "./who.tsx";
import { Why } from "./why.tsx";

/** One ticket: reads it, follows it while money moves, and reads it anew when the person comes back. */
export function TicketPage({ ticketRef, viewState }: { readonly ticketRef: TicketRef; readonly viewState: ViewState }) {
  const { states } = useWords();
  const { host } = useServices();
  const query = useTicket(ticketRef);
  const { refetch } = query;
  const look = useCallback(() => void refetch(), [refetch]);
  useEffect(() => host.onReturn(look), [host, look]);
  useNewMessages(look);
  if (query.isPending) return <Skeleton label={states.loading} />;
  if (!query.data) {
    return <ProblemNotice error={query.error} title={states.errorTitle} onRetry={() => void refetch()} />;
  }
  return (
    <TicketContext value={{ ref: ticketRef, ticket: query.data, ...viewState }}>
      {query.isError ? <ProblemNotice error={query.error} onRetry={() => void refetch()} /> : null}
      <News />
      <WhoAndWhat />
    </TicketContext>
  );
}

/** Who wrote and what it is about. Where a message only may be a request, that is asked before anybody looks for who wrote it. */
function WhoAndWhat() {
  const { ticket } = useOpenTicket();
  const asksFirst = pageSeen(ticket) === "maybe" && !ticket.patient;
  return (
    <>
      {asksFirst ? <Body /> : null}
      <Who />
      {asksFirst ? null : <Body />}
    </>
  );
}

function Body() {
  const { ticket } = useOpenTicket();
  const latest = latestOf(ticket.decisions);
  const page = pageSeen(ticket);
  if (page === "maybe") return <MaybeRequest />;
  if (page === "quiet") return <NoRequest />;
  if (page === "who" || !ticket.patient) {
    return (
      <>
        <AskSender />
        <NotARequest />
      </>
    );
  }
  // Another patient's ticket is another page: what was asked and typed about the first one is gone.
  return <MatterBody key={ticket.patient.patientId} latest={latest} />;
}

/** The matter itself: the decision that stands, or the form for a new one, and the records below. */
function MatterBody({ latest }: { readonly latest: DecisionView | undefined }) {
  const words = useSidebarWords().after;
  const announce = useAnnounce();
  const { ticket, view, change } = useOpenTicket();
  const matter = useMatter();
  const reply = useReply(matter.draft);
  const { inserting, insert } = useInsertLetter(matter.draft);
  useMoneyNews(ticket.decisions);
  const [freshId, setFreshId] = useState<string>();
  const flow = useDecideFlow((decision, text) => {
    setFreshId(decision.decisionId);
    const told = isToldBefore(decision, ticket.decisions);
    const waits = told ? words.recordedTold : words.recordedWaiting;
    announce(decision.state === "awaiting_approval" ? waits : words.recorded);
    if (text && !told) void insert(text);
  });
  const locked = lockedOf(matter.lines);
  const { shows } = placeSeen(matter);
  const beside = otherStanding(ticket.decisions, latest);
  const deciding = !latest || isOpenAgain(latest) || view.again;
  const act = { reply, insert, inserting };
  return (
    <>
      {latest ? (
        <After decision={latest} fresh={freshId === latest.decisionId} insert={insert} inserting={inserting} />
      ) : null}
      <Overtaken error={flow.error} />
      <AlsoStands decisions={[...beside, ...cameBackBefore(ticket.decisions, latest)]} insert={insert} />
      <Correction />
      <OutTwice payments={outTwiceOf(matter.allLines)} />
      <Lost payments={lostOf(matter.lines)} />
      <Disputed
        payments={deciding ? locked.payments : disputedOf(matter.allLines, [latest, ...beside])}
        held={deciding ? [] : [latest, ...beside]}
      />
      {deciding ? (
        <>
          <Reason matter={matter} />
          {shows === "locked" ? null : shows === "needs" ? (
            <Needs matter={matter} {...act} />
          ) : (
            <Suggestion matter={matter} flow={flow} {...act} />
          )}
          <Why matter={matter} />
          {locked.all ? null : <MissingForm matter={matter} />}
          {matter.missing.length > 0 ? null : <Instead matter={matter} />}
        </>
      ) : ticket.allowed.decide ? (
        <Button kind="link" onClick={() => change({ again: true })}>
          {words.again}
        </Button>
      ) : null}
      <div>
        <Clinician matter={matter} />
        {deciding && matter.missing.length === 0 ? <Similar matter={matter} /> : null}
        <Also matter={matter} />
        {deciding ? <ReplyPanel {...act} /> : null}
        {latest && !deciding ? <DecidedOn decisionId={latest.decisionId} /> : null}
        <Records matter={matter} />
        {ticket.case ? <SayByHand caseId={ticket.case.caseId} sayable={ticket.sayable} /> : null}
      </div>
      <Due />
      {latest ? null : <NotARequest />}
    </>
  );
}

function Records({ matter }: { readonly matter: Matter }) {
  const { ticket } = useOpenTicket();
  const lines = matter.lines.length > 0 ? matter.lines : matter.allLines;
  return (
    <>
      <Uses lines={lines} proposal={matter.proposal} />
      <Payments lines={lines} />
      {ticket.story ? <History story={ticket.story} /> : null}
    </>
  );
}
