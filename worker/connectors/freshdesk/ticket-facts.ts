/** How a case shows in a ticket of Freshdesk's: tags, and four ticket fields. Fields are each their own; tags are one list that everybody writes. */
import { toDecimalText } from "../../../core/money/amount.ts";
import { reasonTag } from "../../../core/reasons/reasons.ts";
import { CASE_STATES, type CaseState } from "../../../core/refund/states.ts";
import type { ShownFacts, TicketClearing, TicketFacts, TicketUpdate } from "../helpdesk.ts";
import type { FreshdeskSettings } from "./settings.ts";

type FieldNames = FreshdeskSettings["fields"];

export const stateTag = (state: CaseState): string => `refund_state_${state}`;

/** What changes of a ticket in one update. */
export interface TicketChange extends Pick<TicketUpdate, "ticketId" | "privateNoteHtml" | "marker" | "reopen"> {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** By the fields' names; null is an empty field. A field's earlier value leaves the tags with it. */
  readonly fields: Readonly<Record<string, string | null>>;
  /** The list of tags is not ours to write. */
  readonly leavesTags?: true;
}

/** As a clinic wants it whose own rules put the tags on by our fields: the list of tags, which many write, is left alone. */
export const withoutTags = (change: TicketChange): TicketChange => ({ ...change, leavesTags: true });

export function shownFacts({ caseId, state, reason, reasons, amount }: TicketFacts): ShownFacts {
  const shown = reason ? reasonTag(reason) : "";
  const labels = [...new Set([shown, ...reasons.map(reasonTag), stateTag(state)])].filter(Boolean);
  const fields = { reason: shown, state: stateTag(state), amount: amount ? toDecimalText(amount) : "", caseId };
  return { labels, fields };
}

export function changeOf({ facts, leaving = [], ...update }: TicketUpdate, names: FieldNames): TicketChange {
  const { labels, fields } = shownFacts(facts);
  const others = CASE_STATES.filter((state) => state !== facts.state).map(stateTag);
  const removeTags = [...others, ...facts.endedReasons.map(reasonTag), ...leaving].filter(
    (tag) => !labels.includes(tag),
  );
  return { ...update, addTags: labels, removeTags, fields: filled(names, fields) };
}

export function clearingOf({ labels, ...clearing }: TicketClearing, names: FieldNames): TicketChange {
  const fields = filled(names, { reason: "", state: "", amount: "", caseId: "" });
  return { ...clearing, addTags: [], removeTags: labels, fields };
}

function filled(names: FieldNames, { reason, state, amount, caseId }: ShownFacts["fields"]): TicketChange["fields"] {
  if (!names) return {};
  return {
    [names.reason]: reason || null,
    [names.state]: state || null,
    [names.amount]: amount || null,
    [names.caseId]: caseId || null,
  };
}
