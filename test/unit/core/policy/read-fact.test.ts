import { describe, expect, it } from "vitest";
import { readFact } from "../../../../core/policy/read-fact.ts";
import type { FactName } from "../../../../core/policy/readable-facts.ts";
import { packageFacts } from "./fixtures.ts";

describe("reading facts", () => {
  const facts = packageFacts({
    uses: { bonus: 2, noShows: 3, lateCancels: 1 },
    line: { expiresOn: "2026-11-21" },
    term: {
      startsOn: "2026-01-01",
      paidUntilOn: "2026-12-01",
      periodDays: 30,
      noticeDays: 30,
      cancelRequestedOn: "2026-11-01",
    },
    evidence: { medicalNote: true, medicalNoteOn: "2026-03-14", movedMiles: 0, clinicAtFault: false },
    product: { state: "opened", returnedOn: "2026-11-20" },
    claim: { overpaidMinor: 1, foundOn: "2026-11-20" },
  });

  it.each<[FactName, string | number | boolean | undefined]>([
    ["uses.left", 6],
    ["uses.no_shows", 3],
    ["days.to_expiry", 0],
    ["expired", false],
    ["term.days_left", 10],
    ["term.notice_days_given", 30],
    ["days.medical_note_after_purchase", 10],
    ["moved_miles", 0],
    ["clinic_at_fault", false],
    ["product.returned", true],
    ["claim.overpaid", true],
    ["charge.duplicate", false],
    ["paid_by.hsa_fsa", false],
    ["clinician.answer", undefined],
  ])("%s", (name, value) => {
    expect(readFact(facts, name)).toBe(value);
  });

  it("what nobody said is unknown; what our own records would hold is a no", () => {
    const bare = packageFacts({ uses: null });
    const names: FactName[] = [
      "clinic_at_fault",
      "product.returned",
      "claim.overpaid",
      "uses.left",
      "expired",
      "charge.duplicate",
    ];
    expect(names.map((name) => readFact(bare, name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      false,
      false,
    ]);
    expect(readFact(packageFacts({ line: { expiresOn: "2026-11-20" } }), "expired")).toBe(true);
  });
});
