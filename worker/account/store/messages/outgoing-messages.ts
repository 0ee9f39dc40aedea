/** Messages to one person outside, as rows. The address and the words are texts, where they can be erased. */
import type { MessageChannel, MessagePurpose } from "../../../../core/messages/channels.ts";
import type { MessageState } from "../../../../core/messages/message-state.ts";
import type { Sql } from "../sql.ts";

export interface Recipient {
  readonly recipient: "patient" | "provider" | "person";
  readonly recipientId: string;
}

export interface OutgoingMessageRow extends Recipient {
  readonly messageId: string;
  readonly purpose: MessagePurpose;
  readonly caseId: string | null;
  readonly channel: MessageChannel;
  readonly connectionId: string;
  readonly contactTextId: string;
  readonly contactHash: string;
  /** A text of JSON: `{text, subject?}`. Gone from there once it has left, where it was secret. */
  readonly wordsTextId: string;
  readonly askedBy: string | null;
  readonly createdAtMs: number;
  readonly dueAtMs: number;
  readonly uselessFromMs: number | null;
  /** Somebody waits for it this minute: no hour is quiet. */
  readonly isAwaited: 0 | 1;
  /** Whose night is kept quiet; null: the home's. */
  readonly locationId: string | null;
  readonly state: MessageState;
  readonly stateAtMs: number;
  readonly vendorRef: string | null;
  /** The messenger's own, for people to read. */
  readonly code: string | null;
}

const SELECT = `SELECT id AS messageId, purpose, case_id AS caseId, recipient, recipient_id AS recipientId, channel,
  connection_id AS connectionId, contact_text_id AS contactTextId, contact_hash AS contactHash, words_text_id AS wordsTextId,
  asked_by AS askedBy, created_at_ms AS createdAtMs, due_at_ms AS dueAtMs, useless_from_ms AS uselessFromMs,
  is_awaited AS isAwaited, location_id AS locationId, state,
  state_at_ms AS stateAtMs, vendor_ref AS vendorRef, code FROM outgoing_message`;

export const messageById = (sql: Sql, messageId: string): OutgoingMessageRow | undefined =>
  sql.one<OutgoingMessageRow>(`${SELECT} WHERE id = ?`, messageId);

export const messageByRef = (sql: Sql, connectionId: string, vendorRef: string): OutgoingMessageRow | undefined =>
  sql.one<OutgoingMessageRow>(`${SELECT} WHERE connection_id = ? AND vendor_ref = ?`, connectionId, vendorRef);

/** How many tests anybody has had sent since then. */
export const testsSince = (sql: Sql, sinceMs: number): number =>
  sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM outgoing_message WHERE purpose = 'test' AND created_at_ms > ?",
    sinceMs,
  )?.n ?? 0;

/** The last test by a connection that this person asked for. */
export const lastTestBy = (sql: Sql, personId: string, connectionId: string): OutgoingMessageRow | undefined =>
  sql.one<OutgoingMessageRow>(
    `${SELECT} WHERE recipient_id = ? AND connection_id = ? AND purpose = 'test' ORDER BY id DESC LIMIT 1`,
    personId,
    connectionId,
  );

/** What has not left yet for a clinician's contact. */
export const waitingToProvider = (sql: Sql, contactId: string): OutgoingMessageRow[] =>
  sql.all<OutgoingMessageRow>(
    `${SELECT} WHERE recipient = 'provider' AND recipient_id = ? AND state = 'waiting' ORDER BY id`,
    contactId,
  );

/** The newest first. */
export const messagesToPatient = (sql: Sql, patientId: string, limit: number): OutgoingMessageRow[] =>
  sql.all<OutgoingMessageRow>(
    `${SELECT} WHERE recipient = 'patient' AND recipient_id = ? ORDER BY id DESC LIMIT ?`,
    patientId,
    limit,
  );

/** How many of a kind went to an address since then, or are about to. */
export const messagesTo = (sql: Sql, contactHash: string, purpose: MessagePurpose, sinceMs: number): number =>
  sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM outgoing_message WHERE contact_hash = ? AND purpose = ? AND created_at_ms > ?",
    contactHash,
    purpose,
    sinceMs,
  )?.n ?? 0;

type NewMessage = Omit<OutgoingMessageRow, "state" | "stateAtMs" | "vendorRef" | "code">;

export function insertMessage(sql: Sql, message: NewMessage): void {
  sql.run(
    `INSERT INTO outgoing_message (id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id, contact_hash,
       words_text_id, asked_by, created_at_ms, due_at_ms, useless_from_ms, is_awaited, location_id, state, state_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)`,
    message.messageId,
    message.purpose,
    message.caseId,
    message.recipient,
    message.recipientId,
    message.channel,
    message.connectionId,
    message.contactTextId,
    message.contactHash,
    message.wordsTextId,
    message.askedBy,
    message.createdAtMs,
    message.dueAtMs,
    message.uselessFromMs,
    message.isAwaited,
    message.locationId,
    message.createdAtMs,
  );
}

/** What the messenger answered or reported goes beside the state; an id that another message has already names none. */
export function writeMessageState(
  sql: Sql,
  messageId: string,
  next: { readonly state: MessageState; readonly atMs: number; readonly vendorRef?: string; readonly code?: string },
): void {
  sql.run(
    `UPDATE outgoing_message AS m SET state = ?2, state_at_ms = ?3, code = coalesce(?5, code), vendor_ref = coalesce(vendor_ref,
       (SELECT ?4 WHERE NOT EXISTS (SELECT 1 FROM outgoing_message o WHERE o.connection_id = m.connection_id AND o.vendor_ref = ?4)))
     WHERE id = ?1`,
    messageId,
    next.state,
    next.atMs,
    next.vendorRef ?? null,
    next.code ?? null,
  );
}
