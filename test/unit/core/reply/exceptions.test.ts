/** Danger: a letter refuses and offers in one breath, or explains a gift by the clause that forbids it. */
import { expect, it } from "vitest";
import { offerValues } from "../../../../core/reply/offer-values.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { line, matter } from "../resolution/fixtures.ts";

const ABOUT = { patientName: "Maya Chen", serviceTitle: "Laser", requestedOn: "2026-11-20" } as const;

function valuesOf(kind: OfferKind) {
  const own = matter({ lines: [line()] });
  const proposal = propose(own);
  const option = proposal.options.find((one) => one.kind === kind);
  return offerValues(own, proposal, ABOUT, { kind, amountMinor: option?.amountMinor ?? 0, option, language: "en" });
}

it.each(["decline", "redo"] as const)("%s against the policy cites no clause and offers nothing of it", (kind) => {
  expect(propose(matter({ lines: [line()] })).options.map((one) => one.kind)).not.toContain(kind);
  const values = valuesOf(kind);
  expect(values?.alternatives).toEqual([]);
  expect(values).not.toHaveProperty("clauseText");
});

it("what the clause offers is explained by it", () => {
  expect(valuesOf("refund")?.clauseText).toBeTruthy();
});

it("a redo repeats one visit of a package, not the whole of it", () => {
  expect(valuesOf("redo")?.redoOf).toBe("one visit");
  expect(valuesOf("refund")).not.toHaveProperty("redoOf");
});
