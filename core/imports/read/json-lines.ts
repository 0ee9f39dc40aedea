/** One JSON text a line, as it comes: at most one line is held. */
import { type Encoding, textOf } from "./encoding.ts";
import type { ImportFile } from "./file.ts";
import type { BrokenRow } from "./row.ts";

/** Longer than a record or a resource that is one may be. */
const LINE_CHARS_MOST = 1024 * 1024;

export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

export async function* jsonLines(file: ImportFile, encoding: Encoding): AsyncGenerator<JsonLine | BrokenRow> {
  let held = "";
  let line = 0;
  /** What was longer than a line may be is gone over to its end. */
  let isSkipping = false;
  const read = (text: string): JsonLine | BrokenRow | undefined => {
    line += 1;
    if (isSkipping || text.length > LINE_CHARS_MOST) {
      isSkipping = false;
      return { line, broken: "row_too_long" };
    }
    if (text.trim() === "") return undefined;
    try {
      return { line, value: JSON.parse(text) };
    } catch {
      return { line, broken: "not_json" };
    }
  };
  for await (const text of textOf(file, encoding)) {
    const parts = (held + text).split("\n");
    held = parts.pop() ?? "";
    for (const part of parts) {
      const one = read(part);
      if (one) yield one;
    }
    if (held.length > LINE_CHARS_MOST) {
      held = "";
      isSkipping = true;
    }
  }
  const last = held !== "" || isSkipping ? read(held) : undefined;
  if (last) yield last;
}
