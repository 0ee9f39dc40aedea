/** What Freshdesk is asked to make for us, in the words of the clinic's people. */
import { REASON_CODES, reasonTag } from "../../../core/reasons/reasons.ts";
import { CASE_STATES } from "../../../core/refund/states.ts";
import type { HelpdeskPartName } from "../../../core/setup/helpdesk-parts.ts";
import type { ScreenLanguage } from "../../../core/words.ts";
import { helpdeskParts as en } from "../../../messages/en/helpdesk-parts.ts";
import { helpdeskParts as es } from "../../../messages/es/helpdesk-parts.ts";
import type { FreshdeskSettings } from "./settings.ts";
import { stateTag } from "./ticket-facts.ts";
import { SECRET_HEADER } from "./webhook.ts";

export const PART_WORDS = { en, es };

export interface FieldPlan {
  readonly part: HelpdeskPartName;
  readonly key: keyof NonNullable<FreshdeskSettings["fields"]>;
  readonly type: "custom_dropdown" | "custom_text";
  /** Freshdesk has no value beside what people read, so these are in no language. */
  readonly choices: readonly string[];
}

/** In the label that no customer sees: by it a field of ours is known, whatever agents call it. */
export const markOf = ({ key }: Pick<FieldPlan, "key">): string => `[makegood:${key}]`;

export const FIELD_PLANS: readonly FieldPlan[] = [
  { part: "field_reason", key: "reason", type: "custom_dropdown", choices: REASON_CODES.map(reasonTag) },
  { part: "field_state", key: "state", type: "custom_dropdown", choices: CASE_STATES.map(stateTag) },
  { part: "field_amount", key: "amount", type: "custom_text", choices: [] },
  { part: "field_case", key: "caseId", type: "custom_text", choices: [] },
];

export const fieldBody = (plan: FieldPlan, language: ScreenLanguage) => ({
  label: PART_WORDS[language][plan.part],
  label_for_customers: `${PART_WORDS[language][plan.part]} ${markOf(plan)}`,
  type: plan.type,
  customers_can_edit: false,
  displayed_to_customers: false,
  required_for_agents: false,
  required_for_closure: false,
  required_for_customers: false,
  ...(plan.choices.length > 0 ? { choices: plan.choices.map((value, at) => ({ value, position: at + 1 })) } : {}),
});

type RulePart = "trigger_created" | "trigger_comment" | "trigger_sent";

export interface RulePlan {
  readonly part: RulePart;
  readonly event: string;
  /** Freshdesk's lists of rules: 1 is of tickets that are made, 4 of those that change. */
  readonly list: 1 | 4;
  /** Who does it: 1 an agent, 2 the requester. */
  readonly by?: 1 | 2;
}

export const RULE_PLANS: readonly RulePlan[] = [
  { part: "trigger_created", event: "ticket.created", list: 1 },
  { part: "trigger_comment", event: "comment.added", list: 4, by: 2 },
  { part: "trigger_sent", event: "comment.sent", list: 4, by: 1 },
];

/** A rule has to ask for something: every ticket has one of these. */
const ANY_PRIORITY = {
  name: "condition_set_1",
  match_type: "all",
  properties: [{ resource_type: "ticket", field_name: "priority", operator: "in", value: [1, 2, 3, 4] }],
};

const contentOf = ({ event }: RulePlan) => ({ ticket_id: "{{ticket.id}}", event });

export const ruleBody = (
  plan: RulePlan,
  {
    endpoint,
    secret,
    language,
  }: { readonly endpoint: string; readonly secret: string; readonly language: ScreenLanguage },
) => ({
  name: PART_WORDS[language][plan.part],
  active: true,
  ...(plan.by === undefined ? {} : { performer: { type: plan.by }, events: [{ field_name: "reply_sent" }] }),
  conditions: [ANY_PRIORITY],
  actions: [
    {
      field_name: "trigger_webhook",
      request_type: "POST",
      url: endpoint,
      custom_headers: { [SECRET_HEADER]: secret },
      content: { content_layout: "advanced", content_type: "json", body: contentOf(plan) },
    },
  ],
});

/** The same as text, for a person who makes the rule: without the secret, which nobody reads here. */
export const ruleByHand = (plan: RulePlan, endpoint: string, language: ScreenLanguage): string =>
  PART_WORDS[language].ruleByHand({
    name: PART_WORDS[language][plan.part],
    when: plan.part,
    endpoint,
    header: SECRET_HEADER,
    content: JSON.stringify(contentOf(plan)),
  });
