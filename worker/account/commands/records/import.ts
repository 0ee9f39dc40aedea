import type { ImportAnswer } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ImportRequest } from "../../../../core/contract/records.ts";
import { policyVersionIdOf } from "../../../../core/policy/schema.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { followCameAfter } from "../../domain/case/came-after.ts";
import { matchAgain } from "../../domain/sync/readings.ts";
import { purchasesCancelled } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { foundWithFormer } from "../../store/intake/found-traces.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";
import { needRoom } from "../imports/room.ts";
import { type Book, openBook, type RecordOf } from "./book.ts";
import { checkBatch } from "./check.ts";
import { confirmTasks } from "./confirm.ts";
import { dropErased } from "./drop-erased.ts";
import { pastWhose } from "./past-whose.ts";
import { policyHash } from "./versions.ts";
import { type Effects, writeBatch } from "./write.ts";

/**
 * Takes a batch in, whole or not at all but for records of whoever was erased: every reference is checked before the first row is written, and a refusal (`import_refused`)
 * names the record and its field. The same record again changes nothing. Runs in the caller's transaction, who also asked `may`.
 */
export function importRecords(ctx: CommandContext, request: ImportRequest): Result<ImportAnswer, Refusal> {
  const room = needRoom(ctx, request.records.length);
  if (!room.ok) return room;
  const book = openBook(ctx, request.records);
  const erased = dropErased(book);
  const refusal = checkBatch(ctx, book);
  if (refusal) return err(refusal);
  const { effects, waitingRules: waiting } = applyBatch(ctx, book);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const effect of effects.values()) counts[effect] += 1;
  return ok({
    ...counts,
    ...(waiting === undefined ? {} : { waiting: [waiting] }),
    ...(erased.length === 0 ? {} : { erased }),
  });
}

interface Applied {
  readonly effects: Effects;
  /** New account rules of the batch that wait for a second person. */
  readonly waitingRules: string | undefined;
}

/** Of which import, and which piece of it; nothing of a batch that is none. */
interface OfImport {
  readonly importNo?: number;
  readonly importId?: string;
  readonly n?: number;
}

/** Writes what was checked, records it as one event, and does what follows from it. */
export function applyBatch(ctx: CommandContext, book: Book, { importNo, ...named }: OfImport = {}): Applied {
  const effects = writeBatch(ctx, book, importNo ?? null);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const effect of effects.values()) counts[effect] += 1;
  if (counts.added + counts.changed > 0) {
    ctx.record("import.applied", undefined, { ...named, ...counts, ...versionsIn(book) });
  }
  confirmTasks(ctx, book);
  const cancelled = purchasesCancelled(ctx.sql);
  const purchases = purchasesIn(book);
  if (purchases.size > 0) matchAgain(ctx);
  for (const purchaseId of purchases) if (cancelled.has(purchaseId)) followCameAfter(ctx, purchaseId);
  lookLater(ctx, [...patientsIn(book), ...foundWithFormer(ctx.sql, [...purchases])]);
  const waiting = waitingRules(ctx.sql)?.rulesVersionId;
  const waits = book.planned.some(({ record }) => record.type === "rules_version" && record.sourceId === waiting);
  return { effects, waitingRules: waits ? waiting : undefined };
}

/** Those of which the batch brings a payment or a price that is news. */
function purchasesIn(book: Book): ReadonlySet<string> {
  const ids = book.planned.flatMap(({ record, id, state }): (string | undefined)[] => {
    if (state === "same") return [];
    if (record.type === "purchase") return [id];
    return record.type === "payment" ? [book.purchase(record.source, record.purchase)?.purchaseId] : [];
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** Those of whom the batch says something that may be found in their records. */
function patientsIn(book: Book): ReadonlySet<string> {
  const ids = book.planned.flatMap(({ record, state }): (string | undefined)[] => {
    const { source } = record;
    switch (record.type) {
      case "past_case":
        return [pastPatient(book, record)];
      case "purchase":
      case "claim":
      case "booking":
      case "consent":
        return state === "same" ? [] : [book.id("patient", source, record.patient)];
      case "payment":
        return state === "same" ? [] : [book.purchase(source, record.purchase)?.patientId];
      case "use":
        return state === "same" ? [] : [book.line(source, record.line)?.patientId];
      default:
        return [];
    }
  });
  return new Set(ids.filter((id) => id !== undefined));
}

function pastPatient(book: Book, record: RecordOf<"past_case">): string | undefined {
  const whose = pastWhose(book, record);
  return whose.ok ? whose.value.patientId : undefined;
}

/** Policies are named in the record with their hash; rules have an event of their own. */
function versionsIn(book: Book): { policies?: string[]; hashes?: string[] } {
  const policies = book.planned.flatMap(({ record }) => (record.type === "policy_version" ? [record.policy] : []));
  if (policies.length === 0) return {};
  return { policies: policies.map(policyVersionIdOf), hashes: policies.map(policyHash) };
}
