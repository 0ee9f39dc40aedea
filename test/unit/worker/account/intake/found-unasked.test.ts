/** Danger: the clinic keeps what is not its own because nobody wrote; a guess offers money; what was said to be nothing comes again. */
import { describe, expect, it } from "vitest";
import { caseDetail } from "../../../../../core/contract/case-detail.ts";
import { dismissFoundRequest } from "../../../../../core/contract/found.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { checkReply } from "../../../../../core/reply/check.ts";
import { startCase } from "../../../../../worker/account/commands/case/start-case.ts";
import { sayOfReply } from "../../../../../worker/account/commands/intake/answer-reply.ts";
import { dismissFound } from "../../../../../worker/account/commands/intake/dismiss-found.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { endCaseAsWrong } from "../../../../../worker/account/commands/intake/say-request.ts";
import { refusable, runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { linkLines, syncCase } from "../../../../../worker/account/domain/case/cases.ts";
import { applyRefunds, noteCharge } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { lookFor } from "../../../../../worker/account/jobs/look-for.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { openTask } from "../../../../../worker/account/store/case/tasks.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { paymentById } from "../../../../../worker/account/store/money/payments.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  generalPolicy,
  maya,
  NOW_MS,
  rules,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { MINUTE_MS, worldOf } from "../../../../support/sending.ts";

const at = (time: string) => Date.parse(`2026-02-14T${time}:00Z`);
const massage = (n: number, patient = "P1") =>
  aPurchase(`B${n}`, patient, [aLine(`N${n}`, "massage", 25_000)], { boughtOn: "2026-02-14" });
const booked = (line: string, patient = "P1") =>
  aRecord("booking", `K-${line}`, { patient, line, onDate: "2026-02-14", title: "Massage" });
const second = (refundedElsewhereMinor = 0) =>
  aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:03"), refundedElsewhereMinor });
/** One visit, sold twice within a minute. */
const twice = [
  massage(1),
  massage(2),
  aCard("Y1", "B1", 25_000, { capturedAtMs: at("22:02") }),
  second(),
  booked("N1"),
];
/** As before, and nobody knows for which of them the patient came. */
const perhaps = twice.slice(0, 4);

const look = (clinic: TestClinic) => {
  for (;;) if (lookFor(clinic.runtime).type === "done") return;
};
const found = (clinic: TestClinic) =>
  clinic.sql.all<{ kind: string; caseId: string; foundId: string }>(
    "SELECT kind, case_id AS caseId, id AS foundId FROM found ORDER BY id",
  );
const states = (clinic: TestClinic) =>
  clinic.sql.all("SELECT state, reason, reason_said AS said FROM refund_case ORDER BY id");
const moneyRows = (clinic: TestClinic) =>
  clinic.sql.one("SELECT (SELECT count(*) FROM leg) AS legs, (SELECT count(*) FROM decision) AS decisions");

function detailOf(clinic: TestClinic, actor: PersonActor, caseId = found(clinic)[0]?.caseId ?? "") {
  const read = readCase(clinic.ctx(), actor, caseId);
  if (!read.ok) throw new Error(read.error.detail);
  return caseDetail.parse(read.value);
}

function dismiss(clinic: TestClinic, actor: PersonActor, why = "meant_so", sentence?: string) {
  const [one] = found(clinic);
  const request = dismissFoundRequest.parse({ why, ...(sentence ? { sentence } : {}) });
  return acted(clinic.runtime, "dismissFound", actor, [one?.caseId ?? "", one?.foundId ?? "", request]);
}

/** The second charge goes back at the processor, or does not arrive. */
function wentBack(clinic: TestClinic, status: "succeeded" | "failed"): void {
  const refund = {
    vendorRef: "re_1",
    paymentRef: "pi_Y2",
    amountMinor: 25_000,
    currency: "USD",
    createdAtMs: NOW_MS,
  } as const;
  transact(clinic.runtime, { type: "job", job: "outbox" }, (c) =>
    applyRefunds(c, clinic.id("payment", "Y2"), [{ ...refund, status }]),
  );
  look(clinic);
}

function opened(records: readonly ImportRecord[] = twice): TestClinic {
  const clinic = testClinic(records);
  look(clinic);
  return clinic;
}

describe("what an import brings", () => {
  it("opens one case by itself, once the records have come in, with its lines and reason, and moves no money", async () => {
    const clinic = testClinic(twice);
    const world = worldOf(clinic, scriptedProcessor(25_000));
    await runJobs(world);
    expect(found(clinic)).toEqual([]);
    clinic.setNow(NOW_MS + MINUTE_MS);
    await runJobs(world);
    expect(found(clinic).map(({ kind }) => kind)).toEqual(["double_charge"]);
    expect(states(clinic)).toEqual([{ state: "open", reason: "billing_error", said: 1 }]);
    expect(clinic.sql.all("SELECT line_id AS id FROM case_line")).toEqual([{ id: clinic.id("line", "N2") }]);
    expect(moneyRows(clinic)).toEqual({ legs: 0, decisions: 0 });
    expect(clinic.sql.all("SELECT actor, data FROM event WHERE type = 'found.opened'")).toEqual([
      {
        actor: expect.stringContaining("finder"),
        data: expect.stringMatching(/"amountMinor":25000.*"kind":"double_charge"/),
      },
    ]);
  });

  it("opens nothing for the same matter again, whatever else comes of the patient", () => {
    const clinic = opened();
    clinic.load([...twice, aUse("U9", "N9", {})].slice(0, 5));
    clinic.load([aPurchase("B9", "P1", [aLine("N9", "serum", 4_000)])]);
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
    expect(states(clinic)).toHaveLength(1);
  });

  it("stands with everybody's open cases, marked as found, and is no request of the patient's", () => {
    const clinic = opened();
    const agent = clinic.staff("agent");
    const listed = listCases(clinic.ctx(), agent, { pile: "needs_me", owner: "everyone", limit: 10 });
    expect(listed.ok && listed.value.cases).toMatchObject([
      { marks: ["found"], suggested: { amountMinor: 25_000, currency: "USD" }, patientName: "Maya Chen", tickets: [] },
    ]);
    clinic.load([
      aPurchase("B5", "P1", [aLine("N5", "laser6", 60_000, { entitlement: sixSessions() })]),
      aCard("Y5", "B5", 60_000, { capturedAtMs: at("18:00") }),
    ]);
    const mail = aMail();
    const view = openTicketView(clinic.ctx(), agent, ticket, mail);
    const codes = view.ok ? (view.value.proposal?.signals ?? []).map(({ code }) => code) : [];
    expect(codes).not.toContain("repeat_requester");
  });
});

describe("a guess", () => {
  it("has no reason and no suggestion until a person chooses; its letter asks, and names no money to come", () => {
    const clinic = opened(perhaps);
    expect(states(clinic)).toEqual([{ state: "open", reason: "other", said: 0 }]);
    const { case: card, found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(card.reasonOpen).toBe(true);
    expect(inCase?.suggested).toBeUndefined();
    expect(inCase?.findings[0]).toMatchObject({ isSure: false, owedMinor: 25_000 });
    expect(inCase?.draft).toMatchObject({ situation: "found_ask", problems: [] });
    expect(inCase?.draft?.text).toContain("Did you buy this one time, or two times?");
    expect(inCase?.draft?.text).not.toContain("We will return");
  });

  it("becomes sure when the visit comes, and a guess again when the other visit does", () => {
    const clinic = opened(perhaps);
    clinic.load([booked("N1")]);
    look(clinic);
    expect(states(clinic)).toEqual([{ state: "open", reason: "billing_error", said: 1 }]);
    clinic.load([booked("N2")]);
    look(clinic);
    expect(detailOf(clinic, clinic.staff("lead")).found?.findings[0]?.goneAtMs).toBeDefined();
  });
});

describe("what leaves no doubt", () => {
  it("shows both charges, what the policy suggests, and a letter that fits it", () => {
    const clinic = opened();
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings).toMatchObject([
      {
        kind: "double_charge",
        isSure: true,
        owedMinor: 25_000,
        charges: [
          { paymentId: clinic.id("payment", "Y1"), title: "Deep massage", amountMinor: 25_000, wentBackMinor: 0 },
          { paymentId: clinic.id("payment", "Y2"), chargedOn: "2026-02-14", label: "Visa ··42" },
        ],
      },
    ]);
    expect(inCase?.suggested).toMatchObject({ kind: "refund", amountMinor: 25_000 });
    const { draft } = inCase ?? {};
    expect(draft?.situation).toBe("found");
    expect(draft && checkReply(draft.text, draft.facts)).toEqual([]);
    expect(draft?.text).toContain("On February 14, 2026 we charged you $250.00 two times for Deep massage.");
    expect(draft?.text).toContain("We will return $250.00");
    expect(draft?.text).not.toContain("You asked us");
  });

  it("is written in the patient's language", () => {
    const clinic = opened();
    clinic.load([{ ...maya, language: "es" }]);
    const { draft } = detailOf(clinic, clinic.staff("lead")).found ?? {};
    expect(draft?.problems).toEqual([]);
    expect(draft?.text).toContain("le cobramos $250.00 dos veces");
  });

  it("waits for the second name of a charge: until it is read nobody knows that there were two", () => {
    const clinic = testClinic([
      ...twice.filter(({ sourceId }) => sourceId !== "Y2"),
      aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:03"), processorRef: "ch_Y2" }),
    ]);
    look(clinic);
    expect(found(clinic)).toEqual([]);
    for (const [name, charge] of [
      ["Y1", { intentRef: "pi_Y1", chargeRef: "ch_Y1" }],
      ["Y2", { intentRef: "pi_Y9", chargeRef: "ch_Y2" }],
    ] as const) {
      transact(clinic.runtime, { type: "job", job: "reconcile" }, (c) => {
        const payment = paymentById(c.sql, clinic.id("payment", name));
        if (payment) noteCharge(c, payment, { ...charge, capturedMinor: 25_000, currency: "USD" });
      });
    }
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
  });

  it("is over once the processor says that it went back, and is there again when that refund fails", () => {
    const clinic = opened();
    wentBack(clinic, "succeeded");
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
    const all = { owner: "everyone", limit: 10 } as const;
    const listed = listCases(clinic.ctx(), clinic.staff("lead"), all);
    expect(listed.ok && listed.value.cases).toEqual([]);
    wentBack(clinic, "failed");
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(found(clinic)).toHaveLength(1);
  });
});

describe("a purchase that an import takes to another patient", () => {
  const mia = aPatient("P2", "Mia Chen");
  const moved = [massage(1, "P2"), massage(2, "P2"), booked("N1", "P2")];
  const whose = (clinic: TestClinic) =>
    clinic.sql.all(
      `SELECT p.source_id AS patient, c.set_aside_at_ms IS NULL AS open, f.gone_at_ms IS NULL AS stands FROM found f
       JOIN refund_case c ON c.id = f.case_id JOIN patient p ON p.id = f.patient_id ORDER BY f.id`,
    );

  it("takes what was found along: the first one's case ends, the second has one, and the others are still looked at", () => {
    const clinic = opened();
    clinic.load([mia, ...moved]);
    look(clinic);
    expect(whose(clinic)).toEqual([
      { patient: "P1", open: 0, stands: 0 },
      { patient: "P2", open: 1, stands: 1 },
    ]);
    clinic.load([massage(1), massage(2), booked("N1")]);
    look(clinic);
    expect(whose(clinic)).toEqual([
      { patient: "P1", open: 1, stands: 1 },
      { patient: "P2", open: 0, stands: 0 },
    ]);
  });

  it("does not bring back what somebody said is nothing", () => {
    const clinic = opened();
    expect(dismiss(clinic, clinic.staff("lead")).ok).toBe(true);
    clinic.load([mia, ...moved]);
    look(clinic);
    expect(whose(clinic)).toEqual([{ patient: "P1", open: 0, stands: 1 }]);
  });

  it("ends the first one's case also where nothing is found of the second any more", () => {
    const clinic = opened();
    clinic.load([mia, ...moved, second(25_000)]);
    look(clinic);
    expect(whose(clinic)).toEqual([{ patient: "P1", open: 0, stands: 0 }]);
  });
});

describe("a person says that it is nothing", () => {
  it("with a reason, once, on the record; the case ends, and the matter never comes again", () => {
    const clinic = opened();
    const lead = clinic.staff("lead", "Leo");
    expect(dismiss(clinic, lead, "other", "Two people came that day.")).toMatchObject({ ok: true });
    expect(dismiss(clinic, lead, "settled")).toMatchObject({ ok: true });
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
    expect(detailOf(clinic, lead).found).toMatchObject({
      mayDismiss: false,
      findings: [{ dismissed: { why: "other", sentence: "Two people came that day.", by: "Leo" } }],
    });
    const events = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'found.dismissed'");
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatch(/"sentenceHash":"[0-9a-f]{64}"/);
    expect(events[0]?.data).not.toContain("Two people");
    clinic.load([second(1_000), booked("N1")]);
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
  });

  it("does not end the bank's question with it", () => {
    const clinic = opened();
    const caseId = found(clinic)[0]?.caseId ?? "";
    transact(clinic.runtime, { type: "job", job: "outbox" }, (c) => {
      openTask(c, { caseId, kind: "answer_dispute", values: { about: "du_1" }, ownerId: null, dueOn: "2026-03-09" });
      syncCase(c, caseId);
    });
    expect(dismiss(clinic, clinic.staff("lead"), "settled")).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT kind, done_at_ms FROM task")).toEqual([{ kind: "answer_dispute", done_at_ms: null }]);
    expect(states(clinic)).toMatchObject([{ state: "needs_attention" }]);
  });

  it("not an agent, not in one's own matter, and not without words for another reason", () => {
    const clinic = opened();
    expect(dismiss(clinic, clinic.staff("agent"))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(clinic.sql.all("SELECT data FROM event WHERE type = 'access.denied'")).toHaveLength(1);
    const lead = clinic.staff("lead");
    clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", lead.personId);
    expect(dismiss(clinic, lead)).toMatchObject({ ok: false, error: { code: "own_matter" } });
    expect(detailOf(clinic, lead).found?.mayDismiss).toBe(false);
    for (const wrong of [
      { why: "other" },
      { why: "other", sentence: "  " },
      { why: "because" },
      {},
      { why: "agreed", more: 1 },
    ]) {
      expect(dismissFoundRequest.safeParse(wrong).success).toBe(false);
    }
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
  });

  it("not in a case of another name, nor once something was decided", () => {
    const clinic = opened();
    const [lead, agent] = [clinic.staff("lead"), clinic.staff("agent")];
    const [one] = found(clinic);
    const wrong = runRepeatable(clinic.runtime, { id: "x", name: "dismiss_found", actor: lead }, (c) =>
      dismissFound(c, ulidOf("CASE", 9), one?.foundId ?? "", { why: "settled" }),
    );
    expect(wrong).toMatchObject({ ok: false, error: { code: "not_found" } });
    decided(clinic, agent, ulidOf("DEC", 1), { lineIds: [clinic.id("line", "N2")], reason: "billing_error" });
    expect(dismiss(clinic, lead)).toMatchObject({ ok: false, error: { code: "already_decided" } });
  });
});

describe("a patient who writes about it", () => {
  const mail = aMail({
    subject: "Charged twice",
    body: "You charged me twice for my massage on 14 February. Please refund one of the two.",
  });

  it("joins the case; what is decided there answers it, and nothing is opened again", () => {
    const clinic = provisioned(opened());
    const joined = transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    expect(joined).toBe("joined");
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 1), { lineIds: [clinic.id("line", "N2")], reason: "billing_error", mail });
    clinic.load([second(), booked("N1")]);
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
    expect(clinic.sql.one("SELECT gone_at_ms AS gone FROM found")).toEqual({ gone: null });
    expect(states(clinic)).toHaveLength(1);
  });

  it("keeps it open when a lead says that it is nothing: the patient is owed an answer", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    expect(dismiss(clinic, clinic.staff("lead"))).toMatchObject({ ok: true });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
  });

  it("cannot withdraw what the records say: a lead or finance ends that", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) =>
      wroteBack(c, aReply("Please disregard my request.")),
    );
    const withdraw = () =>
      refusable(clinic.runtime, clinic.staff("agent"), (c) => sayOfReply(c, ticket, "9001", { act: "withdrawn" }));
    expect(withdraw()).toMatchObject({ ok: false, error: { code: "too_late" } });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(dismiss(clinic, clinic.staff("lead"), "agreed")).toMatchObject({ ok: true });
    expect(withdraw()).toMatchObject({ ok: true });
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
  });

  it("and whose mail was said to be no request while the money had gone back: it is a case again when that fails", () => {
    const clinic = provisioned(opened());
    const caseId = found(clinic)[0]?.caseId ?? "";
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    wentBack(clinic, "succeeded");
    const ended = refusable(clinic.runtime, clinic.staff("agent"), (c) => endCaseAsWrong(c, caseId));
    expect(ended).toMatchObject({ ok: true });
    wentBack(clinic, "failed");
    expect(detailOf(clinic, clinic.staff("lead")).case).toMatchObject({ state: "open", marks: ["found"] });
    expect(detailOf(clinic, clinic.staff("lead")).case).not.toHaveProperty("endedWrong");
  });

  it("and whose mail is said to be no request: the mail goes, what the records say stays, and only a lead ends that", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    const [agent, caseId] = [clinic.staff("agent"), found(clinic)[0]?.caseId ?? ""];
    const end = () =>
      runRepeatable(clinic.runtime, { id: caseId, name: "end_as_wrong", actor: agent }, (c) =>
        endCaseAsWrong(c, caseId),
      );
    expect(end()).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT * FROM case_ticket")).toEqual([]);
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(end()).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
  });

  it("has a case already: what is found stands in that one", () => {
    const clinic = provisioned(testClinic(twice));
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    look(clinic);
    expect(states(clinic)).toHaveLength(1);
    expect(found(clinic)).toHaveLength(1);
  });
});

