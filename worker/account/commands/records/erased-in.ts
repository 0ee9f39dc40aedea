import type { ImportRecord } from "../../../../core/contract/records.ts";
import { normaliseEmail, normalisePatientNumber, normalisePhone } from "../../../../core/facts/patient-keys.ts";
import type { CommandContext } from "../../store/context.ts";
import { type ErasedName, erasedNames } from "../../store/people/erased.ts";

export interface ErasedIn {
  /** Records of somebody who was erased: by what their source calls them, and of a patient by number and addresses too. */
  readonly places: ReadonlySet<number>;
  /** Who pays or answers for somebody, by source and name. */
  readonly named: ReadonlySet<string>;
}

/** Who of a batch was erased. */
export function erasedIn(ctx: Pick<CommandContext, "sql" | "contactMac">, records: readonly ImportRecord[]): ErasedIn {
  const bySource = Map.groupBy(
    records.flatMap((record, at) => [
      ...namesOf(record).map((name) => ({ source: record.source, at, name })),
      ...othersIn(record).map((name) => ({ source: record.source, at: undefined, name })),
    ]),
    ({ source }) => source,
  );
  const places = new Set<number>();
  const others = new Set<string>();
  for (const [source, named] of bySource) {
    const erased = erasedNames(
      ctx,
      source,
      named.map(({ name }) => name),
    );
    // Of one name that stands twice the last is answered.
    const values = new Set([...erased].map(({ kind, value }) => `${kind} ${value}`));
    for (const { at, name } of named.filter((one) => values.has(`${one.name.kind} ${one.name.value}`))) {
      if (at === undefined) others.add(`${source} ${name.value}`);
      else places.add(at);
    }
  }
  return { places, named: others };
}

function othersIn(record: ImportRecord): ErasedName[] {
  const { payer, guardian } = record as { readonly payer?: string; readonly guardian?: string };
  return [payer, guardian].flatMap((value) => (value === undefined ? [] : [{ kind: "source_id", value } as const]));
}

function namesOf(record: ImportRecord): ErasedName[] {
  if (record.type === "patient") return namesOfPatient(record);
  const email = record.type === "past_case" && record.email !== undefined ? normaliseEmail(record.email) : undefined;
  const told =
    email === undefined ? [] : (["contact", "shared_contact"] as const).map((kind) => ({ kind, value: email }));
  return "patient" in record && typeof record.patient === "string"
    ? [{ kind: "source_id", value: record.patient }, ...told]
    : told;
}

type PatientNames = Pick<
  Extract<ImportRecord, { type: "patient" }>,
  "sourceId" | "patientNumber" | "emails" | "phones"
>;

/** As they are kept when somebody is erased. */
export function namesOfPatient({ sourceId, patientNumber, emails, phones }: PatientNames): ErasedName[] {
  const contacts = [...emails.map(normaliseEmail), ...phones.map(normalisePhone)];
  const number = patientNumber === undefined ? undefined : normalisePatientNumber(patientNumber);
  return [
    { kind: "source_id", value: sourceId },
    ...(number ? [{ kind: "patient_number", value: number } as const] : []),
    ...contacts.flatMap((value) => (value ? [{ kind: "contact", value } as const] : [])),
  ];
}
