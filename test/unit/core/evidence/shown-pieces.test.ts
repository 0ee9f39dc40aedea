/** Danger: what speaks for a purchase drowns in what says nothing, or is said twice. */
import { expect, it } from "vitest";
import { facials, laser, pieces, read } from "../../../support/evidence.ts";

const visa = {
  tender: "card" as const,
  brand: "visa",
  last4: "4242",
  collectedMinor: 1,
  currency: "USD",
  capturedOn: "2026-01-10",
};

it("each piece is shown once, and the kind of purchase not beside its name in the same words", () => {
  const shown = pieces(read("Please refund my laser package, the laser package.", [laser(), facials()]), "laser");
  expect(shown).toEqual(["name for “laser package” title"]);
});

it("a card that paid for everything tells nothing, and one that paid for one of them does", () => {
  const mail = "I paid with my Visa and want a refund for the laser";
  const both = [laser("laser", { payments: [visa] }), facials("facials", { payments: [visa] })];
  expect(pieces(read(mail, both), "laser").join()).not.toContain("card");
  expect(pieces(read(mail, [both[0] ?? laser(), facials()]), "laser").join()).toContain("card for “Visa” card");
});

it("a card is named as everywhere, by its last two digits", () => {
  const reading = read("Refund the charge on my card ending in 4242", [
    laser("laser", { payments: [visa] }),
    facials(),
  ]);
  const [first] = reading.likely;
  expect(first?.evidence.find(({ kind }) => kind === "card")?.record).toEqual({ entry: "card", text: "Visa ··42" });
});
