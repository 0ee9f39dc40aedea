import { useState } from "react";
import { DecidedOn } from "../cases/basis/decided-on.tsx";
import { SayByHand } from "../cases/conversation/say-by-hand.tsx";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { After } from "./after.tsx";
import { Also } from "./also.tsx";
import { AlsoStands } from "./also-stands.tsx";
import { Clinician } from "./clinician.tsx";
import { Correction } from "./correction.tsx";
import { cameBackBefore, isOpenAgain, isToldBefore, latestOf, otherStanding } from "./decisions.ts";
import { Disputed, Lost, OutTwice } from "./disputed.tsx";
import { Due } from "./due.tsx";
import { isWithdrawn, placeSeen } from "./first-seen.ts";
import { History } from "./history.tsx";
import { Instead } from "./instead.tsx";
import { NotARequest } from "./is-it-a-request.tsx";
import { disputedOf, lockedOf, lostOf, outTwiceOf } from "./locked.ts";
import { MissingForm } from "./missing-form.tsx";
import { Needs } from "./needs.tsx";
import { Payments } from "./payments.tsx";
import { Reason } from "./reason.tsx";
import { ReplyPanel } from "./reply-panel.tsx";
import { Similar } from "./similar.tsx";
import { Suggestion } from "./suggestion.tsx";
import { Overtaken } from "./taken.tsx";
import { useOpenTicket } from "./ticket-context.ts";
import { useDecideFlow } from "./use-decide-flow.ts";
import { useInsertLetter } from "./use-insert.ts";
import { useMatter, useReply } from "./use-matter.ts";
import { useMoneyNews } from "./use-money-news.ts";
import { Uses } from "./uses.tsx";
import { Why } from "./why.tsx";

/** A matter: the decision that stands, or the form for a new one, and the records below. Of several, each has its own decision and form. */
export function MatterBody() {
  const words = useSidebarWords().after;
  const announce = useAnnounce();
  const { ticket, view, change, matter: ofSeveral } = useOpenTicket();
  const latest = latestOf(ticket.decisions);
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
  const withdrawn = isWithdrawn(ticket);
  const deciding = (latest ? isOpenAgain(latest) : !withdrawn) || view.again;
  // Then the second look decides, above, and nobody else: the server would refuse them.
  const isUnderReview = ticket.review !== undefined && ticket.review.outcome === undefined;
  const stand = latest ? [latest, ...beside] : beside;
  const act = { reply, insert, inserting };
  return (
    <>
      {latest ? (
        <After decision={latest} fresh={freshId === latest.decisionId} insert={insert} inserting={inserting} />
      ) : null}
      <Overtaken error={flow.error} />
      <AlsoStands decisions={[...beside, ...cameBackBefore(ticket.decisions, latest)]} insert={insert} />
      {ofSeveral ? null : (
        <>
          <Correction />
          <OutTwice payments={outTwiceOf(matter.allLines)} />
        </>
      )}
      <Lost payments={lostOf(matter.lines)} />
      <Disputed
        payments={deciding ? locked.payments : disputedOf(ofSeveral ? matter.lines : matter.allLines, stand)}
        held={deciding ? [] : stand}
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
      ) : ticket.allowed.decide && !isUnderReview ? (
        <Button kind="link" onClick={() => change({ again: true })}>
          {withdrawn ? words.allTheSame : words.again}
        </Button>
      ) : null}
      <div>
        <Clinician matter={matter} />
        {deciding && matter.missing.length === 0 ? <Similar matter={matter} /> : null}
        <Also matter={matter} />
        {deciding ? <ReplyPanel {...act} /> : null}
        {latest && !deciding ? <DecidedOn decisionId={latest.decisionId} /> : null}
        <Uses lines={linesSeen(matter)} proposal={matter.proposal} />
        <Payments lines={linesSeen(matter)} />
        {ofSeveral ? null : <OfTicket />}
      </div>
      {ofSeveral ? null : <Due />}
      {latest || withdrawn || ofSeveral ? null : <NotARequest />}
    </>
  );
}

/** What is of the ticket and not of one matter. */
export function OfTicket() {
  const { ticket } = useOpenTicket();
  return (
    <>
      {ticket.story ? <History story={ticket.story} /> : null}
      {ticket.case ? <SayByHand caseId={ticket.case.caseId} sayable={ticket.sayable} /> : null}
    </>
  );
}

const linesSeen = ({ lines, allLines }: ReturnType<typeof useMatter>) => (lines.length > 0 ? lines : allLines);
