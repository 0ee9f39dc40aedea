/** Whether what we would make is there already: by our mark, by what the settings name, or by what it does. */
import type { PartFound } from "../../../core/setup/helpdesk-parts.ts";
import { type FieldPlan, markOf, type RulePlan } from "./part-plans.ts";
import { SECRET_HEADER } from "./webhook.ts";
import type { WireField, WireRule } from "./wire.ts";

interface SeenField extends PartFound {
  readonly name?: string;
  /** As it is called there now. */
  readonly title?: string | undefined;
}

/** A field of ours: the one that the settings name, or one with our mark. Whatever has the same label may be the clinic's own. */
export function fieldState(plan: FieldPlan, all: readonly WireField[], knownName: string | undefined): SeenField {
  const isOurs = ({ name, label_for_customers: label }: WireField) =>
    name === knownName || (label?.includes(markOf(plan)) ?? false);
  const own = all.filter((one) => one.type === plan.type && isOurs(one));
  const found = own.find(({ archived }) => archived !== true) ?? own[0];
  if (!found) return { state: "missing" };
  const { name, choices } = found;
  const title = found.label ?? undefined;
  if (found.archived === true) return { state: "off", title };
  // Where the list does not tell the choices they cannot be missed.
  const lacking = choices ? plan.choices.filter((choice) => !choices.includes(choice)) : [];
  return lacking.length > 0 ? { state: "differs", title, words: lacking.join(" ") } : { state: "there", name, title };
}

/** By what it does: whatever it is called, it tells our address of the event, with our secret. */
export function ruleState(
  { event }: RulePlan,
  all: readonly WireRule[],
  { endpoint, secret }: { readonly endpoint: string; readonly secret: string | undefined },
): PartFound {
  const ours = all
    .map(({ active, actions }) => ({ isOn: active !== false, does: JSON.stringify(actions ?? null) }))
    .filter(({ does }) => does.includes(JSON.stringify(endpoint)) && does.includes(event));
  if (ours.length === 0) return { state: "missing" };
  const isRight = ({ does }: { readonly does: string }) =>
    secret !== undefined && (does.includes(JSON.stringify(secret)) || !showsSecret(does));
  if (ours.some((one) => one.isOn && isRight(one))) return { state: "there" };
  return ours.some(({ isOn }) => isOn) ? { state: "differs", words: SECRET_HEADER } : { state: "off" };
}

/** A list may hide what is secret in it. */
const showsSecret = (does: string): boolean => new RegExp(`"${SECRET_HEADER}":"[^"*]+"`, "i").test(does);
