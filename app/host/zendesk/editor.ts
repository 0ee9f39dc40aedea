/** Letters in the helpdesk's editor, which behaves in its own way. */
import { HostError, type Inserted, type TakenOut } from "../host.ts";
import { bareText, breakBehind, editorHtml, holdsLetter, inPlaceOf } from "../letter-text.ts";
import { act, isFields, Refused, told, write } from "./answers.ts";
import type { SdkClient } from "./sdk-client.ts";

/** What kind a reply is may be told late or never; the letter does not wait for it. */
const TYPE_LIMIT_MS = 1500;
/** Channels in which one writes line by line. Which names the helpdesk has for them all is not known. */
const CHATS = /chat|messag|whatsapp|sms/i;

/** What stands in the reply; undefined where the helpdesk does not say. */
export async function draftNow(client: SdkClient): Promise<string | undefined> {
  const html = await told(client, "comment.text");
  return typeof html === "string" ? html : undefined;
}

/** Whether the reply can be told to hold the letter; `unsaid` where the helpdesk does not say what it holds. */
async function stands(client: SdkClient, text: string, unsaid = true): Promise<boolean> {
  const now = await draftNow(client);
  return now === undefined ? unsaid : holdsLetter(now, text);
}

type Way = (client: SdkClient) => Promise<void>;

/** Whether a way that the editor takes did something. One that is answered late may have, and another beside it would put the letter in twice. */
async function went(client: SdkClient, text: string, way: Way): Promise<boolean> {
  try {
    await way(client);
  } catch (error) {
    if (error instanceof Refused) return false;
    if (await stands(client, text, false)) return true;
    throw error;
  }
  return stands(client, text);
}

/** In the place of earlier letters, or at the cursor, or in the older way. */
async function put(client: SdkClient, text: string, held: string, replaced: string | undefined): Promise<void> {
  const html = breakBehind(held) + editorHtml(text);
  const ways: Way[] = [
    (host) => act(host, "ticket.editor.insert", html),
    (host) => act(host, "ticket.comment.appendHtml", html),
  ];
  if (replaced !== undefined) ways.unshift((host) => write(host, "comment.text", replaced));
  for (const way of ways) if (await went(client, text, way)) return;
  throw new HostError("The helpdesk's editor took the reply and does not hold it");
}

/** A chat writes letters anew as Markdown, and nothing that stands in it can be changed: it is believed. */
async function putInChat(client: SdkClient, text: string, held: string): Promise<"chat"> {
  if (!holdsLetter(held, text)) await act(client, "ticket.editor.insert", breakBehind(held) + editorHtml(text));
  return "chat";
}

/**
 * Helpdesks refuse to change the kind of a reply, ignore it, or do not answer: the letter goes in all the same, and what kind it is now is read
 * afterwards.
 */
export async function insertDraft(client: SdkClient, text: string, earlier: readonly string[]): Promise<Inserted> {
  await write(client, "comment.type", "publicReply", TYPE_LIMIT_MS).catch(() => {});
  const [held, channel] = await Promise.all([
    draftNow(client),
    told(client, "ticket.editor.targetChannel", TYPE_LIMIT_MS),
  ]);
  if (isFields(channel) && CHATS.test(String(channel.name))) return putInChat(client, text, held ?? "");
  const replaced = held === undefined ? undefined : inPlaceOf(held, [...earlier, text], text);
  await put(client, text, held ?? "", replaced);
  const type = await told(client, "comment.type", TYPE_LIMIT_MS);
  if (type === "internalNote") return "note";
  if (replaced === undefined && earlier.length > 0 && bareText(held ?? "") !== "") return "beside";
  return type === undefined ? "untold" : "editor";
}

export async function takeOut(client: SdkClient, letters: readonly string[]): Promise<TakenOut> {
  const held = await draftNow(client);
  if (held === undefined) return "unknown";
  if (bareText(held) === "") return "absent";
  const rest = inPlaceOf(held, letters, "");
  if (rest === undefined) return "changed";
  await write(client, "comment.text", bareText(rest) === "" ? "" : rest);
  const now = await draftNow(client);
  return now !== undefined && letters.some((one) => holdsLetter(now, one)) ? "changed" : "out";
}
