/** Danger: a gesture of 25.00 voids a package of 1,200.00, because the clause that it departs from would have voided it. */
import { describe, expect, it } from "vitest";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aMail, ticket } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { dryRunAs } from "../../../../support/dry-runs.ts";
import { settled, tasks } from "../../../../support/system-of-record.ts";

const VOID = { kind: "refund", entitlement: "void" } as const;
const small = { amountMinor: 2_500, exception: goodwill };
const usesGiven = (clinic: Awaited<ReturnType<typeof settled>>["clinic"]) =>
  clinic.sql.one<{ n: number }>("SELECT voided_uses AS n FROM entitlement")?.n ?? 0;

describe("an exception under a clause that voids", () => {
  it("keeps the package where it is worth less than one use, and no task says otherwise", async () => {
    const { clinic } = await settled(VOID, [], small);
    expect(tasks(clinic)).toEqual([]);
    expect(usesGiven(clinic)).toBe(0);
  });

  it.each([
    [{ amountMinor: 40_000 }, 2, ["trim_package"]],
    [{ amountMinor: 90_000 }, 4, ["void_package"]],
    [{ amountMinor: 2_500, uses: { effect: "void" } }, 4, ["void_package"]],
    [{ amountMinor: 2_500, uses: { effect: "trim", uses: 1 } }, 1, ["trim_package"]],
    [{ amountMinor: 90_000, uses: { effect: "keep" } }, 0, []],
  ] as const)("takes what it pays back, or what its person says: %j", async (bend, uses, kinds) => {
    const { clinic } = await settled(VOID, [], { exception: goodwill, ...bend }, "finance");
    expect(usesGiven(clinic)).toBe(uses);
    expect(tasks(clinic).map(({ kind }) => kind)).toEqual(kinds);
    const event = clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'decision.recorded'");
    expect(JSON.parse(event?.data ?? "{}")).toMatchObject({ usesTaken: uses });
  });

  it("leaves a package whole under a clause that keeps it, and takes by the clause what the clause says", async () => {
    const kept = await settled({ kind: "refund", entitlement: "keep" }, [], { ...small, amountMinor: 40_000 });
    expect(usesGiven(kept.clinic)).toBe(0);
    const clause = await settled(VOID);
    expect(usesGiven(clause.clinic)).toBe(4);
  });
});

describe("the choice", () => {
  const open = async (role: "lead" | "agent" = "lead") => {
    const { clinic } = await settled(VOID, [], { ...small, amountMinor: 1_000 });
    return { clinic, person: clinic.staff(role) };
  };
  const id = ulidOf("DEC", 2);

  it("is refused by field where it is not one: by clause, more than are left, without money", async () => {
    const { clinic, person } = await open();
    const said = (bend: object) => {
      const answer = decideAs(clinic, person, id, { ...small, ...bend });
      return answer.ok ? "accepted" : [answer.error.code, answer.error.field];
    };
    expect(said({ uses: { effect: "trim", uses: 5 } })).toEqual(["invalid", "uses"]);
    expect(said({ amountMinor: 79_000, exception: undefined, uses: { effect: "keep" } })).toEqual(["invalid", "uses"]);
    expect(said({ option: "decline", amountMinor: 0, uses: { effect: "void" } })).toEqual(["invalid", "uses"]);
    expect(clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM decision")).toEqual({ n: 1 });
    expect(said({ uses: { effect: "trim", uses: 4 } })).toBe("accepted");
  });

  it("is seen before: in the proposal that is asked anew, and in the dry run", async () => {
    const { clinic, person } = await open();
    const lineIds = [clinic.id("line", "N1")];
    const ask = (more: object) => {
      const request = { ticket, lineIds, reason: "changed_mind" as const, option: "refund" as const, ...more };
      const answer = evaluateRead(clinic.ctx(), person, request, aMail());
      return answer.ok ? answer.value.proposal.usesTaken : answer.error;
    };
    expect(ask({})).toEqual({ effect: "void", uses: 4, held: 4 });
    expect(ask({ amountMinor: 2_500 })).toEqual({ effect: "keep", uses: 0, held: 4 });
    expect(ask({ amountMinor: 2_500, uses: { effect: "trim", uses: 3 } })).toEqual({
      effect: "trim",
      uses: 3,
      held: 4,
    });
    const run = dryRunAs(clinic, person, id, { ...small, uses: { effect: "void" } });
    expect(run.ok && run.value.usesTaken).toEqual({ effect: "void", uses: 4, held: 4 });
  });

  it("is what the approver sees and what is done on their yes", async () => {
    const { clinic, person } = await open("agent");
    decided(clinic, person, id, { ...small, uses: { effect: "trim", uses: 3 } });
    const lead = clinic.staff("lead", "Another lead");
    const cards = approvalCards(clinic.ctx(), lead);
    const [card] = cards.ok ? cards.value.approvals : [];
    expect(card?.usesTaken).toEqual({ effect: "trim", uses: 3, held: 4 });
    const yes = approveAs(clinic.runtime, lead, card?.approvalId ?? "", {
      verdict: "approve",
      approvalHash: card?.approvalHash ?? "",
    });
    expect(yes.ok).toBe(true);
    expect(usesGiven(clinic)).toBe(3);
  });
});
