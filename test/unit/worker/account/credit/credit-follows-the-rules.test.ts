/** Danger: a patient's credit is taken without their wish, without a limit or by their own cousin, and a wrong use stays for ever. */
import { describe, expect, it } from "vitest";
import type { Role } from "../../../../../core/words.ts";
import { creditViewOf } from "../../../../../worker/account/queries/credit/credit-view.ts";
import { liability } from "../../../../../worker/account/queries/credit/liability.ts";
import { aPatient, aRecord, dump, NOW_MS, rules } from "../../../../support/clinic.ts";
import { acts, type CreditScene, creditScene, eventsOf, kinds } from "../../../../support/crediting.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";

const none = { ticket: undefined };
const elsewhere = { ticket: { helpdesk: "zendesk" as const, ticketId: "77" } };
const isMaya = ({ clinic }: CreditScene) => clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com'");

describe("a use of credit", () => {
  it("needs a ticket or a case of this patient, where who writes is known", async () => {
    const scene = await creditScene({ records: [aPatient("P2", "Paul"), ...mayasMassage()] });
    const { clinic } = scene;
    const { spend } = acts(scene, "agent");
    expect(spend(1, 5_000, none)).toMatchObject({ ok: false, error: { code: "not_verified" } });
    clinic.sql.run(
      "INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES ('zendesk', '77', ?, 0)",
      clinic.id("patient", "P2"),
    );
    expect(spend(1, 5_000, elsewhere)).toMatchObject({ ok: false, error: { code: "not_matched" } });
    expect(spend(1, 5_000, { ...none, caseId: ulidOf("CASE", 9) })).toMatchObject({ error: { code: "not_found" } });
    expect(spend(1, 1_000, { ...none, caseId: ulidOf("CASE", 1) })).toMatchObject({ ok: true });
    clinic.sql.run("UPDATE ticket_snapshot SET requester_email = 'stranger@example.com'");
    expect(spend(2, 1_000)).toMatchObject({ ok: false, error: { code: "not_verified" } });
    expect(scene.balance().balanceMinor).toBe(7_000);
  });

  it("stays within the limits of one act, of the patient and of the day, and says how much is used", async () => {
    const scene = await creditScene({ amountMinor: 400_000, records: mayasMassage(400_000) });
    const { spend } = acts(scene, "agent");
    const over = (why: string, limitMinor: number, usedMinor: number) => ({
      ok: false,
      error: { code: "over_limit", values: { needs: "lead", why, limitMinor, usedMinor } },
    });
    expect(spend(1, 100_001)).toMatchObject(over("above_limit", 100_000, 0));
    expect(spend(1, 60_000)).toMatchObject({ ok: true });
    expect(spend(2, 40_001)).toMatchObject(over("above_patient_limit", 100_000, 60_000));
    expect(acts(scene, "lead").spend(2, 40_001)).toMatchObject({ ok: true });
    scene.clinic.setNow(NOW_MS + 40 * 86_400_000);
    expect(spend(3, 100_000)).toMatchObject({ ok: true });
    expect(acts(scene, "admin").spend(4, 1)).toMatchObject({ ok: false, error: { code: "over_limit" } });
  });

  it("counts for the day of who records it, beside what they decide", async () => {
    const scene = await creditScene({ amountMinor: 400_000, records: mayasMassage(400_000) });
    const agent = { ...rules.authority.agent, perDayMinor: 50_000 };
    scene.clinic.load([
      aRecord("rules_version", "test-rules@9", { rules: { ...rules, authority: { ...rules.authority, agent } } }),
    ]);
    const { spend, payOut } = acts(scene, "agent");
    expect(spend(1, 30_000)).toMatchObject({ ok: true });
    expect(payOut(20_001)).toMatchObject({ error: { code: "over_limit", values: { why: "above_day_limit" } } });
    expect(payOut(20_000)).toMatchObject({ ok: true });
  });
});

describe("any act on credit", () => {
  it("is refused in a matter of one's own, and by the database", async () => {
    const scene = await creditScene();
    const { spend, payOut, takeBack, undo, actor } = acts(scene, "finance");
    spend(1, 1_000);
    isMaya(scene);
    const own = { ok: false, error: { code: "own_matter" } };
    expect(spend(2, 1_000)).toMatchObject(own);
    expect(payOut(1_000)).toMatchObject(own);
    expect(takeBack(1_000)).toMatchObject(own);
    expect(undo(1)).toMatchObject(own);
    expect(() =>
      scene.clinic.sql.run(
        `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note, kind, lot_id, person_id)
         SELECT 'X', 'makegood', 'X', patient_id, leg_id, -1, bonus, currency, on_date, note, 'use', id, ? FROM credit_entry WHERE kind = 'grant'`,
        actor.personId,
      ),
    ).toThrow(/their own credit/);
  });

  it.each(["spend", "payOut", "takeBack"] as const)("%s of 100.00 needs a fresh word of the helpdesk", async (act) => {
    const scene = await creditScene({ amountMinor: 20_000, records: mayasMassage(20_000) });
    const who = acts(scene, "finance");
    const run = (minor: number, id: number) =>
      act === "spend"
        ? who.spend(id, minor)
        : act === "payOut"
          ? who.payOut(minor, {}, ulidOf("DEC", 10 + id))
          : who.takeBack(minor, {}, id);
    scene.clinic.sql.run("UPDATE person SET heard_at_ms = ?", NOW_MS - 3_600_000);
    expect(run(10_000, 1)).toMatchObject({ ok: false, error: { code: "person_unchecked" } });
    expect(run(9_999, 2)).toMatchObject({ ok: true });
  });

  it("takes back no more than the person may move at once", async () => {
    const scene = await creditScene({ amountMinor: 600_000, records: mayasMassage(600_000) });
    expect(acts(scene, "lead").takeBack(500_001)).toMatchObject({ error: { code: "over_limit" } });
    expect(acts(scene, "lead").takeBack(500_000)).toMatchObject({ ok: true });
  });
});

