/** Danger: a letter that was sent in other words is asked for again, or another mail is taken for it. */
import { expect, it } from "vitest";
import { letterIn, shareOf } from "../../../../core/reply/tells-letter.ts";

const SENT = {
  text: "Hi Maya,\n\nWe sent $80 to your Visa ending in 42 on March 2. It should show by March 16.\n\nAna",
};
const LATE = {
  text: "Hi Maya,\n\nYour $80 takes longer than we told you. We will write to you again by March 20.\n\nAna",
};

it("finds a letter under an editor's breaks, case and signs, and with words around it", () => {
  const changed = `Dear Maya! ${SENT.text.toUpperCase().replace(/\s+/g, "  ")} — P.S. we open at nine.`;
  expect(letterIn([LATE, SENT], changed)).toBe(SENT);
});

it.each(["", "Maya", "Hi Maya,\n\nAna", "We sent $80.", "🙂".repeat(20_000)])("finds none in %j", (text) => {
  expect(letterIn([SENT, LATE], text)).toBeUndefined();
});

it("decides for none where two letters are in it as much", () => {
  expect(letterIn([SENT, { ...SENT }], SENT.text)).toBeUndefined();
});

it("knows the share of an empty letter", () => {
  expect(shareOf("", "anything at all")).toBe(0);
});
