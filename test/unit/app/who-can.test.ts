/** Danger: who may not is sent to somebody who may not either. */
import { describe, expect, it } from "vitest";
import { ApiProblem, rolesWhoCan } from "../../../app/api/problem.ts";
import { may, mayMarkFamily } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { COMMON } from "../../support/screen-words.ts";

const said = (answer: Result<true, Refusal>, language: "en" | "es") => {
  if (answer.ok) throw new Error("It was allowed");
  const { code, values = {} } = answer.error;
  const error = new ApiProblem({ type: "", title: "", status: 403, code, requestId: "", values });
  return COMMON[language].states.askOneOf(rolesWhoCan(error));
};
const lead = { personId: "P", role: "lead" } as const;
const viewer = { personId: "P", role: "viewer" } as const;

describe("who may not is told who can", () => {
  it("a lead is not sent to a lead", () => {
    expect(said(may(lead, "connection.manage"), "en")).toBe("Your role does not allow this. Ask an admin.");
    expect(said(may(lead, "leg.resolve"), "es")).toBe("Su rol no permite esto. Pregunte a finanzas.");
  });

  it("all who can are named", () => {
    expect(said(may(viewer, "credit.take_back"), "en")).toBe("Your role does not allow this. Ask a lead or finance.");
    expect(said(mayMarkFamily({ personId: "P", role: "agent" }, { personId: "P", related: false }), "en")).toMatch(
      /a lead, finance,? or an admin/,
    );
  });
});
