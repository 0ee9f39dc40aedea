import { useEffect, useRef } from "react";
import { may } from "../../core/approval/may.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { useServices } from "../api/context.ts";
import { useWaitsForMe } from "../api/waits-for-me.ts";
import { fitFrame } from "../host/frame.ts";
import { useSidebarWords } from "../i18n/sidebar.ts";
import { useWords } from "../i18n/words.ts";
import { Banners } from "../ui/banners.tsx";
import { Notice } from "../ui/notice.tsx";
import { ApprovalQueue, MyCases } from "./later/parts.tsx";
import { SendGuard } from "./send/send-guard.tsx";
import { TicketPage } from "./ticket-page.tsx";
import { TABS, type Tab, useView, type ViewState } from "./view.ts";

/** The whole sidebar. `ticket` is undefined where the helpdesk has none yet, or where there is no helpdesk. */
export function Sidebar({ ticket }: { readonly ticket: TicketRef | undefined }) {
  const { host, boot } = useServices();
  const content = useRef<HTMLDivElement>(null);
  const words = useSidebarWords().nav;
  const viewState = useView();
  useEffect(() => (content.current ? fitFrame(host, content.current) : undefined), [host]);
  const { tab } = viewState.view;
  return (
    <div className="sidebar" ref={content}>
      <Nav viewState={viewState} />
      <Banners />
      {ticket ? <SendGuard key={ticket.ticketId} ticketRef={ticket} /> : null}
      <main className="stack sections">
        <h1 className="visually-hidden">{words[tab]}</h1>
        {tab === "cases" && may(boot.person, "case.read").ok ? <MyCases /> : null}
        {tab === "approvals" ? <ApprovalQueue /> : null}
        {tab === "ticket" && ticket ? (
          <TicketPage key={ticket.ticketId} ticketRef={ticket} viewState={viewState} />
        ) : null}
        {tab === "ticket" && !ticket ? <NoTicket /> : null}
      </main>
    </div>
  );
}

function Nav({ viewState }: { readonly viewState: ViewState }) {
  const words = useSidebarWords().nav;
  const { boot } = useServices();
  const { looks, waiting } = useWaitsForMe();
  const reads = may(boot.person, "case.read").ok;
  const shown = TABS.filter((tab) => (tab === "ticket" ? true : tab === "approvals" ? looks : reads));
  const counts: Partial<Record<Tab, number>> = { approvals: waiting.length };
  return (
    <nav className="tabs" aria-label={words.label}>
      {shown.map((tab) => (
        <button
          key={tab}
          type="button"
          className="tab"
          aria-current={viewState.view.tab === tab ? "page" : undefined}
          onClick={() => viewState.change({ tab })}
        >
          {words[tab]}
          {counts[tab] ? <span className="tab-count">{counts[tab]}</span> : null}
        </button>
      ))}
    </nav>
  );
}

function NoTicket() {
  const words = useSidebarWords().noTicket;
  const { states } = useWords();
  const { host } = useServices();
  const outside = host.kind === "standalone";
  return (
    <Notice kind="plain" title={outside ? states.outsideTitle : words.title}>
      <p>{outside ? states.outside : words.text}</p>
    </Notice>
  );
}
