/** Danger: two records of one patient are counted as two people, two people as one, or a merge cannot be taken back. */
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../../../core/contract/problem.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { assert, type Result } from "../../../../../core/result.ts";
import { creditAccountOf } from "../../../../../worker/account/domain/credit/credit-book.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { givenToPatient } from "../../../../../worker/account/store/decision/given.ts";
import { keepLooks, looksByPerson } from "../../../../../worker/account/store/people/access.ts";
import { patientIdsByPrefix } from "../../../../../worker/account/store/people/patients.ts";
import { samePatients } from "../../../../../worker/account/store/people/same-patient.ts";
import { holdsOn } from "../../../../../worker/account/store/privacy/holds.ts";
import { purchasesOf } from "../../../../../worker/account/store/records/purchases.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { anAsk, decided, ulidOf } from "../../../../support/deciding.ts";
import { anImport } from "../../../../support/imports.ts";
import { performed, runDecide } from "../../../../support/operations.ts";
import { NOTES } from "../../../../support/recorded.ts";

const at = <T extends ImportRecord>(record: T): T => ({ ...record, source: "mindbody" });
/** Maya again, as another system has her: a massage, and 30.00 of credit. */
const MAYA_AGAIN: readonly ImportRecord[] = [
  at(
    aRecord("location", "L1", {
      title: "Harbour",
      timeZone: "America/Los_Angeles",
      jurisdiction: "US-CA",
      currency: "USD",
    }),
  ),
  at(aRecord("item", "massage", { title: "Deep massage", kind: "service", category: "massage" })),
  at(aPatient("M7", "Chen, Maya", { emails: ["maya@example.com"], since: "2024-05-01", visits: 3 })),
  at(aPurchase("MB", "M7", [aLine("MN", "massage", 8_000)])),
  at(aCard("MY", "MB", 8_000)),
  at(
    aRecord("credit_entry", "MC", {
      patient: "M7",
      deltaMinor: 3_000,
      currency: "USD",
      onDate: "2026-01-05",
      note: "Gift",
    }),
  ),
];
const CREDIT_OF_FIRST = aRecord("credit_entry", "C1", {
  patient: "P1",
  deltaMinor: 2_000,
  currency: "USD",
  onDate: "2026-01-04",
  note: "Gift",
});

function scene(more: readonly ImportRecord[] = []) {
  const clinic = testClinic([...mayasPackage, CREDIT_OF_FIRST]);
  clinic.load([...MAYA_AGAIN, ...more]);
  const lead = clinic.staff("lead");
  const [first, second] = [clinic.id("patient", "P1"), clinic.id("patient", "M7")];
  const on = { runtime: clinic.runtime };
  const list = async () => {
    const read = await performed(on, "listMerges", lead);
    assert(read.ok, "It is shown");
    return read.value;
  };
  const merge = () => performed(on, "mergePatients", lead, first, second);
  const undo = () => performed(on, "undoMerge", lead, first, second);
  return { clinic, lead, first, second, on, list, merge, undo };
}

const code = (answer: Result<unknown, Refusal>) => (answer.ok ? "ok" : answer.error.code);
const because = (answer: Result<unknown, Refusal>) => (answer.ok ? [] : answer.error.values?.because);
/** All but the record of what was done, and what only waits to be looked through. */
const rowsOf = ({ sql }: TestClinic) =>
  sql
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .filter(({ name }) => !["event", "found_due", "job", "command", NOTES].includes(name))
    .map(({ name }) => [name, JSON.stringify(sql.all(`SELECT * FROM ${name} ORDER BY 1`))]);

