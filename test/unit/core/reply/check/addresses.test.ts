/** Danger: a letter is held back for letters of an address that happen to look like a sum. */
import { expect, it } from "vitest";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";

const facts = {
  language: "en",
  currency: "USD",
  decided: "given",
  given: ["refund"],
  allowedMinor: [8_000],
  requiredMinor: 8_000,
  moneyState: "requested",
  bannedPhrases: ["guarantee"],
} as const;

it("reads no sum and no word in an address, and both beside it", () => {
  const letter = (end: string) =>
    `We return $80.00 to your card.\nhttps://makegood.example/l/harbour01.81_x/guarantee${end}`;
  expect(checkReply(letter(""), { ...facts, bannedPhrases: [...facts.bannedPhrases] } as never)).toEqual([]);
  expect(checkReply(letter(" and we return $90.00"), facts as never)).toMatchObject([
    { check: "amount_differs", words: "$90.00" },
  ]);
});
