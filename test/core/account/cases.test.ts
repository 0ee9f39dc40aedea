import { describe, expect, it } from "vitest";
import { type CaseQuery, caseList } from "../../../core/contract/case.ts";
import { caseDetail } from "../../../core/contract/case-detail.ts";
import { approvalCard } from "../../../core/contract/decision.ts";
import { assert } from "../../../core/result.ts";
import type { PersonActor } from "../../../worker/account/context.ts";
import { approvalCards } from "../../../worker/account/reads/approvals.ts";
import { readCase } from "../../../worker/account/reads/case-detail.ts";
import { listCases } from "../../../worker/account/reads/cases.ts";
import { searchPatients } from "../../../worker/account/reads/search.ts";
import { transact } from "../../../worker/account/run-command.ts";
import { aPatient, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../support/clinic.ts";

const caseId = (n: number) => `C${String(n).padStart(25, "0")}`.replace("C", "1");

interface CaseFields {
  state?: string;
  owner?: PersonActor;
  dueAtMs?: number;
}

function addCase(clinic: TestClinic, n: number, { state = "open", owner, dueAtMs }: CaseFields = {}): string {
  clinic.sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, due_at_ms, owner_id, opened_by, month, currency)
     VALUES (?, ?, ?, 'result', '2026-03-01', ?, ?, ?, 'x', '2026-03', 'USD')`,
    caseId(n),
    clinic.id("patient", "P1"),
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
    `INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, leaves_at_ms)
     VALUES (?, ?, ?, ?, 80000, 'USD', ?, ?)`,
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

  it("has what one has taken up before what nobody has, page after page, each once", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    for (const n of [1, 2, 3]) addCase(clinic, n, { dueAtMs: NOW_MS + n });
    addCase(clinic, 4, { owner: agent, dueAtMs: NOW_MS + 9_000 });
    addCase(clinic, 5, { owner: agent });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list(clinic, agent, { owner: "me", pile: "needs_me", limit: 1, ...(cursor ? { cursor } : {}) });
      ids.push(...page.cases.map((one) => one.caseId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids).toEqual([4, 5, 1, 2, 3].map(caseId));
    const all = list(clinic, agent, { owner: "everyone", pile: "needs_me" });
    expect(all.cases.map((one) => one.caseId)).toEqual([1, 2, 3, 4, 5].map(caseId));
  });

  it("mine are those I own and those nobody has taken, never another person's", () => {
    const clinic = testClinic(mayasPackage);
    const [agent, other] = [clinic.staff("agent"), clinic.staff("agent")];
    addCase(clinic, 1, { owner: agent });
    addCase(clinic, 2, { owner: other });
    addCase(clinic, 3);
    const mine = list(clinic, agent, { owner: "me" });
    expect(mine.cases.map((one) => one.caseId)).toEqual([caseId(3), caseId(1)]);
    expect([mine.total, mine.piles.needs_me]).toEqual([2, 2]);
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
  transact(clinic.shell, agent, (context) => context.record("case.opened", id, { reason: "result" }));
  transact(clinic.shell, { type: "webhook", source: "stripe", deliveryId: "evt_1" }, (context) =>
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