describe("records of one person", () => {
  it("are suggested side by side, with what a merge would bring together", async () => {
    const { list, first, second } = scene();
    const { suggestions, merges } = await list();
    expect(merges).toEqual([]);
    expect(suggestions).toMatchObject([
      {
        one: { patientId: first, purchases: 1, source: "jane", credit: [{ currency: "USD", balanceMinor: 2_000 }] },
        other: {
          patientId: second,
          purchases: 1,
          source: "mindbody",
          credit: [{ currency: "USD", balanceMinor: 3_000 }],
        },
        evidence: ["email", "name_alike"],
        against: [],
      },
    ]);
  });

  it("are nobody's to join without the right", async () => {
    const { clinic, on, first, second } = scene();
    for (const role of ["viewer", "agent", "finance"] as const)
      expect(code(await performed(on, "mergePatients", clinic.staff(role), first, second))).toBe("forbidden");
  });

  it("are not asked about again once somebody said that they are two people, until that is taken back", async () => {
    const { list, on, lead, first, second, merge } = scene();
    expect(code(await performed(on, "sayNotSame", lead, second, first))).toBe("ok");
    const said = await list();
    expect(said.suggestions).toEqual([]);
    expect(said.notSame).toMatchObject([{ saidBy: lead.name, one: { source: "jane" }, other: { source: "mindbody" } }]);
    expect(because(await merge())).toEqual(["not_same"]);
    expect(code(await performed(on, "takeNotSameBack", lead, first, second))).toBe("ok");
    expect((await list()).suggestions).toHaveLength(1);
  });

  it("of whom somebody said that they are two people are not shown to whose family one of them is", async () => {
    const { clinic, on, lead, first, second } = scene();
    const other = clinic.staff("lead", "Other");
    expect(code(await performed(on, "sayNotSame", lead, second, first))).toBe("ok");
    expect(
      code(await performed(on, "markFamily", other, other.personId, second, { related: true, sentence: "My sister." })),
    ).toBe("ok");
    const said = async (who: typeof lead) => {
      const read = await performed(on, "listMerges", who);
      return read.ok && read.value.notSame.length;
    };
    expect([await said(lead), await said(other)]).toEqual([1, 0]);
  });

  it("are not a parent and a child with one address, nor the same name without more", async () => {
    const { list } = scene([
      at(aPatient("M8", "Lily Chen", { emails: ["maya@example.com"] })),
      at(aPatient("M9", "Maya Chen", { emails: ["another@example.com"] })),
    ]);
    expect((await list()).suggestions).toHaveLength(1);
  });
});

