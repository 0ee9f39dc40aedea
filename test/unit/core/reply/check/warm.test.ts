/** Danger: getting the check ready changes what it finds, or fails in a language that nobody tried. */
import { expect, it } from "vitest";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { warmUp } from "../../../../../core/reply/check/warm.ts";
import { READ_LANGUAGES } from "../../../../../core/words.ts";
import { CASES } from "../../../../replies/cases.ts";

it.each(READ_LANGUAGES)("the check is made ready in many small steps, and finds what it found: %s", (language) => {
  const facts = CASES.given;
  const found = () => facts && checkReply("We will return $900 to your Mastercard.", { ...facts, language });
  const before = found();
  expect([...warmUp(language)].length).toBeGreaterThan(40);
  expect(found()).toEqual(before);
  expect(before?.length).toBeGreaterThan(0);
});
