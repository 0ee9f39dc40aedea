/** Danger: what was said to be nothing comes again, or somebody says so whose matter it is; what an import moves is lost on the way. */
import { describe, expect, it } from "vitest";
import { dismissFoundRequest } from "../../../../../core/contract/found.ts";
import { dismissFound } from "../../../../../worker/account/commands/intake/dismiss-found.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { syncCase } from "../../../../../worker/account/domain/case/cases.ts";
import { openTask } from "../../../../../worker/account/store/case/tasks.ts";
import { aPatient, type TestClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import {
  booked,
  detailOf,
  dismiss,
  found,
  look,
  massage,
  opened,
  second,
  states,
} from "../../../../support/found-clinic.ts";

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

it("keeps what was found: no row is removed, changed to another matter, dismissed twice or written twice", () => {
  const clinic = opened();
  const { sql } = clinic;
  expect(() => sql.run("DELETE FROM found")).toThrow("never removed");
  expect(() => sql.run("UPDATE found SET matter = 'x'")).toThrow("frozen");
  expect(() => sql.run("INSERT OR REPLACE INTO found SELECT * FROM found")).toThrow("found before");
  dismiss(clinic, clinic.staff("lead"));
  expect(() => sql.run("UPDATE found SET dismissed_at_ms = 1")).toThrow("was dismissed");
});
