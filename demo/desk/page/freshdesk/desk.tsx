import { useEffect, useLayoutEffect, useState } from "react";
import type { DeskBoot } from "../../page-html.ts";
import { Compose, type WaysIn } from "../common/compose.tsx";
import { HelpdeskSwitch } from "../common/helpdesk-switch.tsx";
import { Rail } from "../common/rail.tsx";
import { type Route, useRoute } from "../common/route.ts";
import { Toasts } from "../common/toasts.tsx";
import { type DeskPlace, useDesk } from "../common/use-desk.ts";
import { UserSwitch } from "../common/user-switch.tsx";
import { AppFrame } from "./app/app-frame.tsx";
import type { AppHost } from "./app/app-host.ts";
import { handStorageTo } from "./app/own-storage.ts";
import { AppPanel } from "./app-panel.tsx";
import { type FreshdeskApi, freshdeskApi } from "./freshdesk-api.ts";
import { OpenTickets } from "./open-tickets.ts";
import { TicketList } from "./ticket-list.tsx";
import { TicketView } from "./ticket-view.tsx";

export interface FreshdeskContext {
  readonly place: DeskPlace;
  readonly api: FreshdeskApi;
  readonly tickets: OpenTickets;
}

const WAYS_IN: WaysIn = [
  { how: "mail", label: "A mail from this address" },
  { how: "portal", label: "The customer portal" },
  { how: "phone", label: "A telephone call" },
  { how: "chat", label: "A chat" },
  { how: "widget", label: "A widget on a web site" },
  { how: "outbound", label: "A mail that the clinic began" },
  { how: "forwarded", label: "A mail that an agent passed on" },
];

const TITLES = { inbox: "Tickets", ticket: "Tickets", compose: "Write as a patient", manager: "Makegood" } as const;

export function Desk({ boot }: { boot: DeskBoot }) {
  const { place, toasts, dismiss, onUser } = useDesk(boot, false);
  const route = useRoute();
  if (!place) return <p role="alert">This helpdesk has no users.</p>;
  return (
    <div className="desk">
      <Rail route={route} scheme={place.scheme} listName="Tickets" />
      <header className="top-bar">
        <p className="place">
          <span className="clinic">{boot.clinicName}</span> {TITLES[route.view]}
        </p>
        <span className="demo-mark">Demo</span>
        <HelpdeskSwitch place={place} />
        <UserSwitch place={place} onUser={onUser} />
      </header>
      <Workspace key={place.user.key} place={place} route={route} />
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

function useContextOf(place: DeskPlace): FreshdeskContext {
  const [own] = useState(() => ({
    api: freshdeskApi(place.user),
    tickets: new OpenTickets(),
  }));
  return { place, ...own };
}

/** Once it was true it stays so. */
function useWasEver(is: boolean): boolean {
  const [was, setWas] = useState(is);
  useEffect(() => {
    if (is) setWas(true);
  }, [is]);
  return was || is;
}

function Workspace({ place, route }: { place: DeskPlace; route: Route }) {
  const context = useContextOf(place);
  const [host, setHost] = useState<AppHost>();
  const ticketId = route.view === "ticket" ? route.ticketId : undefined;
  const isManager = route.view === "manager";
  const managerOpened = useWasEver(isManager);
  const { tickets } = context;
  const userKey = place.user.key;
  // Before any frame's script runs, and before the app is told.
  useLayoutEffect(() => handStorageTo(userKey, sessionStorage), [userKey]);
  useLayoutEffect(() => tickets.show(ticketId), [tickets, ticketId]);
  return (
    <main className="workspace">
      {route.view === "inbox" && <TicketList api={context.api} />}
      {route.view === "compose" && <Compose ways={WAYS_IN} />}
      {managerOpened && (
        <section className="app-page" aria-label="Makegood" hidden={!isManager}>
          <AppFrame context={context} location="full_page_app" isActive={isManager} />
        </section>
      )}
      <section className="ticket" aria-label={ticketId ? `Ticket ${ticketId}` : "Ticket"} hidden={!ticketId}>
        {ticketId !== undefined && <TicketView key={ticketId} context={context} ticketId={ticketId} app={host} />}
        <AppPanel context={context} ticketId={ticketId} onHost={setHost} />
      </section>
    </main>
  );
}
