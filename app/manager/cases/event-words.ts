/** What an event of the record says beyond its kind: states, sums, roles, in words. Codes without words are left out. */

import { EVENT_TYPES, type EventType } from "../../../core/audit/event.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { REASON_CODES, REASON_LABELS } from "../../../core/reasons/reasons.ts";
import type { Language } from "../../../core/words.ts";
import type { CommonWords } from "../../i18n/common/index.ts";
import type { Format } from "../../i18n/format.ts";

type Entry = Pick<CaseDetail["timeline"][number], "type" | "data">;

export interface EventTongue {
  readonly words: CommonWords;
  readonly format: Format;
  readonly language: Language;
  /** Of the case: some events name a sum without its currency. */
  readonly currency: string | undefined;
}

export const isEventType = (type: string): type is EventType => EVENT_TYPES.some((known) => known === type);

/** The word for a code of one list; undefined where the list has none. */
function wordOf(list: Readonly<Record<string, string>>, code: unknown): string | undefined {
  return typeof code === "string" && Object.hasOwn(list, code) ? list[code] : undefined;
}

function sumOf({ data }: Entry, { format, currency }: EventTongue): string | undefined {
  const { amountMinor } = data;
  const named = typeof data.currency === "string" ? data.currency : currency;
  return typeof amountMinor === "number" && named ? format.money(amountMinor, named) : undefined;
}

type Say = (entry: Entry, tongue: EventTongue) => readonly (string | undefined)[];

const fromTo =
  (list: "caseStates" | "legStates"): Say =>
  (entry, tongue) => [sumOf(entry, tongue), wordOf(tongue.words.lists[list], entry.data.to)];

const SPECIFICS: Partial<Record<EventType, Say>> = {
  "case.opened": ({ data }, { language }) => {
    const reason = REASON_CODES.find((code) => code === data.reason);
    return [reason && REASON_LABELS[reason][language]];
  },
  "case.linked": ({ data }) => [typeof data.ticketId === "string" ? `#${data.ticketId}` : undefined],
  "case.moved": fromTo("caseStates"),
  "leg.moved": fromTo("legStates"),
  "leg.reserved": (entry, tongue) => [sumOf(entry, tongue)],
  "identity.verified": ({ data }, { words }) => [wordOf(words.lists.identityChecks, data.how)],
  "decision.recorded": (entry, tongue) => [
    wordOf(tongue.words.lists.offers, entry.data.option ?? entry.data.offer),
    sumOf(entry, tongue),
  ],
  "approval.requested": ({ data }, { words }) => [
    wordOf(words.lists.roles, data.needs),
    wordOf(words.lists.approvalWhy, data.why),
  ],
  "credit.granted": (entry, tongue) => [sumOf(entry, tongue)],
  "credit.used": (entry, tongue) => [sumOf(entry, tongue)],
  "credit.taken_back": (entry, tongue) => [sumOf(entry, tongue)],
  "credit.paid_out": (entry, tongue) => [sumOf(entry, tongue)],
  "credit.restored": (entry, tongue) => [sumOf(entry, tongue)],
  "credit.expired": (entry, tongue) => [sumOf(entry, tongue)],
  "task.closed": ({ data }) => [typeof data.reference === "string" ? data.reference : undefined],
  "task.opened": ({ data }, { format }) => [typeof data.dueOn === "string" ? format.day(data.dueOn) : undefined],
};

/** "Refund · $800.00"; empty where the kind of event says it all. */
export function specificsOf(entry: Entry, tongue: EventTongue): string {
  const say = isEventType(entry.type) ? SPECIFICS[entry.type] : undefined;
  return (say?.(entry, tongue) ?? []).filter(Boolean).join(" · ");
}
