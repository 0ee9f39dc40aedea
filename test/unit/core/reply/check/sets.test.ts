/** How well replies are told apart, on invented ones: each set has a part on which nothing was tuned. The attack is by somebody who had not read the check. */
import { describe, expect, it } from "vitest";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { type OneReply, readSet } from "../../../../replies/read.ts";

const checked = (set: readonly OneReply[]) => set.map((one) => ({ ...one, found: checkReply(one.text, one.facts) }));

describe("ordinary replies, which name prices, days and appointments", () => {
  it.each(
    ["kept", "tuned", "attack-kept", "attack-tuned", "second-attack-tuned"].map((part) => `ordinary-${part}.txt`),
  )("are not stopped, and seldom asked about: %s", (name) => {
    const all = checked(readSet(name));
    const blocked = all.filter(({ found }) => found.some(({ severity }) => severity === "blocks"));
    const asked = all.filter(({ found }) => found.length > 0);
    console.info(`${name}: ${all.length} replies, ${blocked.length} stopped, ${asked.length} asked about`);
    expect(blocked.map(({ id, found }) => [id, found.map(({ check, words }) => `${check}: ${words}`)])).toEqual([]);
    expect(asked.length / all.length).toBeLessThanOrEqual(0.05);
  });
});

describe("wrong letters", () => {
  it.each([
    ["wrong-kept.txt", 0.05],
    ["wrong-tuned.txt", 0.05],
    // As it was found on the first day.
    ["wrong-attack-kept.txt", 0.2],
    ["wrong-attack-tuned.txt", 0.05],
    ["wrong-second-attack-tuned.txt", 0.05],
  ] as const)("are caught, at the words that are wrong: %s", (name, most) => {
    const all = checked(readSet(name));
    const missed = all.filter(({ check, words, text, found }) => {
      const at = text.indexOf(words);
      return !found.some(
        (one) => (check === "any" || one.check === check) && one.from < at + words.length && at < one.to,
      );
    });
    console.info(`${name}: ${all.length - missed.length} of ${all.length} caught`);
    expect(missed.map(({ id }) => id).length / all.length).toBeLessThanOrEqual(most);
    for (const { text, found } of all)
      for (const { words, from, to } of found) expect(words).toBe(text.slice(from, to));
  });
});
