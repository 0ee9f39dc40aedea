import { describe, expect, it } from "vitest";
import { arrivalInWords } from "../../../../../core/reply/arrival.ts";
import { ARRIVAL_DAYS, arrivalOf, arrivalOfAll } from "../../../../../core/reply/values/arrival-days.ts";
import { LETTER_LANGUAGES, TENDERS } from "../../../../../core/words.ts";

describe("when money shows", () => {
  it("is counted in business days for cards, from the Monday where it left on a weekend", () => {
    expect(arrivalOf("card", "2026-03-06", "")).toEqual({ arrivesFrom: "2026-03-13", arrivesBy: "2026-03-20" });
    expect(arrivalOf("card", "2026-03-07", "")).toEqual({ arrivesFrom: "2026-03-16", arrivesBy: "2026-03-23" });
    expect(arrivalOf("lender", "2026-03-06", "")).toEqual({ arrivesFrom: "2026-03-16", arrivesBy: "2026-04-05" });
  });

  it("is no day at all where somebody has to come, or to say how", () => {
    for (const tender of ["cash", "interac_present", "other"] as const)
      expect(arrivalOf(tender, "2026-03-06", "")).toBeUndefined();
  });

  it("is by the slowest of several ways, and unknown where one of them is", () => {
    const card = { tender: "card", on: "2026-03-06", country: "" } as const;
    const both = arrivalOfAll([card, { tender: "lender", on: "2026-03-09", country: "" }]);
    expect(both).toEqual({ arrivesFrom: "2026-03-13", arrivesBy: "2026-04-08" });
    expect(arrivalOfAll([card, { tender: "cash", on: "2026-03-06", country: "" }])).toBeUndefined();
    expect(arrivalOfAll([])).toBeUndefined();
  });

  it.each(LETTER_LANGUAGES)("says in days what the letters say in words: %s", (language) => {
    for (const tender of TENDERS) {
      const named = arrivalInWords(tender, language).match(/\d+/g)?.map(Number) ?? [];
      const days = ARRIVAL_DAYS[tender];
      expect([tender, named]).toEqual([tender, !days || days.to === 0 ? [] : [days.from, days.to]]);
    }
  });
});
