import type { Account } from "./account.ts";
import type { Written } from "./ticket-writes.ts";

/** One condition of a trigger, as Zendesk writes it. */
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

export interface TriggerRecord {
  readonly id: number;
  readonly title: string;
  readonly description: string | null;
  readonly active: boolean;
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly actions: readonly { readonly field: string; readonly value: unknown }[];
  readonly createdAtMs: number;
}

/** How an update came about. */
export interface Came {
  readonly isNew: boolean;
  readonly byEndUser: boolean;
}

export interface WebhookCall {
  readonly webhookId: string;
  readonly body: string;
}

/** What the account's triggers have a webhook sent because of an update, in the order of the triggers. */
export function callsOf(account: Account, written: Written, came: Came): WebhookCall[] {
  const facts = factsOf(written, came);
  return account
    .all<TriggerRecord>("trigger")
    .filter((trigger) => trigger.active && isMet(trigger, facts))
    .flatMap(({ actions }) => actions.flatMap((action) => callOf(action, written) ?? []));
}

type Facts = Readonly<Record<string, string | readonly string[]>>;

/** What may be asked of an update; a condition on anything else is refused when its trigger is made. */
export const CONDITION_FIELDS = ["update_type", "role", "comment_is_public", "via_id", "status", "current_tags"];
const VIA: Readonly<Record<string, string>> = { web: "0", email: "4", api: "5" };

function factsOf({ ticket, comment }: Written, { isNew, byEndUser }: Came): Facts {
  const isPatients = byEndUser || comment?.authorId === ticket.requesterId;
  return {
    update_type: isNew ? "Create" : "Change",
    role: isPatients ? "end_user" : "agent",
    comment_is_public: comment ? String(comment.public) : "not_relevant",
    via_id: VIA[comment?.channel ?? ticket.channel] ?? "0",
    status: ticket.status,
    current_tags: ticket.tags,
  };
}

function isMet({ all, any }: TriggerRecord, facts: Facts): boolean {
  const holds = ({ field, operator, value }: Condition) => {
    const fact = facts[field] ?? "";
    const isSo = typeof fact === "string" ? fact === value : value.split(" ").some((tag) => fact.includes(tag));
    return operator === "is_not" || operator === "not_includes" ? !isSo : isSo;
  };
  return all.every(holds) && (any.length === 0 || any.some(holds));
}

function callOf({ field, value }: TriggerRecord["actions"][number], { ticket, comment }: Written) {
  if (field !== "notification_webhook" || !Array.isArray(value)) return undefined;
  const [webhookId, template] = value.map(String);
  const filled = (template ?? "").replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
    if (name === "ticket.id") return String(ticket.id);
    return name === "comment.id" && comment ? String(comment.id) : "";
  });
  return { webhookId: webhookId ?? "", body: filled };
}

/** What the control endpoint's webhook is told of: as an admin makes it by hand after the page of installing. */
const BY_HAND: readonly (readonly [event: string, all: Readonly<Record<string, string>>])[] = [
  ["ticket.created", { update_type: "Create" }],
  ["comment.added", { update_type: "Change", comment_is_public: "true", role: "end_user" }],
  ["comment.sent", { update_type: "Change", comment_is_public: "true", role: "agent" }],
];

/** Puts those triggers in the place of the ones before; none where there is no webhook. */
export function setByHand(account: Account, webhookId: string | undefined): void {
  for (const [index, [event, all]] of BY_HAND.entries()) {
    const key = `by-hand-${index}`;
    if (webhookId === undefined) {
      account.remove("trigger", key);
      continue;
    }
    account.write("trigger", key, {
      id: index + 1,
      title: `Tell Makegood: ${event}`,
      description: null,
      active: true,
      all: Object.entries(all).map(([field, value]) => ({ field, operator: "is", value })),
      any: [],
      actions: [{ field: "notification_webhook", value: [webhookId, templateOf(event)] }],
      createdAtMs: account.clock(),
    } satisfies TriggerRecord);
  }
}

const templateOf = (event: string): string =>
  JSON.stringify({ ticket_id: "{{ticket.id}}", event, comment_id: "{{comment.id}}" });
