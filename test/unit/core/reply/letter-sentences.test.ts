/** Danger: a kind letter reads like a receipt, or gives more time without its last day and with the refund clause as its ground. */
import { describe, expect, it } from "vitest";
import { draftReply } from "../../../../core/reply/draft.ts";
import { sumTold } from "../../../../core/reply/draft-words.ts";
import { offerValues } from "../../../../core/reply/offer-values.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { packageFacts } from "../policy/fixtures.ts";
import { line, matter } from "../resolution/fixtures.ts";

describe("a sum in a letter", () => {
  it.each([
    [
      "4 unused × $200.00 each. 2 used · 1 no-show not counted",
      "4 unused at $200.00 each; 2 used, 1 no-show not counted",
    ],
    ["The full price of $90.00. All used", "the full price of $90.00; all used"],
    ["MX$0.01, none used", "MX$0.01, none used"],
    ["Laser package: 4 unused × $200.00 each", "Laser package: 4 unused at $200.00 each"],
  ])("goes on with the sentence and is no receipt: %s", (sum, told) => {
    expect(sumTold(sum, "en")).toBe(told);
  });
  it("does so in Spanish too", () => {
    expect(sumTold("4 sin usar × $200.00 cada una. 2 usadas", "es")).toBe("4 sin usar a $200.00 cada una; 2 usadas");
  });
});

describe("more time", () => {
  const about = { patientName: "Maya Chen", serviceTitle: "Laser package", requestedOn: "2026-11-20" };
  const letter = (language: "en" | "es", expiresOn: string | undefined) => {
    const facts = packageFacts({ line: { expiresOn } });
    const own = matter({ lines: [line({ facts })] });
    const proposal = propose(own);
    const values = offerValues(own, proposal, about, {
      kind: "extend",
      amountMinor: 0,
      extendDays: 90,
      option: proposal.options[0] && { ...proposal.options[0], kind: "extend", amountMinor: 0, extendDays: 90 },
      language,
    });
    if (!values) throw new Error("No letter");
    return draftReply({ rules: own.rules, reason: "changed_mind", situation: "extend", language, values }).text;
  };

  it("names the new last day where the old one is known, and no clause about money back as its ground", () => {
    expect(letter("en", "2026-12-01")).toContain(
      "We will give you 90 more days for Laser package: you can use what is left until March 1, 2027.",
    );
    expect(letter("es", "2026-12-01")).toContain("hasta el 1 de marzo de 2027");
    expect(letter("en", undefined)).toContain("90 more days for Laser package.\n");
    expect(letter("en", "2026-12-01")).not.toContain("our terms say");
  });
});
