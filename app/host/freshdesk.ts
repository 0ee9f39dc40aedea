/** The `Host` port over Freshdesk's client, for a page that Freshdesk hosts. */
import { within } from "./deadline.ts";
import type { FreshworksClient, FreshworksEvent } from "./freshworks-client.ts";
import { type Host, HostError, type NoticeKind } from "./host.ts";
import type { HostedFrame } from "./hosted-frame.ts";
import { editorHtml, readText } from "./letter-text.ts";
import { templateFetch, templateProxy } from "./template-fetch.ts";

/** Without a handshake the client waits for ever and never rejects. */
const START_LIMIT_MS = 20_000;
/** Just above the client's own 5 s, so that its words come first where it has any. */
const DATA_LIMIT_MS = 6_000;
const EDITOR_LIMIT_MS = 16_000;
/** Whoever presses *Send* waits a second at most, whatever the server does. */
const SEND_LIMIT_MS = 1_000;
/** Above this the helpdesk scrolls the frame. */
const HEIGHT_MOST_PX = 700;
const NOTICE_MOST = 100;
const NOTICE_KINDS: Record<NoticeKind, string> = { ok: "success", warn: "warning", error: "danger" };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const fieldOf = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined);

const asked = (limitMs: number, what: string, call: Promise<unknown>): Promise<unknown> =>
  within(limitMs, what, call).catch((thrown: unknown) => {
    throw thrown instanceof HostError ? thrown : new HostError(`The helpdesk refused: ${what}`);
  });

const dataOf = async (client: FreshworksClient, name: string): Promise<unknown> =>
  fieldOf(await asked(DATA_LIMIT_MS, name, client.data.get(name)), name);

/** Undefined on a full page, where the helpdesk refuses to say. */
async function ticketIdNow(client: FreshworksClient): Promise<string | undefined> {
  const id = String(fieldOf(await dataOf(client, "ticket").catch(() => undefined), "id") ?? "");
  return /^\d{1,18}$/.test(id) ? id : undefined;
}

/** Where the reply's words may stand in what an intercepted reply says of itself; its documents name none. */
const REPLY_FIELDS = ["body", "text", "content"];

function replyOf(event: FreshworksEvent): string | undefined {
  const data = event.helper.getData();
  const html = REPLY_FIELDS.map((name) => fieldOf(data, name)).find((value) => typeof value === "string");
  return typeof html === "string" ? readText(html) || undefined : undefined;
}

interface Asks {
  readonly ticketId: string | undefined;
  readonly ask: Parameters<Host["onSend"]>[0];
}

/**
 * Where the reply is not told, nobody answers in time, or another ticket is open than the one that would be asked about, it goes: it is compared
 * afterwards, as where no app is open.
 */
async function beforeSend(client: FreshworksClient, event: FreshworksEvent, asks: Asks | undefined): Promise<void> {
  const untilMs = Date.now() + SEND_LIMIT_MS;
  const asking = async () => {
    const text = asks && replyOf(event);
    if (!asks || text === undefined || (await ticketIdNow(client)) !== asks.ticketId) return undefined;
    return asks.ask(text, untilMs - Date.now());
  };
  const refused = await within(SEND_LIMIT_MS, "ticket.sendReply", asking()).catch(() => undefined);
  if (refused === undefined) event.helper.done();
  else event.helper.fail(refused);
}

/** Cut by the helpdesk itself in the middle of a word; the whole stands on the panel. */
const cut = (text: string): string =>
  text.length <= NOTICE_MOST ? text : `${text.slice(0, NOTICE_MOST - 1).replace(/\s+\S*$/, "")}…`;

/** What is heard is heard once for the whole frame: a host that was replaced hears nothing. */
interface Ears {
  send: Asks | undefined;
  readonly replied: Set<() => void>;
  readonly returned: Set<() => void>;
}

const added = (to: Set<() => void>, listener: () => void): (() => void) => {
  to.add(listener);
  return () => to.delete(listener);
};

interface HostTools {
  readonly client: FreshworksClient;
  readonly fetch: typeof fetch;
  readonly ticketId: string | undefined;
  /** Whether this is still the ticket that is open. */
  readonly isOpen: () => boolean;
  readonly ears: Ears;
}

