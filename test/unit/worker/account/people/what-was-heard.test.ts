/** Danger: words move money, somebody who has no say closes a case, or a review is done by whoever decided. */
import { describe, expect, it } from "vitest";
import type { AnswerReplyRequest } from "../../../../../core/contract/replies.ts";
import { sayOfReply } from "../../../../../worker/account/commands/intake/answer-reply.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Actor, PersonActor } from "../../../../../worker/account/store/context.ts";
import type { TicketMessage } from "../../../../../worker/connectors/helpdesk.ts";
import { approveAs, toldAgain } from "../../../../support/approving.ts";
import { aMail, dump, NOW_MS, ownMail, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { creditScene } from "../../../../support/crediting.ts";
import { decideAs, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, runPayOutCredit } from "../../../../support/operations.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

function opened(): TestClinic {
  const clinic = testClinic(mayasMassage());
  transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, ticket, aMail()));
  return clinic;
}

const writes = (clinic: TestClinic, body: string, fields: Partial<TicketMessage> = {}) =>
  transact(clinic.runtime, INTAKE, (context) => wroteBack(context, aReply(body, fields)));

const say = (clinic: TestClinic, act: AnswerReplyRequest["act"], who: PersonActor = clinic.staff("agent"), bend = {}) =>
  acted(clinic.runtime, "answerReply", who, [ticket, "9001", { act, ...bend }]);

const view = (clinic: TestClinic, who: PersonActor = clinic.staff("agent")) => {
  const read = openTicketView(clinic.ctx(), who, ticket, aMail());
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
};

const caseIdIn = (clinic: TestClinic) => clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
const stateOf = (clinic: TestClinic) => clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;
const money = (clinic: TestClinic) => dump(clinic.sql).match(/\["(?:leg|decision|allocation|credit_entry)",\[.*?\]\]/g);

/** The refund of 80.00 has gone. */
async function sent(): Promise<TestClinic> {
  const clinic = opened();
  decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  clinic.setNow(NOW_MS + SENT_AT);
  await runJobs(worldOf(clinic, scriptedProcessor(8_000)));
  return clinic;
}

describe("the ticket says what is new", () => {
  it("with the words, whose they are, and what may be made of them, the likeliest first", () => {
    const clinic = opened();
    writes(clinic, "I will take the credit");
    expect(view(clinic).news).toEqual([
      {
        ...ticket,
        messageId: "9001",
        writtenAtMs: NOW_MS,
        kind: "accepts",
        speaker: "patient",
        quote: "I will take the credit",
        offer: "credit",
        acts: ["accepted", "withdrawn", "look_again", "noted"],
      },
    ]);
    expect(view(clinic, clinic.staff("viewer")).news?.[0]?.acts).toEqual([]);
  });

  it("until somebody answers it, decides, or asks something", () => {
    for (const end of [
      (clinic: TestClinic) => say(clinic, "noted"),
      (clinic: TestClinic) => decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1)),
    ]) {
      const clinic = opened();
      writes(clinic, "And when will I hear from you?");
      end(clinic);
      expect(view(clinic).news).toBeUndefined();
    }
  });
});

