/** Danger: a limit that cannot be read is sent as none, and nobody has a limit any more. */
import { expect, it } from "vitest";
import { ApiProblem } from "../../../../../app/api/problem.ts";
import { faultsIn, isFaulty, needed, optional, without } from "../../../../../app/manager/rules/desk.ts";
import { accountRulesSchema } from "../../../../../core/policy/rules.ts";
import { firstRules } from "../../../../../core/policy/rules-draft.ts";
import { rules } from "../../../../support/clinic.ts";

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const withMonth = (exceptionsPerMonthMinor: number | null | undefined) => ({
  ...rules,
  authority: { ...rules.authority, lead: without({ ...rules.authority.lead, exceptionsPerMonthMinor }) },
});

it("an optional limit that cannot be read is refused, and only an empty one is left out", () => {
  const unreadable = accountRulesSchema.safeParse(sent(withMonth(optional(undefined, true))));
  expect(unreadable.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "authority.lead.exceptionsPerMonthMinor",
  ]);
  const empty = accountRulesSchema.safeParse(sent(withMonth(optional(undefined, false))));
  expect(empty.data?.authority.lead).not.toHaveProperty("exceptionsPerMonthMinor");
});

it("a limit that has to be there is refused while its field is empty", () => {
  const draft = { ...rules, approvalExpiresHours: needed(undefined) };
  expect(accountRulesSchema.safeParse(sent(draft)).success).toBe(false);
});

it("the first rules let nobody decide anything alone, and lack a signature alone", () => {
  const issues = accountRulesSchema.safeParse(firstRules("USD")).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join("."))).toEqual(["signature"]);
});

it("what the server refused is marked at its field, and a list at its line", () => {
  const errors = [
    { field: "rules.authority.agent.perDayMinor", message: "" },
    { field: "rules.bannedPhrases.3", message: "" },
  ];
  const problem = { type: "", title: "", status: 422, code: "invalid" as const, requestId: "", errors };
  const faults = faultsIn(new ApiProblem(problem));
  expect(isFaulty(faults, "authority.agent.perDayMinor")).toBe(true);
  expect(isFaulty(faults, "bannedPhrases")).toBe(true);
  expect(isFaulty(faults, "authority.agent.perDay")).toBe(false);
});
