/** Whether what we would make is there already: by our mark, by what the settings name, or by what it does. */
import type { PartFound } from "../../../core/setup/helpdesk-parts.ts";
import { type FieldPlan, markOf, TRIGGER_PLANS, type TriggerPlan } from "./part-plans.ts";
import type { WireField, WireTrigger, WireWebhook } from "./wire.ts";

interface SeenField extends PartFound {
  readonly id?: number;
  /** As it is called there now. */
  readonly title?: string;
}

const valuesOf = ({ custom_field_options: options, tag }: WireField): string[] => [
  ...(options ?? []).map(({ value }) => value),
  ...(tag ? [tag] : []),
];

const isOn = ({ active }: { readonly active?: boolean | null | undefined }): boolean => active !== false;

/**
 * A field of ours: the one that the settings name, one with our mark, or a drop-down that has every one of our options. A text field is never
 * known by its title: the clinic may fill one of that name itself. Of several, one that is as it has to be.
 */
export function fieldState(plan: FieldPlan, all: readonly WireField[], knownId: number | undefined): SeenField {
  const wanted = plan.options.map(({ value }) => value);
  const lackingIn = (field: WireField) => {
    const there = valuesOf(field);
    return wanted.filter((value) => !there.includes(value));
  };
  const ofType = all.filter(({ type }) => type === plan.type);
  const isKnown = ({ id }: WireField) => id === knownId;
  const isMarked = ({ agent_description: about }: WireField) => about?.includes(markOf(plan)) ?? false;
  const isWhole = (field: WireField) => wanted.length > 0 && lackingIn(field).length === 0;
  const own = [isKnown, isMarked, isWhole].flatMap((test) => ofType.filter(test));
  const found = own.find((field) => isOn(field) && lackingIn(field).length === 0) ?? own[0];
  if (found) {
    const { id, title } = found;
    const lacking = lackingIn(found);
    if (lacking.length > 0) return { state: "differs", title, words: lacking.join(" ") };
    return isOn(found) ? { state: "there", id, title } : { state: "off", title };
  }
  const taken = all.flatMap((field) => {
    const shared = valuesOf(field).filter((value) => wanted.includes(value));
    return shared.length > 0 ? [`${field.title}: ${shared.join(" ")}`] : [];
  });
  return taken.length > 0 ? { state: "taken", words: taken.join("; ") } : { state: "missing" };
}

const tells = ({ actions }: WireTrigger, webhookId: string, event: string): boolean =>
  actions.some(({ field, value }) => {
    if (field !== "notification_webhook" || !Array.isArray(value)) return false;
    return String(value[0]) === webhookId && String(value[1]).includes(`"${event}"`);
  });

/** By what it does: whatever it is called, it tells our webhook of the event. */
export function triggerState(
  { event }: TriggerPlan,
  all: readonly WireTrigger[],
  webhookId: string | undefined,
): PartFound {
  const ours = webhookId === undefined ? [] : all.filter((one) => tells(one, webhookId, event));
  if (ours.some(isOn)) return { state: "there" };
  return { state: ours.length > 0 ? "off" : "missing" };
}

/** Of the webhooks that lead to us, the one that most triggers tell: where there are two, its secret is the one that signs. */
export function webhookState(
  all: readonly WireWebhook[],
  endpoint: string,
  triggers: readonly WireTrigger[],
): PartFound & { readonly id?: string } {
  const told = ({ id }: WireWebhook) =>
    TRIGGER_PLANS.filter(({ event }) => triggers.some((one) => isOn(one) && tells(one, id, event))).length;
  const weight = (one: WireWebhook) => told(one) + (isFit(one) && one.status === "active" ? 10 : 0);
  const [known] = all.filter((one) => one.endpoint === endpoint).toSorted((one, other) => weight(other) - weight(one));
  if (!known) return { state: "missing" };
  const { id } = known;
  if (!isFit(known)) return { state: "differs", id };
  return { state: known.status === "active" ? "there" : "off", id };
}

/** As a trigger can use it and we can read it. */
const isFit = ({ http_method: method, request_format: format, subscriptions }: WireWebhook): boolean =>
  (method ?? "POST") === "POST" &&
  (format ?? "json") === "json" &&
  (subscriptions ?? ["conditional_ticket_events"]).includes("conditional_ticket_events");
