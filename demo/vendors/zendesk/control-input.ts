/** What the simulator's own endpoint accepts. */
import * as z from "zod";
import { STATUSES } from "./records.ts";
import { WAY_IN_NAMES } from "./seeding.ts";
import { WEBHOOK_FAULTS } from "./webhooks.ts";

export const id = z.int().positive();
const instantMs = z.int().nonnegative();

const seedUser = z.strictObject({
  id,
  name: z.string().min(1),
  email: z.email(),
  role: z.enum(["end-user", "agent", "admin"]).default("end-user"),
  customRoleId: id.nullable().default(null),
  suspended: z.boolean().default(false),
  verified: z.boolean().default(true),
  externalId: z.string().nullable().default(null),
  locale: z.string().min(2).optional(),
  createdAtMs: instantMs.default(0),
});

/** What may change of somebody who is there already. */
export const profileShape = seedUser.pick({ locale: true }).extend({ customRoleId: id.nullable() }).partial();

/** A mail's text, its page, or both. */
const words = { body: z.string().min(1).optional(), html: z.string().min(1).optional() };
const hasWords = ({ body, html }: { body?: string | undefined; html?: string | undefined }) =>
  body !== undefined || html !== undefined;

const message = z
  .strictObject({
    /** The ticket's requester, or the e-mail address of a known user. */
    from: z.union([z.literal("requester"), z.email()]).default("requester"),
    public: z.boolean().default(true),
    ...words,
    atMs: instantMs,
  })
  .refine(hasWords, "has no words");

export const seedTicketShape = z.strictObject({
  id: id.optional(),
  subject: z.string().min(1),
  requester: z.strictObject({ name: z.string().min(1).optional(), email: z.email() }),
  status: z.enum(STATUSES).default("new"),
  tags: z.array(z.string()).default([]),
  fields: z.array(z.strictObject({ id, value: z.string().nullable() })).default([]),
  assigneeEmail: z.email().optional(),
  /** How its first message came in. */
  how: z.enum(WAY_IN_NAMES).default("mail"),
  messages: z.array(message).min(1),
  /** Whether the webhook hears of it, as of a mail that came just now. */
  announce: z.boolean().default(false),
});

export const seedShape = z.strictObject({
  users: z.array(seedUser).default([]),
  tickets: z.array(seedTicketShape).default([]),
});

export const mailShape = z
  .strictObject({
    from: z.strictObject({ name: z.string().optional(), email: z.email() }),
    subject: z.string().min(1),
    ...words,
    /** An answer to this ticket; a new ticket when absent. */
    ticketId: id.optional(),
    /** How it came in: a mail of the sender's own, a forged one, a form without signing in …. */
    how: z.enum(WAY_IN_NAMES).default("mail"),
  })
  .refine(hasWords, "has no words");

export const faultShape = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "DELETE"]).optional(),
  path: z.string().min(1).optional(),
  times: z.int().min(1).max(10_000).default(1),
  fail: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("answer"),
      status: z.int().min(400).max(599),
      retryAfterS: z.int().nonnegative().optional(),
      words: z.string().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal("drop"),
      how: z.enum(["close", "reset", "silence", "stall", "truncate"]),
      when: z.enum(["before", "after"]).default("before"),
    }),
  ]),
});

export const webhookFaultShape = z.strictObject({
  fault: z.enum(WEBHOOK_FAULTS),
  times: z.int().min(1).max(100).default(1),
});

export const webhookShape = z
  .strictObject({
    id: z.string().min(1).default("01WEBHOOK"),
    accountId: z.string().min(1).default("12345"),
    endpoint: z.url(),
    secret: z.string().min(1),
  })
  .nullable();

export const clientShape = z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1), userId: id });

export const appJobShape = z.strictObject({ status: z.enum(["queued", "working", "failed"]), message: z.string() });

export const fieldsShape = z.array(
  z.strictObject({
    id,
    title: z.string().min(1),
    type: z.enum(["tagger", "text"]),
    options: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })).default([]),
    active: z.boolean().default(true),
    /** What agents read of it. */
    about: z.string().optional(),
  }),
);
