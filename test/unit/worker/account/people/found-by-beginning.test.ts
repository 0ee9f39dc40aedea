/** Danger: a search that sorts all whose name begins so is slow where many do; one that takes only the first of each kind may leave out who comes first. */
import { expect, it } from "vitest";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { type KeyKind, patientIdsByPrefix } from "../../../../../worker/account/store/people/patients.ts";
import { aPatient, testClinic } from "../../../../support/clinic.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { watchedSql } from "../../../../support/watched-sql.ts";

const FIRST = ["Ana", "Anders", "Ben", "An", "Anabel", "Sam"];
const LAST = ["Anders", "Ana", "Lind", "Anquist", "Ben"];
const KINDS: readonly KeyKind[] = ["name", "name_part"];

it("whoever comes first by a name or a part of it is found first, as if all were sorted", () => {
  const { sql, load } = testClinic();
  load(FIRST.flatMap((first, at) => LAST.map((last, of) => aPatient(`N${at}-${of}`, `${first} ${last}`))));
  for (const prefix of ["a", "an", "ana", "anders", "b", "z"]) {
    const all = sql
      .all<{ id: string }>(
        `SELECT patient_id AS id FROM patient_key WHERE kind IN ('name', 'name_part') AND value_norm LIKE ? || '%'
         GROUP BY patient_id ORDER BY min(value_norm), patient_id`,
        prefix,
      )
      .map(({ id }) => id);
    for (const limit of [1, 3, 20]) {
      expect(patientIdsByPrefix(sql, KINDS, prefix, limit)).toEqual(all.slice(0, limit));
    }
  }
});

it("it takes the first as they stand in the index, and sorts those few", () => {
  const { sql, planOf } = watchedSql(memorySql());
  migrate(sql);
  patientIdsByPrefix(sql, KINDS, "a", 20);
  const sorts = planOf(/FROM patient_key WHERE kind = \?/).filter((detail) => /TEMP B-TREE FOR ORDER BY/.test(detail));
  expect(sorts).toEqual([]);
});
