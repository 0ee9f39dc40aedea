/** A record from an exported file, from a store on the disk, or from a running Worker. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { AuditEvent } from "../../core/audit/event.ts";
import { AUDIT_PAGE_MAX, auditHead, readAuditLine } from "../../core/contract/audit.ts";
import type { LegState } from "../../core/refund/states.ts";
import { nodeSql } from "../../test/support/node-sql.ts";
import { readEvents } from "../../worker/account/store/audit/event-log.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { accountStores, readStore } from "../account-stores.ts";
import type { RecordSource } from "./check.ts";

const SQLITE_BEGINS = "SQLite format 3";

export interface NamedSource {
  readonly name: string;
  readonly source: RecordSource;
  /** Heads that the store or the Worker itself says were published. */
  readonly heads: readonly { readonly seq: number; readonly hash: string }[];
}

/** By what lies at the path: a data folder with the accounts' stores, one store, or JSON lines. Throws where nothing fits. */
export function fromPath(path: string): NamedSource[] {
  if (statSync(path).isDirectory()) {
    const stores = accountStores(path);
    if (stores.length === 0) throw new Error(`No account's store lies under ${path}`);
    return stores.map(fromStore);
  }
  return [firstBytes(path) === SQLITE_BEGINS ? fromStore(path) : fromLines(path)];
}

function firstBytes(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(SQLITE_BEGINS.length);
    readSync(file, bytes);
    return bytes.toString("latin1");
  } finally {
    closeSync(file);
  }
}

function fromLines(path: string): NamedSource {
  return { name: path, source: { pages: [eventsIn(readFileSync(path, "utf8"))] }, heads: [] };
}

const eventsIn = (text: string): (AuditEvent | undefined)[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(readAuditLine);

function fromStore(path: string): NamedSource {
  return readStore(path, (database) => {
    const sql = nodeSql(database);
    const legs = sql.all<{ legId: string; state: LegState; amountMinor: number }>(
      "SELECT id AS legId, state, amount_minor AS amountMinor FROM leg",
    );
    return { name: path, source: { pages: [...pagesOf(sql)], legs }, heads: headsOf(sql) };
  });
}

function* pagesOf(sql: Sql): Iterable<AuditEvent[]> {
  let after = 0;
  for (;;) {
    const page = readEvents(sql, after, AUDIT_PAGE_MAX);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < AUDIT_PAGE_MAX) return;
    after = last.seq;
  }
}

/** A store from before heads were kept has no such table. */
function headsOf(sql: Sql): NamedSource["heads"] {
  const known = sql.one("SELECT 1 FROM sqlite_schema WHERE name = 'audit_head'");
  return known ? sql.all<{ seq: number; hash: string }>("SELECT seq, hash FROM audit_head ORDER BY seq") : [];
}

/** From a Worker, a page at a time. The bearer needs a role that reads the record: lead, finance or admin. */
export async function fromOrigin(origin: string, bearer: string): Promise<NamedSource> {
  const read = async (path: string): Promise<Response> => {
    const answer = await fetch(new URL(path, origin), { headers: { authorization: `Bearer ${bearer}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const { heads } = (await (await read("/v1/audit/heads")).json()) as { heads: unknown[] };
  async function* pages() {
    let after = 0;
    for (;;) {
      const page = eventsIn(await (await read(`/v1/audit/events?after=${after}`)).text());
      yield page;
      if (page.length < AUDIT_PAGE_MAX) return;
      after += page.length;
    }
  }
  return { name: origin, source: { pages: pages() }, heads: heads.map((head) => auditHead.parse(head)) };
}
