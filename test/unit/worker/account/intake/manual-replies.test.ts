/** Danger: what a patient said by telephone stands nowhere; or it moves money, or ends what only somebody else may end. */
import { describe, expect, it } from "vitest";
import { type ManualReplyRequest, manualReplyRequest } from "../../../../../core/contract/replies.ts";
import { sayByHand } from "../../../../../worker/account/commands/intake/record-manual-reply.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { dump, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

const SENTENCE = "She rang from the number on file and takes the credit.";
const accepts: ManualReplyRequest = { act: "accepted", how: "phone", offer: "credit", sentence: SENTENCE };

const say = (clinic: TestClinic, actor: PersonActor, request: ManualReplyRequest, saidId = ulidOf("SAID", 1)) => {
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  return acted(clinic.runtime, "sayByHand", actor, [caseId, saidId, request]);
};
const detailOf = (clinic: TestClinic, actor: PersonActor) => {
  const read = readCase(clinic.ctx(), actor, clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "");
  if (!read.ok) throw new Error("unread");
  return read.value;
};
/** A refund of 80.00 that is held and has not left. */
function decidedCase() {
  const clinic = testClinic(mayasMassage());
  const ana = clinic.staff("agent");
  decided(clinic, ana, ulidOf("DEC", 1), {});
  return { clinic, ana };
}

describe("what a patient said by telephone or at the desk", () => {
  it("stands beside the case with the words, the way and the name of whoever heard it, and moves no money", () => {
    const { clinic, ana } = decidedCase();
    const legs = clinic.sql.all("SELECT * FROM leg");
    expect(say(clinic, ana, accepts)).toMatchObject({ ok: true });
    const [heard] = detailOf(clinic, ana).heard ?? [];
    expect(heard).toEqual({
      as: "accepted",
      writtenAtMs: clinic.ctx().nowMs,
      recordedAtMs: clinic.ctx().nowMs,
      byPerson: ana.name,
      how: "phone",
      quote: SENTENCE,
      offer: "credit",
    });
    expect(clinic.sql.all("SELECT * FROM leg")).toEqual(legs);
    expect(detailOf(clinic, ana).timeline.at(-1)).toMatchObject({ type: "patient.said", data: { act: "accepted" } });
    expect(JSON.stringify(detailOf(clinic, ana).timeline)).not.toContain("takes the credit");
  });

  it("given twice is one; the same id with other words is refused, and nothing changes", () => {
    const { clinic, ana } = decidedCase();
    say(clinic, ana, accepts);
    const before = dump(clinic.sql);
    expect(say(clinic, ana, accepts)).toMatchObject({ ok: true });
    const other = say(clinic, ana, { ...accepts, sentence: "She rang and wants something else." });
    expect(other).toMatchObject({ ok: false, error: { code: "id_reused" } });
    const another = say(clinic, ana, { ...accepts, offer: "redo" });
    expect(another).toMatchObject({ ok: false, error: { code: "id_reused" } });
    expect(dump(clinic.sql)).toEqual(before);
  });

  it("does not arrive before it left, and does not withdraw what is on its way", () => {
    const { clinic, ana } = decidedCase();
    expect(detailOf(clinic, ana).sayable).toEqual(["accepted", "review"]);
    for (const act of ["arrived", "withdrawn"] as const) {
      const said = say(clinic, ana, { act, how: "in_person", sentence: SENTENCE });
      expect(said).toMatchObject({ ok: false, error: { code: "too_late" } });
    }
  });

  it("asks for a review with their words, which its decider cannot end by what somebody is said to have said", () => {
    const { clinic, ana } = decidedCase();
    say(clinic, ana, { act: "review", how: "phone", sentence: "She wants somebody else to look at it." });
    expect(detailOf(clinic, ana).review).toMatchObject({ quote: "She wants somebody else to look at it." });
    say(clinic, ana, accepts, ulidOf("SAID", 2));
    expect(detailOf(clinic, ana).review).toMatchObject({ dueOn: expect.any(String) });
    expect(detailOf(clinic, ana).review?.outcome).toBeUndefined();
    say(clinic, clinic.staff("lead"), accepts, ulidOf("SAID", 3));
    expect(detailOf(clinic, ana).review).toBeUndefined();
  });

  it("is refused to who only looks, and about a case that is not there", () => {
    const { clinic } = decidedCase();
    expect(say(clinic, clinic.staff("viewer"), accepts)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    const nowhere = runRepeatable(clinic.runtime, { actor: clinic.staff("agent"), name: "say_by_hand", id: "x" }, (c) =>
      sayByHand(c, ulidOf("NONE", 1), ulidOf("SAID", 1), accepts),
    );
    expect(nowhere).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it.each([
    ["no words", { ...accepts, sentence: "..." }],
    ["an offer of what is no acceptance", { ...accepts, act: "withdrawn" }],
    ["a way that nobody heard", { ...accepts, how: "portal" }],
  ])("is no request with %s", (_, request) => {
    expect(manualReplyRequest.safeParse(request).success).toBe(false);
  });
});
