import { useState } from "react";
import type { TicketRow } from "./tickets.ts";

export interface Filters {
  /** The words on the switch, in their order. */
  readonly labels: Readonly<Record<Filter, string>>;
  readonly isSolved: (ticket: TicketRow) => boolean;
}
export type Filter = "unsolved" | "solved" | "all";

export interface TicketSearch {
  readonly filter: Filter;
  readonly words: string;
  readonly choose: (filter: Filter) => void;
  readonly type: (words: string) => void;
  /** Those of `tickets` that fit. */
  readonly found: <T extends TicketRow>(tickets: readonly T[]) => readonly T[];
}

export function useTicketSearch({ isSolved }: Filters): TicketSearch {
  const [filter, choose] = useState<Filter>("unsolved");
  const [words, type] = useState("");
  const isWanted = (ticket: TicketRow) => filter === "all" || isSolved(ticket) === (filter === "solved");
  return {
    ...{ filter, words, choose, type },
    found: (tickets) => tickets.filter((ticket) => isWanted(ticket) && holds(ticket, words)),
  };
}

function holds({ subject, requester, tags, description }: TicketRow, words: string): boolean {
  const text = `${subject} ${requester.name} ${requester.email} ${tags.join(" ")} ${description}`.toLowerCase();
  return text.includes(words.trim().toLowerCase());
}

interface SearchProps {
  readonly search: TicketSearch;
  readonly filters: Filters;
  readonly title: string;
}

export function TicketSearchHead({ search, filters, title }: SearchProps) {
  return (
    <div className="inbox-head">
      <h1>{title}</h1>
      <fieldset className="switch">
        <legend className="visually-hidden">Which tickets</legend>
        {Object.entries(filters.labels).map(([key, label]) => (
          <label key={key}>
            <input
              type="radio"
              name="filter"
              checked={search.filter === key}
              onChange={() => search.choose(key as Filter)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="search">
        <span className="visually-hidden">Search subject, sender or tag</span>
        <input
          type="search"
          placeholder="Search"
          value={search.words}
          onChange={(event) => search.type(event.target.value)}
        />
      </label>
    </div>
  );
}

export function NoTickets({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="state">No ticket fits. Try another filter or other words.</p>;
  return (
    <p className="state">
      The inbox is empty. <a href="#/compose">Write as a patient</a> to see a mail come in.
    </p>
  );
}
