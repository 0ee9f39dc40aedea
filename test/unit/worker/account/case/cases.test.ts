import { describe, expect, it } from "vitest";
import { approvalCard } from "../../../../../core/contract/approval-card.ts";
import { type CaseQuery, caseList } from "../../../../../core/contract/case.ts";
import { caseDetail } from "../../../../../core/contract/case-detail.ts";
import { assert } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { searchPatients } from "../../../../../worker/account/queries/people/search.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aPatient, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";

const caseId = (n: number) => `C${String(n).padStart(25, "0")}`.replace("C", "1");

interface CaseFields {
  state?: string;
  owner?: PersonActor;
  dueAtMs?: number;
  /** P1 where absent. */
  patient?: "P2" | "nobody";
}

function addCase(clinic: TestClinic, n: number, { state = "open", owner, dueAtMs, patient }: CaseFields = {}): string {
  clinic.sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, due_at_ms, owner_id, opened_by, month, currency)
     VALUES (?, ?, ?, 'result', '2026-03-01', ?, ?, ?, 'x', '2026-03', 'USD')`,
    caseId(n),
    patient === "nobody" ? null : clinic.id("patient", patient ?? "P1"),
    state,
    NOW_MS + n,
    dueAtMs ?? null,
    owner?.personId ?? null,
  );
  return caseId(n);
}

function addDecision(clinic: TestClinic, ofCase: string, by: PersonActor, state: string): string {
  const id = clinic.ctx().newId();
  const decided = {
    sumInWords: "4 unused × $200.00 each",
    workings: [],
    currency: "USD",
    clause: { title: "Unused sessions" },
    entitlementEffect: "void",
  };
  clinic.sql.run(
    `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
     VALUES (?, ?, '[]', 'f1:', '[]', 'test-rules@1', ?, 0)`,
    id,
    ofCase,
    JSON.stringify({ decided, asked: {}, signals: [] }),
  );
  clinic.sql.run(
    `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
     VALUES (?, ?, ?, 'refund', 80000, 0, 'USD', 'result', ?, ?, ?)`,
    id,
    ofCase,
    id,
    by.personId,
    NOW_MS,
    state,
  );
  return id;
}

function addLeg(clinic: TestClinic, decisionId: string, state: string, kind = "refund"): void {
  clinic.sql.run(
    `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
     VALUES (?, ?, ?, 'stripe', ?, 80000, 'USD', ?, ?)`,
    clinic.ctx().newId(),
    decisionId,
    clinic.id("payment", "Y1"),
    kind,
    state,
    NOW_MS + 60_000,
  );
}

function addApproval(clinic: TestClinic, decisionId: string, by: PersonActor, needs: string): string {
  const id = clinic.ctx().newId();
  clinic.sql.run(
    `INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state)
     VALUES (?, ?, 'a1:x', ?, 'above_limit', ?, ?, ?, 'waiting')`,
    id,
    decisionId,
    needs,
    by.personId,
    NOW_MS,
    NOW_MS + 86_400_000,
  );
  return id;
}

function list(clinic: TestClinic, actor: PersonActor, query: Partial<CaseQuery> = {}) {
  const answer = listCases(clinic.ctx(), actor, { limit: 50, ...query });
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return caseList.parse(answer.value);
}

describe("piles", () => {
  it("each case lies on one pile, and finished ones on none", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    for (const [n, state] of ["open", "awaiting_patient", "needs_attention", "done", "declined"].entries()) {
      addCase(clinic, n, { state, owner: agent });
    }
    addLeg(
      clinic,
      addDecision(clinic, addCase(clinic, 7, { state: "in_progress", owner: agent }), agent, "approved"),
      "reserved",
    );
    expect(list(clinic, agent).piles).toEqual({
      needs_me: 1,
      review: 0,
      waiting_approval: 0,
      waiting_patient: 1,
      money_moving: 1,
      failed: 1,
    });
    expect(list(clinic, agent, { pile: "money_moving" }).cases.map((one) => one.caseId)).toEqual([caseId(7)]);
    expect(list(clinic, agent).total).toBe(6);
  });

  it("money that a person has to pay by hand does not move by itself: it needs them", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    addLeg(
      clinic,
      addDecision(clinic, addCase(clinic, 1, { state: "in_progress", owner: agent }), agent, "approved"),
      "reserved",
      "hand",
    );
    expect(list(clinic, agent).piles).toMatchObject({ needs_me: 1, money_moving: 0 });
  });

  it("an approval waits for the lead who may give it, and for nobody who asked for it or may not", () => {
    const clinic = testClinic(mayasPackage);
    const [agent, lead, other] = [clinic.staff("agent"), clinic.staff("lead"), clinic.staff("lead")];
    const asked = addCase(clinic, 1, { state: "awaiting_approval", owner: lead });
    addApproval(clinic, addDecision(clinic, asked, lead, "awaiting_approval"), lead, "lead");
    const pileOf = (actor: PersonActor) => list(clinic, actor, { owner: "me" }).cases.map((one) => one.pile);
    expect(pileOf(lead)).toEqual(["waiting_approval"]);
    expect(pileOf(other)).toEqual(["needs_me"]);
    expect(pileOf(agent)).toEqual([]);
    expect(pileOf(clinic.staff("finance"))).toEqual(["needs_me"]);
  });

  it("mine are those I own or may approve: not another person's, and not what nobody has taken", () => {
    const clinic = testClinic(mayasPackage);
    const [agent, other] = [clinic.staff("agent"), clinic.staff("agent")];
    addCase(clinic, 1, { owner: agent });
    addCase(clinic, 2, { owner: other });
    addCase(clinic, 3);
    addCase(clinic, 4, { state: "done" });
    const mine = list(clinic, agent, { owner: "me" });
    expect(mine.cases.map((one) => one.caseId)).toEqual([caseId(1)]);
    expect([mine.total, mine.piles.needs_me, mine.unowned]).toEqual([1, 1, 1]);
    const nobodys = list(clinic, agent, { owner: "nobody" });
    expect(nobodys.cases.map((one) => one.caseId)).toEqual([caseId(3)]);
    expect([nobodys.total, nobodys.piles.needs_me]).toEqual([1, 1]);
  });
});

describe("the worklist", () => {
  const HOUR_MS = 3_600_000;
  const bend = (clinic: TestClinic, n: number, fields: string) =>
    clinic.sql.run(`UPDATE refund_case SET ${fields} WHERE id = ?`, caseId(n));
  const task = (clinic: TestClinic, n: number, dueOn: string) =>
    clinic.sql.run(
      "INSERT INTO task (id, case_id, kind, values_json, due_on, opened_at_ms) VALUES (?, ?, 'call_patient', '{}', ?, 0)",
      clinic.ctx().newId(),
      caseId(n),
      dueOn,
    );
  const order = (clinic: TestClinic, query: Partial<CaseQuery> = { owner: "everyone", pile: "needs_me" }) => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list(clinic, clinic.staff("lead"), { ...query, limit: 1, ...(cursor ? { cursor } : {}) });
      ids.push(...page.cases.map((one) => one.caseId));
      cursor = page.nextCursor;
    } while (cursor && ids.length < 20);
    return ids.map((id) => Number(id.slice(1)));
  };

  it("has what is due on the earliest day first, then who threatens a chargeback, then the most money", () => {
    const clinic = testClinic(mayasPackage);
    // The clinic is in Los Angeles: 07:00 UTC of the 4th is still the 3rd there.
    addCase(clinic, 1, { dueAtMs: Date.parse("2026-03-04T07:00:00Z") });
    addCase(clinic, 2, { dueAtMs: Date.parse("2026-03-03T18:00:00Z") });
    addCase(clinic, 3, { dueAtMs: Date.parse("2026-03-03T20:00:00Z") });
    addCase(clinic, 4, { dueAtMs: Date.parse("2026-03-04T18:00:00Z") });
    addCase(clinic, 5, { dueAtMs: NOW_MS - 30 * HOUR_MS });
    addCase(clinic, 6);
    bend(clinic, 1, "suggested_minor = 90000, suggested_currency = 'USD'");
    bend(clinic, 2, "suggested_minor = 10000, suggested_currency = 'USD'");
    bend(clinic, 3, "threat = 1");
    bend(clinic, 4, "threat = 1, suggested_minor = 500000, suggested_currency = 'USD'");
    expect(order(clinic)).toEqual([5, 3, 1, 2, 4, 6]);
    expect(order(clinic, { owner: "nobody" })).toEqual([5, 3, 1, 2, 4, 6]);
  });

  it("counts a task's day where it comes before the decision's, and shows both", () => {
    const clinic = testClinic(mayasPackage);
    addCase(clinic, 1, { dueAtMs: NOW_MS + 24 * HOUR_MS });
    addCase(clinic, 2, { dueAtMs: NOW_MS + 96 * HOUR_MS });
    addCase(clinic, 3, { state: "done" });
    task(clinic, 2, "2026-03-02");
    task(clinic, 2, "2026-03-09");
    task(clinic, 3, "2026-03-05");
    expect(order(clinic)).toEqual([2, 1, 3]);
    const cards = list(clinic, clinic.staff("lead"), { owner: "everyone", pile: "needs_me" }).cases;
    expect(cards.map(({ taskDueOn, dueAtMs }) => [taskDueOn, dueAtMs])).toEqual([
      ["2026-03-02", NOW_MS + 96 * HOUR_MS],
      [undefined, NOW_MS + 24 * HOUR_MS],
      ["2026-03-05", undefined],
    ]);
  });

  it("shows no deadline of the decision for what is finished", () => {
    const clinic = testClinic(mayasPackage);
    for (const [n, state] of ["done", "declined", "in_progress"].entries()) {
      addCase(clinic, n, { state, dueAtMs: NOW_MS - HOUR_MS });
    }
    const cards = list(clinic, clinic.staff("lead"), { owner: "everyone" }).cases;
    expect(cards).toHaveLength(3);
    for (const card of cards) expect(card).not.toHaveProperty("dueAtMs");
  });

  it.each([
    ["the beginning of a name", "chen", [1]],
    ["a patient's number", "hw 1001", [1]],
    ["a ticket's number", "1001", [1]],
    ["a ticket's number with its mark", "#1001", [1]],
    ["part of a ticket's number", "100", []],
    ["a refund's reference", "re_77", [2]],
    ["a hand-made refund's reference, in any case", "chq-20417", [2]],
    ["a reference that only ends alike", "20417", []],
    ["the reference of the payment", "pi_Y1", [1]],
    ["a case's own id", caseId(3), [3]],
    ["a wildcard", "%", []],
    ["a quote", "' OR 1=1 --", []],
  ])("finds by %s", (_, q, found) => {
    const clinic = testClinic([...mayasPackage, aPatient("P2", "José García")]);
    const agent = clinic.staff("agent");
    addCase(clinic, 1);
    addCase(clinic, 2, { patient: "P2" });
    addCase(clinic, 3, { state: "done", patient: "nobody" });
    clinic.sql.run("INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES ('zendesk', '1001', ?)", caseId(1));
    const decision = addDecision(clinic, caseId(2), agent, "approved");
    const leg = (kind: string, reference: (id: string) => string) => {
      const id = clinic.ctx().newId();
      clinic.sql.run(
        `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms, vendor_ref)
         VALUES (?, ?, ?, 'stripe', ?, 100, 'USD', 'settled', 0, ?)`,
        id,
        decision,
        clinic.id("payment", "Y1"),
        kind,
        reference(id),
      );
    };
    clinic.sql.run("DROP TRIGGER leg_of_its_patient");
    leg("refund", () => "re_77");
    leg("hand", (id) => `hand:${id}:CHQ-20417`);
    const cases = list(clinic, agent, { owner: "everyone", q });
    expect(cases.cases.map((one) => Number(one.caseId.slice(1)))).toEqual(found);
    expect(cases.total).toBe(found.length);
  });
});

describe("pages", () => {
  it.each([
    ["newest first", {}],
    ["a pile by due time", { pile: "needs_me" as const }],
  ])("%s: every case once, across ties", (_, query) => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    for (const n of [1, 2, 3, 4, 5]) addCase(clinic, n, n < 4 ? { dueAtMs: NOW_MS } : {});
    clinic.sql.run("UPDATE refund_case SET opened_at_ms = ? WHERE id IN (?, ?)", NOW_MS, caseId(2), caseId(3));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list(clinic, agent, { ...query, limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.cases.map((one) => one.caseId));
      cursor = page.nextCursor;
    } while (cursor && seen.length < 20);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it("a cursor that is not ours is refused, not read as SQL", () => {
    const clinic = testClinic();
    const answer = listCases(clinic.ctx(), clinic.staff("agent"), { limit: 5, cursor: "1' OR 1=1.x" });
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid", field: "cursor" } });
  });
});

it("a card in the approvals queue says who may decide it, and why not", () => {
  const clinic = testClinic(mayasPackage);
  const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead", "Lea")];
  const decisionId = addDecision(clinic, addCase(clinic, 1, { state: "awaiting_approval" }), lead, "awaiting_approval");
  addLeg(clinic, decisionId, "requested");
  addApproval(clinic, decisionId, lead, "lead");
  const cardFor = (actor: PersonActor) => {
    const answer = approvalCards(clinic.ctx(), actor);
    const [card] = answer.ok ? answer.value.approvals : [];
    return card && approvalCard.omit({ decisionId: true, approvalId: true }).loose().parse(card);
  };
  expect(cardFor(lead)).toMatchObject({
    patientName: "Maya Chen",
    requestedBy: "Lea",
    to: ["Visa ··42"],
    destinations: [{ label: "Visa ··42", amountMinor: 80_000 }],
    clause: "Unused sessions",
    mayDecide: false,
    whyNot: "same_person",
  });
  expect(cardFor(agent)).toMatchObject({ mayDecide: false, whyNot: "role_too_low" });
  expect(cardFor(clinic.staff("finance"))).toMatchObject({ mayDecide: true });
  clinic.setNow(NOW_MS + 90_000_000);
  expect(cardFor(clinic.staff("finance"))).toMatchObject({ mayDecide: false, whyNot: "expired" });
});

it("a case tells who did what by name, and its tasks with exact figures", () => {
  const clinic = testClinic(mayasPackage);
  const agent = clinic.staff("agent", "Ada");
  const id = addCase(clinic, 1, { owner: agent });
  transact(clinic.runtime, agent, (context) => context.record("case.opened", id, { reason: "result" }));
  transact(clinic.runtime, { type: "webhook", source: "stripe", deliveryId: "evt_1" }, (context) =>
    context.record("leg.moved", id, { state: "settled" }),
  );
  clinic.sql.run(
    `INSERT INTO task (id, case_id, kind, values_json, due_on, opened_at_ms)
     VALUES (?, ?, 'void_package', '{"about":"x","title":"Laser, 6 sessions","uses":4}', '2026-03-04', 0)`,
    clinic.ctx().newId(),
    id,
  );
  const answer = readCase(clinic.ctx(), clinic.staff("viewer"), id);
  const detail = caseDetail.parse(answer.ok ? answer.value : undefined);
  expect(detail.timeline.map((entry) => [entry.actor, entry.type])).toEqual([
    ["Ada", "case.opened"],
    ["Stripe", "leg.moved"],
  ]);
  expect(detail.tasks[0]?.text).toBe("Void “Laser, 6 sessions” in the clinic's own system: 4 uses");
  expect(detail.case).toMatchObject({ owner: "Ada", patientName: "Maya Chen", openTasks: 1 });
  expect(readCase(clinic.ctx(), agent, caseId(99))).toMatchObject({ ok: false, error: { code: "not_found" } });
});

it.each([
  ["a last name", "chen", ["Maya Chen"]],
  ["the beginning of a name, accents aside", "jose g", ["José García"]],
  ["a patient number as people write it", "hw 1001", ["Maya Chen"]],
  ["the beginning of an address", "MAYA@", ["Maya Chen"]],
  ["part of a phone number", "(415) 555-0142", ["Maya Chen"]],
  ["a wildcard", "%%", []],
])("a search by %s finds who it should", (_, q, names) => {
  const clinic = testClinic([aPatient("P2", "José García")]);
  const answer = searchPatients(clinic.ctx(), clinic.staff("agent"), q);
  expect(answer.ok && answer.value.patients.map((patient) => patient.name)).toEqual(names);
});
