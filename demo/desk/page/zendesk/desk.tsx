import { useEffect, useState } from "react";
import type { DeskBoot } from "../../page-html.ts";
import { Compose } from "../common/compose.tsx";
import { Inbox } from "../common/inbox.tsx";
import { type Route, ticketHash, useQueryChoice, useRoute } from "../common/route.ts";
import { type ShowToast, Toasts, useToasts } from "../common/toasts.tsx";
import { AppPage } from "./app-page.tsx";
import { type DeskApi, type DeskUser, deskApi } from "./desk-api.ts";
import { PARAMETER } from "./may-behave.ts";
import { MayMenu } from "./may-menu.tsx";
import { TicketView } from "./ticket-view.tsx";
import { TopBar } from "./top-bar.tsx";

/** What every part of the desk knows about where it is. */
export interface DeskContext {
  readonly boot: DeskBoot;
  readonly user: DeskUser;
  readonly scheme: "light" | "dark";
  readonly api: DeskApi;
  readonly toast: ShowToast;
  /** How often all apps were reloaded, as the desk does when somebody pins one. */
  readonly reloads: number;
}

export function Desk({ boot }: { boot: DeskBoot }) {
  const [userKey, chooseUser] = useQueryChoice("user", boot.users[0]?.key ?? "");
  const [wantedScheme, chooseScheme] = useQueryChoice("scheme", "light");
  const [mayListed, chooseMay] = useQueryChoice(PARAMETER, "");
  const [reloads, setReloads] = useState(0);
  const scheme = wantedScheme === "dark" ? "dark" : "light";
  const user = boot.users.find(({ key }) => key === userKey) ?? boot.users[0];
  const { toasts, toast, dismiss } = useToasts();
  const route = useRoute();
  const tabs = useTabs(route);

  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  if (!user) return <p role="alert">This helpdesk has no users.</p>;
  const context: DeskContext = { boot, user, scheme, api: deskApi(user.key), toast, reloads };
  return (
    <div className="desk">
      <TopBar
        context={context}
        route={route}
        tabs={tabs.open}
        onClose={tabs.close}
        onUser={chooseUser}
        onScheme={() => chooseScheme(scheme === "dark" ? "light" : "dark")}
      >
        <MayMenu listed={mayListed} onChoose={chooseMay} onReloadApps={() => setReloads((times) => times + 1)} />
      </TopBar>
      <Navigation route={route} scheme={scheme} />
      <Workspace key={user.key} context={context} route={route} tabs={tabs} />
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

/** A ticket in a tab of its own; its frame stays alive until the tab is closed. */
export interface Tab {
  readonly ticketId: number;
  readonly title: string;
}

interface Tabs {
  readonly open: readonly Tab[];
  readonly rename: (ticketId: number, title: string) => void;
  readonly close: (ticketId: number) => void;
}

function useTabs(route: Route): Tabs {
  const [open, setOpen] = useState<readonly Tab[]>([]);
  const wanted = route.view === "ticket" ? route.ticketId : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    const opened: Tab = { ticketId: wanted, title: `#${wanted}` };
    setOpen((tabs) => (tabs.some(({ ticketId }) => ticketId === wanted) ? tabs : [...tabs, opened]));
  }, [wanted]);
  return {
    open,
    rename: (ticketId, title) =>
      setOpen((tabs) => tabs.map((tab) => (tab.ticketId === ticketId ? { ...tab, title } : tab))),
    close: (ticketId) => {
      const left = open.filter((tab) => tab.ticketId !== ticketId);
      setOpen(left);
      if (ticketId !== wanted) return;
      const last = left.at(-1);
      location.hash = last ? ticketHash(last.ticketId) : "#/inbox";
    },
  };
}

function Navigation({ route, scheme }: { route: Route; scheme: DeskContext["scheme"] }) {
  const links = [
    { view: "inbox", href: "#/inbox", label: "Inbox", path: "M3 5h18v14H3zM3 13h5l2 3h4l2-3h5" },
    { view: "manager", href: "#/manager", label: "Makegood", path: "M4 20V10M10 20V4M16 20v-7M22 20H2" },
    { view: "compose", href: "#/compose", label: "Write as a patient", path: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4" },
  ] as const;
  return (
    <nav className="rail" aria-label="Helpdesk">
      {links.map(({ view, href, label, path }) => (
        <a key={view} href={href} aria-current={route.view === view ? "page" : undefined} data-testid={`nav-${view}`}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d={path} />
          </svg>
          <span>{label}</span>
        </a>
      ))}
      <a href={`/mailbox?scheme=${scheme}`} target="_blank" rel="noopener" data-testid="nav-mailbox">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M3 6h18v12H3zM3 7l9 6 9-6" />
        </svg>
        <span>Mailbox</span>
        <span className="visually-hidden">: what was sent, in a new tab</span>
      </a>
    </nav>
  );
}

function Workspace({ context, route, tabs }: { context: DeskContext; route: Route; tabs: Tabs }) {
  const [managerOpened, setManagerOpened] = useState(false);
  const isManager = route.view === "manager";
  useEffect(() => {
    if (isManager) setManagerOpened(true);
  }, [isManager]);
  return (
    <main className="workspace">
      {route.view === "inbox" && <Inbox context={context} />}
      {route.view === "compose" && <Compose />}
      {managerOpened && <AppPage context={context} isActive={isManager} path={isManager ? route.path : ""} />}
      {tabs.open.map(({ ticketId }) => (
        <TicketView
          key={ticketId}
          context={context}
          ticketId={ticketId}
          isActive={route.view === "ticket" && route.ticketId === ticketId}
          onTitle={tabs.rename}
        />
      ))}
    </main>
  );
}
