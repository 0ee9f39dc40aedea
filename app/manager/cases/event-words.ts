/** What an event of the record says beyond its kind: states, sums, roles, in words. Codes without words are left out. */

import { EVENT_TYPES, type EventType } from "../../../core/audit/event.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import type { Language } from "../../../core/words.ts";
import type { CommonWords, ManagerWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import { legProblem } from "../../i18n/leg-problem.ts";

type Entry = Pick<CaseDetail["timeline"][number], "type" | "data">;

export interface EventMessages {
  readonly words: CommonWords;
  readonly record: ManagerWords["record"];
  readonly found: ManagerWords["found"];
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

function sumOf({ data }: Entry, { format, currency }: EventMessages): string | undefined {
  const { amountMinor } = data;
  const named = typeof data.currency === "string" ? data.currency : currency;
  return typeof amountMinor === "number" && named ? format.money(amountMinor, named) : undefined;
}

/** What moves no money, such as a repeat or more time, has no sum to tell. */
const moneyOf = (entry: Entry, messages: EventMessages): string | undefined =>
  entry.data.amountMinor === 0 ? undefined : sumOf(entry, messages);

type Say = (entry: Entry, messages: EventMessages) => readonly (string | undefined)[];

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** "open → money moving"; the end alone where the beginning has no word. */
function moved(list: Readonly<Record<string, string>>, { data }: Entry, { record }: EventMessages): string | undefined {
  const [from, to] = [wordOf(list, data.from), wordOf(list, data.to)];
  return from && to ? record.fromTo(from, to) : to;
}

const ticketOf: Say = ({ data }) => [typeof data.ticketId === "string" ? `#${data.ticketId}` : undefined];
const sum: Say = (entry, messages) => [sumOf(entry, messages)];
const money: Say = (entry, messages) => [moneyOf(entry, messages)];
const foundSay: Say = (entry, messages) => [
  wordOf(messages.found.kinds, entry.data.kind),
  entry.data.amountMinor === 0 ? undefined : sumOf(entry, messages),
  wordOf(messages.found.whys, entry.data.why),
];
const legBegun: Say = (entry, messages) => [sumOf(entry, messages), wordOf(messages.record.legKinds, entry.data.kind)];

/** "by text •••42". */
const sentBy = ({ channel, contact }: Entry["data"], { lists }: CommonWords): string | undefined =>
  [wordOf(lists.messageChannels, channel), textOf(contact)].filter(Boolean).join(" ") || undefined;

/** Why the account itself closed a task. */
const NOT_NEEDED: ReadonlySet<string> = new Set(["moved_on", "money_came_back", "credit_changed"]);

const SPECIFICS: Partial<Record<EventType, Say>> = {
  "case.opened": ({ data }, { language }) => {
    const reason = REASON_CODES.find((code) => code === data.reason);
    return [reason && reasonLabel(reason, language)];
  },
  "case.linked": ticketOf,
  "case.unlinked": ticketOf,
  "case.moved": (entry, messages) => [moved(messages.words.lists.caseStates, entry, messages)],
  "case.lines_set": ({ data }, { record }) => [Array.isArray(data.lines) ? record.lines(data.lines.length) : undefined],
  "found.opened": foundSay,
  "found.changed": foundSay,
  "found.gone": foundSay,
  "found.back": foundSay,
  "found.dismissed": foundSay,
  "match.recorded": ticketOf,
  "who.said": ticketOf,
  "patient.asked": ticketOf,
  "patient.wrote": ticketOf,
  "ticket.followed_up": ticketOf,
  "ticket.made": ticketOf,
  "patient.said": ({ data }, { words }) => [
    wordOf(words.replies.byHand.acts, data.act),
    wordOf(words.lists.askedHow, data.how),
  ],
  "case.started": ({ data }, { words }) => [wordOf(words.lists.askedHow, data.how)],
  "ticket.gone": ticketOf,
  "ticket.back": ticketOf,
  "ticket.freed": ticketOf,
  "request.said": ticketOf,
  "ticket.reread": ticketOf,
  "requester.changed": ticketOf,
  "identity.called_back": ticketOf,
  "ticket.updated": ticketOf,
  "ticket.update_failed": ticketOf,
  "identity.verified": ({ data }, { words }) => [wordOf(words.lists.identityChecks, data.how)],
  "decision.recorded": (entry, messages) => [
    wordOf(messages.words.lists.offers, entry.data.option ?? entry.data.offer),
    moneyOf(entry, messages),
    wordOf(messages.words.lists.causes, entry.data.cause),
  ],
  "approval.requested": (entry, messages) => [
    moneyOf(entry, messages),
    wordOf(messages.words.lists.roles, entry.data.needs),
    wordOf(messages.words.lists.approvalWhy, entry.data.why),
  ],
  "approval.approved": money,
  "approval.rejected": money,
  "approval.asked_back": money,
  "approval.expired": ({ data }, { record }) => [wordOf(record.expired, data.why)],
  "message.moved": ({ data }, { words }) => [
    wordOf(words.lists.messagePurposes, data.purpose),
    sentBy(data, words),
    wordOf(words.lists.messageStates, data.to),
  ],
  "message.queued": ({ data }, { words }) => [wordOf(words.lists.messagePurposes, data.purpose), sentBy(data, words)],
  "identity.code_sent": ({ data }, { words }) => [sentBy(data, words)],
  "leg.requested": legBegun,
  "leg.reserved": legBegun,
  "leg.claimed": ({ data }, { record }) => [
    typeof data.attempt === "number" && data.attempt > 1 ? record.attempt(data.attempt) : undefined,
  ],
  "leg.answered": ({ data }, { record }) => [wordOf(record.outcomes, data.outcome)],
  "leg.moved": (entry, messages) => [sumOf(entry, messages), moved(messages.record.legs, entry, messages)],
  "leg.attention": ({ data }, { record }) => [wordOf(record.attention, data.why)],
  "leg.held_back": ({ data }, { words }) => [wordOf(words.lists.heldBecause, data.why)],
  "leg.news": ({ data }, { words }) => [typeof data.problem === "string" ? legProblem(words, data.problem) : undefined],
  "payment.news": ({ data }, { words }) => [wordOf(words.lists.heldBecause, data.why)],
  "dispute.opened": (entry, messages) => [
    sumOf(entry, messages),
    typeof entry.data.dueOn === "string" ? messages.record.due(messages.format.day(entry.data.dueOn)) : undefined,
  ],
  "dispute.asked": ({ data }, { record }) => [wordOf(record.disputeActs, data.act)],
  "dispute.closed": ({ data }, { words }) => [wordOf(words.lists.disputes, data.outcome)],
  "credit.granted": (entry, messages) => [
    sumOf(entry, messages),
    entry.data.bonus === true ? messages.record.bonus : undefined,
  ],
  "task.closed": ({ data }, { record, words }) => [
    wordOf(record.tasks, data.kind),
    textOf(data.reference),
    data.by === "import" ? words.tasks.agreed : undefined,
    NOT_NEEDED.has(String(data.why)) ? words.tasks.dropped : undefined,
  ],
  "task.opened": ({ data }, { record, format }) => [
    wordOf(record.tasks, data.kind),
    typeof data.dueOn === "string" ? record.due(format.day(data.dueOn)) : undefined,
  ],
  "credit.used": sum,
  "credit.taken_back": sum,
  "credit.paid_out": sum,
  "credit.restored": sum,
  "credit.expired": sum,
};

/** Machinery that says nothing which another entry does not say: a note that was written, a request that was sent and answered. */
const QUIET: readonly EventType[] = [
  "message.queued",
  "ticket.updated",
  "leg.claimed",
  "leg.answered",
  "session.opened",
];

/** Whether an entry stands in the timeline before somebody asks for all of it. */
export const isTold = ({ type, data }: Entry): boolean =>
  !QUIET.some((quiet) => quiet === type) &&
  !(type === "message.moved" && (data.to === "sending" || data.to === "waiting"));

/** "Refund · $800.00"; empty where the kind of event says it all. */
export function specificsOf(entry: Entry, messages: EventMessages): string {
  const say = isEventType(entry.type) ? SPECIFICS[entry.type] : undefined;
  return (say?.(entry, messages) ?? []).filter(Boolean).join(" · ");
}
