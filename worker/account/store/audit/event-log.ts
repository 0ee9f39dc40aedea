import {
  type ChainBreak,
  type ChainHead,
  chainEvent,
  EMPTY_CHAIN,
  type PublishedHeads,
  verifyChain,
  verifyLength,
} from "../../../../core/audit/chain.ts";
import type { Actor as AuditActor, AuditEvent } from "../../../../core/audit/event.ts";
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { Result } from "../../../../core/result.ts";
import type { Actor } from "../context.ts";
import type { Sql } from "../sql.ts";
import { publishedHeads } from "./audit-heads.ts";

interface EventRow {
  seq: number;
  at_ms: number;
  actor: string;
  type: AuditEvent["type"];
  case_id: string | null;
  data: string;
  prev: string;
  hash: string;
}

/** Events read at once when the record is checked: bounds the memory of an object that has years behind it. */
const PAGE_ROWS = 1000;

export function auditActor(actor: Actor): AuditActor {
  switch (actor.type) {
    case "person":
      return { kind: "person", personId: actor.personId, role: actor.role };
    case "webhook":
      return { kind: "webhook", source: actor.source, deliveryId: actor.deliveryId };
    case "link":
      return { kind: "link", linkId: actor.linkId };
    case "key":
      return { kind: "key", keyId: actor.keyId };
    case "job":
      return { kind: "job", job: actor.job };
  }
}

/** Appends to the chained record. Only inside the transaction of the change that it tells of. Throws on data without a canonical text. */
export function appendEvent(sql: Sql, event: Omit<AuditEvent, "seq" | "prev" | "hash">): void {
  const head = chainHead(sql);
  const linked = chainEvent(head.hash, { ...event, seq: head.seq + 1 });
  sql.run(
    "INSERT INTO event (seq, at_ms, actor, type, case_id, data, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    linked.seq,
    linked.atMs,
    canonicalJson(linked.actor),
    linked.type,
    linked.caseId ?? null,
    canonicalJson(linked.data),
    linked.prev,
    linked.hash,
  );
}

export function chainHead(sql: Sql): ChainHead {
  return sql.one<ChainHead>("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1") ?? EMPTY_CHAIN;
}

/** The hash of one event; undefined where the record has none of that number. */
export function eventHash(sql: Sql, seq: number): string | undefined {
  return sql.one<{ hash: string }>("SELECT hash FROM event WHERE seq = ?", seq)?.hash;
}

/** Events after `after`, in order, at most `limit`. */
export function readEvents(sql: Sql, after: number, limit: number): AuditEvent[] {
  return sql.all<EventRow>("SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?", after, limit).map(toEvent);
}

/** Checks the whole record, page by page, also against the heads that were published, and answers its head or what does not fit first. */
export function verifyAudit(sql: Sql): Result<ChainHead, ChainBreak> {
  const published: PublishedHeads = new Map(publishedHeads(sql).map(({ seq, hash }) => [seq, hash]));
  let head = EMPTY_CHAIN;
  for (;;) {
    const events = readEvents(sql, head.seq, PAGE_ROWS);
    const checked = verifyChain(events, head, published);
    if (!checked.ok) return checked;
    head = checked.value;
    if (events.length < PAGE_ROWS) return verifyLength(head, published);
  }
}

function toEvent(row: EventRow): AuditEvent {
  return {
    seq: row.seq,
    atMs: row.at_ms,
    actor: readJson<AuditActor>(row.actor),
    type: row.type,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    data: readJson<AuditEvent["data"]>(row.data),
    prev: row.prev,
    hash: row.hash,
  };
}

/** A damaged text must break the chain at its place, not the check itself. */
function readJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return { damaged: text } as T;
  }
}