describe("a patient who asked at the desk", () => {
  it.each(["the records do not say it any more", "a lead says that it is nothing"])(
    "has a case of their own, in which it stands, and that goes on when %s",
    (why) => {
      const clinic = testClinic(twice);
      const caseId = ulidOf("HAND", 1);
      const request = { patientId: clinic.id("patient", "P1"), how: "phone", said: "She was charged twice." } as const;
      const agent = clinic.staff("agent");
      expect(refusable(clinic.runtime, agent, (c) => startCase(c, caseId, request)).ok).toBe(true);
      transact(clinic.runtime, { type: "job", job: "intake" }, (c) => {
        linkLines(c, caseId, [clinic.id("line", "N2")]);
        c.record("case.lines_set", caseId, { lines: [clinic.id("line", "N2")] });
      });
      look(clinic);
      expect(found(clinic)).toMatchObject([{ caseId }]);
      if (why.startsWith("a lead")) expect(dismiss(clinic, clinic.staff("lead")).ok).toBe(true);
      else wentBack(clinic, "succeeded");
      expect(clinic.sql.all("SELECT state, set_aside_at_ms AS aside FROM refund_case")).toEqual([
        { state: "open", aside: null },
      ]);
    },
  );
});

describe("an insurer's overpayment", () => {
  const texas = aRecord("location", "L1", {
    title: "Austin",
    timeZone: "America/Chicago",
    jurisdiction: "US-TX",
    currency: "USD",
  });
  const law = {
    id: "texas-30-days",
    source: "Texas Insurance Code § 1661.005",
    when: [
      { fact: "jurisdiction" as const, in: ["US-TX"] },
      { fact: "claim.overpaid" as const, is: true },
    ],
    effect: { type: "pay_within_days" as const, days: 30 },
  };
  const visit = [
    aPurchase("B1", "P1", [aLine("N1", "massage", 11_000)]),
    aCard("Y1", "B1", 11_000),
    aRecord("claim", "I1", {
      patient: "P1",
      line: "N1",
      insurer: "Lone Star",
      serviceOn: "2026-02-01",
      state: "paid",
      currency: "USD",
      overpaidMinor: 7_400,
      foundOn: "2026-02-04",
    }),
  ];
  const withLaw = aRecord("rules_version", "test-rules@2", { rules: { ...rules, floors: [law] } });

  it("is due by the law of its place, counted from the day it was found, and the case is due no later", () => {
    const clinic = testClinic([texas, withLaw, ...visit]);
    look(clinic);
    const { found: inCase, case: card } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings[0]).toMatchObject({
      claim: { insurer: "Lone Star", overpaidMinor: 7_400 },
      legal: { dueOn: "2026-03-06", source: law.source },
    });
    expect(inCase?.draft?.text).toContain("Your insurer paid $74.00 for your visit of February 1, 2026.");
    // The rules give three working days; the law one more day than that.
    expect(card.dueAtMs).toBe(Date.parse("2026-03-05T23:00:00Z"));
    const late = testClinic([
      texas,
      withLaw,
      ...visit.slice(0, 2),
      { ...visit[2], foundOn: "2026-01-20" } as ImportRecord,
    ]);
    look(late);
    expect(detailOf(late, late.staff("lead")).case.dueAtMs).toBe(Date.parse("2026-02-19T23:00:00Z"));
  });

  it("has no deadline where no law is on file for its place", () => {
    const clinic = opened(visit);
    expect(detailOf(clinic, clinic.staff("lead")).found?.findings[0]?.legal).toBeUndefined();
  });
});

