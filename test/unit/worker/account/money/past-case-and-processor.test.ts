/** Danger: one giving back that two records tell of counts twice, or one that came to light while ours waited does not count at all. */

import { describe, expect, it } from "vitest";
import type { OfferKind } from "../../../../../core/words.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { aMail, mayasPackage, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { anAsk, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { anImport } from "../../../../support/imports.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DECISION = ulidOf("DEC", 1);
const givenBefore = (amountMinor: number, offer: OfferKind = "refund") =>
  pastCase("PC1", {
    openedAtMs: Date.parse("2026-02-12T18:00:00Z"),
    closedAtMs: Date.parse("2026-02-13T18:00:00Z"),
    offer,
    amountMinor,
  });

/** A package for 1,200.00 of which two of six are used: 800.00 are due. */
function scene(records = mayasPackage) {
  const clinic = testClinic(records);
  const processor = scriptedProcessor(120_000, () => NOW_MS);
  const world = worldOf(clinic, processor);
  const finance = clinic.staff("finance");
  return {
    clinic,
    processor,
    finance,
    at: async (afterMs: number) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
      await runJobs(world);
    },
    outside: async (amountMinor: number) => {
      processor.dashboard("pi_Y1", amountMinor);
      await readMoney(world, `stripe refund:${processor.refunds[0]?.vendorRef}`);
    },
    answer: (answer: "same_matter" | "other_matter") => {
      const health = moneyHealthOf(clinic.ctx(), finance);
      const id = health.ok ? (health.value.differences[0]?.differenceId ?? "") : "";
      return runRepeatable(clinic.runtime, { id, name: "settle_difference", actor: finance }, (context) =>
        settleDifference(context, id, { sentence: "It is the refund of the case from February.", answer }),
      );
    },
    offered: () => anAsk(clinic, clinic.staff("agent")).amountMinor,
    legs: () => clinic.sql.all("SELECT kind, state, problem FROM leg ORDER BY id"),
    out: () => processor.refunds.reduce((sum, one) => sum + one.amountMinor, 0),
  };
}

describe("a past case whose refund the processor shows", () => {
  it("is one giving back: 200.00 of the 800.00 stay due", async () => {
    const play = scene([...mayasPackage, givenBefore(60_000)]);
    expect(play.offered()).toBe(20_000);
    await play.outside(60_000);
    expect(play.answer("same_matter").ok).toBe(true);
    expect(play.offered()).toBe(20_000);
    decided(play.clinic, play.finance, DECISION);
    await play.at(SENT_AT);
    expect(play.legs()).toEqual([{ kind: "refund", state: "settled", problem: null }]);
    expect(play.out()).toBe(80_000);
  });

  it("counts as the larger where the processor shows more, or less", async () => {
    for (const [shownMinor, dueMinor] of [
      [70_000, 10_000],
      [50_000, 20_000],
    ] as const) {
      const play = scene([...mayasPackage, givenBefore(60_000)]);
      await play.outside(shownMinor);
      expect(play.answer("same_matter").ok).toBe(true);
      expect(play.offered()).toBe(dueMinor);
    }
  });

  it("credit of a past case never shows there, and is added", async () => {
    const play = scene([...mayasPackage, givenBefore(30_000, "credit")]);
    await play.outside(40_000);
    expect(play.answer("same_matter").ok).toBe(true);
    expect(play.offered()).toBe(10_000);
  });
});

it("a past case in another currency than its line is refused: it counted nothing, and the same was given again", () => {
  const inDollarsOfCanada = pastCase("PC1", { amountMinor: 60_000, currency: "CAD" });
  const file = anImport(testClinic(mayasPackage));
  const { refused } = file.must(0, [inDollarsOfCanada]);
  expect(refused).toMatchObject([{ field: "currency" }]);
  // Also of a purchase in the same piece.
  const whole = anImport(testClinic());
  expect(whole.must(0, [...mayasPackage, inDollarsOfCanada]).refused).toMatchObject([{ field: "currency" }]);
});

