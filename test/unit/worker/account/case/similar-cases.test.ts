/** Danger: two patients in the same position are treated differently because nobody saw the other, or one reads the other's name. */
import { describe, expect, it } from "vitest";
import { similarAnswer } from "../../../../../core/contract/similar.ts";
import { assert } from "../../../../../core/result.ts";
import { similarCases } from "../../../../../worker/account/queries/case/similar.ts";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import type { Sql } from "../../../../../worker/account/store/sql.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  dump,
  items,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { runStop } from "../../../../support/operations.ts";
import { pastCase } from "../../../../support/past-case.ts";

const facialPackage = aRecord("item", "facial6", { title: "Six facials", kind: "package", category: "facial" });

/** The n-th patient with a package of six for 1,200.00, so many used. */
function patient(n: number, used: number, item = "laser6") {
  return [
    aPatient(`Q${n}`, `Patient Number${n}`, { emails: [`q${n}@example.com`] }),
    aPurchase(`QB${n}`, `Q${n}`, [aLine(`QN${n}`, item, 120_000, { entitlement: sixSessions() })]),
    aCard(`QY${n}`, `QB${n}`, 120_000),
    ...Array.from({ length: used }, (_, at) => aUse(`QU${n}-${at}`, `QN${n}`)),
  ];
}
const ticketOf = (n: number) => ({ helpdesk: "zendesk", ticketId: String(100 + n) }) as const;
const mailOf = (n: number) => aMail({ requesterEmail: `q${n}@example.com`, requesterName: `Patient Number${n}` });

/** Decides the n-th patient's case as the policy says, or as bent. */
function settle(clinic: TestClinic, n: number, bend: Parameters<typeof decided>[3] = {}) {
  const finance = clinic.staff("finance");
  return decided(clinic, finance, ulidOf("DEC", n), {
    ticket: ticketOf(n),
    caseId: ulidOf("CASE", n),
    lineIds: [clinic.id("line", `QN${n}`)],
    mail: mailOf(n),
    ...bend,
  });
}

function alikeTo(clinic: TestClinic, n: number, reason: "changed_mind" | "expired" = "changed_mind") {
  const request = { ticket: ticketOf(n), lineIds: [clinic.id("line", `QN${n}`)], reason };
  const read = similarCases(clinic.ctx(), clinic.staff("agent"), request, mailOf(n));
  assert(read.ok, read.ok ? "" : read.error.detail);
  return similarAnswer.parse(read.value);
}

