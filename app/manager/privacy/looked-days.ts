import type { AccessRow } from "../../../core/contract/access.ts";

/** Whom one person was shown on one day. */
export interface LookedDay {
  readonly date: string;
  readonly personId: string;
  readonly personName: string;
  /** How many different ones. */
  readonly patients: number;
  readonly rows: readonly AccessRow[];
}

/** By day and person, in the order of the rows: the newest first. */
export function daysOf(rows: readonly AccessRow[], dateOf: (row: AccessRow) => string): LookedDay[] {
  const days = Map.groupBy(rows, (row) => `${dateOf(row)} ${row.personId}`);
  return [...days.values()].flatMap((ofDay) => {
    const [first] = ofDay;
    if (!first) return [];
    const patients = new Set(ofDay.map(({ patientId }) => patientId)).size;
    return [{ date: dateOf(first), personId: first.personId, personName: first.personName, patients, rows: ofDay }];
  });
}
