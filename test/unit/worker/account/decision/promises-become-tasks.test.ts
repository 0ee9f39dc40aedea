import { expect, it } from "vitest";
import { aPolicy, mayasPackage, packagePolicy, testClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";

const offers = [
  { kind: "redo", formula: { type: "none" }, entitlement: "keep" },
  { kind: "extend", formula: { type: "none" }, entitlement: "keep", extendDays: 90 },
] as const;

/** The package policy in a later version that offers no money but a repeat or more time. */
const promising = { ...packagePolicy(9, "2026-01-02"), clauses: [], otherwise: { offers: [...offers] } };

it.each([
  ["redo", "book_redo"],
  ["extend", "extend_package"],
] as const)("%s: a promise is not done before somebody has made it so", (option, kind) => {
  const clinic = testClinic([...mayasPackage, aPolicy(promising)]);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { option, amountMinor: 0 });
  const tasks = clinic.sql.all<{ kind: string; values: string }>('SELECT kind, values_json AS "values" FROM task');
  expect(tasks.map((task) => task.kind)).toEqual([kind]);
  expect(JSON.parse(tasks[0]?.values ?? "{}")).toMatchObject(option === "extend" ? { days: 90 } : {});
  expect(clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "in_progress" });
});
