/** What a ticket's notes have said, so that an outcome is one note and not one for every change of the case. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { notesOn } from "../../store/audit/note-events.ts";
import type { Sql } from "../../store/sql.ts";

/** A part of a note that is told once: `key` names what it is about. */
export interface NoteBlock {
  readonly key: string;
  readonly lines: readonly string[];
}

export interface Told {
  /** The newest event that a note told of; absent where the ticket has none. */
  readonly seq?: number;
  /** Hash of the last words about each thing. Notes from before this was kept have none. */
  readonly hashes: ReadonlyMap<string, string>;
}

export function toldOn(sql: Sql, caseId: string, ticket: TicketRef): Told {
  const notes = notesOn(sql, caseId, ticket);
  const told = notes.flatMap((note) => note.told ?? []);
  const hashes = new Map(told.map((one) => [one.slice(0, one.lastIndexOf(" ")), one.slice(one.lastIndexOf(" ") + 1)]));
  return notes.length === 0 ? { hashes } : { seq: Math.max(...notes.map(({ seq }) => seq)), hashes };
}

/** As the record keeps it: what it is about, and the hash of the words. */
export const toldAs = ({ key, lines }: NoteBlock): string => `${key} ${sha256Hex(lines.join("\n"))}`;

/** Whether these very words were the last about it. */
export const isTold = ({ hashes }: Told, block: NoteBlock): boolean =>
  `${block.key} ${hashes.get(block.key)}` === toldAs(block);
