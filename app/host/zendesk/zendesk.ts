/** The `Host` port over Zendesk's client SDK. */
import { within } from "../deadline.ts";
import type { Host, NoticeKind, Replies, Scheme } from "../host.ts";
import { act, CALL_LIMIT_MS, type Fields, isFields, read, told } from "./answers.ts";
import { draftNow, insertDraft, takeOut } from "./editor.ts";
import type { SdkClient } from "./sdk-client.ts";
import { beforeSend } from "./sending.ts";

/** A cold helpdesk tab registers its apps late. */
const REGISTER_LIMIT_MS = 20_000;
const TICKET_LIMIT_MS = 1500;
const REPLY_EVENTS = ["ticket.submit.done", "ticket.conversation.changed"];
const NOTICE_KINDS: Record<NoticeKind, string> = { ok: "notice", warn: "alert", error: "error" };

/** Of the conversation what staff wrote to the requester, oldest first. */
function saidByStaff(conversation: unknown): string[] {
  if (!Array.isArray(conversation)) return [];
  return conversation.filter(isFields).flatMap(({ author, channel, message }) => {
    const isStaff = isFields(author) && author.role !== "end-user";
    const isInternal = isFields(channel) && channel.name === "internal";
    const content = isFields(message) ? message.content : undefined;
    return isStaff && !isInternal && typeof content === "string" ? [content] : [];
  });
}

async function replies(client: SdkClient): Promise<Replies | undefined> {
  const conversation = await read(client, "ticket.conversation");
  if (!Array.isArray(conversation)) return undefined;
  return { draft: await draftNow(client), said: saidByStaff(conversation) };
}

const schemeOf = (value: unknown): Scheme => (value === "dark" ? "dark" : "light");

function listen(client: SdkClient, event: string, handler: (data: unknown) => unknown): () => void {
  client.on(event, handler);
  return () => client.off(event, handler);
}

/** In what number the frame's ticket is known, where there is one. Contexts were seen that do not say it. */
async function ticketId(client: SdkClient, context: unknown): Promise<string | undefined> {
  const { ticketId: own, location }: Fields = isFields(context) ? context : {};
  const id = own ?? (location === "nav_bar" ? undefined : await told(client, "ticket.id", TICKET_LIMIT_MS));
  return /^\d{1,18}$/.test(String(id)) ? String(id) : undefined;
}

/** Waits until the helpdesk has registered the app, then answers the port. Rejects with a `HostError` when it never does. */
export async function zendeskHost(client: SdkClient, fetchFunction: typeof fetch): Promise<Host> {
  const first = await within(REGISTER_LIMIT_MS, "app.registered", client.context());
  return {
    kind: "zendesk",
    fetch: fetchFunction,
    async ticket() {
      // Where the helpdesk told none the SDK would wait for one for ever.
      const context = first && (await within(CALL_LIMIT_MS, "context", client.context()));
      const id = await ticketId(client, context);
      return id === undefined ? undefined : { helpdesk: "zendesk", ticketId: id };
    },
    scheme: async () => schemeOf(await read(client, "colorScheme")),
    onSchemeChange: (listener) => listen(client, "colorScheme.changed", (value) => listener(schemeOf(value))),
    onReturn: (listener) => listen(client, "app.activated", () => listener()),
    insertDraft: (text, earlier = []) => insertDraft(client, text, earlier),
    takeOut: (letters) => takeOut(client, letters).catch(() => "unknown"),
    replies: () => replies(client),
    onSend: (ask) => listen(client, "ticket.save", () => beforeSend(client, ask)),
    onReply(listener) {
      const stops = REPLY_EVENTS.map((event) => listen(client, event, () => listener()));
      return () => {
        for (const stop of stops) stop();
      };
    },
    notify: (kind, text) => act(client, "notify", text, NOTICE_KINDS[kind]),
    resize: (heightPx) => resize(client, heightPx),
    openTicket: (id) => act(client, "routeTo", "ticket", id),
  };
}

export const resize = (client: SdkClient, heightPx: number): Promise<void> =>
  act(client, "resize", { width: "100%", height: `${heightPx}px` });
