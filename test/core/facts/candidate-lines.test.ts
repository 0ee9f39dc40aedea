import { expect, it } from "vitest";
import { type CandidateLine, candidateLines as likely } from "../../../core/facts/candidate-lines.ts";

const line = (lineId: string, fields: Partial<CandidateLine> = {}): CandidateLine => ({
  lineId,
  title: "Laser hair removal, 6 sessions",
  category: "laser",
  kind: "package",
  boughtOn: "2026-01-01",
  leftMinor: 100,
  unusedUses: 0,
  noShows: 0,
  expired: false,
  duplicate: false,
  overpaidClaim: false,
  ...fields,
});
const candidateLines = (...given: Parameters<typeof likely>) => likely(...given).map(({ lineId }) => lineId);
const facial = { title: "Hydra facials package", category: "skin_care", boughtOn: "2025-01-01" };

it("words of the mail go before what is newer", () => {
  const lines = [line("laser"), line("facial", facial)];
  expect(candidateLines("About my facial package", undefined, lines)).toEqual(["facial", "laser"]);
  expect(candidateLines("About my package of sessions", undefined, lines)).toEqual(["laser", "facial"]);
});

it("the beginning of a word names it, where it is long enough", () => {
  const lines = [line("laser"), line("physio", { ...facial, title: "Physiotherapy, 10 visits" })];
  expect(likely("My physio package, please", undefined, lines)[0]).toEqual({ lineId: "physio", because: "named" });
  expect(likely("Phys, please", undefined, lines)[0]?.because).toBe("guess");
});

it("accents, case and plural do not hide an item", () => {
  const lines = [line("laser"), line("peel", { ...facial, title: "Exfoliación química" })];
  expect(candidateLines("quiero devolver la EXFOLIACION", undefined, lines)[0]).toBe("peel");
});

it.each([
  ["membership_cancel", { kind: "membership" }],
  ["product_return", { kind: "product" }],
  ["billing_error", { duplicate: true }],
  ["insurance_overpayment", { overpaidClaim: true }],
  ["expired", { expired: true }],
  ["no_show_dispute", { noShows: 1 }],
  ["changed_mind", { unusedUses: 3 }],
] as const)("a mail without the item's name: %s points to the line it speaks of", (reason, fields) => {
  const lines = [line("newer"), line("meant", { boughtOn: "2024-01-01", ...fields })];
  expect(candidateLines("Please give me my money back", reason, lines)[0]).toBe("meant");
});

it("of two alike, the one with money left, then the newest", () => {
  const lines = [
    line("old"),
    line("spent", { boughtOn: "2026-03-01", leftMinor: 0 }),
    line("new", { boughtOn: "2026-02-01" }),
  ];
  expect(candidateLines("", undefined, lines)).toEqual(["new", "old", "spent"]);
});

it("says what speaks for a line, so that a guess is known for one", () => {
  const lines = [line("laser", { unusedUses: 2 }), line("facial", facial)];
  expect(likely("my last facial, it was not good", undefined, lines)[0]).toEqual({
    lineId: "facial",
    because: "named",
  });
  expect(likely("I changed my mind", "changed_mind", lines)[0]).toEqual({ lineId: "laser", because: "reason" });
  expect(likely("it was not good", undefined, lines)[0]).toEqual({ lineId: "laser", because: "guess" });
});
