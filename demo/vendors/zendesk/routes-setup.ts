/** What an admin sets up in an account: ticket fields, webhooks, triggers. Scopes are asked first, then that it is an admin. */
import { Hono, type MiddlewareHandler } from "hono";
import * as z from "zod";
import type { Account } from "./account.ts";
import type { Answers } from "./answers.ts";
import { needs, type ZendeskEnv } from "./doors.ts";
import type { CustomField } from "./fields.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import { CONDITION_FIELDS, type TriggerRecord } from "./triggers.ts";
import { parseJson } from "./update-input.ts";
import type { WebhookConfig } from "./webhooks.ts";

const FIRST_FIELD = 370_001;
const FIRST_TRIGGER = 25_001;
const PAGE_MOST = 100;

const admins: MiddlewareHandler<ZendeskEnv> = async (c, next) => {
  if (c.get("me").role !== "admin") throw new Refusal(403, "Forbidden", "You do not have access to this page.");
  await next();
};

export function setupRoutes(account: Account, answers: Answers): Hono<ZendeskEnv> {
  const routes = new Hono<ZendeskEnv>();
  fieldRoutes(routes, account, answers);
  webhookRoutes(routes, account, answers);
  triggerRoutes(routes, account, answers);
  return routes;
}

const option = z.object({ name: z.string().min(1), value: z.string().min(1) });
const newField = z.object({
  ticket_field: z.object({
    type: z.enum(["tagger", "text"]),
    title: z.string().min(1),
    agent_description: z.string().optional(),
    active: z.boolean().default(true),
    custom_field_options: z.array(option).default([]),
  }),
});

function fieldRoutes(routes: Hono<ZendeskEnv>, account: Account, answers: Answers): void {
  routes.get("/ticket_fields", needs("tickets", "read"), (c) =>
    c.json({ ticket_fields: account.fields().map(answers.field), count: account.fields().length }),
  );
  routes.get("/ticket_fields/:id", needs("tickets", "read"), (c) => {
    const field = account.fields().find(({ id }) => String(id) === c.req.param("id"));
    if (!field) throw notFound();
    return c.json({ ticket_field: answers.field(field) });
  });
  // Whether another field uses a tag is not looked at, as the vendor's own page says.
  routes.post("/ticket_fields", needs("ticket_fields", "write"), admins, async (c) => {
    const { ticket_field: asked } = wanted(newField, await c.req.text());
    if (asked.type === "tagger" && asked.custom_field_options.length === 0)
      throw invalid("custom_field_options", "Field options: cannot be blank", "BlankValue");
    const made: CustomField = {
      id: account.next("field", FIRST_FIELD),
      title: asked.title,
      type: asked.type,
      options: asked.custom_field_options,
      active: asked.active,
      about: asked.agent_description,
    };
    account.write("fields", "all", [...account.fields(), made]);
    return c.json({ ticket_field: answers.field(made) }, 201);
  });
}

const newWebhook = z.object({
  webhook: z.object({
    name: z.string().min(1),
    endpoint: z.url(),
    http_method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
    request_format: z.enum(["json", "xml", "form_encoded"]),
    status: z.enum(["active", "inactive"]),
    subscriptions: z.array(z.string()).default(["conditional_ticket_events"]),
  }),
});

function webhookRoutes(routes: Hono<ZendeskEnv>, account: Account, answers: Answers): void {
  const all = () => account.all<WebhookConfig>("webhook");
  routes.get("/webhooks", needs("webhooks", "read"), admins, (c) => {
    const { rows, paging } = pageOf(all(), c.req.query("page[size]"), c.req.query("page[after]"));
    return c.json({ webhooks: rows.map(answers.webhook), ...paging });
  });
  routes.post("/webhooks", needs("webhooks", "write"), admins, async (c) => {
    const { webhook: asked } = wanted(newWebhook, await c.req.text());
    const id = `01WEB${String(account.next("webhook", 1)).padStart(21, "0")}`;
    const made: WebhookConfig = {
      id,
      accountId: "12345",
      name: asked.name,
      endpoint: asked.endpoint,
      method: asked.http_method,
      format: asked.request_format,
      status: asked.status,
      subscriptions: asked.subscriptions,
      secret: crypto.randomUUID() + crypto.randomUUID(),
    };
    account.write("webhook", id, made);
    return c.json({ webhook: answers.webhook(made) }, 201);
  });
  routes.get("/webhooks/:id/signing_secret", needs("webhooks", "read"), admins, (c) => {
    const webhook = all().find(({ id }) => id === c.req.param("id"));
    if (!webhook) throw notFound();
    return c.json({ signing_secret: { algorithm: "SHA256", secret: webhook.secret } });
  });
}

const condition = z.object({ field: z.string(), operator: z.string(), value: z.string() });
const newTrigger = z.object({
  trigger: z.object({
    title: z.string().min(1),
    description: z.string().optional(),
    active: z.boolean().default(true),
    conditions: z.object({ all: z.array(condition).default([]), any: z.array(condition).default([]) }),
    actions: z.array(z.object({ field: z.string(), value: z.unknown() })).min(1),
  }),
});

function triggerRoutes(routes: Hono<ZendeskEnv>, account: Account, answers: Answers): void {
  routes.get("/triggers", needs("triggers", "read"), (c) => {
    const all = account.all<TriggerRecord>("trigger");
    const { rows, paging } = pageOf(all, c.req.query("page[size]"), c.req.query("page[after]"));
    return c.json({ triggers: rows.map(answers.trigger), count: all.length, ...paging });
  });
  routes.post("/triggers", needs("triggers", "write"), admins, async (c) => {
    const { trigger: asked } = wanted(newTrigger, await c.req.text());
    const { all, any } = asked.conditions;
    const odd = [...all, ...any].find(({ field }) => !CONDITION_FIELDS.includes(field));
    if (odd) throw invalid("conditions", `${odd.field} is not a valid condition`);
    for (const { field, value } of asked.actions) {
      const [webhookId] = Array.isArray(value) ? value : [];
      const isThere = account.all<WebhookConfig>("webhook").some(({ id }) => id === webhookId);
      if (field === "notification_webhook" && !isThere) throw invalid("actions", "Webhook is not valid");
    }
    const id = account.next("trigger", FIRST_TRIGGER);
    const { title, description = null, active, actions } = asked;
    const made: TriggerRecord = { id, title, description, active, all, any, actions, createdAtMs: account.clock() };
    account.write("trigger", id, made);
    return c.json({ trigger: answers.trigger(made) }, 201);
  });
}

/** A page by cursor; everything, up to a page's most, where no size is asked for. */
function pageOf<T>(all: readonly T[], size: string | undefined, after: string | undefined) {
  const count = Math.min(Number(size ?? PAGE_MOST) || PAGE_MOST, PAGE_MOST);
  const from = after === undefined ? 0 : Number(atob(after));
  const end = from + count;
  const meta = all.length > end ? { has_more: true, after_cursor: btoa(String(end)) } : { has_more: false };
  return { rows: all.slice(from, end), paging: { meta, links: {} } };
}

/** @throws Refusal 422 */
function wanted<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
  const read = schema.safeParse(parseJson(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(issue?.path.map(String).join(".") ?? "base", issue?.message ?? "cannot be read");
}
