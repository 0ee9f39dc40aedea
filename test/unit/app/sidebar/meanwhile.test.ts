import { describe, expect, it } from "vitest";
import { ApiProblem } from "../../../../app/api/problem.ts";
import { isOvertaken, meanwhileOf } from "../../../../app/sidebar/decide/meanwhile.ts";

const ana = {
  decisionId: "01DEC00000000000000000001",
  state: "approved",
  option: "refund",
  amountMinor: 2_500,
  currency: "USD",
  decidedAtMs: 1_770_000_000_000,
  by: "Ana",
};

const refused = (values?: Record<string, unknown>) =>
  new ApiProblem({
    type: "",
    title: "",
    status: 409,
    code: "facts_changed",
    requestId: "r1",
    ...(values ? { values } : {}),
  });

describe("what a refusal tells of decisions taken meanwhile", () => {
  it("is read as it was sent", () => {
    expect(meanwhileOf({ changed: ["decisions"], decided: [ana] })).toEqual([ana]);
    expect(isOvertaken(refused({ decided: [ana] }))).toBe(true);
  });

  it("is nothing where other facts changed, or nothing was said", () => {
    expect(isOvertaken(refused({ changed: ["facts"] }))).toBe(false);
    expect(isOvertaken(refused())).toBe(false);
    expect(isOvertaken(new Error("offline"))).toBe(false);
  });

  it.each([
    ["no list", "Ana"],
    ["no object", [null, 7]],
    ["a state that nobody knows", [{ ...ana, state: "paid" }]],
    ["a sum that is none", [{ ...ana, amountMinor: "25" }]],
  ])("is left out where it is %s", (_, decided) => {
    expect(meanwhileOf({ decided })).toEqual([]);
  });
});
