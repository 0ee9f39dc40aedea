/** What Zendesk is asked to make for us, in the words of the clinic's people. */
import { REASON_CODES, reasonLabel, reasonTag } from "../../../core/reasons/reasons.ts";
import { CASE_STATES } from "../../../core/refund/states.ts";
import type { HelpdeskPartName } from "../../../core/setup/helpdesk-parts.ts";
import type { ScreenLanguage } from "../../../core/words.ts";
import { helpdeskParts as en } from "../../../messages/en/helpdesk-parts.ts";
import { lists as enLists } from "../../../messages/en/screen/common/lists.ts";
import { helpdeskParts as es } from "../../../messages/es/helpdesk-parts.ts";
import { lists as esLists } from "../../../messages/es/screen/common/lists.ts";
import type { ZendeskSettings } from "./settings.ts";
import { stateTag } from "./ticket-facts.ts";

export const PART_WORDS = { en, es };
const STATES = { en: enLists.caseStates, es: esLists.caseStates };

export interface FieldPlan {
  readonly part: HelpdeskPartName;
  readonly key: keyof NonNullable<ZendeskSettings["fields"]>;
  readonly type: "tagger" | "text";
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** By which a field of ours is known, whatever its title became. */
export const markOf = ({ key }: Pick<FieldPlan, "key">): string => `[makegood:${key}]`;

export const fieldPlans = (language: ScreenLanguage): readonly FieldPlan[] => [
  {
    part: "field_reason",
    key: "reason",
    type: "tagger",
    options: REASON_CODES.map((code) => ({ name: reasonLabel(code, language), value: reasonTag(code) })),
  },
  {
    part: "field_state",
    key: "state",
    type: "tagger",
    options: CASE_STATES.map((state) => ({ name: STATES[language][state], value: stateTag(state) })),
  },
  { part: "field_amount", key: "amount", type: "text", options: [] },
  { part: "field_case", key: "caseId", type: "text", options: [] },
];

export const fieldBody = (plan: FieldPlan, language: ScreenLanguage) => ({
  ticket_field: {
    type: plan.type,
    title: PART_WORDS[language][plan.part],
    agent_description: `${PART_WORDS[language].about} ${markOf(plan)}`,
    ...(plan.options.length > 0 ? { custom_field_options: plan.options } : {}),
  },
});

export const webhookBody = (endpoint: string, language: ScreenLanguage) => ({
  webhook: {
    name: PART_WORDS[language].webhook,
    endpoint,
    http_method: "POST",
    request_format: "json",
    status: "active",
    subscriptions: ["conditional_ticket_events"],
  },
});

interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}
export interface TriggerPlan {
  readonly part: HelpdeskPartName;
  readonly event: string;
  readonly conditions: readonly Condition[];
}

const is = (field: string, value: string): Condition => ({ field, operator: "is", value });
const PUBLIC = is("comment_is_public", "true");

/** `role`: who makes the update. */
export const TRIGGER_PLANS: readonly TriggerPlan[] = [
  {
    part: "trigger_created",
    event: "ticket.created",
    conditions: [is("update_type", "Create"), is("role", "end_user")],
  },
  {
    part: "trigger_comment",
    event: "comment.added",
    conditions: [is("update_type", "Change"), PUBLIC, is("role", "end_user")],
  },
  {
    part: "trigger_sent",
    event: "comment.sent",
    conditions: [is("update_type", "Change"), PUBLIC, is("role", "agent")],
  },
];

const templateOf = (event: string): string => JSON.stringify({ ticket_id: "{{ticket.id}}", event });

export const triggerBody = ({ part, event, conditions }: TriggerPlan, webhookId: string, language: ScreenLanguage) => ({
  trigger: {
    title: PART_WORDS[language][part],
    description: PART_WORDS[language].about,
    active: true,
    conditions: { all: conditions, any: [] },
    actions: [{ field: "notification_webhook", value: [webhookId, templateOf(event)] }],
  },
});
