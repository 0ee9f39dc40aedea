/** How a case shows in a ticket of Zendesk's: tags, and four ticket fields, two of them drop-downs whose value is a tag as well. */
import { toDecimalText } from "../../../core/money/amount.ts";
import { reasonTag } from "../../../core/reasons/reasons.ts";
import type { CaseState } from "../../../core/refund/states.ts";
import type { ShownFacts, TicketClearing, TicketFacts, TicketUpdate } from "../helpdesk.ts";
import type { ZendeskSettings } from "./settings.ts";

type FieldIds = ZendeskSettings["fields"];

export const stateTag = (state: CaseState): string => `refund_state_${state}`;
/** Before a reason that is not the drop-down's: of a drop-down's own tags a ticket holds the one that it shows. */
const ALSO_TAG = "refund_also_";

/** What changes of a ticket in one update. */
export interface TicketChange extends Omit<TicketUpdate, "facts"> {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** A drop-down's earlier value is a tag on the ticket and leaves with it; of other tags only `removeTags` are taken away. */
  readonly fields: readonly { readonly fieldId: number; readonly value: string }[];
}

export function shownFacts({ caseId, state, reason, reasons, amount }: TicketFacts): ShownFacts {
  const shown = reason ? reasonTag(reason) : "";
  const tags = reasons.map(reasonTag);
  const also = tags.filter((tag) => tag !== shown).map((tag) => ALSO_TAG + tag);
  const labels = [...new Set([shown, ...tags, ...also, stateTag(state)])].filter(Boolean);
  const fields = { reason: shown, state: stateTag(state), amount: amount ? toDecimalText(amount) : "", caseId };
  return { labels, fields };
}

export function changeOf({ facts, leaving = [], ...update }: TicketUpdate, fieldIds: FieldIds): TicketChange {
  const { labels, fields } = shownFacts(facts);
  const removeTags = [...endedTags(facts), ...leaving.filter((tag) => !labels.includes(tag))];
  return { ...update, addTags: labels, removeTags, fields: filled(fieldIds, fields) };
}

export function clearingOf({ labels, ...clearing }: TicketClearing, fieldIds: FieldIds): TicketChange {
  const fields = filled(fieldIds, { reason: "", state: "", amount: "", caseId: "" });
  return { ...clearing, addTags: [], removeTags: labels, fields };
}

/** What has ended leaves, and what has become the shown reason is no other one. */
function endedTags({ reason, endedReasons }: TicketFacts): string[] {
  const ended = endedReasons.map(reasonTag);
  const shown = reason ? [ALSO_TAG + reasonTag(reason)] : [];
  return [...ended, ...ended.map((tag) => ALSO_TAG + tag), ...shown];
}

function filled(ids: FieldIds, { reason, state, amount, caseId }: ShownFacts["fields"]): TicketChange["fields"] {
  if (!ids) return [];
  return [
    { fieldId: ids.reason, value: reason },
    { fieldId: ids.state, value: state },
    { fieldId: ids.amount, value: amount },
    { fieldId: ids.caseId, value: caseId },
  ];
}
