import * as z from "zod";
import { ROLE_NAMES } from "./roles.ts";

const person = z.strictObject({ name: z.string().optional(), email: z.string() });
const ticketId = z.int().positive();

/** How a ticket came, by Freshdesk's numbers; `forwarded`: an agent passed a patient's mail on. */
export const WAYS = { mail: 1, portal: 2, phone: 3, chat: 7, widget: 9, outbound: 10, forwarded: 1 } as const;
const way = z.enum(Object.keys(WAYS) as [keyof typeof WAYS, ...(keyof typeof WAYS)[]]).default("mail");

const words = { body: z.string().optional(), html: z.string().optional() };

const AGENT_TYPES = ["support_agent", "field_agent", "collaborator"] as const;

export const agentInput = z.strictObject({
  id: z.int().positive().optional(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLE_NAMES).default("Agent"),
  type: z.enum(AGENT_TYPES).default("support_agent"),
  active: z.boolean().default(true),
  deactivated: z.boolean().default(false),
  language: z.string().default("en"),
  apiKey: z.string().min(8).nullable().default(null),
});

const ticketInput = z.strictObject({
  id: ticketId.optional(),
  subject: z.string(),
  requester: person,
  tags: z.array(z.string()).default([]),
  status: z.int().default(2),
  how: way,
  fields: z.record(z.string(), z.union([z.string(), z.null()])).default({}),
  assigneeEmail: z.string().optional(),
  /** The first is the ticket's own; `from` is `requester`, or the address of an agent. */
  messages: z
    .array(
      z.strictObject({
        ...words,
        from: z.string().default("requester"),
        atMs: z.int(),
        public: z.boolean().default(true),
      }),
    )
    .min(1),
  /** Rules run as for a ticket that is made now. */
  announce: z.boolean().default(false),
});
export type SeedTicket = z.infer<typeof ticketInput>;

export const seedInput = z.strictObject({
  agents: z.array(agentInput).default([]),
  tickets: z.array(ticketInput).default([]),
});

export const incomingInput = z.strictObject({
  from: person,
  subject: z.string().default("Refund"),
  ...words,
  ticketId: ticketId.optional(),
  how: way,
});

/** What becomes another of an agent; the rest stays. */
export const agentChange = z
  .strictObject({
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLE_NAMES),
    type: z.enum(AGENT_TYPES),
    active: z.boolean(),
    deactivated: z.boolean(),
    apiKey: z.string().min(8).nullable(),
  })
  .partial();

export const settingsInput = z
  .strictObject({
    callsTotal: z.int().min(0),
    windowMs: z.int().min(1),
    required: z.array(z.string()),
    rulesByApi: z.boolean(),
  })
  .partial();

export const forwardInput = z.strictObject({
  agentEmail: z.string(),
  body: z.string(),
  to: z.array(z.string()).min(1),
});
export const replyInput = z.strictObject({ agentEmail: z.string(), body: z.string() });
export const tagsInput = z.union([
  /** As an agent's form saves it: the whole list. */
  z.strictObject({ tags: z.array(z.string()) }),
  /** As a rule adds it. */
  z.strictObject({ add: z.array(z.string()) }),
]);
export const standInput = z.strictObject({ is: z.enum(["here", "archived", "spam", "deleted"]) });
export const statusInput = z.strictObject({ status: z.int() });
export const mergeInput = z.strictObject({ into: ticketId, agentEmail: z.string() });
export const webhookInput = z.strictObject({ endpoint: z.string(), secret: z.string() });
export const ruleInput = z.strictObject({
  tag: z.string(),
  on: z.enum(["created", "changed"]).default("changed"),
  afterMs: z.int().min(0).default(0),
});
