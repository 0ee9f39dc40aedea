import type { Sql } from "../sql.ts";

/**
 * Who was erased, of patients by the names that their source gave them: asked before any record comes in, and nothing of theirs is taken. The one
 * place for that question; nobody is erased yet.
 */
export function erasedAmong(_sql: Sql, _source: string, _sourceIds: readonly string[]): ReadonlySet<string> {
  return new Set();
}
