import { describe, expect, it } from "vitest";
import type { DecideRequest } from "../../../../../core/contract/decision.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aMail,
  aPatient,
  aRecord,
  aUse,
  dump,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  withoutLimitsByPatient,
} from "../../../../support/clinic.ts";
import { anAsk, decideAs, decided, goodwill, massages, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runDecide, runStop } from "../../../../support/operations.ts";

const count = (clinic: TestClinic, table: string) =>
  clinic.sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
const events = (clinic: TestClinic) =>
  clinic.sql.all<{ type: string }>("SELECT type FROM event ORDER BY seq").map((row) => row.type);

describe("one decision, whole", () => {
  it("holds the money, queues its sending for the end of the undo window, and opens the case with ticket and line", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const view = decided(clinic, agent, ulidOf("DEC", 1));
    expect(view).toMatchObject({ state: "approved", amountMinor: 8_000, option: "refund", caseId: ulidOf("CASE", 1) });
    expect(view.legs).toMatchObject([{ kind: "refund", state: "reserved", amountMinor: 8_000 }]);
    const leavesAtMs = clinic.ctx().nowMs + 120_000;
    expect(clinic.sql.one("SELECT lane, ref, due_at_ms FROM job WHERE kind = 'send_leg'")).toEqual({
      lane: "stripe",
      ref: view.legs[0]?.legId,
      due_at_ms: leavesAtMs,
    });
    expect(clinic.sql.one("SELECT state, refunded_minor FROM refund_case")).toEqual({
      state: "in_progress",
      refunded_minor: 0,
    });
    expect(clinic.sql.one("SELECT kind, ref FROM job WHERE lane = 'zendesk'")).toEqual({
      kind: "update_ticket",
      ref: `${ulidOf("CASE", 1)} zendesk 31`,
    });
    expect(events(clinic)).toEqual(expect.arrayContaining(["case.opened", "decision.recorded", "leg.reserved"]));
    expect(verifyAudit(clinic.sql).ok).toBe(true);
  });

  it("takes back the package's uses with the money, and gives them back when it is stopped", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 1));
    expect(clinic.sql.one("SELECT voided_uses FROM entitlement")).toEqual({ voided_uses: 4 });
    expect(runStop(clinic.runtime, agent, ulidOf("DEC", 1), {}).ok).toBe(true);
    expect(clinic.sql.one("SELECT voided_uses FROM entitlement")).toEqual({ voided_uses: 0 });
  });
});

describe("the same answer twice is one decision", () => {
  it("answers a repeated id with what was answered, and moves nothing", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const ask = anAsk(clinic, agent, { amountMinor: 8_000 });
    const first = runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, aMail());
    const before = dump(clinic.sql);
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, aMail())).toEqual(first);
    expect(dump(clinic.sql)).toBe(before);
  });

  it("refuses the same id with another input, or from another person", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const ask = anAsk(clinic, agent);
    runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, aMail());
    const other = runDecide(clinic.runtime, agent, ulidOf("DEC", 1), { ...ask, amountMinor: 7_999 }, aMail());
    expect(other).toMatchObject({ ok: false, error: { code: "id_reused" } });
    const stranger = runDecide(clinic.runtime, clinic.staff("lead"), ulidOf("DEC", 1), ask, aMail());
    expect(stranger).toMatchObject({ ok: false, error: { code: "id_reused" } });
  });

  it("forgets a refused try: the same id may ask again", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    expect(decideAs(clinic, agent, ulidOf("DEC", 1), { amountMinor: 9_000 }).ok).toBe(false);
    expect(decideAs(clinic, agent, ulidOf("DEC", 1)).ok).toBe(true);
  });
});

describe("an amount that must never leave", () => {
  it.each([
    ["negative", -1, "invalid"],
    ["zero", 0, "invalid"],
    ["fraction", 10.5, "invalid"],
    ["NaN", Number.NaN, "invalid"],
    ["infinite", Number.POSITIVE_INFINITY, "invalid"],
    ["more than was paid", 8_001, "over_what_is_left"],
  ])("refuses %s and changes nothing", (_, amountMinor, code) => {
    const clinic = testClinic(mayasMassage());
    const finance = clinic.staff("finance");
    const ask = anAsk(clinic, finance, { exception: goodwill });
    const before = dump(clinic.sql);
    const answer = runDecide(clinic.runtime, finance, ulidOf("DEC", 1), { ...ask, amountMinor }, aMail());
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("refuses another currency than the purchase's", () => {
    const clinic = testClinic(mayasMassage());
    const answer = decideAs(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { currency: "EUR" });
    expect(answer).toMatchObject({ ok: false, error: { code: "wrong_currency" } });
  });

  it("refuses words that stand for a number", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const ask = { ...anAsk(clinic, agent), amountMinor: "8000" } as unknown as DecideRequest;
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, aMail())).toMatchObject({
      error: { code: "invalid", field: "amountMinor" },
    });
  });
});

