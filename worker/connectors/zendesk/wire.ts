/** What we read of Zendesk's answers, and no more: unknown members are let through, a missing one that we need is a failure. */
import * as z from "zod";

const id = z.int().positive();

export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.int().positive().nullish() });

const channel = z.union([z.string(), z.int().transform(String)]);
const from = z
  .object({ ticket_id: z.int().nullish(), ticket_ids: z.array(z.int()).nullish() })
  .nullish()
  .catch(null);
const via = z.object({ channel, source: z.object({ rel: z.string().nullish(), from }).nullish() });

export const ticketAnswer = z.object({
  ticket: z.object({
    id,
    subject: z.string().nullable(),
    description: z.string().nullable(),
    status: z.string(),
    requester_id: id,
    external_id: z.string().nullish(),
    tags: z.array(z.string()),
    via: via.nullish(),
    custom_fields: z.array(z.object({ id, value: z.unknown() })),
    created_at: z.iso.datetime(),
    updated_at: z.string().min(1),
  }),
});
export const ticketsAnswer = z.object({ tickets: z.array(z.object({ id })) });
export type WireTicket = z.infer<typeof ticketAnswer>["ticket"];

const user = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  active: z.boolean().nullish(),
  suspended: z.boolean().nullish(),
  verified: z.boolean().nullish(),
  locale: z.string().nullish(),
});
export const userAnswer = z.object({ user });
export const fieldAnswer = z.object({ ticket_field: z.object({ id, active: z.boolean().nullish() }) });
export const ticketWithUsers = ticketAnswer.extend({ users: z.array(user) });

/** What was written, in the forms in which it is told. */
const bodies = {
  body: z.string().nullish(),
  html_body: z.string().nullish(),
  plain_body: z.string().nullish(),
};
const anyBodies = z.object(bodies);
export type WireBodies = z.infer<typeof anyBodies>;

/** Written by an agent an event may name another author than the audit; where it names none, the audit's is meant. */
const auditEvent = z.object({
  type: z.string(),
  public: z.boolean().nullish(),
  author_id: z.int().nullish(),
  ...bodies,
});
const flagsOptions = z.record(z.string(), z.object({ trusted: z.boolean().nullish() })).nullish();
const metadata = z.object({
  trusted: z.boolean().nullish(),
  flags: z.array(z.int()).nullish(),
  // Warnings that we cannot read are warnings.
  flags_options: flagsOptions.catch({ unreadable: { trusted: false } }),
});
const audit = z.object({
  author_id: z.int().nullish(),
  created_at: z.iso.datetime().nullish(),
  via: via.nullish(),
  metadata: metadata.nullish(),
  events: z.array(auditEvent),
});
export const auditsAnswer = z.object({ audits: z.array(audit) });
export const auditAnswer = z.object({ audit });
export type WireAudit = z.infer<typeof audit>;

/** The newest comments, with their writers. */
export const commentsAnswer = z.object({
  comments: z.array(
    z.object({
      id,
      author_id: z.int(),
      public: z.boolean(),
      ...bodies,
      audit_id: id.nullish(),
      created_at: z.iso.datetime(),
    }),
  ),
  users: z.array(user),
});

/** Of a ticket's audits only what our own updates left there. */
export const markersAnswer = z.object({
  audits: z.array(z.object({ metadata: z.object({ custom: z.record(z.string(), z.unknown()).nullish() }).nullish() })),
  next_page: z.string().nullish(),
});

/** What of the account's own set-up is looked through; what is odd in a row of somebody else's is no reason to see none. */
const options = z
  .array(z.object({ value: z.string() }))
  .nullish()
  .catch(null);
export const fieldsAnswer = z.object({
  ticket_fields: z.array(
    z.object({
      id,
      type: z.string(),
      title: z.string(),
      active: z.boolean().nullish(),
      agent_description: z.string().nullish(),
      tag: z.string().nullish(),
      custom_field_options: options,
    }),
  ),
});
export type WireField = z.infer<typeof fieldsAnswer>["ticket_fields"][number];
export const fieldMade = z.object({ ticket_field: z.object({ id }) });

const meta = z.object({ has_more: z.boolean().nullish(), after_cursor: z.string().nullish() }).nullish();
const webhook = z.object({
  id: z.string().min(1),
  endpoint: z.string(),
  status: z.string(),
  http_method: z.string().nullish(),
  request_format: z.string().nullish(),
  subscriptions: z.array(z.string()).nullish(),
});
export type WireWebhook = z.infer<typeof webhook>;
export const webhooksAnswer = z.object({ webhooks: z.array(webhook), meta });
export const webhookMade = z.object({ webhook: z.object({ id: z.string().min(1) }) });
export const secretAnswer = z.object({ signing_secret: z.object({ secret: z.string().min(8).max(500) }) });
const actions = z.array(z.object({ field: z.string().nullish(), value: z.unknown() })).catch([]);
export const triggersAnswer = z.object({
  triggers: z.array(z.object({ id, active: z.boolean().nullish(), actions })),
  meta,
});
export type WireTrigger = z.infer<typeof triggersAnswer>["triggers"][number];
export const triggerMade = z.object({ trigger: z.object({ id }) });
