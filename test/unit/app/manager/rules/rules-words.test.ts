/** Danger: everybody is told that the rules change, and nobody can read what. */
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../../app/i18n/format.ts";
import { createManagerFormat } from "../../../../../app/manager/format.ts";
import { ruleInWords } from "../../../../../app/manager/rules/rules-words.ts";
import { compareRules } from "../../../../../core/approval/rules-direction.ts";
import { rules as ordinary } from "../../../../support/clinic.ts";
import { OWN_LETTERS } from "../../../../support/own-letters.ts";
import { COMMON, MANAGER } from "../../../../support/screen-words.ts";

const saying = (language: "en" | "es", locale: string) => (change: Parameters<typeof ruleInWords>[0]) =>
  ruleInWords(change, {
    words: MANAGER[language].rules,
    roles: COMMON[language].lists.roles,
    format: createFormat(locale),
    own: createManagerFormat(locale),
    currency: "USD",
  });
const [letter] = OWN_LETTERS;
const rules = { ...ordinary, templates: [...OWN_LETTERS] };
const wanted = {
  ...rules,
  undoWindowSeconds: 0,
  signature: "Another clinic",
  authority: { ...rules.authority, agent: { ...rules.authority.agent, perDecisionMinor: 100_000_000 } },
  templates: rules.templates.map((one) => (one === letter ? { ...one, body: `${one.body} More.` } : one)),
};

describe("a change of the rules", () => {
  it("says in words which figure becomes which, and shows no path and no hash", () => {
    const said = compareRules(rules, wanted).map(saying("en", "en-US"));
    expect(said).toContain("Alone as agent, in one decision: $1,000.00 → $1,000,000.00");
    expect(said).toContain("Time to undo before money leaves: 120 seconds → 0 seconds");
    expect(said).toContain("Signature of the letters: changed");
    expect(said).toContain(`Letter “${letter?.id}”: changed`);
    expect(said.join()).not.toMatch(/#[0-9a-f]{6}|Minor|authority/);
    expect(compareRules(rules, wanted).map(saying("es", "es-MX")).join()).toMatch(/120 segundos → 0 segundos/);
  });

  it("quotes both sides of a short text, and says of a long one that it changed", () => {
    const change = { path: "signature", from: "#0123456789ab", to: "#ba9876543210", direction: "neither" } as const;
    const say = saying("en", "en-US");
    expect(say({ ...change, fromText: "The clinic", toText: "Another clinic" })).toBe(
      "Signature of the letters: “The clinic” → “Another clinic”",
    );
    expect(say({ ...change, fromText: "The clinic", toText: "x".repeat(500) })).toBe(
      "Signature of the letters: changed",
    );
  });

  it("says what is added and what is removed, and leaves out nothing that nobody has named", () => {
    const say = saying("en", "en-US");
    expect(say({ path: "floors.ca-gym", from: null, to: "#0123456789ab", direction: "raises" })).toBe(
      "Legal floor “ca-gym”: added",
    );
    expect(say({ path: "credit", from: "#0123456789ab", to: null, direction: "raises" })).toBe(
      "Terms of account credit: removed",
    );
    expect(say({ path: "signatures.es", from: null, to: "#0123456789ab", direction: "neither" })).toBe(
      "Signature of the letters in Spanish: added",
    );
    expect(say({ path: "newThing", from: 1, to: 2, direction: "raises" })).toBe("newThing: 1 → 2");
  });
});