describe("a package used after its money went back", () => {
  const pack = [
    aPurchase("B1", "P1", [aLine("N1", "laser6", 60_000, { entitlement: sixSessions() })]),
    aCard("Y1", "B1", 60_000),
  ];

  it("by a decision here: the next visit is found, in a case of its own once the first is over, and owes nobody money", () => {
    const clinic = testClinic(pack);
    decided(clinic, clinic.staff("lead"), ulidOf("DEC", 1));
    clinic.load([aUse("U1", "N1", { usedOn: "2026-03-01" })]);
    look(clinic);
    expect(found(clinic)).toEqual([]);
    clinic.setNow(NOW_MS + 40 * 86_400_000);
    clinic.load([aUse("U2", "N1", { usedOn: "2026-03-20" })]);
    look(clinic);
    expect(found(clinic).map(({ kind }) => kind)).toEqual(["used_after_refund"]);
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase).toMatchObject({
      findings: [{ owedMinor: 0, use: { usedOn: "2026-03-20", refundedOn: "2026-03-02" } }],
    });
    expect(inCase?.suggested).toBeUndefined();
  });
});

describe("a membership charged after its end", () => {
  const club = (...days: readonly string[]) => [
    aPurchase("B1", "P1", [
      aLine("N1", "club", 9_900, {
        entitlement: {
          kind: "membership",
          sold: 1,
          bonus: 0,
          listPerUseMinor: 9_900,
          startsOn: "2025-11-01",
          paidUntilOn: "2025-12-01",
          periodDays: 30,
          noticeDays: 10,
          cancelRequestedOn: "2025-11-15",
        },
      }),
    ]),
    ...["2025-11-01", ...days].map((on) =>
      aCard(`Y${on}`, "B1", 9_900, { capturedAtMs: Date.parse(`${on}T18:00:00Z`) }),
    ),
  ];

  const members = aPolicy({
    ...generalPolicy,
    policyId: "members",
    appliesTo: { kinds: ["membership"] },
    clauses: [
      {
        id: "mistake",
        title: "Our mistake",
        text: { en: "What we charged by mistake goes back." },
        restrictive: false,
        when: [
          { fact: "reason", in: ["billing_error"] },
          { fact: "clinic_at_fault", is: true },
        ],
        grants: generalPolicy.otherwise,
      },
    ],
  });

  it("goes back exactly, whatever the policy has to ask first, and what was bought is kept", () => {
    const clinic = opened([...club("2025-12-10"), members]);
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings[0]).toMatchObject({
      kind: "charged_after_cancel",
      isSure: true,
      ended: { cancelRequestedOn: "2025-11-15", endedOn: "2025-11-25" },
    });
    expect(inCase?.suggested).toMatchObject({ kind: "refund", amountMinor: 9_900, entitlementEffect: "keep" });
    expect(inCase?.suggested?.allocations).toMatchObject([{ paymentId: clinic.id("payment", "Y2025-12-10") }]);
    expect(inCase?.draft?.text).toContain(
      "Your Glow club ended on November 25, 2025. On December 10, 2025 we still charged you $99.00.",
    );
    expect(inCase?.draft?.problems).toEqual([]);
  });

  it("is a fact only where nothing else was sold with it", () => {
    const [first, ...rest] = club("2025-12-10");
    if (first?.type !== "purchase") throw new Error("The first is the purchase");
    const clinic = opened([{ ...first, lines: [...first.lines, aLine("N2", "serum", 9_900)] }, ...rest, members]);
    expect(detailOf(clinic, clinic.staff("lead")).found).not.toHaveProperty("suggested");
  });

  it.each([
    ["agreed", 1],
    ["record_wrong", 2],
  ] as const)("%s: the next charge of the membership is found %s times in all", (why, times) => {
    const clinic = opened(club("2025-12-10"));
    expect(dismiss(clinic, clinic.staff("lead"), why)).toMatchObject({ ok: true });
    clinic.load(club("2025-12-10", "2026-01-09"));
    look(clinic);
    expect(found(clinic)).toHaveLength(times);
  });
});

it("keeps what was found: no row is removed, changed to another matter, dismissed twice or written twice", () => {
  const clinic = opened();
  const { sql } = clinic;
  expect(() => sql.run("DELETE FROM found")).toThrow("never removed");
  expect(() => sql.run("UPDATE found SET matter = 'x'")).toThrow("frozen");
  expect(() => sql.run("INSERT OR REPLACE INTO found SELECT * FROM found")).toThrow("found before");
  dismiss(clinic, clinic.staff("lead"));
  expect(() => sql.run("UPDATE found SET dismissed_at_ms = 1")).toThrow("was dismissed");
});
