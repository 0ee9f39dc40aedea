/** What we read of Zendesk's answers, and no more: unknown members are let through, a missing one that we need is a failure. */
import * as z from "zod";

const id = z.int().positive();

export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.int().positive().nullish() });

export const ticketAnswer = z.object({
  ticket: z.object({
    id,
    subject: z.string().nullable(),
    description: z.string().nullable(),
    status: z.string(),
    requester_id: id,
    external_id: z.string().nullish(),
    tags: z.array(z.string()),
    custom_fields: z.array(z.object({ id, value: z.unknown() })),
    created_at: z.iso.datetime(),
    updated_at: z.string().min(1),
  }),
});
export const ticketsAnswer = z.object({ tickets: z.array(z.object({ id })) });
export type WireTicket = z.infer<typeof ticketAnswer>["ticket"];

export const commentsAnswer = z.object({
  comments: z.array(
    z.object({ author_id: z.int(), plain_body: z.string().nullish(), body: z.string(), public: z.boolean() }),
  ),
});

export const userAnswer = z.object({
  user: z.object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    role: z.string(),
    active: z.boolean().nullish(),
    suspended: z.boolean().nullish(),
    locale: z.string().nullish(),
  }),
});

export const auditsAnswer = z.object({
  audits: z.array(z.object({ metadata: z.object({ custom: z.record(z.string(), z.unknown()).nullish() }).nullish() })),
  next_page: z.string().nullish(),
});
