import { useEffect, useState } from "react";
import type { DeskBoot } from "../../page-html.ts";
import { Compose, type WaysIn } from "../common/compose.tsx";
import { Rail } from "../common/rail.tsx";
import { type Route, ticketHash, useQueryChoice, useRoute } from "../common/route.ts";
import { Toasts } from "../common/toasts.tsx";
import { type DeskPlace, useDesk } from "../common/use-desk.ts";
import { AppPage } from "./app-page.tsx";
import { type DeskApi, deskApi, setLanguage } from "./desk-api.ts";
import { Inbox } from "./inbox.tsx";
import { PARAMETER } from "./may-behave.ts";
import { MayMenu } from "./may-menu.tsx";
import { TicketView } from "./ticket-view.tsx";
import { TopBar } from "./top-bar.tsx";

export interface DeskContext extends DeskPlace {
  readonly api: DeskApi;
  /** How often all apps were reloaded, as the desk does when somebody pins one. */
  readonly reloads: number;
}

/** What a helpdesk can tell apart, and a From line cannot. */
const WAYS_IN: WaysIn = [
  { how: "mail", label: "A mail from this address" },
  { how: "forged", label: "A mail with a forged sender" },
  { how: "web_form", label: "A web form, without signing in" },
  { how: "signed_in_form", label: "A web form, signed in" },
  { how: "widget", label: "A widget on a web site" },
  { how: "api", label: "Made over the API" },
];

export function Desk({ boot }: { boot: DeskBoot }) {
  const { place, toasts, dismiss, onUser, onScheme } = useDesk(boot, true);
  const [mayListed, chooseMay] = useQueryChoice(PARAMETER, "");
  const [reloads, setReloads] = useState(0);
  const route = useRoute();
  const tabs = useTabs(route);
  if (!place) return <p role="alert">This helpdesk has no users.</p>;
  const context: DeskContext = { ...place, api: deskApi(place.user.key), reloads };
  const reloadApps = () => setReloads((times) => times + 1);
  const speak = (locale: string) => {
    setLanguage(place.user.key, locale).then(reloadApps, (error) => place.toast("error", String(error)));
  };
  return (
    <div className="desk">
      <TopBar place={place} route={route} tabs={tabs.open} onClose={tabs.close} onUser={onUser} onScheme={onScheme}>
        <MayMenu listed={mayListed} onChoose={chooseMay} onReloadApps={reloadApps} onLanguage={speak} />
      </TopBar>
      <Rail route={route} scheme={place.scheme} listName="Inbox" />
      <Workspace key={place.user.key} context={context} route={route} tabs={tabs} />
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

function Workspace({ context, route, tabs }: { context: DeskContext; route: Route; tabs: Tabs }) {
  const [managerOpened, setManagerOpened] = useState(false);
  const isManager = route.view === "manager";
  useEffect(() => {
    if (isManager) setManagerOpened(true);
  }, [isManager]);
  return (
    <main className="workspace">
      {route.view === "inbox" && <Inbox context={context} />}
      {route.view === "compose" && <Compose ways={WAYS_IN} />}
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
