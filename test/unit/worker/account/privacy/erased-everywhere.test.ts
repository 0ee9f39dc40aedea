/** Danger: somebody was erased, and their words stand on in some table; or money that moved cannot be accounted for any more. */
import { beforeAll, describe, expect, it } from "vitest";
import { subjectOf } from "../../../../../worker/account/domain/privacy/subject.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { eraseRows } from "../../../../../worker/account/store/privacy/erase.ts";
import { exportRows } from "../../../../../worker/account/store/privacy/export.ts";
import { SHARES } from "../../../../../worker/account/store/privacy/shares.ts";
import type { Sql } from "../../../../../worker/account/store/sql.ts";
import { CANARY, canaryText, foundIn, plantCanaries, sourceIdOf } from "../../../../support/canaries.ts";
import { testContactMac as contactMac } from "../../../../support/contact-mac.ts";
import { keptOf, loaded, RELEASES } from "../../../../support/releases/loader.ts";

const kept = new Map<string, string>();
beforeAll(async () => {
  for (const release of RELEASES) kept.set(release, await keptOf(release, "busy"));
});

function opened(release: string): Sql {
  const { sql } = loaded(kept.get(release) ?? "");
  migrate(sql);
  return sql;
}

const sumsOf = (sql: Sql) =>
  [
    "SELECT count(*) AS n, sum(amount_minor) AS sum, sum(held_minor) AS held FROM leg",
    "SELECT count(*) AS n, sum(collected_minor) AS sum, sum(elsewhere_minor) AS held FROM payment",
    "SELECT count(*) AS n, sum(paid_minor) AS sum FROM line",
    "SELECT count(*) AS n, sum(delta_minor) AS sum FROM credit_entry",
    "SELECT count(*) AS n, sum(net_minor + tax_minor) AS sum FROM allocation",
    "SELECT count(*) AS n, sum(amount_minor) AS sum FROM decision",
    "SELECT count(*) AS n, sum(refunded_minor + credited_minor) AS sum FROM refund_case",
    "SELECT count(*) AS n FROM attempt",
    "SELECT count(*) AS n FROM use_record",
  ].map((query) => sql.one(query));

const chain = (sql: Sql) => {
  const walked = verifyAudit(sql);
  return walked.ok ? walked.value : walked.error;
};

const patientsOf = (sql: Sql) =>
  sql.all<{ patientId: string; name: string; number: string | null }>(
    "SELECT id AS patientId, name, patient_number AS number FROM patient ORDER BY id",
  );

const erase = (sql: Sql, patientId: string) =>
  sql.transaction(() => eraseRows(sql, subjectOf({ sql, contactMac }, patientId)));

describe.each(RELEASES)("an account as %s left it", (release) => {
  it("of nobody who was erased stands a name, an address or a number, and every sum is what it was", () => {
    const sql = opened(release);
    const before = { sums: sumsOf(sql), chain: chain(sql) };
    for (const { patientId, name, number } of patientsOf(sql)) {
      const keys = sql.all<{ value: string }>(
        `SELECT DISTINCT value_norm AS value FROM patient_key k WHERE patient_id = ?1 AND kind NOT IN ('name', 'name_part')
           AND NOT EXISTS (SELECT 1 FROM patient_key o WHERE o.value_norm = k.value_norm AND o.patient_id <> ?1)`,
        patientId,
      );
      const isNamesake = patientsOf(sql).filter((one) => one.name.includes(name)).length > 1;
      erase(sql, patientId);
      const wanted = [...(isNamesake ? [] : [name]), ...(number ? [number] : []), ...keys.map(({ value }) => value)];
      expect([name, foundIn(sql, wanted)]).toEqual([name, []]);
    }
    expect({ sums: sumsOf(sql), chain: chain(sql) }).toEqual(before);
    expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(sql.all("SELECT * FROM erasing")).toEqual([]);
  });
});

