import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import type { World } from "../../demo/vendors/simulator/book.ts";
import type { ChatSimulator, PostRow } from "../../demo/vendors/simulator/chat.ts";
import type { ConnectorTools } from "../../worker/connectors/connector.ts";
import type { TeamNotice, TeamNotifier } from "../../worker/connectors/team-notifier.ts";

/** What differs between two chats. */
interface Chat {
  readonly address: string;
  readonly create: (world: World) => ChatSimulator;
  readonly build: (address: string, tools: ConnectorTools) => TeamNotifier;
}

/** A simulated chat, a channel in it, and our notifier that posts there. */
export async function chatWorld({ address, create, build }: Chat) {
  const time = { nowMs: Date.UTC(2026, 10, 2, 9) };
  const simulator = create({ store: new MemoryStore(), clock: () => time.nowMs, random: () => 0.5 });
  const simulated = inProcessFetch({ [new URL(address).host]: simulator.app });
  const sent: Request[] = [];
  const fetching: typeof fetch = (input, init) => {
    sent.push(new Request(input as string, init));
    return simulated(input, init);
  };
  const tools: ConnectorTools = { fetch: fetching, nowMs: () => time.nowMs };
  const control = async (path: string, body: unknown) => {
    const answer = await simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`control said ${answer.status}: ${await answer.text()}`);
  };
  const hook = (state: string) => control("/hooks", { address, channel: "refunds", state });
  await hook("open");
  return {
    simulator,
    sent,
    time,
    tools,
    hook,
    notifier: build(address, tools),
    fault: (fault: object) => control("/faults", { operation: "post", ...fault }),
    posts: async (): Promise<PostRow[]> => (await (await simulator.control.request("/posts")).json()).posts,
    /** Anything at all, as anybody with the address would send it. */
    ask: (body: string, { to = address, method = "POST", contentType = "application/json" } = {}) =>
      simulated(to, { method, headers: { "content-type": contentType }, body: method === "GET" ? null : body }),
  };
}

export const noticeOf = (more: Partial<TeamNotice> = {}): TeamNotice => ({
  noticeId: "01JDQ0000000000000000000N1",
  title: "USD 120.00 waits for a second yes",
  text: "Above the limit of the agent who decided.",
  facts: [
    { title: "Case", value: "01JDQ0000000000000000000C1" },
    { title: "Sum", value: "USD 120.00" },
    { title: "State", value: "awaiting_approval" },
    { title: "Reason", value: "service_not_received" },
  ],
  link: { label: "Open the ticket", address: "https://clinic.zendesk.com/agent/tickets/1001" },
  ...more,
});

/** Each is to stay text, whatever the chat makes of such signs. */
export const HOSTILE = [
  "<!channel>",
  "<!here|here>",
  "<@U012AB3CD>",
  "<https://evil.example|Open the ticket>",
  "&lt;!channel&gt;",
  "[Open the ticket](https://evil.example)",
  "![x](https://evil.example/x.png)",
  "**bold** _it_ `code` ~gone~",
  "{{DATE(2017-02-14T06:00:00Z,SHORT)}}",
  "<at>Everyone</at>",
  "<https://evil.example>",
  "> quoted\n# head\n- one\n1. two",
  "\u202Egnirts desrever",
] as const;
