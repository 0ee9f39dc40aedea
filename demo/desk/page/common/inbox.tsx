import { useState } from "react";
import type { DeskContext } from "../zendesk/desk.tsx";
import type { TicketRow } from "../zendesk/desk-api.ts";
import { usePolled } from "./polled.ts";
import { ticketHash } from "./route.ts";
import { Failure, Status, Tags, When } from "./words.tsx";

const POLL_MS = 2_000;
const FILTERS = { unsolved: "Unsolved", solved: "Solved", all: "All" } as const;
type Filter = keyof typeof FILTERS;

const isSolved = ({ status }: TicketRow) => status === "solved" || status === "closed";

export function Inbox({ context: { api } }: { context: DeskContext }) {
  const { value: tickets, failure, again } = usePolled(() => api.tickets(), POLL_MS);
  const [filter, setFilter] = useState<Filter>("unsolved");
  const [words, setWords] = useState("");
  const shown = (tickets ?? []).filter((ticket) => fits(ticket, filter, words));
  return (
    <section className="inbox" aria-label="Inbox">
      <div className="inbox-head">
        <h1>Inbox</h1>
        <fieldset className="switch">
          <legend className="visually-hidden">Which tickets</legend>
          {Object.entries(FILTERS).map(([key, label]) => (
            <label key={key}>
              <input type="radio" name="filter" checked={filter === key} onChange={() => setFilter(key as Filter)} />
              {label}
            </label>
          ))}
        </fieldset>
        <label className="search">
          <span className="visually-hidden">Search subject, sender or tag</span>
          <input type="search" placeholder="Search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      {failure !== undefined && <Failure text={failure} onAgain={again} />}
      {tickets === undefined && failure === undefined && <p className="state">Loading the inbox…</p>}
      {tickets !== undefined && shown.length === 0 && <Nothing isFiltered={tickets.length > 0} />}
      {shown.length > 0 && <Rows tickets={shown} />}
    </section>
  );
}

function fits(ticket: TicketRow, filter: Filter, words: string): boolean {
  if (filter !== "all" && isSolved(ticket) !== (filter === "solved")) return false;
  const { subject, requester, tags, description } = ticket;
  const text = `${subject} ${requester.name} ${requester.email} ${tags.join(" ")} ${description}`.toLowerCase();
  return text.includes(words.trim().toLowerCase());
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

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="state">No ticket fits. Try another filter or other words.</p>;
  return (
    <p className="state">
      The inbox is empty. <a href="#/compose">Write as a patient</a> to see a mail come in.
    </p>
  );
}
