/** FHIR R4 as lines of records: a bundle by the number of its entries, NDJSON by its lines. */
import type { Made } from "../made.ts";
import { notTaken } from "../make/gather.ts";
import type { ImportSettings } from "../map.ts";
import type { Encoding } from "../read/encoding.ts";
import { textOf } from "../read/encoding.ts";
import type { ImportFile } from "../read/file.ts";
import { jsonLines } from "../read/json-lines.ts";
import type { BrokenCode } from "../read/row.ts";
import { idOf } from "../values/ids.ts";
import { claimRecords, invoiceRecords, noticeRecords, reconciliationRecords } from "./billing.ts";
import { emptyIndex, type FhirIndex, indexResource } from "./index-of.ts";
import { bookingRecords, consentRecords, type FromFhir, patientRecords } from "./people.ts";
import { at, listAt, type Resource, resourceOf, textAt } from "./resource.ts";

type Read =
  | { readonly line: number; readonly resource: Resource | undefined }
  | { readonly line: number; readonly broken: BrokenCode };

async function* linesOf(file: ImportFile, encoding: Encoding): AsyncGenerator<Read> {
  for await (const one of jsonLines(file, encoding)) {
    if ("broken" in one) yield one;
    else yield { line: one.line, resource: resourceOf(one.value) };
  }
}

/** An entry's own id, or that of its address where it has none. */
function entryOf(entry: unknown): Resource | undefined {
  const resource = resourceOf(at(entry, "resource"));
  if (!resource || typeof resource.id === "string") return resource;
  const id = textAt(entry, "fullUrl")?.split(/[/:]/).at(-1);
  return id === undefined ? resource : { ...resource, id };
}

async function* entriesOf(file: ImportFile): AsyncGenerator<Read> {
  let text = "";
  for await (const part of textOf(file, "utf-8")) text += part;
  let bundle: unknown;
  try {
    bundle = JSON.parse(text);
  } catch {
    yield { line: 1, broken: "not_json" };
    return;
  }
  for (const [number, entry] of listAt(bundle, "entry").entries()) yield { line: number + 1, resource: entryOf(entry) };
}

/** Read for others' sake, or of no matter to a refund. */
const SILENT = new Set([
  "ChargeItem",
  "Coverage",
  "Organization",
  "Practitioner",
  "PractitionerRole",
  "Location",
  "Account",
]);

function recordsOf(resource: Resource, id: string, index: FhirIndex, settings: ImportSettings): FromFhir | undefined {
  switch (resource.resourceType) {
    case "Patient":
      return patientRecords(resource, id, index, settings);
    case "Consent":
      return consentRecords(resource, id);
    case "Appointment":
    case "Encounter":
      return bookingRecords(resource, id);
    case "Invoice":
      return invoiceRecords(resource, id, index, settings);
    case "PaymentReconciliation":
      return reconciliationRecords(resource, id, index, settings);
    case "PaymentNotice":
      return noticeRecords(resource, id, index, settings);
    case "ClaimResponse":
      return claimRecords(resource, id, index, settings);
    default:
      return SILENT.has(String(resource.resourceType)) ? [] : undefined;
  }
}

export interface FhirFile {
  readonly file: ImportFile;
  readonly form: "fhir_lines" | "fhir_bundle";
  readonly encoding: Encoding;
}

const open = ({ file, form, encoding }: FhirFile): AsyncGenerator<Read> =>
  form === "fhir_bundle" ? entriesOf(file) : linesOf(file, encoding);

/** Files that belong together, since a bulk export has one for each type of resource: each line with the number of its file. */
export async function* fhirLines(
  files: readonly FhirFile[],
  settings: ImportSettings,
): AsyncGenerator<{ readonly file: number; readonly made: Made }> {
  const index = emptyIndex();
  for (const [file, one] of files.entries()) {
    for await (const read of open(one))
      if (!("broken" in read) && read.resource)
        indexResource(read.resource, { line: read.line, file }, index, settings.currency);
  }
  const told = new Set<string>();
  for (const [file, one] of files.entries()) {
    for await (const read of open(one)) for (const made of madeOf(read, index, settings, told)) yield { file, made };
  }
  yield* notTaken(index.gathered);
}

function* madeOf(read: Read, index: FhirIndex, settings: ImportSettings, told: Set<string>): Generator<Made> {
  const { line } = read;
  if ("broken" in read) {
    yield { line, code: read.broken };
    return;
  }
  const { resource } = read;
  const id = idOf([textAt(resource, "id") ?? ""]);
  if (!resource || id === undefined) {
    yield { line, field: "id", code: "missing" };
    return;
  }
  const records = recordsOf(resource, id, index, settings);
  if (records === undefined) yield { line, field: String(resource.resourceType).slice(0, 60), code: "not_supported" };
  else if ("lacks" in records) yield { line, field: records.lacks, code: "missing" };
  else {
    for (const record of records) {
      const key = `${record.type} ${record.sourceId}`;
      const isShared = record.type === "location" || record.type === "item";
      if (isShared && told.has(key)) continue;
      if (isShared) told.add(key);
      yield { line, record };
    }
  }
}
