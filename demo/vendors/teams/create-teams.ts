import type { World } from "../simulator/book.ts";
import { type ChatReply, type ChatSimulator, type ChatVendor, createChat } from "../simulator/chat.ts";
import { messageInput } from "./card.ts";

/** Addresses of workflows that post in Teams: `https://<environment>.environment.api.powerplatform.com/powerautomate/…`. */
export const createTeams = (world: World): ChatSimulator => createChat(teams, world);

const HOST = /^[a-z0-9.-]+\.environment\.api\.powerplatform\.com$/;
const PATH = /^\/powerautomate\/automations\/direct\/workflows\/[A-Za-z0-9-]+\/triggers\/manual\/paths\/invoke$/;
const BYTES_MAX = 28 * 1024;

const refusal = (status: number, code: string, message: string, headers = {}): ChatReply => ({
  status,
  text: JSON.stringify({ error: { code, message } }),
  headers: { "content-type": "application/json", ...headers },
});

const teams: ChatVendor = {
  name: "teams",
  hookOf({ host, pathname, searchParams: query }) {
    const isWorkflow = HOST.test(host) && PATH.test(pathname) && query.get("api-version") === "1";
    const key = query.get("sv") === "1.0" && query.get("sp") === "/triggers/manual/run" ? query.get("sig") : null;
    return isWorkflow && key ? `${host}${pathname}#${key}` : undefined;
  },
  // More than four a second are throttled.
  limit: { posts: 4, withinMs: 1_000 },
  accepted: { status: 202, text: "" },
  closed(state) {
    if (state === undefined) return refusal(401, "AuthorizationFailed", "The signature is not valid.");
    if (state === "restricted")
      return refusal(401, "DirectApiAuthorizationRequired", "The request must be authorized.");
    const why = state === "revoked" ? "Deleted" : "Disabled";
    return refusal(400, "WorkflowTriggerIsNotEnabled", `Could not execute the trigger 'manual' with state '${why}'.`);
  },
  throttled: (retryAfterS) =>
    refusal(429, "RateLimitExceeded", "Try again later.", { "retry-after": String(retryAfterS) }),
  read(text, contentType) {
    if (new TextEncoder().encode(text).length > BYTES_MAX) {
      return refusal(413, "RequestEntityTooLarge", "The message is larger than 28 KB.");
    }
    const json = contentType.startsWith("application/json") ? jsonOf(text) : undefined;
    if (json === undefined) return refusal(400, "InvalidRequestContent", "The request content is not valid JSON.");
    const message = messageInput.safeParse(json);
    if (message.success) return { message: json };
    const [issue] = message.error.issues;
    return refusal(400, "TriggerInputSchemaMismatch", `${issue?.path.join(".")}: ${issue?.message}`);
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
