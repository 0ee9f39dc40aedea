/** Danger: credit leaves as money for somebody who may not have it, or to a place it did not come from. */
import { describe, expect, it } from "vitest";
import {
  aCard,
  aLine,
  aPatient,
  aPurchase,
  aRecord,
  dump,
  rules,
  ticket,
  withoutLimitsByPatient,
} from "../../../../support/clinic.ts";
import { acts, creditScene, eventsOf, UNDO_MS } from "../../../../support/crediting.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";

describe("a payout", () => {
  it("above the person's own limit is refused with who may, and recorded", async () => {
    const scene = await creditScene({
      amountMinor: 200_000,
      records: mayasMassage(200_000),
    });
    expect(acts(scene, "agent").payOut(100_001)).toMatchObject({
      error: { code: "over_limit", values: { needs: "lead" } },
    });
    expect(eventsOf(scene, "access.denied").map(({ data }) => JSON.parse(data).act)).toEqual(["pay_out_credit"]);
    expect(acts(scene, "agent").payOut(100_000)).toMatchObject({ ok: true });
    expect(acts(scene, "admin").payOut(1, {}, ulidOf("DEC", 3))).toMatchObject({ error: { code: "over_limit" } });
  });

  it("in another currency is told so, not that it is above a limit", async () => {
    const scene = await creditScene();
    expect(acts(scene, "agent").payOut(1, { currency: "EUR" })).toMatchObject({ error: { code: "wrong_currency" } });
    expect(acts(scene, "agent").payOut(9_000_000)).toMatchObject({ error: { code: "over_what_is_left" } });
  });

  it("counts against the day's limit of who pays out", async () => {
    const scene = await creditScene({ amountMinor: 400_000, records: mayasMassage(400_000) });
    scene.clinic.load([aRecord("rules_version", "test-rules@9", { rules: withoutLimitsByPatient })]);
    const { payOut } = acts(scene, "agent");
    for (const n of [1, 2, 3]) expect(payOut(100_000, {}, ulidOf("DEC", 10 + n)).ok).toBe(true);
    expect(payOut(1, {}, ulidOf("DEC", 20))).toMatchObject({
      error: { code: "over_limit", values: { why: "above_day_limit" } },
    });
  });

  it("for a ticket whose writer is not verified, or of another patient, is refused", async () => {
    const scene = await creditScene({ records: [aPatient("P2", "Paul"), ...mayasMassage()] });
    const { clinic } = scene;
    clinic.sql.run("UPDATE ticket_snapshot SET requester_email = 'stranger@example.com'");
    expect(acts(scene).payOut(1_000, { ticket })).toMatchObject({ error: { code: "not_verified" } });
    const other = { helpdesk: "zendesk" as const, ticketId: "77" };
    clinic.sql.run(
      "INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES ('zendesk', '77', ?, 0)",
      clinic.id("patient", "P2"),
    );
    expect(acts(scene).payOut(1_000, { ticket: other })).toMatchObject({ error: { code: "not_matched" } });
    expect(scene.balance().paidMinor).toBe(8_000);
  });

  it("of a payment that a dispute locks is refused, and the credit stays", async () => {
    const scene = await creditScene();
    scene.clinic.sql.run("UPDATE payment SET locked = 1");
    const { payOut } = acts(scene);
    const before = dump(scene.clinic.sql);
    expect(payOut(1_000)).toMatchObject({ error: { code: "payment_locked" } });
    expect(dump(scene.clinic.sql)).toBe(before);
  });

  it("of a bonus, of imported credit, and of credit that came from credit is refused", async () => {
    const scene = await creditScene({ bonus: true });
    expect(acts(scene).payOut(100, { lotId: scene.lot(true).lotId })).toMatchObject({
      error: { code: "offer_not_allowed" },
    });
    const gift = aRecord("credit_entry", "R1", {
      patient: "P1",
      deltaMinor: 500,
      currency: "USD",
      onDate: "2026-01-01",
      note: "gift",
    });
    scene.clinic.load([gift]);
    const imported = scene.clinic.id("credit_entry", "R1");
    expect(acts(scene).payOut(100, { lotId: imported })).toMatchObject({ error: { code: "offer_not_allowed" } });
    const { processorRef: _, ...spent } = aCard("Y1", "B1", 8_000, { tender: "account_credit", processor: "none" });
    const onCredit = await creditScene({ records: [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), spent] });
    expect(acts(onCredit).payOut(100)).toMatchObject({ error: { code: "offer_not_allowed" } });
  });

  it("of a card that is too old to take anything back goes by hand, as a refund of it would", async () => {
    const scene = await creditScene();
    const limit = { id: "old-card", tenders: ["card" as const], afterDays: 10, source: "the test" };
    scene.clinic.load([aRecord("rules_version", "test-rules@9", { rules: { ...rules, tenderLimits: [limit] } })]);
    await scene.at(40 * 86_400_000);
    expect(acts(scene).payOut(5_000)).toMatchObject({
      ok: true,
      value: { legs: [{ kind: "hand", state: "reserved" }] },
    });
    expect(scene.processor.keys).toEqual([]);
  });

  it("of a payment in cash waits for a person, with its task", async () => {
    const { processorRef: _, ...cash } = aCard("Y1", "B1", 8_000, { tender: "cash", processor: "none" });
    const scene = await creditScene({ records: [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), cash] });
    expect(acts(scene).payOut(8_000)).toMatchObject({
      ok: true,
      value: { legs: [{ kind: "hand", state: "reserved" }] },
    });
    await scene.at(2 * UNDO_MS);
    const open = scene.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL ORDER BY kind");
    expect(open).toEqual([{ kind: "pay_by_hand" }, { kind: "take_off_credit" }]);
  });
});
