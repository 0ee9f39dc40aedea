/** The hook before a reply is sent. */
import { within } from "../deadline.ts";
import { readText } from "../letter-text.ts";
import { told } from "./answers.ts";
import type { SdkClient } from "./sdk-client.ts";

/** Whoever presses *Submit* waits a second at most, whatever the server does; what a hook that never answers would do is not known. */
const SEND_LIMIT_MS = 1000;
const SEND_READ_LIMIT_MS = 400;

/** The reply that is about to be sent; undefined where it is a note, empty, or not told in time. */
async function publicReply(client: SdkClient): Promise<string | undefined> {
  const [type, html] = await Promise.all([
    told(client, "comment.type", SEND_READ_LIMIT_MS),
    told(client, "comment.text", SEND_READ_LIMIT_MS),
  ]);
  // A kind that nobody tells is taken for public: that one is checked too much, the other way one not at all.
  if (type === "internalNote" || typeof html !== "string") return undefined;
  return readText(html) || undefined;
}

/** Only a promise that is rejected stops a reply, and what it is rejected with is shown. Whoever asks too slowly does not hold it up. */
export async function beforeSend(
  client: SdkClient,
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
