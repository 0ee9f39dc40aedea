import type { World } from "../simulator/book.ts";
import { type ChatReply, type ChatSimulator, type ChatVendor, createChat } from "../simulator/chat.ts";
import { refusalOf } from "./message.ts";

/** A stateful Slack, as far as its incoming webhooks go: `https://hooks.slack.com/services/…`, and the same of GovSlack. */
export const createSlack = (world: World): ChatSimulator => createChat(slack, world);

const HOST = /^hooks\.slack(-gov)?\.com$/;
const HOOK = /^\/services\/[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]+$/;
const plain = (status: number, text: string, headers = {}): ChatReply => ({
  status,
  text,
  headers: { "content-type": "text/html", ...headers },
});

const slack: ChatVendor = {
  name: "slack",
  hookOf: ({ host, pathname, search }) =>
    HOST.test(host) && HOOK.test(pathname) && search === "" ? host + pathname : undefined,
  // One a second, with short bursts.
  limit: { posts: 10, withinMs: 10_000 },
  accepted: plain(200, "ok"),
  closed(state) {
    if (state === "archived") return plain(410, "channel_is_archived");
    return state === "restricted" ? plain(403, "action_prohibited") : plain(404, "no_service");
  },
  throttled: (retryAfterS) => plain(429, "rate_limited", { "retry-after": String(retryAfterS) }),
  read(text, contentType) {
    const json = jsonOf(text, contentType);
    if (json === undefined) return plain(400, "invalid_payload");
    const refusal = refusalOf(json);
    return refusal === undefined ? { message: json } : plain(400, refusal);
  },
};

/** The older form has the JSON in a form's `payload`; only the newer is served. */
function jsonOf(text: string, contentType: string): unknown {
  if (!contentType.startsWith("application/json")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
