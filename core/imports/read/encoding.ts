/** In which letters a file is written. Excel saves UTF-8 with a mark, UTF-16, or the letters of old Windows, and says which of them nowhere. */
import type { ImportFile } from "./file.ts";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** Of letters that are mostly Latin, UTF-16 has every other byte empty. */
const MOSTLY = 0.3;

/** What the first bytes say: a mark, or empty bytes at every other place; undefined where only reading it all can tell. */
export function encodingOfHead(head: Uint8Array): Encoding | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte));
  if (marked) return marked[0];
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const half = head.length / 2;
  if ((zeros[1] ?? 0) > half * MOSTLY && (zeros[0] ?? 0) < half * 0.05) return "utf-16le";
  if ((zeros[0] ?? 0) > half * MOSTLY && (zeros[1] ?? 0) < half * 0.05) return "utf-16be";
  return undefined;
}

/** Reads it all once: what is no UTF-8 anywhere is old Windows throughout. */
export async function encodingOf(file: ImportFile, head: Uint8Array): Promise<Encoding> {
  const said = encodingOfHead(head);
  if (said) return said;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of file.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The text of a file in pieces, without its mark, each end of a line as one sign. */
export async function* textOf(file: ImportFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const chunk of file.open()) {
    let text = held + decoder.decode(chunk, { stream: true });
    // Its other half may come with the next piece.
    held = text.endsWith("\r") ? "\r" : "";
    if (held) text = text.slice(0, -1);
    if (text) yield oneEnd(text);
  }
  const last = oneEnd(held + decoder.decode());
  if (last) yield last;
}

const oneEnd = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text);
