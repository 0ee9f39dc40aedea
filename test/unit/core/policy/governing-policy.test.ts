import { describe, expect, it } from "vitest";
import { governingPolicy, versionInForce } from "../../../../core/policy/governing-policy.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";

const policy = (
  policyId: string,
  version: number,
  effectiveOn: string,
  appliesTo: PolicyVersion["appliesTo"] = {},
) => ({
  policyVersionId: `${policyId}@${version}`,
  policy: {
    format: "makegood-policy-1",
    policyId,
    version,
    effectiveOn,
    currency: "USD",
    title: policyId,
    text: { en: "x" },
    appliesTo,
    clauses: [],
    otherwise: { offers: [{ kind: "decline", formula: { type: "none" }, entitlement: "keep" }] },
  } satisfies PolicyVersion,
});
const item = { lineId: "n", kind: "package", category: "laser", boughtOn: "2026-02-01" } as const;
const all = policy("all", 1, "2020-01-01");
const packages = policy("packages", 1, "2020-01-01", { kinds: ["package"] });
const laser = policy("laser", 1, "2020-01-01", { categories: ["laser"] });

it("the most specific policy that fits governs, whatever the order they are listed in", () => {
  for (const list of [
    [all, packages, laser],
    [laser, packages, all],
  ]) {
    expect(governingPolicy(item, [], list)?.policyVersionId).toBe("laser@1");
  }
  expect(governingPolicy({ ...item, category: "facial" }, [], [all, packages, laser])?.policyVersionId).toBe(
    "packages@1",
  );
});

it("a version that came into force after the purchase does not reach back", () => {
  const versions = [policy("all", 1, "2020-01-01"), policy("all", 2, "2026-02-01"), policy("all", 3, "2026-02-02")];
  expect(governingPolicy(item, [], versions)?.policyVersionId).toBe("all@2");
  expect(governingPolicy({ ...item, boughtOn: "2019-01-01" }, [], versions)).toBeUndefined();
  expect(versionInForce(versions, "all", "2026-02-02")?.policyVersionId).toBe("all@3");
});

it("of several signatures the last before the purchase counts", () => {
  const versions = [policy("all", 1, "2020-01-01"), policy("all", 2, "2021-01-01")];
  const signed = (policyVersionId: string, on: string, acceptedAtMs: number) =>
    ({ policyVersionId, acceptedOn: on, acceptedAtMs, how: "paper" }) as const;
  const signatures = [
    signed("all@1", "2026-01-10", 2),
    signed("all@2", "2026-01-05", 1),
    signed("all@2", "2026-02-02", 3),
  ];
  const found = governingPolicy(item, signatures, versions);
  expect([found?.policyVersionId, found?.chosenBy, found?.consent.signature?.acceptedAtMs]).toEqual([
    "all@1",
    "signed",
    2,
  ]);
});

describe("several documents apply to one line: in this order", () => {
  const versions = [policy("all", 1, "2020-01-01"), policy("all", 2, "2021-01-01"), policy("all", 3, "2022-01-01")];
  const signed = (policyVersionId: string, on: string, lineId?: string) =>
    ({
      policyVersionId,
      acceptedOn: on,
      acceptedAtMs: Date.parse(on),
      how: "paper",
      ...(lineId ? { lineId } : {}),
    }) as const;
  const forLine = signed("all@1", "2026-01-05", "n");
  const general = signed("all@2", "2026-01-10");
  it.each<[string, Parameters<typeof governingPolicy>[1], string, string, string]>([
    [
      "1. the consent for the line, though a general one came later",
      [general, forLine],
      "all@1",
      "signed",
      "signed_before",
    ],
    ["2. the general consent", [general], "all@2", "signed", "signed_before"],
    ["3. the version in force at purchase", [], "all@3", "in_force_at_purchase", "missing"],
    [
      "a consent for another line is not this one's",
      [signed("all@1", "2026-01-05", "other"), general],
      "all@2",
      "signed",
      "signed_before",
    ],
    [
      "a consent for the line after the purchase does not go before a general one in time",
      [signed("all@1", "2026-02-02", "n"), general],
      "all@2",
      "signed",
      "signed_before",
    ],
    [
      "signed only after the purchase: the version in force decides, and the gap is named",
      [signed("all@1", "2026-02-02", "n")],
      "all@3",
      "in_force_at_purchase",
      "signed_after",
    ],
  ])("%s", (_, signatures, versionId, chosenBy, state) => {
    for (const list of [signatures, [...signatures].reverse()]) {
      const found = governingPolicy(item, list, versions);
      expect([found?.policyVersionId, found?.chosenBy, found?.consent.state]).toEqual([versionId, chosenBy, state]);
    }
  });
});
