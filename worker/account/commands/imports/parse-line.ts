/** A line of an import as the record that it is, or why it is none. Nothing of what was wrong is said again: it may be a patient's. */
import { type ImportRecord, importRecord } from "../../../../core/contract/records.ts";
import { DEPTH_MAX } from "../../../../core/records/depth.ts";
import type { RecordRefusalCode } from "../../../../core/records/imports.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { RecordType } from "../records/book.ts";

import { SAYS, UnreadLine } from "./unread-line.ts";

export interface LineFault {
  readonly type?: string;
  readonly sourceId?: string;
  readonly field: string;
  readonly code: RecordRefusalCode;
  readonly message: string;
}

const SCHEMAS = new Map(importRecord.options.map((schema) => [schema.shape.type.value as RecordType, schema]));
const ID_CHARS_MAX = 128;
/** Half of a pair, or the sign that ends a text in the database: no writing has them. */
const NO_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** `source`: the import's, which a record may leave out. */
export function parseLine(raw: unknown, source: string): Result<ImportRecord, LineFault> {
  if (raw instanceof UnreadLine) return err({ field: "", code: raw.code, message: SAYS[raw.code] });
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return err({ field: "", code: "invalid_field", message: "The line is no record: a JSON object is expected." });
  }
  const { type, sourceId } = raw as { readonly type?: unknown; readonly sourceId?: unknown };
  const named = {
    ...(isShort(type) ? { type } : {}),
    ...(isShort(sourceId) ? { sourceId } : {}),
  };
  const schema = SCHEMAS.get(type as RecordType);
  if (!schema) {
    const message = type === undefined ? "type is missing." : "There is no such type of record.";
    return err({ ...named, field: "type", code: "unknown_type", message });
  }
  const unreadable = unreadableIn(raw, 0);
  if (unreadable) return err({ ...named, ...faultAt(unreadable), code: "invalid_field" });
  const given = Object.hasOwn(raw, "source") ? raw : { ...raw, source };
  const parsed = schema.safeParse(given);
  if (!parsed.success) return err({ ...named, ...faultOf(parsed.error.issues[0], type as string) });
  if (parsed.data.source !== source) {
    return err({ ...named, field: "source", code: "other_source", message: `source is not ${source}, the import's.` });
  }
  return ok(parsed.data);
}

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= ID_CHARS_MAX;

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function faultOf(issue: Issue | undefined, type: string): Pick<LineFault, "field" | "code" | "message"> {
  const [unknown] = issue?.keys ?? [];
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].map(String);
  const field = path.join(".").slice(0, ID_CHARS_MAX);
  const what = field === "" ? "The record" : field;
  const says = unknown === undefined ? saysOf(issue?.message ?? "") : `is no field of a ${type}`;
  return { field, code: "invalid_field", message: `${what} ${says}.` };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "nothing",
};
const kindOf = (kind = ""): string => KINDS[kind] ?? kind;

/** Zod's own words for what most exports get wrong, as the rest of a sentence that begins with the field. */
function saysOf(message: string): string {
  if (/received undefined$/.test(message)) return "is missing";
  const expected = /^Invalid input: expected (\w+), received (\w+)$/.exec(message);
  if (expected) return `must be ${kindOf(expected[1])} and is ${kindOf(expected[2])}`;
  const one = /^Invalid option: expected one of (.+)$/.exec(message);
  if (one) return `must be one of ${one[1]?.replaceAll("|", ", ").replaceAll('"', "")}`;
  const long = /^Too (?:big|small): expected \w+ to (?:have|be) (.+)$/.exec(message);
  if (long) return `must be ${long[1]?.replace("<=", "at most ").replace(">=", "at least ")}`;
  if (/^Invalid ISO date$/.test(message)) return "must be a day such as 2026-11-21";
  if (/^Invalid email address$/.test(message)) return "is no e-mail address";
  return message.startsWith("must ") ? message : `is not valid (${message})`;
}

interface Unreadable {
  /** From the inmost field to the outmost. */
  readonly path: string[];
  readonly says: string;
}

/** The first text that cannot be kept as it is, or where the record goes too deep. */
function unreadableIn(value: unknown, depth: number): Unreadable | undefined {
  if (depth > DEPTH_MAX) return { path: [], says: "goes too deep" };
  if (typeof value === "string")
    return NO_TEXT.test(value) ? { path: [], says: "has a sign that is no text" } : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const key of Object.keys(value)) {
    const found = unreadableIn((value as Record<string, unknown>)[key], depth + 1);
    if (!found) continue;
    found.path.push(key);
    return found;
  }
  return undefined;
}

function faultAt({ path, says }: Unreadable): Pick<LineFault, "field" | "message"> {
  const field = path.toReversed().join(".").slice(0, ID_CHARS_MAX);
  return { field, message: `${field} ${says}.` };
}
