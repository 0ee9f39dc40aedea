/** The app outside any helpdesk: it says so, and still works on a ticket named in its address. */
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { Host, Scheme } from "./host.ts";

/** Outside any helpdesk, and with no ticket in the address. */
const USUAL = "zendesk";

/** Reads `?ticket=<helpdesk>/<number>`; undefined for anything else. */
export function ticketOfAddress(search: string): TicketRef | undefined {
  const [helpdesk, ticketId, ...rest] = (new URLSearchParams(search).get("ticket") ?? "").split("/");
  if (!helpdesk || !/^\w+$/.test(helpdesk) || !ticketId || rest.length > 0 || !/^\d{1,18}$/.test(ticketId))
    return undefined;
  return { helpdesk, ticketId };
}

/** A host whose editor is the clipboard and whose scheme is the system's. */
export function standaloneHost(window: Window & typeof globalThis): Host {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const schemeNow = (): Scheme => (dark.matches ? "dark" : "light");
  return {
    kind: "standalone",
    fetch: (input, init) => window.fetch(input, init),
    ticket: async () => ticketOfAddress(window.location.search),
    scheme: async () => schemeNow(),
    onSchemeChange(listener) {
      const tell = () => listener(schemeNow());
      dark.addEventListener("change", tell);
      return () => dark.removeEventListener("change", tell);
    },
    onReturn(listener) {
      const tell = () => window.document.visibilityState === "visible" && listener();
      window.document.addEventListener("visibilitychange", tell);
      return () => window.document.removeEventListener("visibilitychange", tell);
    },
    async insertDraft(text) {
      await window.navigator.clipboard.writeText(text);
      return "clipboard";
    },
    takeOut: async () => "unknown",
    replies: async () => undefined,
    onSend: () => () => {},
    onReply: () => () => {},
    notify: async () => {},
    resize: async () => {},
    async openTicket(ticketId) {
      const address = new URL(window.location.href);
      const helpdesk = ticketOfAddress(address.search)?.helpdesk ?? USUAL;
      address.searchParams.set("ticket", `${helpdesk}/${ticketId}`);
      address.hash = "";
      window.location.assign(address);
    },
  };
}
