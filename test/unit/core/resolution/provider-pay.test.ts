/** Danger: a provider loses pay for work that was done, or keeps pay for what was given back. */
import { describe, expect, it } from "vitest";
import { initialsOf } from "../../../../core/facts/provider-name.ts";
import { type PaidLine, providerPayOf } from "../../../../core/resolution/provider-pay.ts";

/** Six sessions for 1,200.00 net, two used; the four unused go back: 800.00. */
const line: PaidLine = {
  seller: "Nia P.",
  providers: ["Dr. Lee", "Dr. Ortiz"],
  paidNetMinor: 120_000,
  backNetMinor: 80_000,
  uses: { sold: 6, used: 2, givenUp: 4 },
  redeemed: false,
};
const atSale = { fallsDue: "at_sale", onRefund: "withheld" } as const;
const atRedemption = { fallsDue: "at_redemption", onRefund: "absorbed" } as const;

describe("pay that fell due with the sale", () => {
  it("is concerned by all that goes back, and the rules say who bears it", () => {
    expect(providerPayOf(atSale, line)).toEqual({ who: "NP", state: "withheld", amountMinor: 80_000 });
    expect(providerPayOf(atSale, line, { choice: "absorbed" })).toMatchObject({ state: "absorbed" });
  });

  it("is the clinic's to bear where it goes back beside the policy, unless a person says otherwise", () => {
    expect(providerPayOf(atSale, line, { isException: true })).toMatchObject({
      state: "absorbed",
      amountMinor: 80_000,
    });
    expect(providerPayOf(atSale, line, { isException: true, choice: "withheld" })).toMatchObject({ state: "withheld" });
  });

  it("concerns nobody where nobody sold it, or the clinic has no rule", () => {
    expect(providerPayOf(atSale, { ...line, seller: undefined })).toBeUndefined();
    expect(providerPayOf(undefined, line)).toBeUndefined();
  });
});

describe("pay that falls due with each visit", () => {
  it("is untouched while only unused visits go back, whatever anybody chooses", () => {
    expect(providerPayOf(atRedemption, line, { choice: "withheld" })).toEqual({
      who: "DL, DO",
      state: "not_due",
      amountMinor: 0,
    });
  });

  it("is concerned by what goes back for visits that were made: 1,200.00 less 800.00 for the four unused", () => {
    expect(providerPayOf(atRedemption, { ...line, backNetMinor: 120_000 })).toEqual({
      who: "DL, DO",
      state: "absorbed",
      amountMinor: 40_000,
    });
  });

  it("never fell due for a package that nobody used, nor for a visit that is still ahead", () => {
    const unused = { ...line, providers: [], backNetMinor: 120_000, uses: { sold: 6, used: 0, givenUp: 6 } };
    expect(providerPayOf(atRedemption, unused)).toEqual({ who: "NP", state: "not_due", amountMinor: 0 });
    const { uses: _, ...single } = line;
    expect(providerPayOf(atRedemption, { ...single, redeemed: false })).toMatchObject({ state: "not_due" });
    expect(providerPayOf(atRedemption, { ...single, redeemed: true })).toMatchObject({ amountMinor: 80_000 });
  });
});

it.each([
  ["Nia P.", "NP"],
  ["Dr. María-José Ñuño", "DMJÑ"],
  ["  ", ""],
  ["7", ""],
])("a name is told by its initials: %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
