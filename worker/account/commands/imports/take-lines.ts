/** Lines of an import into the account, or of a dry run into what it has seen: each record is judged alone. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { PieceRequest } from "../../../../core/contract/imports.ts";
import { RECORD_ORDER } from "../../../../core/contract/record-order.ts";
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { STREAM_KIND, WAITING_MAX } from "../../../../core/records/imports.ts";
import type { CommandContext } from "../../store/context.ts";
import { changedBy } from "../../store/imports/import-before.ts";
import type { NewRefusal } from "../../store/imports/import-refusals.ts";
import type { ImportRun } from "../../store/imports/import-runs.ts";
import { isConstraint } from "../../store/sql.ts";
import { type Book, openBook, type Planned, type RecordType } from "../records/book.ts";
import { checkEach } from "../records/check.ts";
import type { Fault } from "../records/fault.ts";
import { applyBatch } from "../records/import.ts";
import { accountRows } from "../records/known-rows.ts";
import { dryRunRows, seeBatch } from "./dry-run-rows.ts";
import type { ImportReport } from "./import-report.ts";
import { parseLine } from "./parse-line.ts";

interface Piece {
  readonly run: ImportRun;
  readonly n: number;
  readonly lines: PieceRequest["lines"];
  readonly report: ImportReport;
}

export interface Parsed {
  readonly line: number;
  readonly record: ImportRecord;
}

export interface Taken {
  /** Account rules that wait for a second person. */
  readonly waitingRules: string | undefined;
}

export function takeLines(ctx: CommandContext, { run, n, lines, report }: Piece): Taken {
  const refused: NewRefusal[] = [];
  const parsed: Parsed[] = [];
  for (const { line, record: raw } of lines) {
    const read = parseLine(raw, run.source);
    if (!read.ok) refused.push({ line, ...read.error });
    else if (run.byKey !== null && OF_PEOPLE.has(read.value.type)) refused.push(notByKey(line, read.value));
    else parsed.push({ line, record: read.value });
  }
  const { faults, waitingRules } = takeRecords(ctx, run, n, parsed, report);
  for (const [{ line, record }, fault] of faults) refused.push(refusalOf(line, record, fault, report));
  report.refuse(
    n,
    refused.sort((one, other) => one.line - other.line),
  );
  return { waitingRules };
}

export interface TakenRecords extends Taken {
  readonly faults: ReadonlyMap<Parsed, Fault>;
}

/** Takes what can be taken, counts it, and answers what is wrong with the others. */
export function takeRecords(
  ctx: CommandContext,
  run: ImportRun,
  n: number,
  parsed: readonly Parsed[],
  report: ImportReport,
): TakenRecords {
  const faults = new Map<Parsed, Fault>();
  let waitingRules: string | undefined;
  for (const batch of batchesOf(run, parsed)) {
    const taken = takeBatch(ctx, run, n, batch, report);
    waitingRules ??= taken.waitingRules;
    for (const [parsedLine, fault] of taken.faults) faults.set(parsedLine, fault);
  }
  return { faults, waitingRules };
}

function takeBatch(
  ctx: CommandContext,
  run: ImportRun,
  n: number,
  batch: readonly Parsed[],
  report: ImportReport,
): TakenRecords {
  if (batch.length === 0) return { faults: new Map(), waitingRules: undefined };
  const isDry = run.mode === "dry_run";
  const { sql } = ctx;
  const from = isDry ? dryRunRows(ctx, run.no) : accountRows(sql);
  const book = openBook(
    ctx,
    batch.map(({ record }) => record),
    from,
  );
  const found = checkEach(ctx, book, sameIdBefore(ctx, run, book));
  const faults = new Map<Parsed, Fault>();
  for (const [planned, fault] of found) {
    const parsedLine = batch[planned.at];
    if (parsedLine) faults.set(parsedLine, inLines(fault, batch));
  }
  const written = isDry
    ? { effects: seeBatch(ctx, run.no, book), waitingRules: undefined }
    : unlessRefused(() => sql.savepoint(() => applyBatch(ctx, book, { importNo: run.no, importId: run.importId, n })));
  if (!written) return oneByOne(ctx, run, n, batch, report);
  for (const [{ record }, effect] of written.effects) report.count(record.type, effect);
  return { faults, waitingRules: written.waitingRules };
}

