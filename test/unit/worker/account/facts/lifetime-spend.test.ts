/** Danger: somebody who had it all back is shown as a great customer, and money that came in once counts twice. */
import { expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { patientCardOf } from "../../../../../worker/account/queries/people/patient-card.ts";
import { aCard, aLine, aPurchase, aRecord, mayasPackage, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

it("what was spent is what was paid less what went back, wherever it went back, and credit that was spent is no new money", async () => {
  const clinic = testClinic([
    ...mayasPackage,
    aPurchase("B2", "P1", [aLine("N2", "massage", 9_000)]),
    aCard("Y2", "B2", 9_000),
    aPurchase("B3", "P1", [aLine("N3", "massage", 5_000)]),
    aRecord("payment", "Y3", { ...aCard("Y3", "B3", 5_000), tender: "account_credit" }),
  ]);
  const spent = () => {
    const card = patientCardOf(clinic.sql, clinic.id("patient", "P1"));
    return [card?.lifetimeSpendMinor, card?.lifetimeWentBackMinor];
  };
  expect(spent()).toEqual([129_000, 0]);
  clinic.sql.run("UPDATE payment SET elsewhere_minor = 2000 WHERE id = ?", clinic.id("payment", "Y2"));
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
  // Decided is not gone: the undo window runs.
  expect(spent()).toEqual([127_000, 2_000]);
  clinic.setNow(NOW_MS + SENT_AT);
  await runJobs(worldOf(clinic, scriptedProcessor(120_000)));
  expect(spent()).toEqual([47_000, 82_000]);
});
