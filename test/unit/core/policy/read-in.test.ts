/** Danger: words of the terms in another language stand in a letter as if they were in its own. */
import { expect, it } from "vitest";
import { readIn } from "../../../../core/policy/local-text.ts";

it("English that stands for another language is said to be English", () => {
  const text = { en: "Unused.", es: "Sin usar." };
  expect(readIn(text, "es")).toEqual({ text: "Sin usar.", isEnglish: false });
  expect(readIn(text, "fr")).toEqual({ text: "Unused.", isEnglish: true });
  expect(readIn(text, "en")).toEqual({ text: "Unused.", isEnglish: false });
});
