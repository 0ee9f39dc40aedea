/** A chat that is posted into by an address which is its own secret: what such simulators share. A vendor adds its addresses, its checks and its words. */
import { type Context, Hono } from "hono";
import * as z from "zod";
import { LETTERS_OF_BOTH_CASES, type NumberRow, VendorBook, type World } from "./book.ts";
import { createControls, readBody, rowNamed } from "./control.ts";
import { claimRequestFault, type FaultRow, keepFault, requestFaultInputs } from "./faults.ts";
import { VendorRefusal } from "./refusal.ts";
import { obstruct, spoil } from "./wire-faults.ts";

export interface ChatReply {
  readonly status: number;
  readonly text: string;
  readonly headers?: Record<string, string>;
}

/** How an address stands with the vendor. `archived`: its channel takes nothing more. `restricted`: an admin has forbidden it. */
const STATES = ["open", "revoked", "archived", "restricted"] as const;
type HookState = (typeof STATES)[number];

interface HookRow {
  /** What the vendor knows it by: the path, with the secret. */
  readonly id: string;
  readonly channel: string;
  readonly state: HookState;
}

export interface PostRow {
  readonly id: string;
  readonly channel: string;
  readonly atMs: number;
  readonly message: unknown;
}

interface Kinds {
  number: NumberRow;
  hook: HookRow;
  post: PostRow;
  fault: FaultRow<Fault>;
}

const { common, shared } = requestFaultInputs(["post"]);
const statusFault = z.strictObject({
  ...common,
  kind: z.literal("status"),
  /** Any answer at all: also a 200 that is not the vendor's yes. */
  status: z.int().min(200).max(599),
  text: z.string().default(""),
  retryAfterS: z.int().min(0).optional(),
  executed: z.boolean().default(false),
});
const faultInput = z.discriminatedUnion("kind", [...shared, statusFault]);
type Fault = z.infer<typeof faultInput>;

export interface ChatVendor {
  readonly name: string;
  /** Which hook an address means; undefined where it is none of the vendor's. */
  hookOf(address: URL): string | undefined;
  /** So many posts in so long; more are throttled. */
  readonly limit: { readonly posts: number; readonly withinMs: number };
  /** The message of a body, or why the vendor refuses it. */
  read(text: string, contentType: string): { readonly message: unknown } | ChatReply;
  readonly accepted: ChatReply;
  /** @param state undefined where no such address was ever made */
  closed(state: Exclude<HookState, "open"> | undefined): ChatReply;
  throttled(retryAfterS: number): ChatReply;
}

export interface ChatSimulator {
  readonly app: Hono;
  /** Mounted by the caller under `/_control/<vendor>`. */
  readonly control: Hono;
  /** Every post that was taken, the oldest first. */
  readonly posts: () => PostRow[];
}

interface Chat {
  readonly vendor: ChatVendor;
  readonly book: VendorBook<Kinds>;
  readonly calls: Map<string, number>;
}

export function createChat(vendor: ChatVendor, world: World): ChatSimulator {
  const kinds: (keyof Kinds)[] = ["number", "hook", "post", "fault"];
  const book = new VendorBook<Kinds>({ name: vendor.name, kinds, letters: LETTERS_OF_BOTH_CASES }, world);
  const chat: Chat = { vendor, book, calls: new Map() };
  const app = new Hono();
  app.all("*", (c) => serve(chat, c));
  return { app, control: createControl(chat), posts: () => book.list("post") };
}

async function serve({ vendor, book, calls }: Chat, { req }: Context): Promise<Response> {
  const text = await req.text();
  calls.set("post", (calls.get("post") ?? 0) + 1);
  const before = claimRequestFault<Fault>(book, "post", "before");
  if (before) return obstruct(before, () => replaced(before));
  const after = claimRequestFault<Fault>(book, "post", "after");
  const hook = req.method === "POST" ? vendor.hookOf(new URL(req.url)) : undefined;
  const reply = post({ vendor, book }, hook, text, req.header("content-type") ?? "");
  const response = answer(reply);
  return after ? spoil(after, response, () => replaced(after)) : response;
}

function post({ vendor, book }: Omit<Chat, "calls">, id: string | undefined, text: string, type: string): ChatReply {
  const hook = id === undefined ? undefined : book.get("hook", id);
  if (hook?.state !== "open") return vendor.closed(hook?.state);
  const read = vendor.read(text, type);
  if ("status" in read) return read;
  const nowMs = book.nowMs();
  const { posts, withinMs } = vendor.limit;
  const recent = book.list("post").filter(({ channel, atMs }) => channel === hook.channel && atMs > nowMs - withinMs);
  const [oldest] = recent;
  if (oldest && recent.length >= posts) {
    return vendor.throttled(Math.max(1, Math.ceil((oldest.atMs + withinMs - nowMs) / 1000)));
  }
  book.transaction(() => {
    book.put("post", { id: `post_${book.next()}`, channel: hook.channel, atMs: nowMs, message: read.message });
  });
  return vendor.accepted;
}

const answer = ({ status, text, headers = {} }: ChatReply): Response => new Response(text, { status, headers });

function replaced(fault: Fault): Response {
  switch (fault.kind) {
    case "html_502":
      return new Response("<html><h1>502 Bad Gateway</h1></html>", { status: 502 });
    case "garbage_200":
      return new Response('{"o', { status: 200 });
    case "status": {
      const { status, text, retryAfterS } = fault;
      return answer({ status, text, headers: retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) } });
    }
    default:
      throw new Error(`${fault.kind} is no answer`);
  }
}

const hookInput = z.strictObject({
  address: z.url(),
  channel: z.string().min(1).max(80).default("refunds"),
  state: z.enum(STATES).default("open"),
});

/** What an admin of the workspace, or who works the breaker box, would do; and what stands in the channel. */
function createControl(chat: Chat): Hono {
  const { vendor, book } = chat;
  const posts = (channel?: string) =>
    book.list("post").filter((row) => channel === undefined || row.channel === channel);
  const app = createControls(
    { ...chat, pump: async () => 0 },
    {
      faultInput,
      addFault: (fault) => keepFault(book, `fault_${book.next()}`, fault),
      state: () => ({
        nowMs: book.nowMs(),
        hooks: book.list("hook").map(({ channel, state }) => ({ channel, state })),
        posts: posts(),
        calls: Object.fromEntries(chat.calls),
      }),
    },
  );
  app.post("/hooks", async (c) => {
    const { address, ...given } = await readBody(c, hookInput);
    const id = vendor.hookOf(new URL(address));
    if (id === undefined) throw new VendorRefusal(400, `${vendor.name} has no such addresses`);
    const { channel, state } = book.put("hook", { id, ...given });
    return c.json({ channel, state }, 201);
  });
  app.get("/posts", (c) => c.json({ posts: posts(c.req.query("channel")) }));
  app.get("/posts/:id", (c) => c.json(rowNamed(book, c, "post")));
  return app;
}
