/** The `Host` port over Zendesk's client SDK. */
import { within } from "./deadline.ts";
import {
  type Host,
  HostError,
  type Inserted,
  type NoticeKind,
  type Replies,
  type Scheme,
  type TakenOut,
} from "./host.ts";
import { bareText, breakBehind, editorHtml, holdsLetter, inPlaceOf, readText } from "./letter-text.ts";
import type { ZafClient } from "./zaf-client.ts";

/** Shorter than the SDK's own 5 s, whose time-out resolves with an object that is no `Error`. */
const CALL_LIMIT_MS = 4000;
/** A cold helpdesk tab registers its apps late. */
const REGISTER_LIMIT_MS = 20_000;
/** Whoever presses *Submit* waits a second at most, whatever the server does; what a hook that never answers would do is not known. */
const SEND_LIMIT_MS = 1000;
const SEND_READ_LIMIT_MS = 400;
/** What kind a reply is may be told late or never; the letter does not wait for it. */
const TYPE_LIMIT_MS = 1500;
const REPLY_EVENTS = ["ticket.submit.done", "ticket.conversation.changed"];
const NOTICE_KINDS: Record<NoticeKind, string> = { ok: "notice", warn: "alert", error: "error" };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The host's whole answer, or a `HostError`: late, refused, or the SDK's time-out object passed off as an answer. */
async function answered(path: string, call: Promise<unknown>): Promise<Fields> {
  const answer = await within(CALL_LIMIT_MS, path, call);
  if (!isFields(answer)) return {};
  const errors = isFields(answer.errors) ? answer.errors : {};
  if (errors[path] !== undefined || answer.name === "TimeoutError") {
    throw new HostError(`The helpdesk refused: ${path}`);
  }
  return answer;
}

/** What stands in the public reply; undefined where the helpdesk does not say. */
async function draftNow(client: ZafClient): Promise<string | undefined> {
  const answer = await answered("comment.text", client.get("comment.text")).catch(() => undefined);
  const html = answer?.["comment.text"];
  return typeof html === "string" ? html : undefined;
}

/** Whether the reply can be told to hold the letter; true as well where the helpdesk does not say what it holds. */
async function stands(client: ZafClient, text: string): Promise<boolean> {
  const now = await draftNow(client);
  return now === undefined || holdsLetter(now, text);
}

/** In the place of earlier letters, or at the cursor; a way that the editor takes and does nothing with is no way. */
async function put(client: ZafClient, text: string, held: string, replaced: string | undefined): Promise<void> {
  if (replaced !== undefined) {
    const isSet = await answered("comment.text", client.set("comment.text", replaced)).then(
      () => true,
      () => false,
    );
    if (isSet && (await stands(client, text))) return;
  }
  const html = breakBehind(held) + editorHtml(text);
  try {
    await answered("ticket.editor.insert", client.invoke("ticket.editor.insert", html));
    if (await stands(client, text)) return;
  } catch {
    // The older way is left.
  }
  await answered("ticket.comment.appendHtml", client.invoke("ticket.comment.appendHtml", html));
  if (!(await stands(client, text))) throw new HostError("The helpdesk's editor took the reply and does not hold it");
}

/**
 * Helpdesks refuse to change the kind of a reply, ignore it, or do not answer: the letter goes in all the same, and what kind it is now is read
 * afterwards.
 */
async function insertDraft(client: ZafClient, text: string, earlier: readonly string[]): Promise<Inserted> {
  await within(TYPE_LIMIT_MS, "comment.type", client.set("comment.type", "publicReply")).catch(() => {});
  const held = await draftNow(client);
  const replaced = held === undefined ? undefined : inPlaceOf(held, [...earlier, text], text);
  await put(client, text, held ?? "", replaced);
  const type = await within(TYPE_LIMIT_MS, "comment.type", client.get("comment.type")).catch(() => undefined);
  if (isFields(type) && type["comment.type"] === "internalNote") return "note";
  return replaced === undefined && earlier.length > 0 && bareText(held ?? "") !== "" ? "beside" : "editor";
}

async function takeOut(client: ZafClient, letters: readonly string[]): Promise<TakenOut> {
  const held = await draftNow(client);
  if (held === undefined) return "unknown";
  if (bareText(held) === "") return "absent";
  const rest = inPlaceOf(held, letters, "");
  if (rest === undefined) return "changed";
  await answered("comment.text", client.set("comment.text", bareText(rest) === "" ? "" : rest));
  const now = await draftNow(client);
  return now !== undefined && letters.some((one) => holdsLetter(now, one)) ? "changed" : "out";
}

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

async function replies(client: ZafClient): Promise<Replies | undefined> {
  const answer = await answered("ticket.conversation", client.get("ticket.conversation"));
  const conversation = answer["ticket.conversation"];
  if (!Array.isArray(conversation)) return undefined;
  return { draft: await draftNow(client), said: saidByStaff(conversation) };
}

/** The reply that is about to be sent; undefined where it is a note, empty, or not told in time. */
async function publicReply(client: ZafClient): Promise<string | undefined> {
  const read = (path: string) =>
    within(SEND_READ_LIMIT_MS, path, answered(path, client.get(path))).catch((): Fields => ({}));
  const [type, text] = await Promise.all([read("comment.type"), read("comment.text")]);
  const html = text["comment.text"];
  // A kind that nobody tells is taken for public: that one is checked too much, the other way one not at all.
  if (type["comment.type"] === "internalNote" || typeof html !== "string") return undefined;
  return readText(html) || undefined;
}

/** Only a promise that is rejected stops a reply, and what it is rejected with is shown. Whoever asks too slowly does not hold it up. */
async function beforeSend(
  client: ZafClient,
  ask: (text: string, leftMs: number) => Promise<string | undefined>,
): Promise<void> {
  const endMs = Date.now() + SEND_LIMIT_MS;
  const asked = async () => {
    const text = await publicReply(client);
    return text === undefined ? undefined : ask(text, endMs - Date.now());
  };
  const refused = await within(SEND_LIMIT_MS, "ticket.save", asked()).catch(() => undefined);
  if (refused !== undefined) throw refused;
}

const schemeOf = (value: unknown): Scheme => (value === "dark" ? "dark" : "light");

function listen(client: ZafClient, event: string, handler: (data: unknown) => unknown): () => void {
  client.on(event, handler);
  return () => client.off(event, handler);
}

/** Waits until the helpdesk has registered the app, then answers the port. Rejects with a `HostError` when it never does. */
export async function zendeskHost(client: ZafClient, fetchFunction: typeof fetch): Promise<Host> {
  await within(REGISTER_LIMIT_MS, "app.registered", client.context());
  return {
    kind: "zendesk",
    fetch: fetchFunction,
    async ticket() {
      const context = await within(CALL_LIMIT_MS, "context", client.context());
      const id = isFields(context) ? context.ticketId : undefined;
      const ticketId = String(id ?? "");
      return /^\d{1,18}$/.test(ticketId) ? { helpdesk: "zendesk", ticketId } : undefined;
    },
    async scheme() {
      const answer = await answered("colorScheme", client.get("colorScheme"));
      return schemeOf(answer.colorScheme);
    },
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
    async notify(kind, text) {
      await answered("notify", client.invoke("notify", text, NOTICE_KINDS[kind]));
    },
    async resize(heightPx) {
      await answered("resize", client.invoke("resize", { width: "100%", height: `${heightPx}px` }));
    },
    async openTicket(ticketId) {
      await answered("routeTo", client.invoke("routeTo", "ticket", ticketId));
    },
  };
}
