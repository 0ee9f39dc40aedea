/** A dry run: what is there and what it has seen, and instead of writing, seeing. */

import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { policyVersionIdOf } from "../../../../core/policy/schema.ts";
import type { CommandContext } from "../../store/context.ts";
import { creditEcho, toldCredit } from "../../store/credit/imported-credit.ts";
import {
  keepSeen,
  type Seen,
  type SeenPurchase,
  seenInfos,
  seenRecords,
  seenUnder,
} from "../../store/imports/import-seen.ts";
import { hashOfPolicy, hashOfRules } from "../../store/policy/policies.ts";
import type { LineInfo, PurchaseInfo } from "../../store/records/imported.ts";
import type { Sql } from "../../store/sql.ts";
import type { Book, Effect, Planned } from "../records/book.ts";
import { pastEffect } from "../records/history.ts";
import { accountRows, isHashed, type RowSource } from "../records/known-rows.ts";
import type { Effects } from "../records/write.ts";

type Ctx = Pick<CommandContext, "sql" | "contactMac">;

export function dryRunRows({ sql, contactMac }: Ctx, no: number): RowSource {
  const there = accountRows(sql);
  const both = <T>(one: ReadonlyMap<string, T>, seen: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    seen.size === 0 ? one : new Map([...one, ...seen]);
  return {
    rows: (type, source, ids) => both(there.rows(type, source, ids), seenRecords(sql, no, type, ids)),
    lines: (source, ids) => both(there.lines(source, ids), seenInfos<LineInfo>(sql, no, "line", ids)),
    purchases: (source, ids) => both(there.purchases(source, ids), seenInfos<PurchaseInfo>(sql, no, "purchase", ids)),
    lineNames: (source, ids) => {
      const seen = seenInfos<SeenPurchase>(sql, no, "purchase", ids);
      return both(there.lineNames(source, ids), new Map([...seen].map(([id, { lines }]) => [id, lines])));
    },
    patientsWith: (emails) => {
      const known = there.patientsWith(emails);
      const macs = new Map(emails.map((email) => [macOf(contactMac, email), email]));
      const seen = Map.groupBy(seenUnder(sql, no, [...macs.keys()]), ({ type }) => macs.get(type) ?? "");
      const ids = (email: string): string[] => (seen.get(email) ?? []).map(({ id }) => id);
      return new Map(emails.map((email) => [email, [...new Set([...(known.get(email) ?? []), ...ids(email)])]]));
    },
    payments: (processor, refs) => {
      const seen = seenRecords(sql, no, `payment at ${processor}`, refs);
      return both(there.payments(processor, refs), new Map([...seen].map(([ref, { id }]) => [ref, id])));
    },
    policies: (ids) => new Set(seenRecords(sql, no, "policy_version", ids).keys()),
  };
}

/** Nothing that tells a person is written of what was only tried. */
const macOf = (contactMac: Ctx["contactMac"], email: string): string => `email ${contactMac(email)}`;

/** What would become of each record; keeps what later pieces may refer to. */
export function seeBatch({ sql, contactMac }: Ctx, no: number, book: Book): Effects {
  const effects = new Map<Planned, Effect>();
  const seen: Seen[] = [];
  const first = new Map<string, Planned>();
  for (const planned of book.planned) {
    const { id, record, hash } = planned;
    const isTwin = first.has(id);
    if (!isTwin) first.set(id, planned);
    effects.set(planned, isTwin ? "unchanged" : effectOf(sql, no, book, planned));
    const named = { type: record.type, sourceId: record.sourceId, id, hash };
    if (record.type === "policy_version") seen.push({ ...named, sourceId: policyVersionIdOf(record.policy) });
    if (record.type === "purchase") {
      const info = book.purchase(record.source, record.sourceId);
      const lines = record.lines.map(({ sourceId }) => sourceId);
      seen.push({ ...named, ...(info ? { info: { ...info, lines } } : {}) });
      for (const { sourceId } of record.lines) {
        const line = book.line(record.source, sourceId);
        if (line) seen.push({ type: "line", sourceId, id: line.lineId, hash: "", info: line });
      }
    } else if (record.type !== "policy_version") seen.push(named);
    if (record.type === "patient") {
      for (const email of record.emails)
        seen.push({ ...named, type: macOf(contactMac, normaliseEmail(email)), hash: "" });
    }
    if (record.type === "payment" && record.processorRef !== undefined) {
      seen.push({ type: `payment at ${record.processor}`, sourceId: record.processorRef, id, hash: "" });
    }
  }
  keepSeen(sql, no, seen);
  return effects;
}

function effectOf(sql: Sql, no: number, book: Book, { id, record, state }: Planned): Effect {
  const { type, source, sourceId } = record;
  if (isHashed(type)) return state === "new" ? "added" : state === "changed" ? "changed" : "unchanged";
  if (seenRecords(sql, no, type, [sourceId]).size > 0) return "unchanged";
  if (record.type === "past_case") return pastEffect(sql, book, id, record);
  const isThere =
    record.type === "policy_version"
      ? hashOfPolicy(sql, policyVersionIdOf(record.policy)) !== undefined
      : record.type === "rules_version"
        ? hashOfRules(sql, sourceId) !== undefined
        : (toldCredit(sql, source, sourceId) ?? creditEcho(sql, source, sourceId)) !== undefined;
  return isThere ? "unchanged" : "added";
}
