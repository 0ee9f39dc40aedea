/** Danger: a sentence or a reference that reads as something else than it says, in a note, an approval or the record. */
import { describe, expect, it } from "vitest";
import { handReference, sentence } from "../../../core/contract/primitives.ts";

describe("a sentence", () => {
  it.each([
    "For the long wait.",
    "Espera de dos días: ¡perdón! 🦷👩‍⚕️",
    "First line.\r\nSecond line,\twith a tab.",
    "تم الاتفاق مع المريض",
  ])("may be %j", (text) => {
    expect(sentence.safeParse(text).success).toBe(true);
  });

  it.each([
    ["turns the writing round", "Pay \u202e00.08$ to Ana"],
    ["isolates a part of it", "Pay \u2066$80.00\u2069 to Ana"],
    ["hides a character", "Agreed\u0000 with Leo"],
    ["rings a bell", "Agreed\u0007 with Leo"],
    ["is half a character", "Agreed \ud800 with Leo"],
    ["says nothing", "   \n "],
  ])("may not be one that %s", (_, text) => {
    expect(sentence.safeParse(text).success).toBe(false);
  });
});

describe("a reference", () => {
  it.each(["CHQ-20417", "Überweisung 3/26"])("may be %j", (text) => {
    expect(handReference.safeParse(text).success).toBe(true);
  });

  it.each(["CHQ\u0000", "CHQ\n2", "CHQ\u202e2", "CHQ\u200b2", "CHQ\u20282", "CHQ\ud800", " "])(
    "may not be %j",
    (text) => {
      expect(handReference.safeParse(text).success).toBe(false);
    },
  );
});
