import type { EventData } from "../../../../core/audit/event.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/**
 * Keeps a person's words apart, where they can be erased; events hold only their hash. Answers the text's id.
 */
export function keepText(context: CommandContext, caseId: string | undefined, body: string): string {
  const textId = context.newId();
  context.sql.run("INSERT INTO text (id, case_id, body) VALUES (?, ?, ?)", textId, caseId ?? null, body);
  return textId;
}

export function readText(sql: Sql, textId: string): string | undefined {
  return sql.one<{ body: string }>("SELECT body FROM text WHERE id = ?", textId)?.body;
}

/** Words that nobody may read any more. */
export function deleteText(sql: Sql, textId: string): void {
  sql.run("DELETE FROM text WHERE id = ?", textId);
}

/** What an event may know of somebody's words. */
export function textHash(body: string): string {
  return sha256Hex(body);
}

/** A number may stand in the record for ever; anything with spaces, or without a digit, may be somebody's name. */
const PLAIN_NUMBER = /^(?=.*\d)[A-Za-z0-9-]{1,40}$/;

/** A reference that a person typed, as an event may tell it. */
export const recordedReference = (reference: string): EventData =>
  PLAIN_NUMBER.test(reference) ? { reference } : { referenceHash: textHash(reference) };
