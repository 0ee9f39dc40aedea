import { patientById } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { Contact } from "./queue-message.ts";

/** A person's contacts, those by which they want to be written to first: whoever writes to them by one channel takes the first that will do. */
export function byPreference<C extends Contact>(sql: Sql, patientId: string, contacts: readonly C[]): C[] {
  const wanted = patientById(sql, patientId)?.contactBy;
  return contacts.toSorted((one, other) => Number(other.channel === wanted) - Number(one.channel === wanted));
}
