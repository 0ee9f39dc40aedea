/** Danger: one use of credit takes from the patient's balance twice, or two uses take once. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { referenceHash, repeatedMinor, toldAloneMinor } from "../../../../core/credit/told-twice.ts";

it("a reference is the same however it is spelt, and another one is not", () => {
  expect(referenceHash(" inv-204 ")).toBe(referenceHash("INV-204"));
  expect(referenceHash("INV 204")).toBe(referenceHash("INV204"));
  expect(referenceHash("INV-2040")).not.toBe(referenceHash("INV-204"));
});

/** What the balance loses to one reference; a recording that is refused takes nothing and is not remembered. */
function taken(steps: readonly { readonly by: "staff" | "import"; readonly minor: number }[]) {
  let [recordedMinor, toldMinor, takenMinor] = [0, 0, 0];
  for (const { by, minor } of steps) {
    const now = { recordedMinor, toldMinor };
    if (by === "import") {
      takenMinor += minor - repeatedMinor(now, minor);
      toldMinor += minor;
    } else if (toldAloneMinor(now) === 0) {
      takenMinor += minor;
      recordedMinor += minor;
    }
  }
  return { recordedMinor, toldMinor, takenMinor };
}

it("whatever comes in whichever order: what counts is the larger of what was recorded and what was told", () => {
  const step = fc.record({
    by: fc.constantFrom("staff" as const, "import" as const),
    minor: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { recordedMinor, toldMinor, takenMinor } = taken(steps);
      expect(takenMinor).toBe(Math.max(recordedMinor, toldMinor));
    }),
  );
});
