/** A clinic with everything at once that waits for somebody: rows made up at random, some of them late, some of others' locations. */
import { addDays } from "../../core/facts/civil.ts";
import { CASE_STATES, LEG_STATES } from "../../core/refund/states.ts";
import { TASK_KINDS } from "../../core/refund/task-kinds.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { aPatient, NOW_MS, type TestClinic, testClinic } from "./clinic.ts";
import { massages, ulidOf } from "./deciding.ts";
import { seededRandom } from "./seeded-random.ts";

const HOUR_MS = 3_600_000;
const TODAY = "2026-03-02";
const CASES = 240;

export interface BusyClinic {
  readonly clinic: TestClinic;
  readonly lead: PersonActor;
}

export function busyClinic(seed: number): BusyClinic {
  const random = seededRandom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const around = (hours: number) => NOW_MS + Math.round((random() - 0.5) * 2 * hours) * HOUR_MS;
  const clinic = testClinic([...massages(CASES, 8_000), aPatient("P2", "Bo Lind")]);
  const { sql } = clinic;
  const lead = clinic.staff("lead");
  const people = [lead, clinic.staff("agent"), clinic.staff("finance")];
  const [hers, other] = [clinic.id("patient", "P1"), clinic.id("patient", "P2")];
  const patients = [hers, hers, other, null];
  const maybe = <T>(value: T, chance = 0.5): T | null => (random() < chance ? value : null);
  for (let n = 1; n <= CASES; n += 1) {
    const caseId = ulidOf("BVSY", n);
    const patient = pick(patients);
    sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, reason_said, requested_on, opened_at_ms, first_answer_due_at_ms, due_at_ms, asked_at_ms,
         owner_id, opened_by, month, currency, offer, set_aside_at_ms, withdrawn_at_ms)
       VALUES (?, ?, ?, 'result', ?, '2026-03-01', ?, ?, ?, ?, ?, 'x', '2026-03', 'USD', ?, ?, ?)`,
      caseId,
      patient,
      pick(CASE_STATES),
      random() < 0.8 ? 1 : 0,
      NOW_MS - 40 * HOUR_MS,
      maybe(around(60), 0.9),
      maybe(around(90), 0.9),
      maybe(NOW_MS, 0.2),
      maybe(pick(people).personId, 0.7),
      maybe("refund"),
      maybe(NOW_MS, 0.1),
      maybe(NOW_MS, 0.1),
    );
    sql.run("INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES ('zendesk', ?, ?)", `9${n}`, caseId);
    if (random() < 0.3)
      sql.run(
        "INSERT INTO sent_reply (helpdesk, ticket_id, message_id, written_at_ms, compared_at_ms, is_wrong) VALUES ('zendesk', ?, 'm', ?, 0, 0)",
        `9${n}`,
        NOW_MS - pick([30, 50]) * HOUR_MS,
      );
    for (let k = Math.floor(random() * 4); k > 0; k -= 1) addTask(caseId);
    if (random() < 0.2)
      sql.run(
        `INSERT INTO review (id, case_id, asked_at_ms, due_on, helpdesk, ticket_id, message_id, opened_by) VALUES (?, ?, 0, ?, 'zendesk', 't', 'm', ?)`,
        clinic.ctx().newId(),
        caseId,
        day(),
        lead.personId,
      );
    // The payments are hers.
    if (patient === hers && random() < 0.7) addDecision(caseId, n);
  }
  for (let n = 1; n <= 9; n += 1)
    sql.run(
      "UPDATE payment SET dispute = ?, dispute_minor = 5000, dispute_answer_by_ms = ? WHERE id = ?",
      pick(["open_refundable", "open_locked", "won"]),
      maybe(around(70), 0.8),
      clinic.id("payment", `Y${n}`),
    );
  return { clinic, lead };

  function day(): string {
    return addDays(TODAY, Math.floor(random() * 7) - 3);
  }
  function addTask(caseId: string): void {
    const values = { amountMinor: 100 + Math.floor(random() * 900), currency: pick(["USD", "USD", "EUR"]), about: "x" };
    sql.run(
      "INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms, done_at_ms) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
      clinic.ctx().newId(),
      caseId,
      pick([...TASK_KINDS, "call_patient", "call_patient", "pay_by_hand", "pay_by_hand"]),
      JSON.stringify(values),
      maybe(pick(people).personId, 0.8),
      day(),
      maybe(NOW_MS, 0.3),
    );
  }
  function addDecision(caseId: string, n: number): void {
    for (let k = 0; k < pick([1, 1, 2]); k += 1) {
      const id = clinic.ctx().newId();
      sql.run(
        `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
         VALUES (?, ?, '[]', 'f1:', '[]', 'test-rules@1', '{}', 0)`,
        id,
        caseId,
      );
      sql.run(
        `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
         VALUES (?, ?, ?, 'refund', 4000, 0, 'USD', 'result', ?, ?, 'approved')`,
        id,
        caseId,
        id,
        pick(people).personId,
        NOW_MS + k,
      );
      if (random() < 0.3)
        sql.run(
          `INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state)
           VALUES (?, ?, 'a1:x', ?, 'above_limit', ?, 0, ?, ?)`,
          clinic.ctx().newId(),
          id,
          pick(["lead", "finance"]),
          pick(people).personId,
          around(40),
          "waiting",
        );
      if (random() < 0.8)
        sql.run(
          `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms, problem)
           VALUES (?, ?, ?, 'stripe', ?, ?, 'USD', ?, ?, ?)`,
          clinic.ctx().newId(),
          id,
          clinic.id("payment", `Y${n}`),
          pick(["refund", "refund", "refund", "hand", "credit"]),
          1_000 + n,
          pick(LEG_STATES),
          NOW_MS + pick([-1, 1]) * HOUR_MS,
          pick([null, "insufficient_funds", "requires_action", "odd"]),
        );
    }
  }
}
