/** Lines of a backup, taken into an account that was nothing before: all of a piece or none of it. */
import { faultInWords } from "../../../../core/backup/faults.ts";
import type { BackupHeader } from "../../../../core/backup/format.ts";
import { BackupReader, type Item, type Section } from "../../../../core/backup/reader.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { jurisdictionOf } from "../../../../core/regions.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { putSetting } from "../../store/account/settings.ts";
import { comingIn, putComingIn } from "../../store/backup/coming-in.ts";
import {
  dropGiven,
  isOwnSetting,
  putLinks,
  putRow,
  usedTables,
  whyNotInto,
  withoutTriggers,
} from "../../store/backup/write-rows.ts";
import { MIGRATIONS } from "../../store/migrate.ts";
import { isConstraint, type Sql } from "../../store/sql.ts";
import type { AccountRuntime } from "../run-command.ts";

/** The first that had backups. */
const OLDEST_SCHEMA = 67;

/** Thrown to take the piece back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(detail: string, values: Refusal["values"] = {}) {
    super(detail);
    this.refusal = { code: "backup_refused", detail, values };
  }
}

/** Why a file cannot be taken in here, by its header alone. */
export function whyNotHere(sql: Sql, accountId: string, { account, schema, region }: BackupHeader): string | undefined {
  if (schema > MIGRATIONS.length || schema < OLDEST_SCHEMA) {
    return `The backup is of schema version ${schema}; this release takes in ${OLDEST_SCHEMA} to ${MIGRATIONS.length}. ${schema > MIGRATIONS.length ? "Take it in with the release that made it, or a newer one." : ""}`.trim();
  }
  const bound = region === "eu" || region === "fedramp" ? region : undefined;
  if (bound !== undefined && jurisdictionOf(accountId) !== bound) {
    return `The records are bound to the region ${bound}: make the new account there (npm run account -- create --region ${bound}).`;
  }
  const used = usedTables(sql);
  if (used.length === 0) return undefined;
  return `This account is not empty (${used.slice(0, 5).join(", ")}). A backup is taken into a new account only: npm run account -- create prints a key, without --title. ${account === accountId ? "The account that was copied is never overwritten." : ""}`.trim();
}

export function takeLines(
  runtime: Pick<AccountRuntime, "sql" | "nowMs">,
  accountId: string,
  lines: readonly string[],
): Result<{ isEnded: boolean }, Refusal> {
  const { sql } = runtime;
  try {
    return sql.transaction(() => {
      const before = comingIn(sql);
      const reader = new BackupReader(before?.progress);
      const items = lines.map((line) => itemOf(reader, line));
      const [first] = items;
      if (first?.kind === "header") begin(sql, accountId, first.header);
      const from = (before?.progress.place.n ?? 0) + 1;
      withoutTriggers(sql, tablesIn(items, before?.progress.section), () => {
        for (const [at, item] of items.entries()) put(sql, item, from + at);
      });
      const { progress } = reader;
      const file = before?.file ?? firstHash(lines[0]);
      putComingIn(sql, { state: "taking", progress, begunAtMs: before?.begunAtMs ?? runtime.nowMs(), file });
      return ok({ isEnded: progress.isEnded });
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}

function itemOf(reader: BackupReader, line: string): Item {
  const item = reader.take(line);
  if (!item.ok) throw new Refused(faultInWords(item.error), { line: item.error.line, why: item.error.why });
  return item.value;
}

function begin(sql: Sql, accountId: string, header: BackupHeader): void {
  const why = whyNotHere(sql, accountId, header);
  if (why !== undefined) throw new Refused(why);
  dropGiven(sql);
  putSetting(sql, "closed", "importing");
}

function tablesIn(items: readonly Item[], open: Section | undefined): string[] {
  const named = items.flatMap((item) => (item.kind === "section" ? [item.section.table] : []));
  return [...new Set([...(open ? [open.table] : []), ...named])];
}

function put(sql: Sql, item: Item, line: number): void {
  if (item.kind === "section") {
    const { table, columns, kind } = item.section;
    const why = whyNotInto(sql, table, columns, kind === "links");
    if (why !== undefined) throw new Refused(`Line ${line}: ${why}.`, { line });
  }
  if (item.kind !== "row") return;
  const { table, columns, kind } = item.section;
  if (isOwnSetting(table, columns, item.values))
    throw new Refused(`Line ${line} is a setting that no backup has.`, { line });
  try {
    if (kind === "links") putLinks(sql, table, columns, item.values);
    else putRow(sql, table, columns, item.values);
  } catch (thrown) {
    if (!isConstraint(thrown)) throw thrown;
    throw new Refused(
      `Line ${line} does not fit into ${table}: it is there twice, or refers to a row that is missing.`,
      { line },
    );
  }
}

export const firstHash = (line: string | undefined): string => /"hash":"([0-9a-f]{64})"/.exec(line ?? "")?.[1] ?? "";

/** Of the first line of a file; undefined where it is none. */
export function headerOf(line: string | undefined): BackupHeader | undefined {
  const item = new BackupReader().take(line ?? "");
  return item.ok && item.value.kind === "header" ? item.value.header : undefined;
}
