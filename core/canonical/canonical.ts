import { assert } from "../result.ts";

/** Deeper than any record of ours; a cycle ends here instead of in the stack. */
const MAX_DEPTH = 64;

/**
 * The one text of a value: object keys in code-unit order, absent (undefined) fields left out, arrays in their order, no white space.
 * Throws on anything but plain objects, arrays, strings, safe integers, booleans and null: floats, dates and maps have no one text.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  assert(depth < MAX_DEPTH, "Nested too deeply, or in a cycle");
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`Not a safe integer: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return writeArray(value, depth);
  if (!isPlainObject(value)) throw new Error(`No canonical text for ${Object.prototype.toString.call(value)}`);
  let fields = "";
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field === undefined) continue;
    fields += `${fields === "" ? "" : ","}${nameOf(key)}:${write(field, depth + 1)}`;
  }
  return `{${fields}}`;
}

/** Names of fields as they are written: ours are some hundreds, whatever is asked. */
const names = new Map<string, string>();
const NAMES_MAX = 2_000;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (names.size < NAMES_MAX) names.set(key, text);
  return text;
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = "";
  for (let at = 0; at < items.length; at += 1) text += `${at === 0 ? "" : ","}${write(items[at], depth + 1)}`;
  return `[${text}]`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
