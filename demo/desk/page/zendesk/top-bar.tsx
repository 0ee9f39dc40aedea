import type { ReactNode } from "react";
import { type Route, ticketHash } from "../common/route.ts";
import type { DeskContext, Tab } from "./desk.tsx";

export interface TopBarProps {
  readonly context: DeskContext;
  readonly route: Route;
  readonly tabs: readonly Tab[];
  readonly onClose: (ticketId: number) => void;
  readonly onUser: (key: string) => void;
  readonly onScheme: () => void;
  /** Beside the desk's own switches. */
  readonly children: ReactNode;
}

export function TopBar({ context, route, tabs, onClose, onUser, onScheme, children }: TopBarProps) {
  const { boot, user, scheme } = context;
  const active = route.view === "ticket" ? route.ticketId : undefined;
  return (
    <header className="top-bar">
      <a className="brand" href="#/inbox">
        {boot.clinicName}
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
      <button type="button" className="button" onClick={onScheme} data-testid="scheme-switch">
        {scheme === "dark" ? "Light" : "Dark"}
        <span className="visually-hidden"> colours</span>
      </button>
      <label className="user-switch">
        <span className="visually-hidden">Signed in as</span>
        <select value={user.key} onChange={(event) => onUser(event.target.value)} data-testid="user-switch">
          {boot.users.map(({ key, name, roleLabel }) => (
            <option key={key} value={key}>
              {name} ({roleLabel})
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
