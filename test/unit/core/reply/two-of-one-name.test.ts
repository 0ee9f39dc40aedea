/** Danger: a letter about two purchases of one name does not say which of them it refunds. */
import { expect, it } from "vitest";
import { money } from "../../../../core/money/amount.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { MatterTold } from "../../../../core/reply/types.ts";

const about = { ...NOTHING, patientName: "Maya", requestedOn: "2026-11-20", serviceTitle: "your massages" };
const matter = (boughtOn: string, amountMinor: number): MatterTold => ({
  reason: "changed_mind",
  situation: "refund",
  values: {
    ...about,
    boughtOn,
    moneyState: "requested",
    amount: money(amountMinor, "USD"),
    destinations: [{ label: "Visa ··42", tender: "card", amount: money(amountMinor, "USD") }],
  },
});

it("each is told by the day on which it was bought", () => {
  const draft = draftReply({
    rules: { templates: [], bannedPhrases: [], signature: "Harbour" },
    reason: "changed_mind",
    situation: "several",
    language: "en",
    values: { ...about, matters: [matter("2026-01-15", 10_000), matter("2026-06-02", 20_000)] },
  });
  expect(draft.problems).toEqual([]);
  expect(draft.text).toContain("Your massages, bought on January 15, 2026\nWe will return $100");
  expect(draft.text).toContain("Your massages, bought on June 2, 2026\nWe will return $200");
});
