/** What makes records of the rows of one kind of table, and what all of them make on the way. */
import type { Made } from "../made.ts";
import { idOf } from "../values/ids.ts";
import type { MappedRow } from "./cells.ts";
import type { Gathered } from "./gather.ts";

export interface Maker {
  /** What a row, or the rows before it, came to. */
  readonly take: (row: MappedRow) => Iterable<Made>;
  readonly end: () => Iterable<Made>;
}

/** The records of a row, or undefined with the fault set in it. */
export type Read = (row: MappedRow, told: Told) => Iterable<Made> | undefined;

/** More of a kind than this are told again each time, and change nothing the second time. */
export const TOLD_MOST = 2_000_000;

/** Says each thing that other records refer to once, on the first line that names it. */
export class Told {
  readonly #told = new Set<string>();
  readonly #copies = new Map<string, number>();
  readonly gathered: Gathered;

  constructor(gathered: Gathered) {
    this.gathered = gathered;
  }

  /** A row's own id, else one of what it says: two rows that say the same and have no id are two. */
  idOf(own: string | undefined, parts: readonly string[]): string | undefined {
    const said = own ?? idOf(parts);
    if (own !== undefined || said === undefined) return said;
    const copy = (this.#copies.get(said) ?? 0) + 1;
    if (copy > 1 || this.#copies.size < TOLD_MOST) this.#copies.set(said, copy);
    return copy === 1 ? said : idOf([...parts, String(copy)]);
  }

  *once(line: number, record: Readonly<Record<string, unknown>>): Iterable<Made> {
    const key = `${record.type} ${record.sourceId}`;
    if (this.#told.has(key)) return;
    if (this.#told.size < TOLD_MOST) this.#told.add(key);
    yield { line, record };
  }
}

/** Where a row belongs: by its own column, or to the location of the settings. */
export function* location(row: MappedRow, told: Told, sourceId: string, title: string): Iterable<Made> {
  const { timeZone, jurisdiction } = row.settings.location;
  const { currency } = row.settings;
  yield* told.once(row.line, { type: "location", sourceId, title, timeZone, jurisdiction, currency });
}

export function locationOf(row: MappedRow): { readonly id: string; readonly title: string } {
  const { sourceId, title } = row.settings.location;
  const own = row.id("location");
  return own === undefined ? { id: sourceId, title } : { id: own, title: row.text("location") ?? own };
}

/** The name of a row's patient, from one column or two. */
export const personName = (row: MappedRow): string | undefined => {
  const whole = row.text("name");
  if (whole !== undefined) return whole;
  const parts = [row.text("firstName"), row.text("lastName")].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
};

/** The patient whom a row of another kind names, where it knows enough to make them. */
export function* namedPatient(row: MappedRow, told: Told, patient: string, on: string | undefined): Iterable<Made> {
  const name = row.settings.makesPatients ? personName(row) : undefined;
  const since = told.gathered.firstDays.get(patient) ?? on;
  if (name === undefined || since === undefined) return;
  const patientNumber = row.id("patientNumber");
  yield* told.once(row.line, {
    type: "patient",
    sourceId: patient,
    name,
    ...(patientNumber === undefined ? {} : { patientNumber }),
    emails: row.emails(),
    phones: row.phones(),
    language: row.settings.language,
    since,
    visits: 0,
  });
}
