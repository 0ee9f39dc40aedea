/** Danger: a sum that is told to a person says another number than the one it is paid by. */
import { describe, expect, it } from "vitest";
import type { Working } from "../../../../core/policy/trace.ts";
import { noTimeLeftTold, sumForPatient } from "../../../../core/reply/sum-for-patient.ts";

const paid: Working = { code: "paid", values: { paidMinor: 120_000 }, resultMinor: 120_000 };
const share = (change: Record<string, number> = {}, resultMinor = 80_000): Working => ({
  code: "unused_share",
  values: { left: 4, sold: 6, used: 2, visits: 2, paidMinor: 120_000, perUseMinor: 20_000, ...change },
  resultMinor,
});
const step = (code: Working["code"], values: Working["values"], resultMinor: number): Working => ({
  code,
  values,
  resultMinor,
});
const told = (workings: readonly Working[], amountMinor: number, language: "en" | "es" = "en", hasBonusUses = false) =>
  sumForPatient(workings, { amountMinor, currency: "USD", unit: "session", hasBonusUses }, language);

describe("a sum as one says it", () => {
  it("counts what is left", () => {
    expect(told([paid, share()], 80_000)).toEqual({
      sumForPatient: "You have four of your six sessions left at $200 each",
    });
    expect(told([paid, share()], 80_000, "es").sumForPatient).toBe(
      "De sus seis sesiones le quedan cuatro a $200 cada una",
    );
    expect(told([paid, share({ left: 6, used: 0 }, 120_000)], 120_000).sumForPatient).toBe(
      "You still have all six of your sessions at $200 each",
    );
    expect(told([paid, share()], 80_000, "en", true).sumForPatient).toMatch(/four of your six paid sessions left/);
  });

  it("tells missed visits that count, and those that were let go", () => {
    const missed = [paid, step("no_shows_counted", { count: 1 }, 120_000), share({ left: 3, used: 3 }, 60_000)];
    expect(told(missed, 60_000)).toEqual({
      sumForPatient:
        "Of your six sessions you used two and missed one that counts as used. That leaves three at $200 each",
      hasDeduction: true,
    });
    const forgiven = [paid, step("no_shows_not_counted", { count: 1 }, 120_000), share()];
    expect(told(forgiven, 80_000).sumNote).toBe("The visit that you missed does not count as used.");
  });

  it("names a fee, and says of everything that it is everything", () => {
    const fee = [paid, share(), step("fee", { feeMinor: 3_500 }, 76_500)];
    expect(told(fee, 76_500)).toEqual({
      sumForPatient: "You have four of your six sessions left at $200 each, less the fee of $35",
      hasDeduction: true,
    });
    expect(told([paid, step("share_of_paid", { bps: 10_000 }, 120_000)], 120_000)).toEqual({ isWhole: true });
  });

  it.each([
    ["another amount than its last step", [paid, share()], 70_000],
    ["what went back before", [paid, share(), step("already_returned", { returnedMinor: 20_000 }, 60_000)], 60_000],
    ["nothing left", [paid, share({ left: 0 }, 0)], 0],
  ] as const)("says nothing of %s: the letter tells the steps", (_, workings, amountMinor) => {
    expect(told(workings, amountMinor)).not.toHaveProperty("sumForPatient");
  });
});

describe("a notice and what was paid for", () => {
  const none = step("time_left", { left: 0, bought: 1, unit: "periods", fromOn: "2026-12-19" }, 0);
  const facts = (paidUntilOn: string) =>
    ({
      line: { paidMinor: 12_900, currency: "USD" },
      term: { startsOn: "2026-11-02", paidUntilOn, periodDays: 30, noticeDays: 30 },
    }) as unknown as Parameters<typeof noTimeLeftTold>[1];
  const toldOn = (writtenOn: string | undefined, paidUntilOn = "2026-12-02") =>
    noTimeLeftTold([none], facts(paidUntilOn), { writtenOn, language: "en" });

  it("names the payment that is still due where the notice runs past what was paid", () => {
    expect(toldOn("2026-11-21")).toBe(
      "What you have paid for ends on December 1, 2026. Your notice runs past that day, so there is no unused time to pay back. One more payment is due: $129 on December 2, 2026. It is your last one",
    );
  });

  it("names none that may have been made, nor one of several", () => {
    expect(toldOn("2026-12-02")).not.toMatch(/payment/);
    expect(toldOn(undefined)).not.toMatch(/payment/);
    expect(toldOn("2026-10-01", "2026-11-03")).not.toMatch(/payment/);
  });

  it("says nothing of a payment where all of the notice is paid for", () => {
    expect(toldOn("2026-11-21", "2026-12-25")).toBe(
      "After the last day, no full month that you paid for is left to give back",
    );
  });
});

it("what has expired is told as what was left, and free visits end with those that are paid back", () => {
  const said = { amountMinor: 80_000, currency: "USD", unit: "session" as const, hasBonusUses: false };
  expect(sumForPatient([paid, share()], { ...said, isOver: true }, "en").sumForPatient).toBe(
    "You had four of your six sessions left at $200 each",
  );
  const free = (visits: number) =>
    sumForPatient([paid, share({ visits })], { ...said, hasBonusUses: true, freeEnding: 1 }, "en").freeNote;
  expect(free(2)).toBe("The free session was part of the full package, so it ends as well.");
  expect(free(3)).toBeUndefined();
});