describe("merged", () => {
  it("a mail from the address that both have is one patient's, with what both bought and the credit of both", async () => {
    const { clinic, lead, first, second, merge } = scene();
    const opened = () => {
      const read = openTicketView(clinic.ctx(), lead, ticket, aMail());
      assert(read.ok, "It is shown");
      return read.value;
    };
    const before = opened();
    expect(before.patient).toBeUndefined();
    expect(code(await merge())).toBe("ok");
    const after = opened();
    expect(after.patient).toMatchObject({ patientId: first, visits: 15, since: "2022-01-15" });
    expect(after.story?.purchases.map(({ purchaseId }) => purchaseId).sort()).toEqual(
      [clinic.id("purchase", "B1"), clinic.id("purchase", "MB")].sort(),
    );
    for (const id of [first, second])
      expect(creditAccountOf(clinic.sql, id).credit.balances).toMatchObject([{ currency: "USD", balanceMinor: 5_000 }]);
    expect(patientIdsByPrefix(clinic.sql, ["name", "name_part"], "chen", 10)).toEqual([first]);
  });

  it("what either was given counts towards the limits of the patient, and an import of either changes nothing of the merge", async () => {
    const { clinic, first, second, merge } = scene();
    const agent = clinic.staff("agent");
    await merge();
    decided(clinic, agent, ulidOf("DEC", 1));
    const given = (id: string) =>
      givenToPatient(clinic.sql, id, 0, {
        currency: "USD",
        exceptDecisionId: undefined,
        isWaitingCounted: true,
        isMoneyOnly: false,
      });
    expect(given(first)).toBeGreaterThan(0);
    expect(given(second)).toBe(given(first));
    clinic.load([at(aPatient("M7", "Chen, Maya L.", { emails: ["maya@example.com"] }))]);
    clinic.load([aPatient("P1", "Maya Chen-Ruiz", { emails: ["maya@example.com"] })]);
    expect(samePatients(clinic.sql, second)).toEqual(
      [second, first].sort((a, b) => Number(a !== second) - Number(b !== second)),
    );
  });

  it("who looked at one looked at the person; an export holds both; both are held", async () => {
    const { clinic, lead, first, second, merge, on } = scene();
    await merge();
    keepLooks(clinic.sql, [{ personId: lead.personId, patientId: second, how: "opened", atMs: NOW_MS }]);
    expect(looksByPerson(clinic.sql, { fromMs: 0, patientId: first })).toMatchObject([{ opened: 1 }]);
    const file = await performed(on, "exportPatient", clinic.staff("admin"), second);
    expect(JSON.stringify(file)).toContain("Deep massage");
    expect(JSON.stringify(file)).toContain("Laser hair removal");
    const admin = clinic.staff("admin");
    const hold = { patientId: second, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday." };
    expect(code(await performed(on, "putHold", admin, ulidOf("HAA", 1), hold))).toBe("ok");
    expect([first, second].map((id) => holdsOn(clinic.sql, id).length)).toEqual([1, 1]);
  });

  it("is refused where one answers for the other, where one is to be erased, and beyond one step", async () => {
    const { clinic, on, lead, first, second, merge } = scene([
      at(aPatient("M8", "Lily Chen", { guardian: "M7" })),
      at(aPatient("M9", "Maya Chen", { phones: ["(415) 555-0142"] })),
    ]);
    const [child, third] = [clinic.id("patient", "M8"), clinic.id("patient", "M9")];
    expect(because(await performed(on, "mergePatients", lead, second, child))).toEqual(["related"]);
    expect(code(await merge())).toBe("ok");
    expect(code(await merge())).toBe("ok");
    expect(because(await performed(on, "mergePatients", lead, third, first))).toEqual(["chain"]);
    expect(code(await performed(on, "mergePatients", lead, first, third))).toBe("ok");
    expect(because(await performed(on, "mergePatients", lead, first, child))).toEqual(["related"]);
    const asked = await performed(on, "askErasure", clinic.staff("admin"), ulidOf("ERAS", 1), {
      patientId: first,
      why: "law",
      typed: "HW-1001",
    });
    expect(code(asked)).toBe("ok");
    expect(because(await performed(on, "undoMerge", lead, first, second))).toEqual(["erasure_asked"]);
  });
});

describe("undone", () => {
  it("everything stands as each record had it, also what came in meanwhile", async () => {
    const { clinic, first, second, merge, undo } = scene();
    const before = rowsOf(clinic);
    await merge();
    expect(rowsOf(clinic)).not.toEqual(before);
    expect(code(await undo())).toBe("ok");
    expect(rowsOf(clinic)).toEqual(before);

    await merge();
    clinic.load([
      at(aPurchase("MB2", "M7", [aLine("MN2", "massage", 9_000)])),
      aUse("U3", "N1", { usedOn: "2026-02-25" }),
    ]);
    const boughtBy = (id: string) => purchasesOf(clinic.sql, id).map(({ purchaseId }) => purchaseId);
    const id = (name: string) => clinic.id("purchase", name);
    expect(boughtBy(second).sort()).toEqual([id("B1"), id("MB"), id("MB2")].sort());
    await undo();
    expect(boughtBy(first)).toEqual([id("B1")]);
    expect(boughtBy(second).sort()).toEqual([id("MB"), id("MB2")].sort());
    for (const [one, minor] of [
      [first, 2_000],
      [second, 3_000],
    ] as const)
      expect(creditAccountOf(clinic.sql, one).credit.balances).toMatchObject([{ balanceMinor: minor }]);
    expect(openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail())).not.toMatchObject({
      value: { patient: { patientId: first } },
    });
  });

  it("a case in which both were refunded stays as it was recorded, and is locked until somebody has looked", async () => {
    const { clinic, lead, merge, undo, list } = scene();
    await merge();
    const line = clinic.id("line", "MN");
    const mail = aMail({ body: "Please refund my massage, I changed my mind." });
    const ask = anAsk(clinic, lead, { mail, lineIds: [line] });
    expect(code(runDecide(clinic.runtime, lead, ulidOf("DEC", 2), ask, mail))).toBe("ok");
    expect((await list()).merges).toMatchObject([{ mixedCases: 1 }]);
    const decisions = clinic.sql.all("SELECT * FROM decision");
    await undo();
    expect(clinic.sql.all("SELECT * FROM decision")).toEqual(decisions);
    expect(clinic.sql.all("SELECT DISTINCT case_id FROM case_stranger")).toHaveLength(1);
    await merge();
    expect(clinic.sql.all("SELECT DISTINCT case_id FROM case_stranger")).toHaveLength(0);
  });

  it("an import that brought one of them is undone only after the merge", async () => {
    const clinic = testClinic(mayasPackage);
    const run = anImport(clinic);
    run.must(0, [aPatient("P9", "Maya Chen", { emails: ["maya@example.com"] })]);
    run.end();
    const on = { runtime: clinic.runtime };
    const [first, second, lead] = [clinic.id("patient", "P1"), clinic.id("patient", "P9"), clinic.staff("lead")];
    await performed(on, "mergePatients", lead, first, second);
    expect(code(run.undo())).toBe("import_in_use");
    await performed(on, "undoMerge", lead, first, second);
    await performed(on, "sayNotSame", lead, first, second);
    expect(code(run.undo())).toBe("ok");
  });

  it("is refused once the person was erased, of whom both records were", async () => {
    const { clinic, on, merge, undo, first } = scene();
    await merge();
    const asked = { patientId: first, why: "law", typed: "HW-1001" } as const;
    expect(code(await performed(on, "askErasure", clinic.staff("admin"), ulidOf("ERAS", 1), asked))).toBe("ok");
    expect(
      code(await performed(on, "endErasure", clinic.staff("finance"), ulidOf("ERAS", 1), { verdict: "confirm" })),
    ).toBe("ok");
    expect(clinic.sql.all("SELECT name FROM patient WHERE name LIKE '%Maya%' OR name LIKE '%Chen%'")).toEqual([]);
    expect(because(await undo())).toEqual(["erased"]);
  });
});
