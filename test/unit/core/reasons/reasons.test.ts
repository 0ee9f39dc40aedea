import { describe, expect, it } from "vitest";
import { phraseOf } from "../../../../core/reasons/phrases.ts";
import { REASON_CODES, ROOT_CAUSES, reasonLabel, reasonTag } from "../../../../core/reasons/reasons.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

describe("reason codes", () => {
  it("are the fixed list: a renamed code would orphan the tags of old tickets", () => {
    expect(REASON_CODES).toEqual([
      "changed_mind",
      "moved_or_schedule",
      "medical_stop",
      "plan_changed",
      "result",
      "service_fault",
      "billing_error",
      "no_show_dispute",
      "expired",
      "not_informed",
      "membership_cancel",
      "product_return",
      "insurance_overpayment",
      "other",
    ]);
    expect(ROOT_CAUSES).toEqual([
      "unclear_at_sale",
      "inclusions_misread",
      "usage_not_visible",
      "expectation",
      "delivery",
      "billing_process",
    ]);
  });

  it("are tags that a helpdesk keeps as they are", () => {
    expect(reasonTag("changed_mind")).toBe("changed_mind");
    for (const code of REASON_CODES) expect(reasonTag(code)).toMatch(/^[a-z_]{1,80}$/);
  });

  it("have labels that no two share", () => {
    for (const language of LETTER_LANGUAGES) {
      const labels = REASON_CODES.map((code) => reasonLabel(code, language));
      expect(new Set(labels).size).toBe(REASON_CODES.length);
    }
  });
});

describe("a phrase of the lexicon", () => {
  it.each([
    ["refund .. ?please", "Open-ended"],
    [".. refund", "Open-ended"],
    ["refund ..", "Open-ended"],
    ["?a refund", "Open-ended"],
    ["want @nothing", "Unknown word list"],
  ])("is refused when it would match too much or nothing: %s", (text, message) => {
    expect(() => phraseOf(text, {}, new Set())).toThrow(message);
  });
});
