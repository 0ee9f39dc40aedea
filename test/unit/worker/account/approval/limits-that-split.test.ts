/** Danger: what one decision may not give is given in parts: by lines, by cases, by two agents, or by asking twice. */
import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aMail, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, massages, ulidOf } from "../../../../support/deciding.ts";
import { runApprove, runStop } from "../../../../support/operations.ts";

/** Three massages of 900.00 for one patient; an agent's limit is 1,000.00. */
const threeOf900 = () => testClinic(massages(3, 90_000));

/** The n-th massage back, as the policy says, in the ticket's one case or, from another ticket, in a case of its own. */
function give(clinic: TestClinic, who: PersonActor, n: number, ownCase = false) {
  const bend = ownCase ? { ticket: { helpdesk: "zendesk" as const, ticketId: `4${n}` }, mail: aMail() } : {};
  return decided(clinic, who, ulidOf("DEC", n), {
    ...bend,
    caseId: ulidOf("CASE", ownCase ? n : 1),
    lineIds: [clinic.id("line", `N${n}`)],
  });
}

describe("three lines of 900.00 under a limit of 1,000.00", () => {
  it("are one case: the second waits for a lead, whoever asks", () => {
    const clinic = threeOf900();
    expect(give(clinic, clinic.staff("agent", "Ana"), 1).state).toBe("approved");
    expect(give(clinic, clinic.staff("agent", "Otto"), 2)).toMatchObject({
      state: "awaiting_approval",
      approval: { why: "above_case_limit", needs: "lead" },
    });
  });

  it("are one patient where each has its own case and ticket, for thirty days", () => {
    const clinic = threeOf900();
    const agent = clinic.staff("agent");
    expect(give(clinic, agent, 1, true).state).toBe("approved");
    expect(give(clinic, agent, 2, true)).toMatchObject({ approval: { why: "above_patient_limit", needs: "lead" } });
    clinic.setNow(NOW_MS + 31 * 86_400_000);
    // The second still waits for a yes, but was asked more than thirty days ago.
    expect(give(clinic, agent, 3, true).state).toBe("approved");
  });

  it("count what waits for somebody's yes, and not what was stopped", () => {
    const clinic = threeOf900();
    const [agent, other] = [clinic.staff("agent", "Ana"), clinic.staff("agent", "Otto")];
    give(clinic, agent, 1);
    expect(runStop(clinic.runtime, agent, ulidOf("DEC", 1), {})).toMatchObject({ ok: true });
    expect(give(clinic, other, 2).state).toBe("approved");
  });

  it("are not approved in parts by a lead either: above 5,000.00 together finance is asked", () => {
    const clinic = testClinic(massages(2, 300_000));
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
    give(clinic, agent, 1);
    give(clinic, agent, 2);
    const asked = clinic.sql.all<{ id: string; hash: string; needs: string }>(
      "SELECT id, hash, needs FROM approval ORDER BY rowid",
    );
    expect(asked.map(({ needs }) => needs)).toEqual(["lead", "finance"]);
    const yes = ({ id = "", hash = "" }: Partial<{ id: string; hash: string }>) =>
      runApprove(clinic.runtime, lead, id, { verdict: "approve", approvalHash: hash });
    // The first alone fits a lead's limit; with it, the second does not.
    expect(yes(asked[0] ?? {})).toMatchObject({ ok: true });
    expect(yes(asked[1] ?? {})).toMatchObject({
      ok: false,
      error: { code: "forbidden", values: { needs: "finance" } },
    });
  });

  it("are shown with the limit and how much of it is used", () => {
    const clinic = threeOf900();
    const agent = clinic.staff("agent");
    give(clinic, agent, 1, true);
    const lineIds = [clinic.id("line", "N2")];
    const matter = assembleCaseInput(clinic.ctx(), agent, { ticket, snapshot: aMail(), lineIds });
    expect(matter.ok && propose(matter.value).options[0]).toMatchObject({
      needsApprovalOf: "lead",
      approvalBecause: { why: "above_patient_limit", limitMinor: 100_000, usedMinor: 90_000 },
    });
  });
});
