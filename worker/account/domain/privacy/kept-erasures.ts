/** What an account tells its guard of who was erased. */
import type { KeptErasure } from "../../../../core/privacy/kept-erasure.ts";
import { macsOfErased } from "../../store/people/erased.ts";
import { doneErasures } from "../../store/privacy/erasures.ts";
import { groupOf } from "../../store/privacy/person.ts";
import type { Sql } from "../../store/sql.ts";

export const keptErasures = (sql: Sql): KeptErasure[] =>
  doneErasures(sql).map((row) => ({
    ...row,
    patientIds: groupOf(sql, row.patientId).map(({ patientId }) => patientId),
    names: macsOfErased(sql, row.patientId),
  }));
