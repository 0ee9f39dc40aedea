/** Automation rules: what they do when something happens, as far as we need it. Conditions are taken for true. */
import * as z from "zod";
import {
  type Delivery,
  type Placing,
  createPostman as postman,
  queueDelivery as queue,
  queueWithFault,
} from "../simulator/deliveries.ts";
import { claimEventFault } from "../simulator/faults.ts";
import type { Book } from "./book.ts";
import { type Fault, FLAWS, type Flaw } from "./faults.ts";
import type { AgentRow, EventRow, RuleAction, RuleRow } from "./records.ts";
import { instant } from "./shapes.ts";

export interface Happened {
  /** 1: a ticket was made. 4: one changed. */
  readonly list: 1 | 4;
  readonly ticketId: string;
  readonly by: AgentRow | "requester" | "other";
  readonly events: readonly string[];
}

const webhook = z.object({
  field_name: z.literal("trigger_webhook"),
  url: z.string(),
  custom_headers: z.record(z.string(), z.string()).default({}),
  content: z.looseObject({ body: z.unknown() }),
});
const tagging = z.object({ field_name: z.literal("add_tag"), value: z.string(), after_ms: z.int().default(0) });

export function fire(book: Book, happened: Happened): void {
  for (const rule of book.list("rule").filter((one) => fits(one, happened))) {
    for (const action of rule.actions) perform(book, action, happened);
  }
}

function fits({ list, active, performer, events }: RuleRow, happened: Happened): boolean {
  if (!active || list !== happened.list) return false;
  const by = happened.by === "requester" ? [2, 3] : happened.by === "other" ? [] : [1, 3];
  if (performer !== null && !by.includes(performer)) return false;
  return events.length === 0 || events.some((event) => happened.events.includes(event));
}

function perform(book: Book, action: RuleAction, { ticketId }: Happened): void {
  const tag = tagging.safeParse(action);
  if (tag.success) {
    const { value, after_ms } = tag.data;
    book.put("work", { id: `work_${book.next()}`, ticketId, tag: value, dueAtMs: book.nowMs() + after_ms });
  }
  const told = webhook.safeParse(action);
  if (!told.success) return;
  const { url, custom_headers: headers, content } = told.data;
  const event = book.put("event", {
    id: `event_${book.next()}`,
    url,
    headers,
    body: filled(book, content.body, ticketId),
  });
  const name = z.object({ event: z.string() }).safeParse(event.body);
  const fault = claimEventFault<Fault>(book, name.success ? name.data.event : "");
  queueWithFault(fault, FLAWS, (placing) => queueEvent(book, event, placing));
}

/** With the placeholders that our rules use. */
function filled(book: Book, body: unknown, ticketId: string): unknown {
  const ticket = book.need("ticket", ticketId);
  const text = (JSON.stringify(body) ?? "null")
    .replaceAll("{{ticket.id}}", ticketId)
    .replaceAll("{{ticket.tags}}", ticket.tags.join(", "))
    .replaceAll("{{ticket.updated_at}}", instant(ticket.updatedAtMs));
  return JSON.parse(text);
}

/** Rules add a tag to the list as it is by then: a rule never takes another's tag away. */
export function settleWork(book: Book): void {
  for (const work of book.list("work").filter(({ dueAtMs }) => dueAtMs <= book.nowMs())) {
    book.remove("work", work.id);
    const ticket = book.get("ticket", work.ticketId);
    if (ticket && !ticket.tags.includes(work.tag)) book.touched({ ...ticket, tags: [...ticket.tags, work.tag] });
  }
}

export function queueEvent(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, (rank) => `delivery_${rank}`, placing);
}

/** Freshdesk tries again after 5, 30 and 60 minutes, and then writes to an admin. */
const RETRY_AFTER_MS = [300_000, 1_800_000, 3_600_000];

export function createPostman(book: Book, deliver: (request: Request) => Promise<Response>): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: RETRY_AFTER_MS,
    request: async ({ eventId, flaw }: Delivery<Flaw>) => {
      const event = book.get("event", eventId);
      return event ? requestOf(event, flaw) : null;
    },
    deliver,
  });
}

function requestOf({ url, headers, body }: EventRow, flaw: Flaw | null): Request {
  const spoilt = Object.fromEntries(
    flaw === "no_secret"
      ? []
      : Object.entries(headers).map(([name, value]) => [name, flaw === "wrong_secret" ? `not-${value}` : value]),
  );
  const text = JSON.stringify(flaw === "altered_body" ? { ...(body as object), ticket_id: "999999" } : body);
  return new Request(url, {
    method: "POST",
    headers: { ...spoilt, "content-type": "application/json" },
    body: flaw === "no_json" ? text.slice(0, -1) : text,
  });
}
