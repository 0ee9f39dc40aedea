import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** What the simulator keeps. Instants are milliseconds; an id on the wire is the number that the row's id is written with. */
export interface SettingsRow {
  readonly id: "settings";
  /** Calls in a window: newer accounts count by the minute, older ones by the hour. */
  readonly callsTotal: number;
  readonly windowMs: number;
  /** Fields that the form asks for at every change of a ticket. */
  readonly required: readonly string[];
  /** Rules can be made by the API. */
  readonly rulesByApi: boolean;
}

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "Account Administrator" | "Administrator" | "Supervisor" | "Agent";
  readonly type: "support_agent" | "field_agent" | "collaborator";
  /** False until they have answered their invitation. */
  readonly active: boolean;
  /** Of an agent who was deactivated Freshdesk says that there is none. */
  readonly deactivated: boolean;
  readonly language: string;
  readonly apiKey: string | null;
}

export interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

export interface TicketRow {
  readonly id: string;
  readonly subject: string;
  readonly html: string;
  readonly status: number;
  readonly priority: number;
  readonly source: number;
  readonly requesterId: string;
  readonly responderId: string | null;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  /** Archived: told elsewhere, and changed no more. */
  readonly is: "here" | "archived" | "spam" | "deleted";
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export interface ConversationRow {
  readonly id: string;
  readonly ticketId: string;
  readonly html: string;
  readonly userId: string;
  readonly incoming: boolean;
  readonly isPrivate: boolean;
  /** 0 reply, 2 note, 8 a mail that was passed on. */
  readonly source: number;
  /** Whom a mail that was passed on went to. */
  readonly to?: readonly string[];
  readonly atMs: number;
}

export interface FieldRow {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly labelForCustomers: string;
  readonly type: string;
  readonly choices: readonly string[] | null;
  readonly archived: boolean;
}

export interface RuleAction {
  readonly field_name: string;
  readonly [more: string]: unknown;
}

export interface RuleRow {
  readonly id: string;
  readonly list: number;
  readonly name: string;
  readonly active: boolean;
  /** 1 agent, 2 requester, 3 either, 4 the system; null fits whoever it is. */
  readonly performer: number | null;
  readonly events: readonly string[];
  readonly actions: readonly RuleAction[];
  /** The wire's whole body, for whoever lists it. */
  readonly body: unknown;
}

/** A rule's tag that is on its way: Freshdesk runs rules after it has answered. */
export interface WorkRow {
  readonly id: string;
  readonly ticketId: string;
  readonly tag: string;
  readonly dueAtMs: number;
}

/** What a rule tells, as it will be sent. */
export interface EventRow {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface WindowRow {
  readonly id: "window";
  readonly beganAtMs: number;
  readonly used: number;
}

export interface Kinds {
  settings: SettingsRow;
  agent: AgentRow;
  contact: ContactRow;
  ticket: TicketRow;
  conversation: ConversationRow;
  field: FieldRow;
  rule: RuleRow;
  work: WorkRow;
  event: EventRow;
  window: WindowRow;
  delivery: Delivery<Flaw>;
  fault: FaultRow<Fault>;
  number: NumberRow;
}

export const KINDS = [
  "settings",
  "agent",
  "contact",
  "ticket",
  "conversation",
  "field",
  "rule",
  "work",
  "event",
  "window",
  "delivery",
  "fault",
  "number",
] as const satisfies readonly (keyof Kinds)[];
