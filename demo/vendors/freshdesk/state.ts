import type { AgentRow, ContactRow, ConversationRow, FieldRow, RuleRow, TicketRow } from "./records.ts";
import type { Simulation } from "./serve.ts";

/** The truth to compare with. */
export interface FreshdeskState {
  readonly nowMs: number;
  readonly agents: readonly AgentRow[];
  readonly contacts: readonly ContactRow[];
  readonly tickets: readonly (TicketRow & { readonly conversations: readonly ConversationRow[] })[];
  readonly fields: readonly FieldRow[];
  readonly rules: readonly RuleRow[];
  /** What rules told and nobody took yet. */
  readonly undelivered: number;
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

export function stateOf({ book, calls }: Simulation): FreshdeskState {
  const said = Map.groupBy(book.list("conversation"), ({ ticketId }) => ticketId);
  return {
    nowMs: book.nowMs(),
    agents: book.list("agent"),
    contacts: book.list("contact"),
    tickets: book.list("ticket").map((ticket) => ({ ...ticket, conversations: said.get(ticket.id) ?? [] })),
    fields: book.list("field"),
    rules: book.list("rule"),
    undelivered: book.list("delivery").length,
    calls: Object.fromEntries(calls),
  };
}
