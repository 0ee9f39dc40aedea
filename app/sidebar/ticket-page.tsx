import { useCallback, useEffect } from "react";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { useServices } from "../api/context.ts";
import { isElsewhere } from "../api/problem.ts";
import { useTicket } from "../api/queries.ts";
import { HoldNotice } from "../cases/hold-notice.tsx";
import { useWords } from "../i18n/words.ts";
import { Skeleton } from "../ui/basics.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { News } from "./conversation/news.tsx";
import { useNewMessages } from "./conversation/use-new-messages.ts";
import { MatterBody } from "./form/matter-body.tsx";
import { Matters } from "./form/matters.tsx";
import { mattersSeen } from "./form/several.ts";
import { AskSender, MaybeRequest, NoRequest, NotARequest } from "./later/parts.tsx";
import { pageSeen } from "./patient/first-seen.ts";
import { Who } from "./patient/patient.tsx";
import { TicketContext, useOpenTicket } from "./ticket-context.ts";
import type { ViewState } from "./view.ts";

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
  if (!query.data || isElsewhere(query.error)) {
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

/** Who wrote and what it is about. Where a message may be no request, that comes before anybody looks for who wrote it. */
function WhoAndWhat() {
  const { ticket } = useOpenTicket();
  const page = pageSeen(ticket);
  const asksFirst = (page === "maybe" || page === "quiet") && !ticket.patient;
  return (
    <>
      <HoldNotice hold={ticket.hold} />
      {asksFirst ? <Body /> : null}
      <Who />
      {asksFirst ? null : <Body />}
    </>
  );
}

function Body() {
  const { ticket } = useOpenTicket();
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
  const { patientId } = ticket.patient;
  const several = mattersSeen(ticket);
  // Another patient's ticket is another page: what was asked and typed about the first one is gone.
  return several.length > 0 ? <Matters key={patientId} matters={several} /> : <MatterBody key={patientId} />;
}
