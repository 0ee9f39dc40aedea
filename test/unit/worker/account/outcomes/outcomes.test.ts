/** Danger: what became of patients is counted from the wrong rows, or a word about it moves the case, stands under no name, or is lost. */
import { describe, expect, it } from "vitest";
import { caseDetail } from "../../../../../core/contract/case-detail.ts";
import { outcomesAnswer } from "../../../../../core/contract/outcomes.ts";
import { addDays } from "../../../../../core/facts/civil.ts";
import { countedOutcome } from "../../../../../core/outcomes/outcome.ts";
import { REASON_CODES, type ReasonCode } from "../../../../../core/reasons/reasons.ts";
import { assert } from "../../../../../core/result.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { outcomes } from "../../../../../worker/account/queries/outcomes/outcomes.ts";
import {
  aLine,
  aPatient,
  aPurchase,
  aUse,
  dump,
  mayasPackage,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { seededRandom } from "../../../../support/seeded-random.ts";

/** What happened to one patient, as it was made up: the loop counts from this, not from the rows. */
interface Life {
  readonly reason: ReasonCode;
  readonly decidedOn: string;
  readonly seen: readonly string[];
  readonly disputedOn?: string;
  readonly askedAgainOn?: string;
  readonly isDecided: boolean;
}

const noon = (on: string): number => Date.parse(`${on}T20:00:00Z`);

function lives(seed: number): Life[] {
  const random = seededRandom(seed);
  const pick = (n: number) => Math.floor(random() * n);
  return Array.from({ length: 14 }, () => {
    const decidedOn = addDays("2025-07-01", pick(180));
    const later = (most: number) => addDays(decidedOn, pick(most) - 20);
    return {
      reason: REASON_CODES[pick(4)] ?? "other",
      decidedOn,
      seen: Array.from({ length: pick(3) }, () => later(220)).filter((on) => on <= "2026-03-01"),
      ...(pick(4) === 0 ? { disputedOn: addDays(decidedOn, 1 + pick(100)) } : {}),
      ...(pick(3) === 0 ? { askedAgainOn: addDays(decidedOn, 1 + pick(140)) } : {}),
      isDecided: pick(6) > 0,
    };
  });
}

function clinicOf(all: readonly Life[]): TestClinic {
  const clinic = testClinic(
    all.flatMap(({ seen }, n) => [
      aPatient(`Q${n}`, `Patient ${n}`),
      aPurchase(`QB${n}`, `Q${n}`, [aLine(`QN${n}`, "laser6", 120_000, { entitlement: sixSessions() })]),
      ...seen.map((usedOn, at) => aUse(`QU${n}-${at}`, `QN${n}`, { usedOn })),
    ]),
  );
  const lead = clinic.staff("lead");
  for (const [n, life] of all.entries()) {
    const patientId = clinic.id("patient", `Q${n}`);
    // What was bought may not count as coming back.
    clinic.sql.run("UPDATE purchase SET bought_on = '2025-06-01' WHERE patient_id = ?", patientId);
    const addCase = (id: string, requestedOn: string, openedAtMs: number) =>
      clinic.sql.run(
        `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
         VALUES (?, ?, 'done', ?, ?, ?, 'x', ?, 'USD')`,
        id,
        patientId,
        life.reason,
        requestedOn,
        openedAtMs,
        requestedOn.slice(0, 7),
      );
    const caseId = ulidOf("LIFE", n);
    addCase(caseId, life.decidedOn, noon(life.decidedOn) - 3_600_000);
    if (life.isDecided) {
      clinic.sql.run(
        `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
         VALUES (?1, ?1, '[]', 'f1:', '[]', 'test-rules@1', '{}', 0)`,
        caseId,
      );
      clinic.sql.run(
        `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
         VALUES (?1, ?1, ?1, 'refund', 100, 0, 'USD', 'result', ?2, ?3, 'approved')`,
        caseId,
        lead.personId,
        noon(life.decidedOn),
      );
    }
    if (life.askedAgainOn) addCase(ulidOf("AGAIN", n), life.askedAgainOn, noon(life.askedAgainOn));
    if (life.disputedOn) {
      clinic.sql.run(
        `INSERT INTO event (seq, at_ms, actor, type, case_id, data, prev, hash)
         SELECT max(seq) + 1, ?, '{"kind":"job","job":"x"}', 'dispute.opened', ?, '{}', 'p', 'h' || max(seq) FROM event`,
        noon(life.disputedOn),
        caseId,
      );
    }
  }
  return clinic;
}

const ALL_MONTHS = { from: "2025-01", to: "2026-12" };

function counted(clinic: TestClinic, query = ALL_MONTHS) {
  const answer = outcomes(clinic.ctx(), query);
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return outcomesAnswer.parse(answer.value);
}

describe("outcomes by reason", () => {
  it.each([1, 2, 3])(
    "of seeded clinic %i are what a loop over what happened counts, for all months and for some",
    (seed) => {
      const all = lives(seed);
      const clinic = clinicOf(all);
      for (const query of [ALL_MONTHS, { from: "2025-08", to: "2025-10" }]) {
        const sums = new Map<string, number>();
        for (const { reason, decidedOn, seen, disputedOn, askedAgainOn, isDecided } of all) {
          const month = decidedOn.slice(0, 7);
          if (!isDecided || month < query.from || month > query.to) continue;
          const [seenOn] = seen.filter((on) => on > decidedOn).sort();
          const is = countedOutcome({ decidedOn, seenOn, disputedOn, askedAgainOn }, "2026-03-02");
          sums.set(`${reason} ${is}`, (sums.get(`${reason} ${is}`) ?? 0) + 1);
        }
        const answer = counted(clinic, query);
        const got = answer.byReason.flatMap(({ reason, outcomes: those }) =>
          those.map(({ outcome, cases }) => [`${reason} ${outcome}`, cases] as const),
        );
        expect(new Map([...got].sort())).toEqual(new Map([...sums].sort()));
        expect(answer.total.cases).toBe([...sums.values()].reduce((sum, n) => sum + n, 0));
      }
    },
  );
});

describe("what a person says", () => {
  const SENTENCE = "She wrote a review of one star.";
  const say = (clinic: TestClinic, who = clinic.staff("agent"), bend: object = {}, n = 1) =>
    acted(clinic.runtime, "sayOutcome", who, [
      ulidOf("CASE", 1),
      ulidOf("SAID", n),
      { outcome: "public_complaint", sentence: SENTENCE, ...bend },
    ]);
  const seenBy = (clinic: TestClinic) => {
    const read = readCase(clinic.ctx(), clinic.staff("agent"), ulidOf("CASE", 1));
    assert(read.ok, "unread");
    return caseDetail.parse(read.value);
  };

  it("counts at once, under their name, and nothing of the case moves", () => {
    const clinic = testClinic(mayasPackage);
    decided(clinic, clinic.staff("lead"), ulidOf("DEC", 1), {});
    expect(seenBy(clinic).outcome).toMatchObject({ counted: "too_early", found: [], maySay: true });
    const { state } = seenBy(clinic).case;
    const ana = clinic.staff("agent");
    expect(say(clinic, ana)).toMatchObject({ ok: true });
    const after = seenBy(clinic);
    expect(after.outcome).toMatchObject({
      counted: "public_complaint",
      said: { outcome: "public_complaint", byPerson: ana.name, atMs: NOW_MS, sentence: SENTENCE },
    });
    expect(after.case.state).toBe(state);
    expect(counted(clinic).total.outcomes).toEqual([{ outcome: "public_complaint", cases: 1 }]);
    expect(JSON.stringify(clinic.sql.all("SELECT data FROM event"))).not.toContain("star");
  });

  it("is taken back by whoever says so later, and the records count again", () => {
    const clinic = testClinic(mayasPackage);
    decided(clinic, clinic.staff("lead"), ulidOf("DEC", 1), {});
    say(clinic);
    clinic.setNow(NOW_MS + 1000);
    expect(say(clinic, clinic.staff("lead"), { outcome: null, sentence: "It was another clinic." }, 2).ok).toBe(true);
    expect(seenBy(clinic).outcome).toMatchObject({ counted: "too_early" });
    expect(seenBy(clinic).outcome).not.toHaveProperty("said");
  });

  it("twice is once; other words under its id, an open case, an unknown one and who only looks are refused", () => {
    const clinic = testClinic(mayasPackage);
    expect(say(clinic)).toMatchObject({ ok: false, error: { code: "not_found" } });
    decided(clinic, clinic.staff("lead"), ulidOf("DEC", 1), {});
    const ana = clinic.staff("agent");
    say(clinic, ana);
    const before = dump(clinic.sql);
    expect(say(clinic, ana)).toMatchObject({ ok: true });
    expect(say(clinic, ana, { outcome: "stayed" })).toMatchObject({ ok: false, error: { code: "id_reused" } });
    expect(dump(clinic.sql)).toEqual(before);
    expect(say(clinic, clinic.staff("viewer"), {}, 3)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });
});
