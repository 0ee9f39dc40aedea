import { describe, expect, it } from "vitest";
import { receivedMinor } from "../../../../../core/refund/headroom.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";

/** A decision holds 80.00 of 80.00; `insert` adds a leg beside it, past every check of ours. */
function held() {
  const clinic = testClinic(mayasMassage());
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  let n = 0;
  const insert = (amountMinor: number, currency = "USD", state = "reserved") =>
    clinic.sql.run(
      `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
       VALUES (?, ?, ?, 'stripe', 'refund', ?, ?, ?, 0)`,
      `leg${++n}`,
      ulidOf("DEC", 1),
      clinic.id("payment", "Y1"),
      amountMinor,
      currency,
      state,
    );
  return { clinic, insert };
}

describe("the database itself refuses", () => {
  it.each([-1, 0])("an amount of %s", (amount) => {
    expect(() => held().insert(amount, "USD", "requested")).toThrow(/CHECK/);
  });

  it.each([10.5, Number.NaN])("an amount of %s", (amount) => {
    expect(() => held().insert(amount, "USD", "requested")).toThrow(/INTEGER|NOT NULL/);
  });

  it("a hold above what was collected, put in at once or revived", () => {
    const { clinic, insert } = held();
    expect(() => insert(1)).toThrow(/exceed/);
    insert(1, "USD", "closed");
    expect(() => clinic.sql.run("UPDATE leg SET state = 'attention' WHERE amount_minor = 1")).toThrow(/exceed/);
  });

  it("a leg in another currency than its payment's", () => {
    expect(() => held().insert(1, "EUR", "requested")).toThrow(/currency/);
  });

  it.each(["amount_minor = 1", "currency = 'EUR'", "kind = 'hand'", "payment_id = 'x'"])(
    "another %s for a leg that is there",
    (change) => {
      expect(() => held().clinic.sql.run(`UPDATE leg SET ${change}`)).toThrow(/frozen/);
    },
  );

  it("two refunds of the processor for one leg, or one for two legs", () => {
    const { clinic, insert } = held();
    clinic.sql.run("UPDATE leg SET vendor_ref = 're_1'");
    insert(1, "USD", "requested");
    expect(() => clinic.sql.run("UPDATE leg SET vendor_ref = 're_1' WHERE amount_minor = 1")).toThrow(/UNIQUE/);
  });
});

describe("what a patient signed, today's rules and booked credit stay as they are", () => {
  const policy =
    "policy_version (id, policy_id, version, effective_on, json, hash) SELECT id, policy_id, version, effective_on, '{}', hash FROM policy_version LIMIT 1";
  const rules =
    "rules_version (id, rules_id, added_at_ms, json, hash) SELECT id, rules_id, added_at_ms, '{}', hash FROM rules_version LIMIT 1";
  const credit = "credit_entry (id, source, source_id, patient_id, delta_minor, bonus, currency, on_date, note)";

  function withCredit() {
    const { clinic } = held();
    const insert = (verb: string, id: string, deltaMinor: number) =>
      clinic.sql.run(
        `${verb} INTO ${credit} VALUES (?, 'own', 'E1', (SELECT id FROM patient LIMIT 1), ?, 0, 'USD', '2026-03-02', 'x')`,
        id,
        deltaMinor,
      );
    insert("INSERT", "C1", 500);
    return { clinic, insert };
  }

  it.each([
    "UPDATE policy_version SET json = '{}'",
    "DELETE FROM policy_version",
    `INSERT OR REPLACE INTO ${policy}`,
    "UPDATE rules_version SET json = '{}'",
    "DELETE FROM rules_version",
    `INSERT OR REPLACE INTO ${rules}`,
    "UPDATE credit_entry SET delta_minor = 1",
    "DELETE FROM credit_entry",
  ])("against %s", (statement) => {
    expect(() => withCredit().clinic.sql.run(statement)).toThrow(/never|already|append-only/);
  });

  it.each([["C1"], ["C2"]])("against a replaced credit entry (%s)", (id) => {
    const { clinic, insert } = withCredit();
    expect(() => insert("INSERT OR REPLACE", id, 90_000)).toThrow(/already/);
    expect(clinic.sql.one("SELECT sum(delta_minor) AS sum FROM credit_entry")).toEqual({ sum: 500 });
  });
});

describe("the record cannot be changed behind our back", () => {
  const forge = (clinic: TestClinic, statement: string) => () => clinic.sql.run(statement);
  const columns = "seq, at_ms, actor, type, case_id, data, prev, hash";

  it.each([
    ["an update", "UPDATE event SET data = '{}' WHERE seq = 1"],
    ["a delete", "DELETE FROM event WHERE seq = 1"],
    [
      "a replace",
      `INSERT OR REPLACE INTO event (${columns}) SELECT 1, 0, actor, type, NULL, '{}', prev, hash FROM event WHERE seq = 1`,
    ],
    ["an update that replaces", "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2"],
    [
      "a gap",
      `INSERT INTO event (${columns}) SELECT 99999, 0, actor, type, NULL, data, prev, hash FROM event WHERE seq = 1`,
    ],
  ])("refuses %s", (_, statement) => {
    const { clinic } = held();
    expect(forge(clinic, statement)).toThrow(/append-only|in order/);
    expect(verifyAudit(clinic.sql).ok).toBe(true);
  });

  it("shows an edit that was made with the triggers gone", () => {
    const { clinic } = held();
    clinic.sql.run("DROP TRIGGER event_no_update");
    clinic.sql.run("UPDATE event SET at_ms = at_ms + 1 WHERE seq = 2");
    expect(verifyAudit(clinic.sql)).toEqual({ ok: false, error: { seq: 2, why: "hash_differs" } });
  });
});

it("counts as come in what the rule says: the twin of `receivedMinor`", () => {
  const clinic = testClinic(mayasMassage());
  const currencies = [null, "USD", "EUR"];
  for (const capturedMinor of [null, 0, 3_600, 8_000, 9_000]) {
    for (const processorCurrency of currencies) {
      clinic.sql.run("UPDATE payment SET captured_minor = ?, processor_currency = ?", capturedMinor, processorCurrency);
      const row = clinic.sql.one<{ n: number }>("SELECT received_minor AS n FROM payment");
      const known = { collectedMinor: 8_000, currency: "USD", capturedMinor, processorCurrency, isTwin: false };
      expect(row?.n).toBe(receivedMinor(known));
    }
  }
});
