import type { ImportRecord } from "../../core/contract/records.ts";
import { migrate } from "../../worker/account/store/migrate.ts";
import { clinicAgainOn, clinicOn, type TestClinic } from "./clinic-records.ts";
import { copiesOf } from "./migrated-sql.ts";
import { recorded, watchChanges } from "./recorded.ts";

export * from "./clinic-records.ts";

/** How many ids a clinic has minted before its own records come in. */
let minted = 0;

/** A watched clinic with nothing but `basics`: built once, because that takes longer than most tests. */
const clinicSql = copiesOf((sql) => {
  migrate(sql);
  watchChanges(sql);
  minted = Number(clinicOn(recorded(sql)).ctx().newId()) - 1;
});

/** `clinicOn` a database of its own, in which nothing changes without its event. */
export function testClinic(records: readonly ImportRecord[] = []): TestClinic {
  const sql = recorded(clinicSql());
  const clinic = clinicAgainOn(sql, minted);
  if (records.length > 0) clinic.load(records);
  return clinic;
}
