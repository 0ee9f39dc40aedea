/** Danger: a change of the rules that lets more money leave passes for a harmless one. */
import { describe, expect, it } from "vitest";
import { compareRules, isRaised, textAt } from "../../../../core/approval/rules-direction.ts";
import type { AccountRules, Floor } from "../../../../core/policy/rules.ts";
import { rules } from "../../../support/clinic-records.ts";
import { OWN_LETTERS } from "../../../support/own-letters.ts";

const agent = (change: object): AccountRules => ({
  ...rules,
  authority: { ...rules.authority, agent: { ...rules.authority.agent, ...change } },
});
const floor: Floor = {
  id: "at-least-all",
  source: "house rule",
  when: [],
  effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } },
};

describe("what lets more money leave, sooner or with fewer eyes on it, raises", () => {
  it.each([
    ["a higher limit of one decision", rules, agent({ perDecisionMinor: 100_001 }), "authority.agent.perDecisionMinor"],
    ["a higher limit of the day", rules, agent({ perDayMinor: 300_001 }), "authority.agent.perDayMinor"],
    ["exceptions alone", rules, agent({ exceptionMinor: 1 }), "authority.agent.exceptionMinor"],
    [
      "a month's budget",
      agent({ exceptionsPerMonthMinor: 5 }),
      agent({ exceptionsPerMonthMinor: 6 }),
      "authority.agent.exceptionsPerMonthMinor",
    ],
    [
      "no month's budget any more",
      agent({ exceptionsPerMonthMinor: 5 }),
      rules,
      "authority.agent.exceptionsPerMonthMinor",
    ],
    [
      "a higher limit of one case",
      agent({ perCaseMinor: 5 }),
      agent({ perCaseMinor: 6 }),
      "authority.agent.perCaseMinor",
    ],
    ["a limit of one case above one decision", rules, agent({ perCaseMinor: 100_001 }), "authority.agent.perCaseMinor"],
    ["no lower limit of a patient", agent({ perPatientMinor: 5 }), rules, "authority.agent.perPatientMinor"],
    ["fewer days that count for a patient", rules, { ...rules, patientLimitDays: 29 }, "patientLimitDays"],
    ["a figure that nobody classified", rules, agent({ perFullMoonMinor: 1 }), "authority.agent.perFullMoonMinor"],
    ["no time to undo", rules, { ...rules, undoWindowSeconds: 0 }, "undoWindowSeconds"],
    ["approvals that live longer", rules, { ...rules, approvalExpiresHours: 49 }, "approvalExpiresHours"],
    ["another currency", rules, { ...rules, currency: "EUR" }, "currency"],
    ["a floor", rules, { ...rules, floors: [floor] }, "floors.at-least-all"],
    ["a floor less", { ...rules, floors: [floor] }, rules, "floors.at-least-all"],
    ["terms of credit", rules, { ...rules, credit: { expiry: [], cashOutBelow: [] } }, "credit"],
    ["a field that nobody classified", rules, { ...rules, luckyNumber: 7 } as AccountRules, "luckyNumber"],
  ])("%s", (_, before, after, path) => {
    const changes = compareRules(before, after);
    expect(changes).toMatchObject([{ path, direction: "raises" }]);
    expect(isRaised(changes)).toBe(true);
  });
});

describe("what lets less leave, or concerns no money, does not", () => {
  it.each([
    ["a lower limit", agent({ perDecisionMinor: 99_999 }), "lowers"],
    ["a month's budget where there was none", agent({ exceptionsPerMonthMinor: 5 }), "lowers"],
    ["a limit of one case below one decision", agent({ perCaseMinor: 99_999 }), "lowers"],
    ["the same limit of a case in words", agent({ perCaseMinor: 100_000 }), "neither"],
    ["more days that count for a patient", { ...rules, patientLimitDays: 31 }, "lowers"],
    ["a longer time to undo", { ...rules, undoWindowSeconds: 600 }, "lowers"],
    ["approvals that end sooner", { ...rules, approvalExpiresHours: 47 }, "lowers"],
    ["another signature", { ...rules, signature: "Harbour" }, "neither"],
    ["a signature in another language", { ...rules, signatures: { es: "Puerto" } }, "neither"],
    ["another word that letters avoid", { ...rules, bannedPhrases: ["promise"] }, "neither"],
  ])("%s", (_, after, direction) => {
    const changes = compareRules(rules, after);
    expect(changes).toMatchObject([{ direction }]);
    expect(isRaised(changes)).toBe(false);
  });
});

