/** Danger: money that came back from a dead card is sent there again, and nobody can say later what took its place. */

import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { readCaseScope } from "../../../../../worker/account/domain/intake/case-scope.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { correctionOf } from "../../../../../worker/account/queries/case/correction.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { aCard, aLine, aMassageMail, aPurchase, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** 60.00 went to Visa ··42 and came back with a reason. */
async function cameBack(reason: string, records = mayasMassage(), mood: "ok" | "pending" = "ok") {
  const clinic = testClinic(records);
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { amountMinor: 6_000, exception: goodwill });
  const processor = scriptedProcessor(8_000);
  processor.plan(mood);
  const world = worldOf(clinic, processor);
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
  };
  await at(SENT_AT);
  processor.move("re_1", "failed", { reason });
  await readMoney(world, "stripe refund:re_1");
  clinic.setNow(NOW_MS + HOUR_MS);
  const proposal = (lineIds?: string[]) => {
    const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), {
      ticket,
      snapshot: aMassageMail(),
      lineIds,
    });
    if (!matter.ok) throw new Error(matter.error.detail);
    return propose(matter.value);
  };
  return { clinic, processor, world, at, proposal };
}

describe("a refund that came back from a card that takes no more money", () => {
  it.each([
    ["expired_or_canceled_card", "ok"],
    ["lost_or_stolen_card", "ok"],
    ["declined", "pending"],
    ["unknown", "ok"],
  ] as const)(
    "%s: the next is by hand, with what it replaces and why; the card is not tried again",
    async (reason, mood) => {
      const { clinic, processor, at, proposal } = await cameBack(reason, mayasMassage(), mood);
      const [suggested] = proposal().options;
      expect(suggested).toMatchObject({ kind: "refund", allocations: [{ by: "hand", because: expect.any(String) }] });
      const view = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2));
      const [first] = decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.legs ?? [];
      expect(view.legs).toMatchObject([{ kind: "hand", replaces: { legId: first?.legId, problem: reason } }]);
      const label = "the patient by hand, not to Visa ··42";
      expect([suggested?.allocations[0]?.label, view.legs[0]?.label]).toEqual([label, label]);
      const [begun] = clinic.sql.all<{ data: string }>(
        "SELECT data FROM event WHERE type = 'leg.reserved' ORDER BY seq DESC",
      );
      expect(JSON.parse(begun?.data ?? "{}")).toMatchObject({ replaces: first?.legId, because: reason });
      await at(2 * HOUR_MS);
      await at(4 * HOUR_MS);
      expect(processor.keys).toHaveLength(1);
      expect(clinic.sql.one("SELECT kind FROM task WHERE kind = 'pay_by_hand'")).toBeDefined();
    },
  );

  it("may become credit instead, and that is what it replaces too", async () => {
    const { clinic } = await cameBack("expired_or_canceled_card");
    const view = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2), {
      option: "credit",
      amountMinor: 6_000,
      exception: goodwill,
    });
    expect(view.legs).toMatchObject([{ kind: "credit", replaces: { problem: "expired_or_canceled_card" } }]);
  });

  it("closes the card for another payment that was made with it, also for what waits already", async () => {
    const twice = [...mayasMassage(), aPurchase("B2", "P1", [aLine("N2", "massage", 5_000)]), aCard("Y2", "B2", 5_000)];
    const { clinic, processor, proposal, at } = await cameBack("lost_or_stolen_card", twice);
    expect(proposal([clinic.id("line", "N2")]).options[0]?.allocations).toMatchObject([{ by: "hand" }]);
    clinic.sql.run("UPDATE leg SET state = 'reserved', kind = 'refund', problem = NULL WHERE id = 'none'");
    await at(2 * HOUR_MS);
    expect(processor.keys).toHaveLength(1);
  });

  it("is asked about in the letter to the patient", async () => {
    const { clinic } = await cameBack("expired_or_canceled_card");
    const subject = readCaseScope(clinic.ctx(), { ticket, snapshot: aMassageMail() });
    if (!subject.ok) throw new Error(subject.error.detail);
    const letter = correctionOf(clinic.ctx(), subject.value, clinic.staff("agent").personId)?.draft;
    expect(letter?.text).toContain("We need another way. You can reply and say which one suits you.");
    expect(letter?.problems ?? []).toEqual([]);
  });
});

describe("a refund made at the processor that came back from a dead card", () => {
  const outside = async (reason: string) => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    const world = worldOf(clinic, processor);
    processor.dashboard("pi_Y1", 3_000);
    await readMoney(world, "stripe refund:re_1");
    processor.move("re_1", "failed", { reason });
    await readMoney(world, "stripe refund:re_1");
    clinic.staff("finance");
    // Somebody in finance has said for what it was.
    clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
    return { clinic, processor, world };
  };
  const offered = (clinic: ReturnType<typeof testClinic>) => {
    const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), { ticket, snapshot: aMassageMail() });
    if (!matter.ok) throw new Error(matter.error.detail);
    return propose(matter.value).options[0];
  };

  it.each(["lost_or_stolen_card", "expired_or_canceled_card"])("%s: the card is not offered again", async (reason) => {
    const { clinic } = await outside(reason);
    expect(offered(clinic)).toMatchObject({ kind: "refund", amountMinor: 8_000, allocations: [{ by: "hand" }] });
  });

  it("ends what waits for that card already", async () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const processor = scriptedProcessor(8_000);
    const world = worldOf(clinic, processor);
    processor.dashboard("pi_Y1", 3_000);
    processor.move("re_1", "failed", { reason: "lost_or_stolen_card" });
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    await runJobs(world);
    expect(clinic.sql.all("SELECT state, problem FROM leg")).toEqual([
      { state: "failed", problem: "lost_or_stolen_card" },
    ]);
    expect(processor.keys).toEqual([]);
  });

  it("says nothing of the card where it was only called off", async () => {
    const { clinic } = await outside("merchant_request");
    expect(offered(clinic)?.allocations).toMatchObject([{ by: "processor" }]);
  });
});

describe("a refund that came back for a cause of our own", () => {
  it.each(["insufficient_funds", "merchant_request"])("%s says nothing of the card", async (reason) => {
    const { clinic, proposal } = await cameBack(reason);
    expect(proposal().options[0]?.allocations).toMatchObject([{ by: "processor" }]);
    const again = decideAs(clinic, clinic.staff("finance"), ulidOf("DEC", 2));
    expect(again).toMatchObject({ ok: true, value: { legs: [{ kind: "refund", replaces: { problem: reason } }] } });
  });
});