describe("an acceptance", () => {
  it("is recorded with the message that says so and who recorded it, and moves no money", () => {
    const clinic = opened();
    writes(clinic, "I will take the credit");
    const before = money(clinic);
    expect(say(clinic, "accepted")).toEqual({ ok: true, value: true });
    expect(view(clinic).heard).toMatchObject([
      { as: "accepted", messageId: "9001", offer: "credit", quote: "I will take the credit" },
    ]);
    expect(money(clinic)).toEqual(before);
    expect(clinic.sql.all("SELECT data FROM event WHERE type = 'reply.answered'")).toMatchObject([
      { data: expect.stringContaining('"messageId":"9001"') },
    ]);
  });

  it("is recorded once; another thing is then refused", () => {
    const clinic = opened();
    writes(clinic, "I will take the credit");
    say(clinic, "accepted");
    const events = () => clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM event")?.n;
    const before = events();
    expect(say(clinic, "accepted")).toEqual({ ok: true, value: true });
    expect(say(clinic, "withdrawn")).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(events()).toBe(before);
  });

  it.each([
    ["somebody whose mail did not authenticate", { sender: ownMail("501", { trusted: false, flags: [0] }) }],
    ["an agent in the patient's name", { sender: ownMail("501", { ownWords: false }) }],
  ])("is refused of %s, and so is a withdrawal", (_, fields) => {
    const clinic = opened();
    writes(clinic, "I will take the credit", fields);
    for (const act of ["accepted", "withdrawn", "arrived"] as const)
      expect(say(clinic, act)).toMatchObject({ ok: false, error: { code: "not_verified" } });
  });

  it("is refused from whoever may only look, and of one's own matter", () => {
    const clinic = opened();
    writes(clinic, "I will take the credit");
    expect(say(clinic, "accepted", clinic.staff("viewer"))).toMatchObject({ error: { code: "forbidden" } });
    const agent = clinic.staff("agent");
    clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", agent.personId);
    expect(say(clinic, "accepted", agent)).toMatchObject({ error: { code: "own_matter" } });
    expect(view(clinic, agent).news?.[0]?.acts).toEqual([]);
  });

  it("is refused of a message that nobody read", () => {
    expect(say(opened(), "accepted")).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("it arrived", () => {
  it("is the patient's word on money that has gone", async () => {
    const clinic = await sent();
    writes(clinic, "It arrived", { writtenAtMs: NOW_MS + SENT_AT });
    expect(view(clinic).news?.[0]?.acts[0]).toBe("arrived");
    expect(say(clinic, "arrived")).toMatchObject({ ok: true });
    expect(view(clinic).heard).toMatchObject([{ as: "arrived", quote: "It arrived" }]);
  });

  it("is refused where none has gone", () => {
    const clinic = opened();
    writes(clinic, "It arrived");
    expect(say(clinic, "arrived")).toMatchObject({ error: { code: "too_late" } });
  });
});

describe("a withdrawal", () => {
  it("closes the case, and a later decision opens it again", () => {
    const clinic = opened();
    writes(clinic, "Please disregard my refund request, I will keep the session.");
    expect(view(clinic).news?.[0]).toMatchObject({ kind: "withdraws", acts: expect.arrayContaining(["withdrawn"]) });
    say(clinic, "withdrawn");
    expect(stateOf(clinic)).toBe("done");
    const inPile = () =>
      listCases(clinic.ctx(), clinic.staff("lead"), { owner: "everyone", pile: "needs_me", limit: 50 });
    expect(inPile()).toMatchObject({ value: { total: 0 } });
    writes(clinic, "No. I want my money back.", { messageId: "9003", writtenAtMs: NOW_MS + 1_000 });
    expect(inPile()).toMatchObject({ value: { total: 1 } });
    expect(clinic.sql.all("SELECT 1 FROM case_line WHERE open = 1")).toEqual([]);
    decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(stateOf(clinic)).toBe("in_progress");
  });

  it("is refused while money is held or on its way", () => {
    const clinic = opened();
    decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    writes(clinic, "Please disregard my refund request.", { writtenAtMs: NOW_MS + 1_000 });
    expect(say(clinic, "withdrawn")).toMatchObject({ error: { code: "too_late" } });
    expect(stateOf(clinic)).toBe("in_progress");
  });
});

describe("another reason", () => {
  it("becomes the case's where nothing is decided", () => {
    const clinic = opened();
    writes(clinic, "That is not why I asked. I was charged twice.");
    say(clinic, "look_again", clinic.staff("agent"), { reason: "billing_error" });
    expect(clinic.sql.one("SELECT reason, reason_said FROM refund_case")).toEqual({
      reason: "billing_error",
      reason_said: 1,
    });
  });
});

describe("a review", () => {
  const decidedOn = () => {
    const clinic = opened();
    decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    writes(clinic, "I want somebody else to look at it", { writtenAtMs: NOW_MS + 1_000 });
    return clinic;
  };
  const stands = { outcome: "stands", sentence: "The form was signed before she paid." } as const;
  const end = (clinic: TestClinic, who: PersonActor) =>
    acted(clinic.runtime, "endReview", who, [caseIdIn(clinic), stands]);

  it("is opened once, due in five working days, with the patient's words", () => {
    const clinic = decidedOn();
    expect(view(clinic).news?.[0]).toMatchObject({ kind: "review", acts: expect.arrayContaining(["review"]) });
    expect(say(clinic, "review")).toMatchObject({ ok: true });
    expect(view(clinic, clinic.staff("lead")).review).toMatchObject({
      dueOn: "2026-03-09",
      quote: "I want somebody else to look at it",
      mayEnd: true,
    });
    expect(view(clinic).review).toMatchObject({ mayEnd: false });
    expect(clinic.sql.all("SELECT 1 FROM review")).toHaveLength(1);
    const listed = listCases(clinic.ctx(), clinic.staff("lead"), { owner: "everyone", pile: "review", limit: 50 });
    expect(listed).toMatchObject({
      ok: true,
      value: { cases: [{ pile: "review" }], piles: { review: 1, needs_me: 0 } },
    });
  });

  it("lies among the own cases of each lead who may end it, with its day, and of nobody else who does not own it", () => {
    const clinic = decidedOn();
    if (!say(clinic, "review").ok) throw new Error("no review");
    const mine = (who: PersonActor) => {
      const listed = listCases(clinic.ctx(), who, { owner: "me", pile: "review", limit: 50 });
      return listed.ok ? listed.value.cases.map(({ reviewDueOn }) => reviewDueOn) : listed.error.code;
    };
    const lead = clinic.staff("lead");
    expect(mine(lead)).toEqual(["2026-03-09"]);
    expect(mine(clinic.staff("admin"))).toEqual([]);
    clinic.sql.run("UPDATE decision SET decider_id = ?", lead.personId);
    expect(mine(lead)).toEqual([]);
    expect(mine(clinic.staff("lead"))).toEqual(["2026-03-09"]);
  });

  it("is refused before anything was decided", () => {
    const clinic = opened();
    writes(clinic, "I want somebody else to look at it");
    expect(say(clinic, "review")).toMatchObject({ error: { code: "too_late" } });
  });

  it("is ended by a lead who had no part in the decision, with a sentence", () => {
    const clinic = decidedOn();
    if (!say(clinic, "review").ok) throw new Error("no review");
    expect(end(clinic, clinic.staff("agent"))).toMatchObject({ error: { code: "forbidden" } });
    expect(end(clinic, clinic.staff("lead"))).toMatchObject({ ok: true });
    expect(view(clinic).review).toMatchObject({ outcome: "stands", sentence: stands.sentence });
    expect(end(clinic, clinic.staff("lead"))).toMatchObject({ error: { code: "not_found" } });
    const read = readCase(clinic.ctx(), clinic.staff("lead"), caseIdIn(clinic));
    expect(read).toMatchObject({ ok: true, value: { review: { outcome: "stands" } } });
  });

  it("is never ended by the lead who decided, nor is the matter decided anew by them meanwhile", () => {
    const clinic = opened();
    const lead = clinic.staff("lead");
    decideAs(clinic, lead, ulidOf("DEC", 1));
    writes(clinic, "I want somebody else to look at it", { writtenAtMs: NOW_MS + 1_000 });
    say(clinic, "review");
    expect(end(clinic, lead)).toMatchObject({ error: { code: "four_eyes" } });
    expect(decideAs(clinic, lead, ulidOf("DEC", 2))).toMatchObject({ error: expect.anything() });
    expect(() =>
      clinic.sql.run("UPDATE review SET outcome = 'stands', ended_by = ?, ended_at_ms = 1", lead.personId),
    ).toThrow("review_by_another");
  });

  it("is not passed by with a yes to what was asked for before it: not by whoever had a part", () => {
    const clinic = testClinic(mayasMassage());
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead", "Leo")];
    decideAs(clinic, lead, ulidOf("DEC", 1), { amountMinor: 1_000, exception: goodwill });
    decideAs(clinic, agent, ulidOf("DEC", 2), { amountMinor: 5_000, exception: goodwill });
    writes(clinic, "I want somebody else to look at it", { writtenAtMs: NOW_MS + 1_000 });
    expect(say(clinic, "review")).toMatchObject({ ok: true });
    const asked = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval WHERE state = 'waiting'");
    const approve = (who: PersonActor) =>
      approveAs(clinic.runtime, who, asked?.id ?? "", { verdict: "approve", approvalHash: asked?.hash ?? "" });
    expect(approve(lead)).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 1_000 });
    expect(approve(clinic.staff("lead", "Lea"))).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT outcome FROM review")).toEqual([{ outcome: "changed" }]);
  });

  it.each([
    ["words from before it was asked for", "Never mind, I accept your offer.", 500, "9000"],
    ["words that do not accept", "And when do I hear from you?", 2_000, "9002"],
  ])("is not dropped by whoever decided, with %s", (_, body, afterMs, messageId) => {
    const clinic = opened();
    const agent = clinic.staff("agent");
    decideAs(clinic, agent, ulidOf("DEC", 1));
    writes(clinic, "I want somebody else to look at it", { writtenAtMs: NOW_MS + 1_000 });
    writes(clinic, body, { writtenAtMs: NOW_MS + afterMs, messageId });
    say(clinic, "review");
    expect(
      refusable(clinic.runtime, agent, (c) => sayOfReply(c, ticket, messageId, { act: "accepted" })),
    ).toMatchObject({
      ok: true,
    });
    expect(clinic.sql.all("SELECT outcome FROM review")).toEqual([{ outcome: null }]);
  });

  it("is not passed by with a payout of the credit under review: whoever had no part pays it out, and that ends it", async () => {
    const scene = await creditScene();
    const { clinic } = scene;
    writes(clinic, "I want somebody else to look at it", { writtenAtMs: clinic.runtime.nowMs() });
    expect(say(clinic, "review")).toMatchObject({ ok: true });
    const decider = clinic.sql.one<{ id: string }>("SELECT decider_id AS id FROM decision")?.id ?? "";
    const request = { lotId: scene.lot().lotId, amountMinor: 8_000, currency: "USD", sentence: "She wants the money." };
    const payOut = (who: PersonActor) =>
      runPayOutCredit(clinic.runtime, who, ulidOf("DEC", 2), request, toldAgain(clinic.runtime, ticket));
    const other = clinic.staff("finance", "Fay");
    expect(payOut({ ...other, personId: decider })).toMatchObject({ error: { code: "four_eyes" } });
    expect(scene.balance().balanceMinor).toBe(8_000);
    expect(payOut(other).ok).toBe(true);
    expect(clinic.sql.all("SELECT outcome FROM review")).toEqual([{ outcome: "changed" }]);
  });

  it("is over when the patient accepts after all", () => {
    const clinic = decidedOn();
    say(clinic, "review");
    writes(clinic, "Never mind, I accept your offer.", { messageId: "9002", writtenAtMs: NOW_MS + 2_000 });
    refusable(clinic.runtime, clinic.staff("agent"), (c) => sayOfReply(c, ticket, "9002", { act: "accepted" }));
    expect(view(clinic).review).toBeUndefined();
  });
});