function hostOf({ client, fetch: fetchFunction, ticketId, isOpen, ears }: HostTools): Host {
  return {
    kind: "freshdesk",
    callsAreFew: true,
    fetch: fetchFunction,
    ticket: async () => (ticketId === undefined ? undefined : { helpdesk: "freshdesk", ticketId }),
    // The page around the frame is light, and says nothing of a scheme.
    scheme: async () => "light",
    onSchemeChange: () => () => {},
    onReturn: (listener) => added(ears.returned, listener),
    async insertDraft(text, earlier = []) {
      // Asked anew: an answer that comes late must not put one patient's letter into another's reply.
      if (!isOpen() || (await ticketIdNow(client)) !== ticketId) throw new HostError("Another ticket is open now");
      const reply = { id: "reply", text: editorHtml(text) };
      await asked(EDITOR_LIMIT_MS, "reply", client.interface.trigger("click", reply));
      // What else stands in the editor is not told.
      return earlier.length > 0 ? "beside" : "editor";
    },
    takeOut: async () => "unknown",
    replies: async () => undefined,
    onSend(ask) {
      const asks = { ticketId, ask };
      ears.send = asks;
      return () => {
        if (ears.send === asks) ears.send = undefined;
      };
    },
    onReply: (listener) => added(ears.replied, listener),
    async notify(kind, text) {
      if (!isOpen()) return;
      const notice = { type: NOTICE_KINDS[kind], title: "Makegood", message: cut(text) };
      await asked(EDITOR_LIMIT_MS, "showNotify", client.interface.trigger("showNotify", notice));
    },
    async resize(heightPx) {
      const height = `${Math.min(heightPx, HEIGHT_MOST_PX)}px`;
      await asked(DATA_LIMIT_MS, "resize", client.instance.resize({ height }));
    },
    async openTicket(wanted) {
      await asked(
        EDITOR_LIMIT_MS,
        "ticket",
        client.interface.trigger("click", { id: "ticket", value: Number(wanted) }),
      );
    },
  };
}

/** Waits until the helpdesk has given the frame its client. Rejects with a `HostError` when it never does. */
export async function freshdeskFrame(window: Window): Promise<HostedFrame> {
  if (!window.app) throw new HostError("The helpdesk's own script is not in this page");
  const client = await within(START_LIMIT_MS, "app.initialized", window.app.initialized());
  const context = await asked(DATA_LIMIT_MS, "context", client.instance.context()).catch(() => undefined);
  const proxy = templateProxy(client);
  return {
    surface: fieldOf(context, "location") === "full_page_app" ? "manager" : "sidebar",
    signIn: proxy,
    fetch: templateFetch(proxy),
    async knownEmail() {
      const user = await dataOf(client, "loggedInUser").catch(() => undefined);
      const email = fieldOf(fieldOf(user, "contact"), "email");
      return typeof email === "string" ? email : undefined;
    },
    follow: (show) => follow(client, templateFetch(proxy), show),
  };
}

/** The helpdesk tells of each ticket by the same event, and may answer late of one that was left already. */
function follow(client: FreshworksClient, fetchFunction: typeof fetch, show: (host: Host) => void): void {
  const ears: Ears = { send: undefined, replied: new Set(), returned: new Set() };
  let looks = 0;
  let shown: { readonly ticketId: string | undefined } | undefined;
  const look = async () => {
    looks += 1;
    const turn = looks;
    const ticketId = await ticketIdNow(client);
    if (turn !== looks) return;
    if (shown && shown.ticketId === ticketId) {
      for (const listener of ears.returned) listener();
      return;
    }
    const now = { ticketId };
    shown = now;
    ears.send = undefined;
    show(hostOf({ client, fetch: fetchFunction, ticketId, isOpen: () => shown === now, ears }));
  };
  client.events.on("app.activated", () => void look());
  client.events.on("ticket.sendReply", (event) => void beforeSend(client, event, ears.send), { intercept: true });
  client.events.on("ticket.sendReply", () => {
    for (const listener of ears.replied) listener();
  });
  void look();
}
