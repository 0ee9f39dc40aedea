/** Danger: somebody is told that a text they signed says what it does not, or a long one freezes the screen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffText } from "../../../../core/policy/text-diff.ts";

const inShort = (before: string, after: string): string =>
  diffText(before, after)
    .map(({ type, text }) => (type === "same" ? text : type === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("what was signed against what stands today", () => {
  it.each([
    ["the same text", "We give back all.", "We give back all.", "We give back all."],
    ["another layout is no difference", "We give\n back  all.", "We give back all.", "We give back all."],
    ["one word", "within 30 days of buying", "within 14 days of buying", "within [-30 -]{+14 +}days of buying"],
    ["a sentence more at the end", "No fee.", "No fee. No cash.", "No fee. {+No cash.+}"],
    ["a sentence less at the start", "No cash. No fee.", "No fee.", "No [-cash. No -]fee."],
    [
      "two passages with three words between them",
      "We keep all the rest of it.",
      "We pay you all the rest at once.",
      "We [-keep -]{+pay you +}all the rest [-of it. -]{+at once.+}",
    ],
    [
      "a passage that shares a word or two is one passage, not shreds",
      "A package that has expired is paid back.",
      "A result that is not the one is made good.",
      "A [-package that has expired is paid back. -]{+result that is not the one is made good.+}",
    ],
    ["the last words went", "We pay all", "We pay", "We pay[- all-]"],
    ["nothing was signed", "", "All of it.", "{+All of it.+}"],
    ["nothing stands today", "All of it.", "", "[-All of it.-]"],
    ["accents are letters of their own", "Devolución total", "Devolucion total", "[-Devolución -]{+Devolucion +}total"],
  ])("%s", (_, before, after, expected) => {
    expect(inShort(before, after)).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d.", "\n", "  "), { maxLength: 40 })
    .map((words) => words.join(" "));
  const words = (parts: readonly { readonly text: string }[]) =>
    parts
      .map((one) => one.text)
      .join("")
      .split(/\s+/)
      .filter(Boolean);

  it("loses no word of either text and makes none up, whatever the texts", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after);
        expect(words(parts.filter(({ type }) => type !== "added"))).toEqual(words([{ text: before }]));
        expect(
          parts
            .filter(({ type }) => type !== "removed")
            .map((one) => one.text)
            .join(""),
        ).toBe(after);
      }),
    );
  });

  it("two long texts with nothing in common are one replaced by the other, without comparing each word with each", () => {
    const before = Array.from({ length: 4_000 }, (_, n) => `old${n}`).join(" ");
    const after = Array.from({ length: 4_000 }, (_, n) => `new${n}`).join(" ");
    expect(diffText(before, after)).toEqual([
      { type: "removed", text: `${before} ` },
      { type: "added", text: after },
    ]);
  });
});
