/** Danger: a sum that is told to a person says another number than the one it is paid by. */
import { describe, expect, it } from "vitest";
import type { Working } from "../../../../core/policy/trace.ts";
import { sumForPatient } from "../../../../core/reply/sum-for-patient.ts";

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
