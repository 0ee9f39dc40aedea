/** What we read of Freshdesk's answers, and no more: unknown members are let through, a missing one that we need is a failure. */
import * as z from "zod";

const id = z.int().positive();
const instant = z.iso.datetime({ offset: true });
const text = z.string().nullish();

export const ticketAnswer = z.object({
  id,
  subject: text,
  description: text,
  description_text: text,
  status: z.int(),
  source: z.int().nullish(),
  requester_id: id,
  tags: z.array(z.string()),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
  spam: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  created_at: instant,
  updated_at: instant,
  /** Only where it is asked for. */
  requester: z.object({ id, name: text, email: text }).nullish(),
});
export type WireTicket = z.infer<typeof ticketAnswer>;

export const ticketsAnswer = z.array(z.object({ id, tags: z.array(z.string()).nullish() }));

/** What the search finds. */
export const foundAnswer = z.object({ results: ticketsAnswer });

const addresses = z.array(z.string()).nullish();

const conversation = z.object({
  id,
  body: text,
  body_text: text,
  incoming: z.boolean().nullish(),
  private: z.boolean(),
  user_id: id.nullish(),
  source: z.int().nullish(),
  to_emails: addresses,
  cc_emails: addresses,
  bcc_emails: addresses,
  created_at: instant,
});
export type WireConversation = z.infer<typeof conversation>;
export const conversationsAnswer = z.array(conversation);

export const agentAnswer = z.object({
  id,
  role_ids: z.array(id).nullish(),
  type: text,
  deactivated: z.boolean().nullish(),
  contact: z.object({
    name: text,
    email: text,
    active: z.boolean().nullish(),
    language: text,
  }),
});
export type WireAgent = z.infer<typeof agentAnswer>;
export const agentsAnswer = z.array(agentAnswer);
export const rolesAnswer = z.array(z.object({ id, name: z.string() }));

/** In one list as words, in another as what has a value. */
const choice = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
export const fieldAnswer = z.object({
  id,
  name: z.string(),
  label: text,
  label_for_customers: text,
  type: text,
  archived: z.boolean().nullish(),
  choices: z.array(choice).nullish().catch(null),
});
export type WireField = z.infer<typeof fieldAnswer>;
export const fieldsAnswer = z.array(fieldAnswer);

/** What is odd in a rule of somebody else's is no reason to see none. */
const rule = z.object({ id, name: text, active: z.boolean().nullish(), actions: z.unknown() });
export type WireRule = z.infer<typeof rule>;
export const rulesAnswer = z.array(rule);
export const ruleMade = z.object({ id });