/** The database refuses what every check forgot: the record that it refuses, and no other. */
function oneByOne(
  ctx: CommandContext,
  run: ImportRun,
  n: number,
  batch: readonly Parsed[],
  report: ImportReport,
): TakenRecords {
  const [only, ...others] = batch;
  if (only && others.length === 0) return { faults: new Map([[only, NOT_TAKEN]]), waitingRules: undefined };
  const faults = new Map<Parsed, Fault>();
  let waitingRules: string | undefined;
  const inOrder = batch.toSorted((one, other) => rankOf(one.record.type) - rankOf(other.record.type));
  for (const one of inOrder) {
    const taken = takeBatch(ctx, run, n, [one], report);
    waitingRules ??= taken.waitingRules;
    for (const [line, fault] of taken.faults) faults.set(line, fault);
  }
  return { faults, waitingRules };
}

const NOT_TAKEN: Fault = { field: "", detail: "it does not fit what the account holds" };

/** Undefined where a rule of the database said no; what else goes wrong is a fault of ours. */
function unlessRefused<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (thrown) {
    if (isConstraint(thrown)) return undefined;
    throw thrown;
  }
}

const isStream = ({ byKey, kind }: ImportRun): boolean => byKey !== null && kind === STREAM_KIND;

/** An earlier piece of this import had the id and said something else. What a program streams is news of it, in its order. */
function sameIdBefore({ sql }: CommandContext, run: ImportRun, book: Book): (planned: Planned) => Fault | undefined {
  if (isStream(run)) return () => undefined;
  const changed = book.planned.filter(({ state }) => state === "changed");
  const before =
    run.mode === "dry_run" || changed.length === 0
      ? new Set<string>()
      : changedBy(
          sql,
          run.no,
          changed.map(({ id }) => id),
        );
  return ({ state, importNo, id }) =>
    state === "changed" && (importNo === run.no || before.has(id))
      ? { field: "sourceId", detail: "an earlier line has this id and other content", code: "same_id" }
      : undefined;
}

/** A record is named by its place in the batch where a person knows its line. */
function inLines(fault: Fault, batch: readonly Parsed[]): Fault {
  const twin = fault.code === "same_id" ? batch[Number(fault.values?.record)] : undefined;
  return twin ? { ...fault, detail: `line ${twin.line} has this id and other content` } : fault;
}

/** What a program streams of one record twice is two batches, so that the later one counts; a file says each once. */
function batchesOf(run: ImportRun, parsed: readonly Parsed[]): (readonly Parsed[])[] {
  if (!isStream(run)) return [parsed];
  const batches: Parsed[][] = [[]];
  let names = new Set<string>();
  for (const one of parsed) {
    const name = `${one.record.type} ${one.record.sourceId}`;
    if (names.has(name)) {
      batches.push([]);
      names = new Set();
    }
    names.add(name);
    batches.at(-1)?.push(one);
  }
  return batches;
}

/** What a program says of patients and money is a fact; policies and rules are people's. */
const OF_PEOPLE: ReadonlySet<RecordType> = new Set(["policy_version", "rules_version"]);

const notByKey = (line: number, { type, sourceId }: ImportRecord): NewRefusal => ({
  line,
  type,
  sourceId,
  field: "type",
  code: "not_by_key",
  message: "Policies and account rules are not taken from a key of the records API.",
});

function refusalOf(line: number, record: ImportRecord, fault: Fault, report: ImportReport): NewRefusal {
  const { type, sourceId } = record;
  const { field, detail, code = "contradicts" } = fault;
  // Whoever was erased is named by their line alone.
  const named = code === "patient_erased" && type === "patient" ? {} : { sourceId };
  const refused = { line, type, ...named, field, code, message: sentence(detail) };
  const waits = code === "unknown_reference" && report.waiting < WAITING_MAX;
  return waits ? { ...refused, record: canonicalJson(record), rank: rankOf(type) } : refused;
}

/** Twice its place: whoever waits for one of the same type is tried once more after all of them. */
export const rankOf = (type: RecordType): number => RECORD_ORDER.indexOf(type) * 2;

export const sentence = (detail: string): string =>
  `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.!?…]$/.test(detail) ? "" : "."}`;