describe("cases like the one in hand", () => {
  it("are those of the same clause, reason and uses, with what was decided; exceptions apart, the same service first", () => {
    const clinic = testClinic([
      facialPackage,
      ...items,
      ...[1, 2, 3, 4, 5, 6].flatMap((n) => patient(n, n === 4 ? 0 : 2, n === 2 ? "facial6" : "laser6")),
    ]);
    settle(clinic, 1);
    clinic.setNow(NOW_MS + 1000);
    settle(clinic, 2);
    settle(clinic, 3, { amountMinor: 100_000, exception: goodwill });
    // Nothing used: another position, though the clause is the same.
    settle(clinic, 4);
    // Another reason.
    settle(clinic, 5, { reason: "moved_or_schedule" });
    const alike = alikeTo(clinic, 6);
    expect(alike).toMatchObject({
      alike: {
        policyId: "packages",
        clauseId: "otherwise",
        reason: "changed_mind",
        uses: "some_used",
        service: "laser",
      },
      total: 3,
      few: true,
      more: false,
      sameService: 2,
      byPolicy: [{ offer: "refund", cases: 2 }],
      exceptions: 1,
      importedAside: false,
    });
    expect(
      alike.cases.map(({ caseId, sameService, amountMinor, cause }) => [caseId, sameService, amountMinor, cause]),
    ).toEqual([
      [ulidOf("CASE", 3), true, 100_000, "goodwill"],
      [ulidOf("CASE", 1), true, 80_000, undefined],
      [ulidOf("CASE", 2), false, 80_000, undefined],
    ]);
    expect(alike.cases[1]?.tickets).toEqual([ticketOf(1)]);
    expect(alike.cases[1]?.decidedOn).toBe("2026-03-02");
  });

  it("name nobody", () => {
    const clinic = testClinic([1, 2].flatMap((n) => patient(n, 2)));
    settle(clinic, 1, { amountMinor: 90_000, exception: goodwill });
    const shown = JSON.stringify(alikeTo(clinic, 2));
    expect(shown).not.toMatch(/Number1|q1@|long wait/);
  });

  it("leave out the case itself, and what was stopped before anything came of it", () => {
    const clinic = testClinic([1, 2].flatMap((n) => patient(n, 2)));
    settle(clinic, 1);
    expect(alikeTo(clinic, 1).total).toBe(0);
    expect(alikeTo(clinic, 2).total).toBe(1);
    runStop(clinic.runtime, clinic.staff("finance"), ulidOf("DEC", 1), {});
    expect(alikeTo(clinic, 2).total).toBe(0);
  });

  it("from five on are no longer called few", () => {
    const clinic = testClinic([1, 2, 3, 4, 5, 6].flatMap((n) => patient(n, 2)));
    for (const n of [1, 2, 3, 4]) settle(clinic, n);
    expect(alikeTo(clinic, 6).few).toBe(true);
    settle(clinic, 5);
    expect(alikeTo(clinic, 6)).toMatchObject({ few: false, total: 5 });
  });

  it("name imported cases of the same reason and service beside them, by what was given, exceptions left out", () => {
    const past = (id: string, more: object) => pastCase(id, { patient: "Q1", line: "QN1", ...more });
    const clinic = testClinic([
      ...patient(1, 2),
      ...patient(2, 2),
      past("H1", {}),
      past("H2", {}),
      past("H3", { offer: "decline", amountMinor: 0 }),
      past("H4", { exception: true }),
      past("H5", { reason: "expired" }),
    ]);
    const alike = alikeTo(clinic, 2);
    expect(alike.imported).toEqual([
      { offer: "refund", cases: 2 },
      { offer: "decline", cases: 1 },
    ]);
    // No clause is known of them: what the policy gave is counted apart.
    expect(alike).toMatchObject({ total: 0, byPolicy: [], importedAside: true });
    expect(alikeTo(clinic, 2, "expired").imported).toEqual([{ offer: "refund", cases: 1 }]);
  });

  it("count imported cases that name no service apart: old tickets are about no purchase that anybody knows", () => {
    const unplaced = (n: number, offer: "refund" | "decline") => {
      const { line: _, ...ticketCase } = pastCase(`T${n}`, { offer, amountMinor: offer === "refund" ? 4_000 : 0 });
      return { ...ticketCase, patient: "Q1" };
    };
    const clinic = testClinic([...patient(1, 0), unplaced(1, "refund"), unplaced(2, "decline"), unplaced(3, "refund")]);
    const found = alikeTo(clinic, 1);
    expect(found.importedUnplaced).toEqual([
      { offer: "refund", cases: 2 },
      { offer: "decline", cases: 1 },
    ]);
    expect(found).toMatchObject({ total: 0, importedAside: true });
    expect(found.imported).toBeUndefined();
    expect(alikeTo(clinic, 1, "expired").importedUnplaced).toBeUndefined();
  });

  it("say that imported cases are not among them", () => {
    const clinic = testClinic([...patient(1, 2), pastCase("H1", { line: undefined, patient: "Q1" })]);
    expect(alikeTo(clinic, 1)).toMatchObject({ total: 0, importedAside: true });
    expect(alikeTo(clinic, 1, "expired").importedAside).toBe(false);
  });

  it("are found by a range of one index, however many other cases there are, and reading writes nothing", () => {
    const clinic = testClinic([1, 2].flatMap((n) => patient(n, 2)));
    settle(clinic, 1);
    const agent = clinic.staff("agent");
    const before = dump(clinic.sql);
    const asked: string[] = [];
    const sql: Sql = {
      ...clinic.sql,
      all: (query, ...values) => {
        asked.push(query);
        return clinic.sql.all(query, ...values);
      },
    };
    const request = { ticket: ticketOf(2), lineIds: [clinic.id("line", "QN2")], reason: "changed_mind" as const };
    expect(similarCases({ ...clinic.ctx(), sql }, agent, request, mailOf(2))).toMatchObject({ value: { total: 1 } });
    expect(dump(clinic.sql)).toBe(before);
    const query = asked.find((one) => one.includes("case_likeness")) ?? "";
    const plan = clinic.sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, "p", "c", "r", "u", "");
    expect(plan[0]?.detail).toContain(
      "SEARCH k USING INDEX case_likeness_alike (policy_id=? AND clause_id=? AND reason=? AND uses=?)",
    );
  });
});

describe("the likeness of a decision", () => {
  it("is written with it and never changed", () => {
    const clinic = testClinic(patient(1, 6));
    settle(clinic, 1, { option: "decline", amountMinor: 0 });
    expect(clinic.sql.all("SELECT policy_id, clause_id, reason, uses, service FROM case_likeness")).toEqual([
      { policy_id: "packages", clause_id: "otherwise", reason: "changed_mind", uses: "all_used", service: "laser" },
    ]);
    for (const change of [
      "UPDATE case_likeness SET uses = 'none_used'",
      "DELETE FROM case_likeness",
      "INSERT OR REPLACE INTO case_likeness SELECT * FROM case_likeness",
    ]) {
      expect(() => clinic.sql.run(change)).toThrow(/never|already/);
    }
  });

  it("is made up for decisions that were taken before there was such a thing", () => {
    const clinic = testClinic([1, 2].flatMap((n) => patient(n, n)));
    settle(clinic, 1);
    settle(clinic, 2);
    const written = clinic.sql.all("SELECT * FROM case_likeness ORDER BY decision_id");
    // The same rows in a store of before this step, which then wakes on this code.
    const old = memorySql();
    // Nor what came later and makes a table of that step anew, or of one that came with it.
    const later = ["case_likeness", "clinician_answer", "provider_contact"];
    const earlier = MIGRATIONS.filter((step) => !later.some((table) => step.includes(table)));
    migrate(old, earlier);
    old.run("PRAGMA foreign_keys = OFF");
    for (const table of ["refund_case", "evaluation", "decision"]) {
      for (const row of clinic.sql.all<Record<string, string | number | null>>(`SELECT * FROM ${table}`)) {
        const marks = Object.keys(row).map(() => "?");
        old.run(
          `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${marks.join(", ")})`,
          ...Object.values(row),
        );
      }
    }
    migrate(old, [...earlier, MIGRATIONS.find((step) => step.includes("case_likeness")) ?? ""]);
    expect(old.all("SELECT * FROM case_likeness ORDER BY decision_id")).toEqual(written);
    expect(written).toHaveLength(2);
  });
});
