/**
 * Fields, webhook and triggers in the clinic's Zendesk. What is there is found, by our mark or by what it does; what is missing is made where
 * that is asked. Nothing is changed and nothing deleted. It may end anywhere: asked again it finds what was made and goes on.
 */
import { omitNullish } from "../../../core/omit-nullish.ts";
import {
  HELPDESK_PARTS,
  type HelpdeskPart,
  type HelpdeskPartName,
  type PartFound,
} from "../../../core/setup/helpdesk-parts.ts";
import type { ConnectorTools } from "../connector.ts";
import type { PartsAsked, PartsRun } from "../helpdesk-parts.ts";
import { ZendeskHttp } from "./http.ts";
import { PartCalls, Stop } from "./part-calls.ts";
import { fieldBody, fieldPlans, PART_WORDS, TRIGGER_PLANS, triggerBody, webhookBody } from "./part-plans.ts";
import { fieldState, triggerState, webhookState } from "./part-states.ts";
import type { ZendeskSettings } from "./settings.ts";
import {
  fieldMade,
  fieldsAnswer,
  secretAnswer,
  triggerMade,
  triggersAnswer,
  webhookMade,
  webhooksAnswer,
} from "./wire.ts";

/** Zendesk's ticket fields have no scope of their own, and whoever makes one has to be an admin. */
const SCOPES = {
  fields: "write",
  readFields: "read",
  webhooks: "webhooks:write",
  readWebhooks: "webhooks:read",
  triggers: "triggers:write",
  readTriggers: "triggers:read",
} as const;
/** Asked for as long as it is made, and by no other call. */
const TO_MAKE = "read write";

const FIELDS = "/api/v2/ticket_fields.json";
const WEBHOOKS = "/api/v2/webhooks";
const TRIGGERS = "/api/v2/triggers.json";

interface Run extends Pick<PartsAsked, "endpoint" | "isMaking" | "language"> {
  readonly calls: PartCalls;
  readonly config: ZendeskSettings;
  /** Filled at once, so that an end half-way loses nothing. */
  readonly kept: Partial<ZendeskSettings>;
  readonly say: (part: HelpdeskPartName, found: PartFound, title?: string) => void;
}

export async function runParts(
  config: ZendeskSettings,
  tools: ConnectorTools,
  { endpoint, isMaking, language, untilMs }: PartsAsked,
): Promise<PartsRun<ZendeskSettings>> {
  const said = new Map<HelpdeskPartName, HelpdeskPart>();
  const kept: Partial<ZendeskSettings> = {};
  const titles = PART_WORDS[language];
  const http = new ZendeskHttp({ ...tools, config, ...(isMaking ? { scopes: TO_MAKE } : {}) });
  const calls = new PartCalls(http, () => tools.nowMs() >= untilMs);
  const say: Run["say"] = (part, { state, scope, words }, title = titles[part]) =>
    said.set(part, { part, title, state, ...omitNullish({ scope, words: words || undefined }) });
  const run: Run = { calls, config, endpoint, isMaking, language, kept, say };
  const over = (stopped?: Stop): PartsRun<ZendeskSettings> => ({
    parts: HELPDESK_PARTS.map((part) => said.get(part) ?? { part, title: titles[part], state: "waits" }),
    settings: kept,
    ...(stopped ? { stopped: stopped.failure } : {}),
  });
  try {
    await findFields(run);
    await findTelling(run);
    return over();
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    return over(thrown);
  }
}

async function findFields({ calls, config, isMaking, language, kept, say }: Run): Promise<void> {
  const plans = fieldPlans(language);
  const all = await calls.read(FIELDS, fieldsAnswer, SCOPES.readFields);
  if (!all.ok) {
    for (const { part } of plans) say(part, all.error);
    return;
  }
  const ids: Partial<NonNullable<ZendeskSettings["fields"]>> = {};
  for (const plan of plans) {
    const seen = fieldState(plan, all.value.ticket_fields, config.fields?.[plan.key]);
    if (seen.state !== "missing" || !isMaking) {
      say(plan.part, seen, seen.title);
      if (seen.id !== undefined) ids[plan.key] = seen.id;
      continue;
    }
    const made = await calls.make(FIELDS, fieldBody(plan, language), fieldMade, SCOPES.fields);
    say(plan.part, made.ok ? { state: "made" } : made.error);
    if (made.ok) ids[plan.key] = made.value.ticket_field.id;
  }
  const { reason, state, amount, caseId } = ids;
  if (reason !== undefined && state !== undefined && amount !== undefined && caseId !== undefined)
    kept.fields = { reason, state, amount, caseId };
}

/** The webhook, its secret and what fires it. Triggers are read first: they say which webhook of two is in use. */
async function findTelling(run: Run): Promise<void> {
  const { calls, endpoint, isMaking, language, say } = run;
  const triggers = await calls.all(TRIGGERS, triggersAnswer, (answer) => answer.triggers, SCOPES.readTriggers);
  const webhooks = await calls.all(WEBHOOKS, webhooksAnswer, (answer) => answer.webhooks, SCOPES.readWebhooks);
  const known = triggers.ok ? triggers.value : [];
  const webhookId = await findWebhook(
    run,
    webhooks.ok ? webhookState(webhooks.value, endpoint, known) : webhooks.error,
  );
  if (webhookId !== undefined) await findSecret(run, webhookId);
  for (const plan of TRIGGER_PLANS) {
    const seen = triggers.ok ? triggerState(plan, known, webhookId) : triggers.error;
    if (seen.state !== "missing" || !isMaking) say(plan.part, seen);
    // Without a webhook there is nothing that it could tell.
    else if (webhookId === undefined) say(plan.part, { state: "waits" });
    else {
      const made = await calls.make(TRIGGERS, triggerBody(plan, webhookId, language), triggerMade, SCOPES.triggers);
      say(plan.part, made.ok ? { state: "made" } : made.error);
    }
  }
}

async function findWebhook(
  { calls, endpoint, isMaking, language, say }: Run,
  seen: PartFound & { readonly id?: string },
): Promise<string | undefined> {
  if (seen.state !== "missing" || !isMaking) {
    say("webhook", seen);
    if (seen.id === undefined) say("secret", { state: seen.state === "missing" ? "missing" : "waits" });
    return seen.id;
  }
  const made = await calls.make(WEBHOOKS, webhookBody(endpoint, language), webhookMade, SCOPES.webhooks);
  say("webhook", made.ok ? { state: "made" } : made.error);
  return made.ok ? made.value.webhook.id : undefined;
}

/** Read each time: it is another one where somebody has reset it there. */
async function findSecret({ calls, config, isMaking, kept, say }: Run, webhookId: string): Promise<void> {
  const path = `${WEBHOOKS}/${encodeURIComponent(webhookId)}/signing_secret`;
  const read = await calls.read(path, secretAnswer, SCOPES.readWebhooks);
  if (!read.ok) return say("secret", read.error);
  const { secret } = read.value.signing_secret;
  kept.webhookSecret = secret;
  if (config.webhookSecret === secret) return say("secret", { state: "there" });
  say("secret", { state: isMaking ? "made" : "missing" });
}
