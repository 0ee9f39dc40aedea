/** Files as a clinic drops them, made of text or bytes, and what an import makes of them. */
import { openAsBlob } from "node:fs";
import { importRecord } from "../../core/contract/records.ts";
import { isRefused, type RefusedLine } from "../../core/imports/made.ts";
import type { ImportMap, ImportSettings } from "../../core/imports/map.ts";
import { type Looked, linesOfAll, lookAt } from "../../core/imports/open-import.ts";
import { fileOfBlob, type ImportFile } from "../../core/imports/read/file.ts";

export const SETTINGS: ImportSettings = {
  source: "clinic",
  currency: "USD",
  language: "en",
  location: { sourceId: "main", title: "Harbour Street", timeZone: "America/New_York", jurisdiction: "US-NY" },
  processor: "none",
  makesPatients: true,
  since: "2026-01-01",
};

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = "export.csv"): ImportFile =>
  fileOfBlob(new Blob([content]), name);

/** The same file in pieces of so many bytes, as a slow disk gives them. */
export const inPieces = (content: string | Uint8Array, bytes: number): ImportFile => {
  const all = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name: "export.csv",
    size: all.length,
    open: async function* () {
      for (let at = 0; at < all.length; at += bytes) yield all.subarray(at, at + bytes);
    },
  };
};

/** A made-up export of one of the known systems. */
export const sampleFile = async (name: string): Promise<ImportFile> =>
  fileOfBlob(await openAsBlob(`demo/clinic/exports/${name}`), name);

type AnyRecord = Readonly<Record<string, unknown>>;
export interface CameOf {
  readonly looked: Looked;
  /** Each one held against the schema of records. */
  readonly records: readonly AnyRecord[];
  readonly refused: readonly RefusedLine[];
}

export async function cameOf(
  file: ImportFile,
  settings: Partial<ImportSettings> = {},
  change: (map: ImportMap) => ImportMap = (map) => map,
): Promise<CameOf> {
  const looked = await lookAt(file);
  const records: AnyRecord[] = [];
  const refused: RefusedLine[] = [];
  if (looked.what === "not_read") return { looked, records, refused };
  const map = looked.what === "table" ? change(looked.map) : undefined;
  for await (const { made } of linesOfAll([{ looked, map }], { ...SETTINGS, ...settings })) {
    if (isRefused(made)) refused.push(made);
    else {
      importRecord.parse({ source: "clinic", ...made.record });
      records.push(made.record);
    }
  }
  return { looked, records, refused };
}

export const ofType = (records: readonly AnyRecord[], type: string): readonly AnyRecord[] =>
  records.filter((record) => record.type === type);
