import type { ReactNode } from "react";
import { HelpdeskSwitch } from "../common/helpdesk-switch.tsx";
import { type Route, ticketHash } from "../common/route.ts";
import type { DeskPlace, DeskSwitches } from "../common/use-desk.ts";
import { UserSwitch } from "../common/user-switch.tsx";
import type { Tab } from "./desk.tsx";

export interface TopBarProps extends DeskSwitches {
  readonly place: DeskPlace;
  readonly route: Route;
  readonly tabs: readonly Tab[];
  readonly onClose: (ticketId: number) => void;
  /** Beside the desk's own switches. */
  readonly children: ReactNode;
}

export function TopBar({ place, route, tabs, onClose, onUser, onScheme, children }: TopBarProps) {
  const active = route.view === "ticket" ? route.ticketId : undefined;
  return (
    <header className="top-bar">
      <a className="brand" href="#/inbox">
        {place.boot.clinicName}
      </a>
      <ul className="tabs" aria-label="Open tickets">
        {tabs.map(({ ticketId, title }) => (
          <li key={ticketId} className={ticketId === active ? "tab is-active" : "tab"}>
            <a href={ticketHash(ticketId)} aria-current={ticketId === active ? "page" : undefined} title={title}>
              {title}
            </a>
            <button type="button" aria-label={`Close ${title}`} onClick={() => onClose(ticketId)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <span className="demo-mark">Demo</span>
      {children}
      <HelpdeskSwitch place={place} />
      <button type="button" className="button" onClick={onScheme} data-testid="scheme-switch">
        {place.scheme === "dark" ? "Light" : "Dark"}
        <span className="visually-hidden"> colours</span>
      </button>
      <UserSwitch place={place} onUser={onUser} />
    </header>
  );
}
