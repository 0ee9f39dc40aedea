/** What differs between two versions, one sentence for each change, with what stood there before and what stands there now. */
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import type { DraftOffer, DraftTest, PolicyDraft } from "../../../core/policy/draft.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import type { CommonWords } from "../../../messages/shapes/screen.ts";
import type { PolicyWords } from "./policy-words.ts";

export type Change = NonNullable<PolicyDraftView["changes"]>[number];

export interface ChangeInWords {
  readonly sentence: string;
  readonly before?: string;
  readonly after?: string;
}

/** `titleOf` answers the name of a clause of either version. */
export function changeInWords(
  change: Change,
  say: PolicyWords,
  common: CommonWords,
  titleOf: (clauseId: string) => string,
): ChangeInWords {
  const { changes } = say.words;
  const { clauseId, field } = change;
  const clause = clauseId === undefined ? undefined : titleOf(clauseId);
  if (change.change === "moved") {
    return { sentence: changes.moved(clause ?? "", Number(change.before), Number(change.after)) };
  }
  if (field === undefined) {
    return { sentence: change.change === "added" ? changes.added(clause ?? "") : changes.removed(clause ?? "") };
  }
  const name = fieldName(field, say, common);
  const what = clause === undefined ? name : changes.fieldOf(clause, name);
  const sentence = { added: changes.added, removed: changes.removed, changed: changes.changed }[change.change](what);
  const words = (value: unknown) => (value === undefined ? changes.nothing : valueInWords(field, value, say, common));
  return { sentence, before: words(change.before), after: words(change.after) };
}

/** `offers.refund.fees` is "Refund: fees". */
function fieldName(field: string, { words }: PolicyWords, common: CommonWords): string {
  const { fields, fieldOf } = words.changes;
  const names: Readonly<Record<string, string>> = fields;
  const [, kindText, inner] = /^offers\.([a-z]+)\.(.+)$/.exec(field) ?? [];
  const kind = OFFER_KINDS.find((known) => known === kindText);
  if (kind && inner) return fieldOf(common.lists.offers[kind], names[inner] ?? inner);
  return names[field] ?? field;
}

/** The value as it stands in a policy: its field says of which kind it is. */
function valueInWords(field: string, value: unknown, say: PolicyWords, common: CommonWords): string {
  const { words } = say;
  const name = field.split(".").at(-1) ?? field;
  // Each cast follows from the field's name: the value was read out of a checked version.
  switch (name) {
    case "when": {
      const tests = value as readonly DraftTest[];
      return tests.length > 0 ? tests.map(say.test).join(words.card.and) : words.card.always;
    }
    case "offers":
      return (value as readonly DraftOffer["kind"][]).map((kind) => common.lists.offers[kind]).join(", ");
    case "formula":
      return say.formula(value as DraftOffer["formula"]);
    case "fees":
      return say.fees(value as NonNullable<DraftOffer["fees"]>).join(", ");
    case "counting":
      return say.counting(value as NonNullable<DraftOffer["counting"]>).join(", ") || words.fields.notCounted;
    case "capMinor":
      return say.money(value as number);
    case "bonus": {
      const { bps, capMinor } = value as NonNullable<DraftOffer["bonus"]>;
      return words.say.bonus(say.percent(bps), say.money(capMinor));
    }
    case "appliesTo":
      return say.appliesTo(value as PolicyDraft["appliesTo"]);
    case "approver":
      return common.lists.roles[value as NonNullable<DraftOffer["approver"]>];
    case "split":
      return words.fields.splits[value as NonNullable<DraftOffer["split"]>];
    case "entitlement":
      return words.fields.entitlements[value as DraftOffer["entitlement"]];
    case "restrictive":
      return value === true ? common.states.yes : common.states.no;
    default:
      return String(value);
  }
}
