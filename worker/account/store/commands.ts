/** Commands that were answered: the same id again answers the same. */
import type { Sql } from "./sql.ts";

export interface CommandRow {
  readonly commandId: string;
  /** Of what was asked, and by whom. */
  readonly inputHash: string;
  /** As JSON. */
  readonly answer: string;
}

export function commandById(sql: Sql, commandId: string): CommandRow | undefined {
  return sql.one<CommandRow>(
    "SELECT id AS commandId, input_hash AS inputHash, answer FROM command WHERE id = ?",
    commandId,
  );
}

export function keepCommand(sql: Sql, { commandId, inputHash, answer }: CommandRow, nowMs: number): void {
  sql.run(
    "INSERT INTO command (id, input_hash, answer, at_ms) VALUES (?, ?, ?, ?)",
    commandId,
    inputHash,
    answer,
    nowMs,
  );
}
