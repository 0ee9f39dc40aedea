/** Danger: two approvals wait on one package, and both give up the uses that were there when they were asked. */

import { describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aCard,
  aLine,
  aPurchase,
  aUse,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** Two exceptions of 400.00 each, both asked before either was answered. Six uses for 1,200.00, two used: each pays back two. */
function twoWait(records = mayasPackage, amounts: readonly number[] = [40_000, 40_000]) {
  const clinic = testClinic(records);
  const agent = clinic.staff("agent");
  for (const [at, amountMinor] of amounts.entries()) {
    decided(clinic, agent, ulidOf("DEC", at + 1), { option: "credit", amountMinor, exception: goodwill });
  }
  return { clinic, lead: clinic.staff("lead") };
}

const yes = (clinic: TestClinic, who: PersonActor, n: number) => {
  const row = clinic.sql.one<{ id: string; hash: string }>(
    "SELECT id, hash FROM approval WHERE decision_id = ?",
    ulidOf("DEC", n),
  );
  return approveAs(clinic.runtime, who, row?.id ?? "", { verdict: "approve", approvalHash: row?.hash ?? "" });
};
const usesOf = (clinic: TestClinic, n: number) =>
  clinic.sql.one<{ uses: number }>(
    "SELECT sum(a.uses) AS uses FROM allocation a JOIN leg g ON g.id = a.leg_id WHERE g.decision_id = ?",
    ulidOf("DEC", n),
  )?.uses;
const voided = (clinic: TestClinic) => clinic.sql.one<{ n: number }>("SELECT voided_uses AS n FROM entitlement")?.n;
const told = (clinic: TestClinic) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = 'leg.shared_again'")
    .map(({ data }) => JSON.parse(data));

describe("two approvals on one package", () => {
  it("that both fit give up what each pays back, as they were shown", () => {
    const { clinic, lead } = twoWait();
    for (const n of [1, 2]) expect(yes(clinic, lead, n).ok).toBe(true);
    expect([usesOf(clinic, 1), usesOf(clinic, 2), voided(clinic)]).toEqual([2, 2, 4]);
    expect(told(clinic)).toEqual([]);
  });

  it.each([
    [1, 2],
    [2, 1],
  ])(
    "of which only one finds its uses: the yes to %i first, then %i gives up those that are left, and it is recorded",
    (first, second) => {
      // Three uses each, of the four that are left.
      const { clinic, lead } = twoWait(mayasPackage, [60_000, 60_000]);
      expect([usesOf(clinic, 1), usesOf(clinic, 2)]).toEqual([3, 3]);
      for (const n of [first, second])
        expect(yes(clinic, lead, n)).toMatchObject({ ok: true, value: { amountMinor: 60_000 } });
      expect([usesOf(clinic, first), usesOf(clinic, second), voided(clinic)]).toEqual([3, 1, 4]);
      expect(told(clinic)).toMatchObject([{ uses: 1, usesBefore: 3 }]);
      expect(verifyAudit(clinic.sql).ok).toBe(true);
    },
  );

  it("find nothing left after a void; and when that one bounces the patient has those uses again, not fewer", async () => {
    const clinic = testClinic(mayasPackage);
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
    decided(clinic, agent, ulidOf("DEC", 1), { option: "credit", amountMinor: 40_000, exception: goodwill });
    // The policy's own refund voids the four while the other waits.
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2), {});
    expect(yes(clinic, lead, 1).ok).toBe(true);
    expect([usesOf(clinic, 1), usesOf(clinic, 2), voided(clinic)]).toEqual([0, 4, 4]);
    const processor = scriptedProcessor(120_000);
    const world = worldOf(clinic, processor);
    clinic.setNow(NOW_MS + 400_000);
    // Credit and card read the same payment side by side: the later of them reads it once more.
    await runJobs(world);
    await runJobs(world);
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
    expect(voided(clinic)).toBe(0);
  });

  it("or three on one sale: give back its tax once, to the cent", () => {
    const taxed = [
      aPurchase("B1", "P1", [aLine("N1", "massage", 10_000, { taxMinor: 100 })]),
      aCard("Y1", "B1", 10_000),
    ];
    const { clinic, lead } = twoWait(taxed, [3_333, 3_333, 3_334]);
    for (const n of [2, 3, 1]) expect(yes(clinic, lead, n).ok).toBe(true);
    const sums = clinic.sql.one("SELECT sum(net_minor) AS net, sum(tax_minor) AS tax FROM allocation");
    expect(sums).toEqual({ net: 9_900, tax: 100 });
    const legs = clinic.sql.all(
      "SELECT g.amount_minor - sum(a.net_minor + a.tax_minor) AS off FROM leg g JOIN allocation a ON a.leg_id = g.id GROUP BY g.id",
    );
    expect(legs).toEqual([{ off: 0 }, { off: 0 }, { off: 0 }]);
  });

  it("a use that comes in meanwhile is a fact: both yeses are void, and nothing is given up", () => {
    const { clinic, lead } = twoWait();
    clinic.load([aUse("U3", "N1", { usedOn: "2026-03-01" })]);
    for (const n of [1, 2]) expect(yes(clinic, lead, n)).toMatchObject({ error: { code: "facts_changed" } });
    expect(voided(clinic)).toBe(0);
  });
});
