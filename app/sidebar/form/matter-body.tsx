import { useState } from "react";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { useInsertLetter } from "../conversation/use-insert.ts";
import { After } from "../decide/decided.tsx";
import { cameBackBefore, isOpenAgain, isToldBefore, latestOf, otherStanding } from "../decide/decisions.ts";
import { Instead } from "../decide/options.tsx";
import { Suggestion } from "../decide/suggestion.tsx";
import { useDecideFlow } from "../decide/use-decide-flow.ts";
import { useMoneyNews } from "../decide/use-money-news.ts";
import { Why } from "../decide/why.tsx";
import {
  AlsoStands,
  Below,
  Correction,
  Disputed,
  DueLetters,
  LetChoose,
  Lost,
  MissingForm,
  Needs,
  NotARequest,
  OnPage,
  OutTwice,
} from "../later/parts.tsx";
import { disputedOf, lockedOf, lostOf, outTwiceOf } from "../locked.ts";
import { isWithdrawn, placeSeen } from "../patient/first-seen.ts";
import { Due } from "../records/due.tsx";
import { Overtaken } from "../records/taken.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { Reason } from "./reason.tsx";
import { useCaseForm, useReply } from "./use-case-form.ts";

/** A matter: the decision that stands, or the form for a new one, and the records below. Of several, each has its own decision and form. */
export function MatterBody() {
  const words = useSidebarWords().after;
  const announce = useAnnounce();
  const { ticket, view, change, matter: ofSeveral } = useOpenTicket();
  const latest = latestOf(ticket.decisions);
  const matter = useCaseForm();
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
          <OnPage />
          <Correction />
          <DueLetters />
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
          {ofSeveral ? null : <LetChoose key={view.language} matter={matter} insert={insert} />}
          <Why matter={matter} />
          {locked.all ? null : <MissingForm matter={matter} />}
          {matter.missing.length > 0 ? null : <Instead matter={matter} />}
        </>
      ) : ticket.allowed.decide && !isUnderReview ? (
        <Button kind="link" onClick={() => change({ again: true })}>
          {withdrawn ? words.allTheSame : words.again}
        </Button>
      ) : null}
      <Below matter={matter} reply={reply} insert={insert} inserting={inserting} deciding={deciding} latest={latest} />
      {ofSeveral ? null : <Due />}
      {latest || withdrawn || ofSeveral ? null : <NotARequest />}
    </>
  );
}
