import { initials } from "../common/initials.ts";
import { usePolled } from "../common/polled.ts";
import { ticketHash } from "../common/route.ts";
import { type Filters, NoTickets, TicketSearchHead, useTicketSearch } from "../common/ticket-search.tsx";
import type { TicketRow } from "../common/tickets.ts";
import { Failure, Tags, When } from "../common/words.tsx";
import type { FreshdeskApi } from "./freshdesk-api.ts";
import { PRIORITIES, type Priority, STATUSES, type Status } from "./statuses.ts";

const POLL_MS = 2_000;
const FILTERS: Filters = {
  labels: { unsolved: "Unresolved", solved: "Resolved", all: "All" },
  isSolved: ({ status }) => status === "resolved" || status === "closed",
};

interface Row extends TicketRow {
  readonly status: Status;
  readonly priority: Priority;
}

/** Each ticket is a card: who, what, and at its end how it stands. */
export function TicketList({ api }: { api: FreshdeskApi }) {
  const { value: tickets, failure, again } = usePolled(() => api.tickets(), POLL_MS);
  const search = useTicketSearch(FILTERS);
  const shown = search.found(tickets ?? []);
  return (
    <section className="inbox" aria-label="Tickets">
      <TicketSearchHead search={search} filters={FILTERS} title="Tickets" />
      {failure !== undefined && <Failure text={failure} onAgain={again} />}
      {tickets === undefined && failure === undefined && <p className="state">Loading the tickets…</p>}
      {tickets !== undefined && shown.length === 0 && <NoTickets isFiltered={tickets.length > 0} />}
      {shown.length > 0 && (
        <ul className="cards">
          {shown.map((ticket) => (
            <Card key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ ticket }: { ticket: Row }) {
  const { id, subject, description, requester, tags, receivedAt, status, priority } = ticket;
  return (
    <li className="card" data-testid={`ticket-${id}`}>
      <span className="avatar" aria-hidden="true">
        {initials(requester.name)}
      </span>
      <div className="about">
        <a href={ticketHash(id)}>
          {subject} <span className="number">#{id}</span>
        </a>
        <p className="snippet">{description}</p>
        <p className="who">
          {requester.name} · <When at={receivedAt} />
        </p>
        <Tags tags={tags} />
      </div>
      <dl className="stands">
        <div>
          <dt className="visually-hidden">Priority</dt>
          <dd className={`priority is-${priority}`}>{PRIORITIES[priority]}</dd>
        </div>
        <div>
          <dt className="visually-hidden">Status</dt>
          <dd>{STATUSES[status]}</dd>
        </div>
      </dl>
    </li>
  );
}
