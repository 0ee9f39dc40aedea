/** Danger: of many cases some go to the wrong person in silence, an agent takes another's, or one refusal holds all of them up. */
import { expect, it } from "vitest";
import type { AssignAnswer } from "../../../../../core/contract/assign.ts";
import { assert } from "../../../../../core/result.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { dump, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

const idOf = (n: number) => ulidOf("CASE", n);

function addCase(clinic: TestClinic, n: number, owner?: PersonActor, state = "open"): string {
  clinic.sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, owner_id, opened_by, month, currency)
     VALUES (?, ?, ?, 'result', '2026-03-01', ?, ?, 'x', '2026-03', 'USD')`,
    idOf(n),
    clinic.id("patient", "P1"),
    state,
    NOW_MS + n,
    owner?.personId ?? null,
  );
  return idOf(n);
}

function addTask(clinic: TestClinic, caseId: string, owner: PersonActor | undefined): string {
  const taskId = clinic.ctx().newId();
  clinic.sql.run(
    "INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms) VALUES (?, ?, 'chase_refund', '{}', ?, '2026-03-09', 0)",
    taskId,
    caseId,
    owner?.personId ?? null,
  );
  return taskId;
}

const ownerOf = (clinic: TestClinic, caseId: string) =>
  clinic.sql.one<{ owner: string }>("SELECT owner_id AS owner FROM refund_case WHERE id = ?", caseId)?.owner ?? null;
const taskOwnerOf = (clinic: TestClinic, taskId: string) =>
  clinic.sql.one<{ owner: string }>("SELECT owner_id AS owner FROM task WHERE id = ?", taskId)?.owner ?? null;
const eventsOf = (clinic: TestClinic) =>
  clinic.sql.all<{ caseId: string; data: string }>(
    "SELECT case_id AS caseId, data FROM event WHERE type = 'case.assigned' ORDER BY seq",
  );

const assign = (clinic: TestClinic, by: PersonActor, to: PersonActor, caseIds: string[], act = 1) =>
  committed(clinic.runtime, "assignCases", by, [ulidOf("ASSIGN", act), { personId: to.personId, caseIds }]);

function done(answer: ReturnType<typeof assign>): AssignAnswer {
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value;
}

it("a lead gives several at once, each case by its own right, and the answer says which and why", () => {
  const clinic = testClinic(mayasPackage);
  const [lead, ana, ben] = [clinic.staff("lead"), clinic.staff("agent"), clinic.staff("agent")];
  const [free, bens, anas, closed] = [
    addCase(clinic, 1),
    addCase(clinic, 2, ben),
    addCase(clinic, 3, ana),
    addCase(clinic, 4, ben, "declined"),
  ];
  const [moves, stays] = [addTask(clinic, bens, ben), addTask(clinic, bens, lead)];
  const answer = done(assign(clinic, lead, ana, [free, bens, anas, closed, idOf(9), free]));
  expect(answer).toMatchObject({ personId: ana.personId, assigned: [free, bens], already: [anas] });
  expect(answer.not).toEqual([
    { caseId: closed, why: "at_rest" },
    { caseId: idOf(9), why: "gone" },
  ]);
  expect([free, bens, anas].map((id) => ownerOf(clinic, id))).toEqual([ana.personId, ana.personId, ana.personId]);
  expect(ownerOf(clinic, closed)).toBe(ben.personId);
  expect(taskOwnerOf(clinic, moves)).toBe(ana.personId);
  expect(taskOwnerOf(clinic, stays)).toBe(lead.personId);
  expect(eventsOf(clinic).map(({ caseId, data }) => [caseId, JSON.parse(data)])).toEqual([
    [free, { ownerId: ana.personId, from: null, tasks: 0 }],
    [bens, { ownerId: ana.personId, from: ben.personId, tasks: 1 }],
  ]);
});

it("a closed case with a task that is open can be given, because something is left to do", () => {
  const clinic = testClinic(mayasPackage);
  const [lead, ana] = [clinic.staff("lead"), clinic.staff("agent")];
  const caseId = addCase(clinic, 1, undefined, "done");
  addTask(clinic, caseId, undefined);
  expect(done(assign(clinic, lead, ana, [caseId])).assigned).toEqual([caseId]);
});

it("an agent takes what nobody has and gives on their own, and no case of somebody else", () => {
  const clinic = testClinic(mayasPackage);
  const [ana, ben] = [clinic.staff("agent"), clinic.staff("agent")];
  const [free, bens, anas] = [addCase(clinic, 1), addCase(clinic, 2, ben), addCase(clinic, 3, ana)];
  expect(done(assign(clinic, ana, ana, [free, bens], 1))).toMatchObject({
    assigned: [free],
    not: [{ caseId: bens, why: "not_yours" }],
  });
  const other = addCase(clinic, 4);
  expect(done(assign(clinic, ana, ben, [anas, other], 2))).toMatchObject({
    assigned: [anas],
    not: [{ caseId: other, why: "not_yours" }],
  });
});

it("nobody is given their own matter", () => {
  const clinic = testClinic(mayasPackage);
  const [lead, ana] = [clinic.staff("lead"), clinic.staff("agent")];
  const caseId = addCase(clinic, 1);
  const marked = committed(clinic.runtime, "markFamily", lead, [
    ana.personId,
    clinic.id("patient", "P1"),
    { related: true, sentence: "She is her sister." },
  ]);
  expect(marked.ok).toBe(true);
  expect(done(assign(clinic, lead, ana, [caseId])).not).toEqual([{ caseId, why: "own_matter" }]);
  expect(ownerOf(clinic, caseId)).toBeNull();
});

it("the same act again answers the same and changes nothing; another under its id is refused", () => {
  const clinic = testClinic(mayasPackage);
  const [lead, ana, ben] = [clinic.staff("lead"), clinic.staff("agent"), clinic.staff("agent")];
  const caseId = addCase(clinic, 1);
  const first = done(assign(clinic, lead, ana, [caseId]));
  assign(clinic, lead, ben, [caseId], 2);
  const before = dump(clinic.sql);
  expect(done(assign(clinic, lead, ana, [caseId]))).toEqual(first);
  expect(assign(clinic, lead, ben, [caseId])).toMatchObject({ ok: false, error: { code: "id_reused" } });
  expect(dump(clinic.sql)).toEqual(before);
});

it("who only looks gives nothing and is given nothing", () => {
  const clinic = testClinic(mayasPackage);
  const [lead, viewer] = [clinic.staff("lead"), clinic.staff("viewer")];
  const caseId = addCase(clinic, 1);
  expect(assign(clinic, viewer, lead, [caseId])).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(assign(clinic, lead, viewer, [caseId], 2)).toMatchObject({ ok: false, error: { code: "invalid" } });
  expect(ownerOf(clinic, caseId)).toBeNull();
});
