/** Backups of a store, as lines. */
import { BACKUP_FORMAT, type BackupContent, type BackupHeader } from "../../core/backup/format.ts";
import { BEFORE_THE_FIRST, writeLine } from "../../core/backup/lines.ts";
import { BackupReader } from "../../core/backup/reader.ts";
import { assert } from "../../core/result.ts";
import { BackupPages } from "../../worker/account/queries/backup/backup-pages.ts";
import { chainHead } from "../../worker/account/store/audit/event-log.ts";
import { allLeftOut } from "../../worker/account/store/backup/left-out.ts";
import { schemaOf } from "../../worker/account/store/backup/shapes.ts";
import type { Sql } from "../../worker/account/store/sql.ts";

export const headerOf = (sql: Sql, changes: Partial<BackupHeader> = {}): Omit<BackupHeader, "tables"> => ({
  format: BACKUP_FORMAT,
  schema: schemaOf(sql),
  account: "harbour01",
  region: "nearest",
  madeAtMs: 1,
  isMove: false,
  leftOut: { ...allLeftOut() },
  contacts: null,
  head: chainHead(sql),
  ...changes,
});

export function backupOf(sql: Sql, changes: Partial<BackupHeader> = {}): { lines: string[]; pages: string[] } {
  const writer = new BackupPages(sql, headerOf(sql, changes));
  const pages: string[] = [];
  for (;;) {
    const page = writer.next();
    assert(page.ok, "Nothing changes the store meanwhile");
    pages.push(page.value.text);
    if (page.value.isEnd) return { lines: pages.join("").trimEnd().split("\n"), pages };
  }
}

/** Lines of any content, chained as ours are. */
export function chained(contents: readonly (BackupContent | string)[]): string[] {
  let place = BEFORE_THE_FIRST;
  return contents.map((content) => {
    const line = writeLine(place, typeof content === "string" ? content : JSON.stringify(content));
    place = line.place;
    return line.text;
  });
}

/** What reading them comes to: the fault, or undefined where all is whole. */
export function faultIn(lines: readonly string[]): { line: number; why: string } | undefined {
  const reader = new BackupReader();
  for (const line of lines) {
    const taken = reader.take(line);
    if (!taken.ok) return taken.error;
  }
  const closed = reader.close();
  return closed.ok ? undefined : closed.error;
}