describe("a use that was recorded wrongly", () => {
  it("is taken back whole, paid credit and bonus, and both entries stay", async () => {
    const scene = await creditScene({ bonus: true });
    const { spend, undo } = acts(scene, "agent");
    const before = scene.balance();
    expect(spend(1, 8_200)).toMatchObject({ ok: true });
    expect(undo(1)).toMatchObject({ ok: true });
    expect(scene.balance()).toEqual(before);
    expect(kinds(scene)).toEqual(["grant 8000", "bonus 500", "use -8000", "use -200", "null 8000", "null 200"]);
    expect(eventsOf(scene, "credit.use_undone")).toHaveLength(2);
    const patientId = scene.clinic.id("patient", "P1");
    const { entries } = creditViewOf(scene.clinic.sql, patientId, "en");
    expect(entries.map(({ kind, useId }) => [kind, useId])).toEqual([
      ["use_undone", undefined],
      ["use_undone", undefined],
      ["use", undefined],
      ["use", undefined],
      ["bonus", undefined],
      ["grant", undefined],
    ]);
    const owed = liability(scene.clinic.ctx(), { month: "2026-03" });
    expect(owed.ok && owed.value.rows[0]).toMatchObject({ usedMinor: 0, closingMinor: 8_500 });
  });

  it("is taken back once, under one id and under another, and not by nothing", async () => {
    const scene = await creditScene();
    const { spend, undo } = acts(scene, "agent");
    spend(1, 3_000);
    expect(undo(1, none)).toMatchObject({ error: { code: "not_verified" } });
    expect(undo(1, { sentence: "n/a" })).toMatchObject({ error: { code: "invalid", field: "sentence" } });
    expect(undo(2)).toMatchObject({ error: { code: "not_found" } });
    expect(undo(1)).toMatchObject({ ok: true });
    const after = dump(scene.clinic.sql);
    expect(undo(1)).toMatchObject({ ok: true });
    expect(dump(scene.clinic.sql)).toBe(after);
    expect(undo(1, {}, 2)).toMatchObject({ error: { code: "already_decided" } });
    expect(scene.balance().balanceMinor).toBe(8_000);
    // The same reference is free again, and its use counts once more.
    expect(spend(2, 3_000)).toMatchObject({ ok: true });
    expect(scene.balance().balanceMinor).toBe(5_000);
  });

  it.each<[Role, string]>([
    ["viewer", "forbidden"],
    ["admin", "over_limit"],
  ])("is not given back by a %s", async (role, code) => {
    const scene = await creditScene();
    acts(scene, "agent").spend(1, 3_000);
    expect(acts(scene, role).undo(1)).toMatchObject({ error: { code } });
  });

  it("is not given back while the clinic's own system tells of it too", async () => {
    const scene = await creditScene();
    const { spend, undo } = acts(scene, "agent");
    spend(1, 3_000);
    const fields = {
      patient: "P1",
      deltaMinor: -3_000,
      currency: "USD",
      onDate: "2026-03-03",
      note: "Facial",
    } as const;
    scene.clinic.load([aRecord("credit_entry", "R1", { ...fields, reference: "INV-204" })]);
    expect(undo(1)).toMatchObject({ error: { code: "already_told" } });
    expect(scene.balance().balanceMinor).toBe(5_000);
  });

  it("is given back by an exact twin of the use only, says the database", async () => {
    const scene = await creditScene();
    acts(scene, "agent").spend(1, 3_000);
    const copy = (minor: number, from: string) => () =>
      scene.clinic.sql.run(
        `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note, lot_id, undoes)
         SELECT 'X', 'makegood', 'X', patient_id, leg_id, ?, bonus, currency, on_date, note, coalesce(lot_id, id), id FROM credit_entry WHERE kind = ?`,
        minor,
        from,
      );
    expect(copy(2_999, "use")).toThrow(/whole and as it was/);
    expect(copy(8_000, "grant")).toThrow();
  });
});
