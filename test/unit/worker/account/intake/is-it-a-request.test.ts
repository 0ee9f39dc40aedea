/** Danger: a mail that may be a request opens a case by itself, or is lost. */
import { describe, expect, it } from "vitest";
import { clearReason } from "../../../../../worker/account/domain/intake/about.ts";
import { aMail, NOW_MS, ticket } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { codeOf, desk, german, hours } from "../../../../support/request-desk.ts";
import { labelsOf } from "../../../../support/shown.ts";

describe("a mail that may be a request", () => {
  it("is asked about and nothing else: no case, no tag, no note, no clock, no offer", () => {
    const { take, view, waiting, listed, jobs, caseOf } = desk();
    const before = jobs();
    expect(take(german)).toBe("asked");
    expect(caseOf()).toBeUndefined();
    expect(jobs()).toEqual(before);
    expect(listed()).toMatchObject({ total: 0, maybe: 1 });
    expect(waiting()).toEqual({
      requests: [
        {
          ticket,
          subject: german.subject,
          requesterName: german.requesterName,
          because: "language",
          receivedAtMs: german.receivedAtMs,
        },
      ],
      total: 1,
    });
    const seen = view(german);
    expect(seen.intent).toMatchObject({ isRefundRequest: false, band: "unsure", because: "language" });
    expect(seen).not.toHaveProperty("dueDecisionAtMs");
    expect([seen.case, seen.proposal, seen.draft]).toEqual([undefined, undefined, undefined]);
    expect(seen.allowed).toMatchObject({ start: true, notARequest: true });
  });

  it("is asked about once, however often it is told", () => {
    const { take, waiting, clinic } = desk();
    take(german);
    take(german);
    expect(waiting().total).toBe(1);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'intake.unsure'")).toHaveLength(1);
  });

  it("opens its case on a yes, told like a sure one and nobody's yet", async () => {
    const { clinic, take, say, view, waiting, caseOf, run, updates } = desk();
    take(german);
    expect(codeOf(say(true, german))).toBe("ok");
    expect(codeOf(say(true, german))).toBe("ok");
    expect(clinic.sql.all("SELECT owner_id AS owner, found_by AS foundBy FROM refund_case")).toEqual([
      { owner: null, foundBy: "asked" },
    ]);
    expect(waiting().total).toBe(0);
    expect(view(german).case?.caseId).toBe(caseOf());
    expect(view(german).dueDecisionAtMs).toBeGreaterThan(german.receivedAtMs);
    await run();
    expect(updates.map(labelsOf)).toEqual([["refund_state_open"]]);
  });

  it("is gone on a no, remembered for the ticket, and its words are not kept", () => {
    const { clinic, take, say, view, waiting, jobs } = desk();
    take(german);
    const before = jobs();
    expect(codeOf(say(false, german))).toBe("ok");
    expect(waiting().total).toBe(0);
    expect(clinic.sql.all("SELECT 1 FROM ticket_snapshot")).toEqual([]);
    expect(jobs()).toEqual(before);
    expect(view(german).intent.saidNo).toMatchObject({ byPerson: "Ana" });
    expect(view(german).allowed).toMatchObject({ start: true, notARequest: false });
    expect(take(german)).toBe("ignored");
    expect(waiting().total).toBe(0);
    const said = clinic.sql.all<{ actor: string; data: string }>(
      "SELECT actor, data FROM event WHERE type = 'request.said'",
    );
    expect(said.map(({ actor, data }) => [JSON.parse(actor).kind, JSON.parse(data)])).toEqual([
      ["person", { ...ticket, isRequest: false }],
    ]);
  });

  it("does not lose its case to somebody who says no a moment after another said yes: they are told who", () => {
    const { clinic, agent, lead, take, answer, caseOf } = desk();
    take(german);
    expect(codeOf(answer(true, lead))).toBe("ok");
    const refused = { code: "already_decided", values: { isRequest: true, byPerson: "Leo", atMs: NOW_MS } };
    expect(answer(false, agent)).toMatchObject({ ok: false, error: refused });
    expect(caseOf()).toBeDefined();
    expect(codeOf(answer(true, agent))).toBe("ok");
    expect(codeOf(answer(false, lead))).toBe("ok");
    expect(caseOf()).toBeUndefined();
    expect(answer(true, agent)).toMatchObject({ ok: false, error: { values: { isRequest: false, byPerson: "Leo" } } });
    expect(clinic.sql.all("SELECT 1 FROM case_ticket")).toEqual([]);
  });

  it("does not lose the case that a later mail has opened to a no from before", () => {
    const { agent, take, answer, caseOf } = desk();
    take(german);
    expect(take(aMail())).toBe("opened");
    expect(answer(false, agent)).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(caseOf()).toBeDefined();
  });

  it("asks nothing of who may only look", () => {
    const { clinic, take, say, view } = desk();
    const viewer = clinic.staff("viewer");
    take(german);
    expect(codeOf(say(true, german, viewer))).toBe("forbidden");
    expect(codeOf(say(false, german, viewer))).toBe("forbidden");
    expect(view(german, ticket, viewer).allowed).toMatchObject({ start: false, notARequest: false });
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'access.denied'")).toHaveLength(1);
    // The second within the hour is counted.
    expect(clinic.sql.one("SELECT times FROM refused_act")).toEqual({ times: 2 });
  });

  it("waits no more once its case was begun another way", () => {
    const { clinic, take, waiting, agent } = desk();
    take(german);
    decided(clinic, agent, ulidOf("DEC", 1), { ticket });
    expect(waiting().total).toBe(0);
  });
});

describe("a mail in which no request was found", () => {
  it("can be started by hand: neither reason nor sum is preselected, and who starts it takes it up", () => {
    const { clinic, take, say, view, agent } = desk();
    const chat = aMail({ subject: "Thanks", body: "I moved to Denver last week and miss you all." });
    expect(take(chat)).toBe("ignored");
    expect(codeOf(say(true, chat))).toBe("ok");
    expect(
      clinic.sql.one("SELECT owner_id AS owner, found_by AS foundBy, reason_said AS said FROM refund_case"),
    ).toEqual({
      owner: agent.personId,
      foundBy: "hand",
      said: 0,
    });
    expect(view(chat).asks).toEqual(["reason"]);
    expect(view(chat)).not.toHaveProperty("proposal");
  });

  it("also of a sender whom nobody knows: the case is nobody's until a person says whose", () => {
    const { clinic, say, view } = desk();
    const stranger = aMail({ ...hours, requesterEmail: "zed@else.example", requesterName: "Zed Zulu" });
    expect(view(stranger).allowed).toMatchObject({ start: true, blocked: "not_matched" });
    expect(codeOf(say(true, stranger))).toBe("ok");
    expect(clinic.sql.one("SELECT patient_id AS patient, state FROM refund_case")).toEqual({
      patient: null,
      state: "open",
    });
    expect(view(stranger).draft).toBeDefined();
  });
});

it("a reason that the mail does not make clear is nobody's, until a person chooses between the two", () => {
  const intent = {
    band: "sure",
    because: "words",
    isRefundRequest: true,
    likely: [],
    reason: undefined,
    chargeback: undefined,
  } as const;
  expect(clearReason({ ...intent, reasons: ["result", "medical_stop"], ask: undefined })).toBeUndefined();
  expect(clearReason({ ...intent, reasons: ["result"], ask: undefined })).toBe("result");
  expect(clearReason({ ...intent, reasons: [], ask: undefined })).toBeUndefined();
});
