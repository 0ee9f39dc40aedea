import { hash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return hash("sha256", text, "hex");
}

/** The hash of the facts of a decision (decision record 0004): `f1:` and 64 hex digits. Key order and absent fields do not matter. */
export function hashFacts(facts: unknown): string {
  return `f1:${sha256Hex(canonicalJson(facts))}`;
}

/** The hash of a command's input, by which a repeated command is told from another one under the same id: `i1:` and 64 hex digits. */
export function hashInput(input: unknown): string {
  return `i1:${sha256Hex(canonicalJson(input))}`;
}

/** The hash of what was decided before: `d1:` and 64 hex digits. */
export function hashDecided(decided: readonly string[]): string {
  return `d1:${sha256Hex(canonicalJson(decided))}`;
}