describe("fifty people and eighty dollars", () => {
  it("accepts the eight that fit and tells the others that nothing is left", () => {
    const clinic = testClinic(mayasMassage());
    const finance = clinic.staff("finance");
    const answers = Array.from({ length: 50 }, (_, n) =>
      decideAs(clinic, finance, ulidOf("DEC", n + 1), {
        amountMinor: 1_000,
        exception: goodwill,
        caseId: ulidOf("CASE", n + 1),
      }),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(8);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toHaveLength(42);
    for (const error of refused) {
      expect(error).toMatchObject({ code: "over_what_is_left", values: { leftMinor: 0, currency: "USD" } });
    }
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 8_000 });
    expect(count(clinic, "refund_case")).toBe(1);
  });
});

describe("a decision on what is no longer so", () => {
  it("refuses when a use came in since the agent looked, and says that the facts changed", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const ask = anAsk(clinic, agent);
    clinic.load([aUse("U3", "N1", { usedOn: "2026-03-01" })]);
    const answer = runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, aMail());
    expect(answer).toMatchObject({ ok: false, error: { code: "facts_changed", values: { changed: ["facts"] } } });
    expect(count(clinic, "decision")).toBe(0);
  });
});

describe("money for somebody who may not have it", () => {
  it("is blocked while nobody knows that the patient is the one who writes", () => {
    const payer = aPatient("P2", "Paul Payer", { emails: ["paul@example.com"] });
    const clinic = testClinic([payer, ...mayasMassage()]);
    const agent = clinic.staff("agent");
    clinic.sql.run(
      "INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES ('zendesk', '31', ?, 0)",
      clinic.id("patient", "P1"),
    );
    const mail = aMail({ requesterEmail: "stranger@example.com", requesterName: "Somebody" });
    const answer = decideAs(clinic, agent, ulidOf("DEC", 1), { mail });
    expect(answer).toMatchObject({ ok: false, error: { code: "not_verified" } });
    expect(count(clinic, "leg")).toBe(0);
    expect(clinic.sql.one("SELECT data FROM event WHERE type = 'access.denied'")).toEqual({
      data: `{"act":"decide","code":"not_verified","ref":"${ulidOf("DEC", 1)}"}`,
    });
    expect(verifyAudit(clinic.sql).ok).toBe(true);
  });

  it("is blocked for a role without the right, and the refusal stays in the record", () => {
    const clinic = testClinic(mayasMassage());
    const viewer = clinic.staff("viewer");
    expect(decideAs(clinic, viewer, ulidOf("DEC", 1))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(events(clinic).at(-1)).toBe("access.denied");
    expect(count(clinic, "decision")).toBe(0);
  });

  it("is blocked while the account only suggests, or is frozen", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
    expect(decideAs(clinic, agent, ulidOf("DEC", 1))).toMatchObject({ error: { code: "suggest_only" } });
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    expect(decideAs(clinic, agent, ulidOf("DEC", 1))).toMatchObject({ error: { code: "frozen" } });
  });
});

it("refuses a reply that names another sum than the case", () => {
  const clinic = testClinic(mayasMassage());
  const replyText = "Hello Maya, we will send $75.00 to your card.";
  const answer = decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { replyText });
  expect(answer).toMatchObject({ ok: false, error: { code: "reply_refused" } });
  expect(count(clinic, "decision")).toBe(0);
});

describe("limits are each person's own, and each day's", () => {
  /** An agent may decide 1,000.00 alone, and 3,000.00 in a day. */
  const FIVE = massages(5, 90_000);
  const five = () => {
    const clinic = testClinic(FIVE);
    clinic.setNow(NOW_MS + 1000);
    clinic.load([aRecord("rules_version", "test-rules@2", { rules: withoutLimitsByPatient })]);
    return clinic;
  };
  const stateOf = (clinic: TestClinic, who: PersonActor, n: number) =>
    decided(clinic, who, ulidOf("DEC", n), { caseId: ulidOf("CASE", n), lineIds: [clinic.id("line", `N${n}`)] }).state;

  it("asks somebody else once the day is spent, and nobody for another agent or on the next day", () => {
    const clinic = five();
    const agent = clinic.staff("agent");
    expect([1, 2, 3].map((n) => stateOf(clinic, agent, n))).toEqual(["approved", "approved", "approved"]);
    expect(stateOf(clinic, agent, 4)).toBe("awaiting_approval");
    runStop(clinic.runtime, agent, ulidOf("DEC", 4), {});
    expect(stateOf(clinic, clinic.staff("agent", "Otto"), 5)).toBe("approved");
    clinic.setNow(NOW_MS + 24 * 3_600_000);
    expect(
      decideAs(clinic, agent, ulidOf("DEC", 6), { caseId: ulidOf("CASE", 4), lineIds: [clinic.id("line", "N4")] }),
    ).toMatchObject({
      ok: true,
      value: { state: "approved" },
    });
  });

  it("are those of the account's role now, whatever the session says", () => {
    const clinic = five();
    const agent = clinic.staff("agent");
    clinic.sql.run("UPDATE person SET role = 'viewer' WHERE id = ?", agent.personId);
    expect(decideAs(clinic, agent, ulidOf("DEC", 1))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    const admin = { ...clinic.staff("admin"), role: "finance" } as const;
    expect(stateOf(clinic, admin, 1)).toBe("awaiting_approval");
  });
});
