/** Calls to a patient while the helpdesk could not say who writes: who was called, how, and for which decisions that stood in. */
import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { readText } from "../audit/texts.ts";
import type { AccountContext, CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/** A call is good for one sitting. */
const GOOD_FOR_MS = 15 * 60_000;

type CalledFor = "decide" | "approve" | "pay_out";

export function insertCallBack(
  { sql, nowMs }: CommandContext,
  call: {
    readonly callBackId: string;
    readonly ticket: TicketRef;
    readonly personId: string;
    readonly whoTextId: string;
    readonly howTextId: string;
  },
): void {
  sql.run(
    "INSERT INTO call_back (id, helpdesk, ticket_id, person_id, at_ms, who_text_id, how_text_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
    call.callBackId,
    call.ticket.helpdesk,
    call.ticket.ticketId,
    call.personId,
    nowMs,
    call.whoTextId,
    call.howTextId,
  );
}

/** The person's own call about this ticket, if it was just now. */
export function callBackOf({ sql, nowMs }: AccountContext, ticket: TicketRef, personId: string): string | undefined {
  return sql.one<{ id: string }>(
    `SELECT id FROM call_back WHERE helpdesk = ? AND ticket_id = ? AND person_id = ? AND at_ms > ? ORDER BY at_ms DESC, id DESC LIMIT 1`,
    ticket.helpdesk,
    ticket.ticketId,
    personId,
    nowMs - GOOD_FOR_MS,
  )?.id;
}

/** A decision stands on a call instead of on the helpdesk's word; its own event names it. */
export function standOnCall(
  { sql }: CommandContext,
  decisionId: string,
  act: CalledFor,
  callBackId: string | undefined,
): void {
  if (callBackId === undefined) return;
  sql.run(
    "INSERT INTO decision_call_back (decision_id, act, call_back_id) VALUES (?, ?, ?)",
    decisionId,
    act,
    callBackId,
  );
}

export function callBacksOfDecision(sql: Sql, decisionId: string): DecisionView["callBacks"] {
  const rows = sql.all<{ act: CalledFor; byPerson: string; atMs: number; whoTextId: string; howTextId: string }>(
    `SELECT d.act, p.name AS byPerson, c.at_ms AS atMs, c.who_text_id AS whoTextId, c.how_text_id AS howTextId
     FROM decision_call_back d JOIN call_back c ON c.id = d.call_back_id JOIN person p ON p.id = c.person_id
     WHERE d.decision_id = ? ORDER BY c.at_ms, d.act`,
    decisionId,
  );
  if (rows.length === 0) return undefined;
  return rows.map(({ act, byPerson, atMs, whoTextId, howTextId }) => ({
    act,
    byPerson,
    atMs,
    who: readText(sql, whoTextId) ?? "",
    how: readText(sql, howTextId) ?? "",
  }));
}
