import { usePolled } from "../common/polled.ts";
import { ticketHash } from "../common/route.ts";
import { type Filters, NoTickets, TicketSearchHead, useTicketSearch } from "../common/ticket-search.tsx";
import type { TicketRow } from "../common/tickets.ts";
import { Failure, Status, Tags, When } from "../common/words.tsx";
import type { DeskContext } from "./desk.tsx";

const POLL_MS = 2_000;
const FILTERS: Filters = {
  labels: { unsolved: "Unsolved", solved: "Solved", all: "All" },
  isSolved: ({ status }) => status === "solved" || status === "closed",
};

export function Inbox({ context: { api } }: { context: DeskContext }) {
  const { value: tickets, failure, again } = usePolled(() => api.tickets(), POLL_MS);
  const search = useTicketSearch(FILTERS);
  const shown = search.found(tickets ?? []);
  return (
    <section className="inbox" aria-label="Inbox">
      <TicketSearchHead search={search} filters={FILTERS} title="Inbox" />
      {failure !== undefined && <Failure text={failure} onAgain={again} />}
      {tickets === undefined && failure === undefined && <p className="state">Loading the inbox…</p>}
      {tickets !== undefined && shown.length === 0 && <NoTickets isFiltered={tickets.length > 0} />}
      {shown.length > 0 && <Rows tickets={shown} />}
    </section>
  );
}

function Rows({ tickets }: { tickets: readonly TicketRow[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Subject</th>
          <th scope="col">Requester</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <tr key={ticket.id} data-testid={`ticket-${ticket.id}`}>
            <td>
              <Status status={ticket.status} />
            </td>
            <td className="subject">
              <a href={ticketHash(ticket.id)}>{ticket.subject}</a>
              <p className="snippet">{ticket.description}</p>
              <Tags tags={ticket.tags} />
            </td>
            <td>
              {ticket.requester.name}
              <p className="snippet">{ticket.requester.email}</p>
            </td>
            <td className="when">
              <When at={ticket.receivedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
