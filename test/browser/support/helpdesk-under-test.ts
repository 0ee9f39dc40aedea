/** A ticket as a test asks for it, whichever helpdesk's simulator has it. */
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { FIELDS, vendorsAt } from "./vendors.ts";

export interface TicketTold {
  readonly status: "open" | "pending" | "resting";
  readonly tags: readonly string[];
  readonly fields: { readonly reason: string | null; readonly amount: string | null; readonly caseId: string | null };
  /** What patients read of the staff's, oldest first. */
  readonly replies: readonly string[];
  readonly notes: readonly string[];
}

export interface HelpdeskUnderTest {
  ticket(id: number): Promise<TicketTold>;
  requesterEmail(id: number): Promise<string>;
}

const RESTING = ["solved", "closed"];

export function zendeskAt(origin: string): HelpdeskUnderTest {
  const { zendesk } = vendorsAt(origin);
  return {
    requesterEmail: zendesk.requesterEmail,
    ticket: async (id) => {
      const { status, tags, fields, comments, requesterId } = await zendesk.ticket(id);
      const words = (those: typeof comments) => those.map(({ plainBody }) => plainBody);
      return {
        status: status === "pending" ? "pending" : RESTING.includes(status) ? "resting" : "open",
        tags,
        fields: {
          reason: fields[FIELDS.reason] ?? null,
          amount: fields[FIELDS.amount] ?? null,
          caseId: fields[FIELDS.caseId] ?? null,
        },
        replies: words(comments.filter((one) => one.public && one.authorId !== requesterId)),
        notes: words(comments.filter((one) => !one.public)),
      };
    },
  };
}

const freshdeskState = z.looseObject({
  contacts: z.array(z.looseObject({ id: z.string(), email: z.string() })),
  undelivered: z.int(),
  tickets: z.array(
    z.looseObject({
      id: z.string(),
      status: z.int(),
      tags: z.array(z.string()),
      fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      requesterId: z.string(),
      conversations: z.array(z.looseObject({ html: z.string(), isPrivate: z.boolean(), incoming: z.boolean() })),
    }),
  ),
});

const stateAt = async (origin: string) =>
  freshdeskState.parse(await (await fetch(`${origin}/_control/freshdesk/state`)).json());

/** As a browser shows it. */
const plainOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div)[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

export function freshdeskAt(origin: string): HelpdeskUnderTest {
  const found = async (id: number) => {
    const state = await stateAt(origin);
    const ticket = state.tickets.find((one) => one.id === String(id));
    if (!ticket) throw new Error(`There is no ticket ${id}`);
    return { state, ticket };
  };
  return {
    requesterEmail: async (id) => {
      const { state, ticket } = await found(id);
      return state.contacts.find((one) => one.id === ticket.requesterId)?.email ?? "";
    },
    ticket: async (id) => {
      const { status, tags, fields, conversations } = (await found(id)).ticket;
      const text = (name: string) => (fields[name] == null ? null : String(fields[name]));
      const words = (those: typeof conversations) => those.map(({ html }) => plainOf(html));
      return {
        status: status === 3 ? "pending" : status >= 4 ? "resting" : "open",
        tags,
        fields: {
          reason: text("cf_refund_reason"),
          amount: text("cf_refund_amount"),
          caseId: text("cf_refund_case"),
        },
        replies: words(conversations.filter((one) => !one.isPrivate && !one.incoming)),
        notes: words(conversations.filter((one) => one.isPrivate)),
      };
    },
  };
}

/** Once each of these tickets has its note, and no rule has anything left to tell. */
export async function freshdeskIntakeDone(
  origin: string,
  ticketIds: readonly number[],
  withinMs: number,
): Promise<void> {
  for (const untilMs = Date.now() + withinMs; ; await pause(250)) {
    const { tickets, undelivered } = await stateAt(origin);
    const noted = tickets.filter(({ conversations }) => conversations.some((one) => one.isPrivate));
    const unread = ticketIds.filter((id) => !noted.some((one) => one.id === String(id)));
    if (unread.length === 0 && undelivered === 0) return;
    if (Date.now() > untilMs)
      throw new Error(`${undelivered} deliveries wait, and no note is on: ${unread.join(", ")}.`);
  }
}