describe("words in every table that may hold some", () => {
  function planted() {
    const sql = opened("this release");
    const [row] = sql.all<{ patientId: string; caseId: string; decisionId: string; lineId: string; personId: string }>(
      `SELECT c.patient_id AS patientId, c.id AS caseId, d.id AS decisionId, l.line_id AS lineId, d.decider_id AS personId
       FROM refund_case c JOIN decision d ON d.case_id = c.id JOIN case_line l ON l.case_id = c.id ORDER BY c.id`,
    );
    if (!row) throw new Error("Nobody has decided anything");
    sql.run("PRAGMA foreign_keys = OFF");
    sql.run("PRAGMA ignore_check_constraints = ON");
    const { patientId, caseId, decisionId } = row;
    sql.run(
      "UPDATE patient SET name = ?, contacts = ? WHERE id = ?",
      `Ixchel ${CANARY}`,
      JSON.stringify([{ name: `Itzel ${CANARY}`, relation: "mother", email: `itzel@${CANARY.toLowerCase()}.example` }]),
      patientId,
    );
    sql.run("UPDATE payment SET brand = 'Visa', last4 = '7x91' WHERE patient_id = ?", patientId);
    sql.run("UPDATE refund_case SET asked_text_id = ? WHERE id = ?", canaryText(sql, caseId), caseId);
    sql.run(
      "UPDATE decision SET cause_text_id = ?, reply_text_id = ? WHERE id = ?",
      canaryText(sql, caseId),
      canaryText(sql, null),
      decisionId,
    );
    sql.run(
      `UPDATE evaluation SET proposal_json = json_set(proposal_json, '$.draft', ?, '$.to', 'Visa ··7x91', '$.greeting', 'Ixchel') WHERE case_id = ?`,
      `Dear ${CANARY}`,
      caseId,
    );
    plantCanaries(sql, row);
    return { sql, ...row };
  }

  it("go with whoever said them, or whom they name", () => {
    const { sql, patientId } = planted();
    const sums = sumsOf(sql);
    expect(foundIn(sql, [CANARY]).length).toBeGreaterThan(25);
    const sourceId = sourceIdOf(sql, patientId);
    erase(sql, patientId);
    expect(foundIn(sql, [CANARY, "Ixchel", "7x91", "sealed"])).toEqual([]);
    expect(sql.all("SELECT * FROM import_refusal WHERE record LIKE ?", `%"${sourceId}"%`)).toEqual([]);
    expect(sql.all("SELECT ref FROM job WHERE ref = 'zendesk 99001'")).toEqual([]);
    expect(sumsOf(sql)).toEqual(sums);
    expect(chain(sql)).toMatchObject({ seq: expect.any(Number) });
    expect(sql.one("SELECT name, source, contacts FROM patient WHERE id = ?", patientId)).toEqual({
      name: "",
      source: "erased",
      contacts: "[]",
    });
  });

  it("stand in a file for whoever they are about, each in its section, and looking changes nothing", () => {
    const { sql, patientId } = planted();
    const before = foundIn(sql, [CANARY]);
    const tables = exportRows(sql, subjectOf({ sql, contactMac }, patientId));
    const text = JSON.stringify(tables);
    const words = sql
      .all<{ body: string }>("SELECT body FROM text WHERE body LIKE ?", `%${CANARY}%`)
      .map(({ body }) => body);
    // A text that a task names is in no row of its own.
    const missing = words.filter((body) => !text.includes(body));
    expect(missing.length).toBeLessThanOrEqual(1);
    expect(new Set(tables.map(({ table }) => table)).size).toBeGreaterThan(25);
    expect(text).not.toContain("sealed");
    expect(foundIn(sql, [CANARY])).toEqual(before);
  });

  it("are erased of one patient only: another's stay as they are", () => {
    const { sql, patientId } = planted();
    const other = patientsOf(sql).find((one) => one.patientId !== patientId);
    const rowsOf = () =>
      Object.entries(SHARES).map(([table]) => [
        table,
        table === "patient" || table === "patient_key"
          ? sql.all(
              `SELECT * FROM ${table} WHERE ${table === "patient" ? "id" : "patient_id"} = ?`,
              other?.patientId ?? "",
            )
          : undefined,
      ]);
    const before = rowsOf();
    erase(sql, patientId);
    expect(rowsOf()).toEqual(before);
  });

  it("are not touched while somebody holds them", () => {
    const { sql, patientId, personId } = planted();
    sql.run(
      "INSERT INTO legal_hold (id, patient_id, responsible_id, text_id, put_by, put_at_ms) VALUES ('H1', ?, ?, 'T', ?, 1)",
      patientId,
      personId,
      personId,
    );
    const before = foundIn(sql, [CANARY]);
    expect(() => erase(sql, patientId)).toThrow("what is held is not erased");
    expect(foundIn(sql, [CANARY])).toEqual(before);
  });
});
