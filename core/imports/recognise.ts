/** What a file is, from its first bytes: never by its name alone. */
import { type Delimiter, delimiterOf } from "./read/csv.ts";
import { type Encoding, encodingOf } from "./read/encoding.ts";
import { headOf, type ImportFile } from "./read/file.ts";

export const NOT_READ = ["empty", "old_excel", "pdf", "packed", "picture", "page", "json_whole"] as const;
export type NotRead = (typeof NOT_READ)[number];

export type Recognised =
  | { readonly form: "csv"; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly form: "xlsx" }
  | { readonly form: "json_lines" | "fhir_lines"; readonly encoding: Encoding }
  | { readonly form: "fhir_bundle" }
  | { readonly form: "not_read"; readonly why: NotRead };

const HEAD_BYTES = 128 * 1024;
/** A bundle is one JSON text and has to be held whole; larger exports come as lines. */
export const BUNDLE_MOST_BYTES = 50 * 1024 * 1024;

const MAGIC: readonly (readonly [readonly number[], NotRead])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "old_excel"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x1f, 0x8b], "packed"],
  [[0x52, 0x61, 0x72, 0x21], "packed"],
  [[0x37, 0x7a, 0xbc, 0xaf], "packed"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
];

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

/** The list of contents of a workbook stands near its beginning, under this name. */
const isWorkbook = (head: Uint8Array): boolean => {
  const names = new TextDecoder("latin1").decode(head.subarray(0, 8192));
  return names.includes("[Content_Types].xml") || names.includes("xl/") || names.includes("_rels/");
};

export async function recognise(file: ImportFile): Promise<Recognised> {
  const head = await headOf(file, HEAD_BYTES);
  const magic = MAGIC.find(([bytes]) => startsWith(head, bytes));
  if (magic) return { form: "not_read", why: magic[1] };
  if (startsWith(head, [0x50, 0x4b])) return isWorkbook(head) ? { form: "xlsx" } : { form: "not_read", why: "packed" };
  const encoding = await encodingOf(file, head);
  const text = new TextDecoder(encoding).decode(head).replace(/^\uFEFF/, "");
  const begins = text.trimStart();
  if (begins === "") return { form: "not_read", why: "empty" };
  if (/^<(!doctype|html|\?xml)/i.test(begins)) return { form: "not_read", why: "page" };
  if (begins.startsWith("{")) return ofJson(begins, encoding, file.size);
  if (begins.startsWith("[")) return { form: "not_read", why: "json_whole" };
  return { form: "csv", encoding, delimiter: delimiterOf(text.replaceAll(/\r\n?/g, "\n"), file.size > head.length) };
}

function ofJson(begins: string, encoding: Encoding, size: number): Recognised {
  const firstLine = begins.split(/\r?\n/, 1)[0] ?? "";
  const isFhir = /"resourceType"\s*:/.test(begins.slice(0, 4096));
  if (isFhir && /"resourceType"\s*:\s*"Bundle"/.test(begins.slice(0, 4096))) {
    return size > BUNDLE_MOST_BYTES ? { form: "not_read", why: "json_whole" } : { form: "fhir_bundle" };
  }
  try {
    JSON.parse(firstLine);
  } catch {
    // A first line beyond the head is refused where it is read; a text over several lines is no lines.
    if (begins.length > firstLine.length) return { form: "not_read", why: "json_whole" };
  }
  return { form: isFhir ? "fhir_lines" : "json_lines", encoding };
}