it("what ours gave, and has arrived, is not counted again where the clinic's own list goes on and tells of it", async () => {
  const play = scene();
  decided(play.clinic, play.finance, DECISION, { amountMinor: 30_000, exception: goodwill });
  await play.at(SENT_AT);
  expect(play.legs()).toEqual([{ kind: "refund", state: "settled", problem: null }]);
  const left = play.offered();
  const told = (sourceId: string, days: number, amountMinor: number) => {
    const atMs = NOW_MS + days * 86_400_000;
    return pastCase(sourceId, { openedAtMs: atMs, closedAtMs: atMs, amountMinor });
  };
  const { refused, added } = anImport(play.clinic).must(0, [
    told("PC1", 0, 30_000),
    told("PC2", -40, 30_000),
    told("PC3", 0, 1_000),
  ]);
  expect(refused).toMatchObject([{ sourceId: "PC1", code: "given_here" }]);
  expect(added).toBe(2);
  expect(play.offered()).toBe((left ?? 0) - 31_000);
});

describe("a past case that an import brings while ours waits", () => {
  it.each(["refund", "credit"] as const)(
    "ends the %s that the line no longer holds, with the cause",
    async (option) => {
      const play = scene();
      decided(play.clinic, play.finance, DECISION, {
        option,
        amountMinor: 80_000,
        ...(option === "credit" ? { exception: goodwill } : {}),
      });
      play.clinic.load([givenBefore(80_000)]);
      await play.at(SENT_AT);
      expect(play.legs()).toEqual([{ kind: option, state: "failed", problem: "line_left_less" }]);
      expect(play.out()).toBe(0);
      expect(play.clinic.sql.all("SELECT 1 FROM credit_entry")).toEqual([]);
      expect(play.clinic.sql.one("SELECT state FROM refund_case WHERE source IS NULL")).toEqual({
        state: "needs_attention",
      });
      expect(decisionViewOf(play.clinic.ctx(), DECISION)?.legs[0]).toMatchObject({
        state: "failed",
        problem: "line_left_less",
      });
      expect(play.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL")).toEqual([
        { kind: "correct_reply" },
      ]);
      const view = openTicketView(play.clinic.ctx(), play.finance, ticket, aMail());
      expect(view.ok && view.value.correction?.draft.text).toContain(
        "There is less left of that purchase than we thought.",
      );
    },
  );

  it("and the money that a person was to hand out", async () => {
    const play = scene(
      mayasPackage.map((record) =>
        record.type === "payment" ? { ...record, tender: "cash", processor: "none", processorRef: undefined } : record,
      ) as typeof mayasPackage,
    );
    decided(play.clinic, play.finance, DECISION);
    play.clinic.load([givenBefore(80_000)]);
    await play.at(SENT_AT);
    expect(play.legs()).toEqual([{ kind: "hand", state: "failed", problem: "line_left_less" }]);
    expect(play.clinic.sql.all("SELECT 1 FROM task WHERE kind = 'pay_by_hand' AND done_at_ms IS NULL")).toEqual([]);
  });

  it("lets go what the line still holds beside it", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION);
    play.clinic.load([givenBefore(40_000)]);
    await play.at(SENT_AT);
    await play.at(HOUR_MS);
    expect(play.legs()).toEqual([{ kind: "refund", state: "settled", problem: null }]);
    expect(play.offered()).toBe(0);
  });

  it("does not end what a person gave beside what only may have been of this line", async () => {
    const play = scene(
      mayasPackage.map((record) =>
        record.type === "payment" ? { ...record, refundedElsewhereMinor: 60_000 } : record,
      ) as typeof mayasPackage,
    );
    decided(play.clinic, play.finance, DECISION, { amountMinor: 60_000, exception: goodwill });
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
  });
});