it("one raise among many lowered figures is a raise", () => {
  expect(
    isRaised(compareRules(rules, { ...agent({ perDayMinor: 0, perDecisionMinor: 200_000 }), undoWindowSeconds: 3600 })),
  ).toBe(true);
});

it("is the other way round from the other side: no figure goes up in both", () => {
  const after = { ...agent({ perDecisionMinor: 5, perDayMinor: 999_999 }), undoWindowSeconds: 5 };
  const there = compareRules(rules, after);
  const back = compareRules(after, rules);
  expect(there.map(({ path }) => path)).toEqual(back.map(({ path }) => path));
  for (const [at, change] of there.entries())
    expect([change.direction, back[at]?.direction].sort()).toEqual(["lowers", "raises"]);
});

it("names figures as they are, and letters and sentences by hash only", () => {
  const [first, ...others] = OWN_LETTERS;
  const templates = first ? [{ ...first, body: `${first.body} Yours, Maya` }, ...others] : [];
  const changes = compareRules(
    { ...rules, templates: [...OWN_LETTERS] },
    { ...agent({ perDecisionMinor: 1 }), templates, signature: "Maya and Ana" },
  );
  expect(changes).toMatchObject([
    { path: "authority.agent.perDecisionMinor", from: 100_000, to: 1 },
    { path: `templates.${first?.id}`, from: expect.stringMatching(/^#[0-9a-f]{12}$/) },
    { path: "signature", to: expect.stringMatching(/^#[0-9a-f]{12}$/) },
  ]);
  expect(JSON.stringify(changes)).not.toContain("Maya");
});

it("names each language whose signature differs, so that whoever reads it reads both texts", () => {
  const before = { ...rules, signatures: { es: "Puerto Bienestar", fr: "Port Bien-être" } };
  const after = { ...rules, signatures: { es: "Puerto Bienestar, atención al paciente" } };
  expect(compareRules(before, after).map(({ path }) => path)).toEqual(["signatures.es", "signatures.fr"]);
  expect(textAt(after, "signatures.es")).toBe("Puerto Bienestar, atención al paciente");
  expect(textAt(after, "signatures.fr")).toBeUndefined();
  expect(compareRules(rules, after).map(({ path }) => path)).toEqual(["signatures.es"]);
});

it("sees no change where there is none", () => expect(compareRules(rules, { ...rules })).toEqual([]));

it("two floors whose hashes begin alike are two, also beside another change: nobody says yes to a sum that is not shown", () => {
  const ofBook = (n: number, amountMinor: number): Floor => ({
    id: "us-ca-x",
    source: `Civil Code ${n}`,
    when: [],
    effect: { type: "at_least", formula: { type: "fixed", amountMinor } },
  });
  const changes = compareRules(
    { ...rules, floors: [ofBook(1_079_909, 100)] },
    { ...rules, floors: [ofBook(1_390_191, 5_000_000), floor] },
  );
  expect(changes.map(({ path, direction }) => [path, direction])).toEqual([
    ["floors.us-ca-x", "raises"],
    ["floors.at-least-all", "raises"],
  ]);
  expect(changes[0]?.from).toBe(changes[0]?.to);
});

it("floors in another order are said to be, also where one of them is another", () => {
  const other: Floor = { ...floor, id: "other" };
  const moved = { ...rules, floors: [{ ...other, source: "another rule" }, floor] };
  expect(compareRules({ ...rules, floors: [floor, other] }, moved).map(({ path }) => path)).toEqual([
    "floors.other",
    "floors",
  ]);
});
