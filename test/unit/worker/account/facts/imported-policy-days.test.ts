import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { importRecords } from "../../../../../worker/account/commands/records/import.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { aPolicy, mayasPackage, packagePolicy, type TestClinic, testClinic } from "../../../../support/clinic.ts";

/** An admin's import. It is Monday, 2 March 2026; version 2 is in force since January. */
const load = (clinic: TestClinic, ...records: ImportRecord[]) =>
  refusable(clinic.runtime, clinic.staff("admin"), (context) => importRecords(context, { records }));

const refused = { ok: false, error: { code: "import_refused", values: { field: "policy.effectiveOn" } } };

describe("the first day of a policy that an admin imports", () => {
  it.each(["2206-01-01", "2027-04-07"])("%s is further away than a policy may begin", (effectiveOn) => {
    const clinic = testClinic(mayasPackage);
    expect(load(clinic, aPolicy(packagePolicy(3, effectiveOn)))).toMatchObject(refused);
    expect(load(testClinic(), aPolicy(packagePolicy(3, effectiveOn)))).toMatchObject(refused);
  });

  it.each(["2025-06-01", "2026-01-15", "2026-03-02"])("%s would change under which version was bought", (day) => {
    const clinic = testClinic(mayasPackage);
    expect(load(clinic, aPolicy(packagePolicy(3, day)))).toMatchObject(refused);
    const other = { ...packagePolicy(1, day), policyId: "another" };
    expect(load(clinic, aPolicy(other))).toMatchObject(refused);
    expect(clinic.sql.all("SELECT id FROM policy_version WHERE effective_on = ?", day)).toEqual([]);
  });

  it("a later version does not begin before one that is announced", () => {
    const clinic = testClinic(mayasPackage);
    expect(load(clinic, aPolicy(packagePolicy(3, "2026-06-01"))).ok).toBe(true);
    expect(load(clinic, aPolicy(packagePolicy(4, "2026-04-01")))).toMatchObject(refused);
  });

  it("tomorrow is early enough, and what is there already is no news", () => {
    const clinic = testClinic(mayasPackage);
    expect(load(clinic, aPolicy(packagePolicy(3, "2026-03-03"))).ok).toBe(true);
    expect(load(clinic, aPolicy(packagePolicy(1, "2024-01-01")))).toMatchObject({ value: { unchanged: 1 } });
  });

  it("a clinic's history comes in before its purchases, or with them, or before money is switched on", () => {
    expect(load(testClinic(), aPolicy(packagePolicy(3, "2026-02-01")), ...mayasPackage).ok).toBe(true);
    const suggesting = testClinic(mayasPackage);
    suggesting.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
    expect(load(suggesting, aPolicy(packagePolicy(3, "2026-02-01"))).ok).toBe(true);
  });
});
