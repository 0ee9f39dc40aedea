import { describe, expect, it } from "vitest";
import type { Role } from "../../../core/words.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit } from "../../../worker/account/credit-acts.ts";
import { runStop } from "../../../worker/account/decisions.ts";
import { verifyAudit } from "../../../worker/account/event-log.ts";
import { applyStripeEvent } from "../../../worker/account/jobs/apply-stripe-event.ts";
import { creditViewOf } from "../../../worker/account/reads/credit-view.ts";
import { liability } from "../../../worker/account/reads/liability.ts";
import { returnedByLine } from "../../../worker/account/store/purchases.ts";
import { aCard, aLine, aPatient, aPurchase, aRecord, dump, mayasPackage, ticket } from "../../support/clinic.ts";
import { type CreditScene, creditScene, UNDO_MS } from "../../support/crediting.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../support/deciding.ts";

const DAY_MS = 86_400_000;
const PAYOUT = ulidOf("DEC", 2);
const sentence = "The patient would rather have the money.";

function acts(scene: CreditScene, role: Role = "finance") {
  const { clinic } = scene;
  const actor = clinic.staff(role);
  const patientId = clinic.id("patient", "P1");
  return {
    actor,
    spend: (id: number, amountMinor: number, bend: object = {}) => {
      const request = { patientId, amountMinor, currency: "USD", reference: "INV-204", ...bend };
      return runSpendCredit(clinic.shell, actor, ulidOf("VSE", id), request);
    },
    payOut: (amountMinor: number, bend: object = {}, id = PAYOUT) => {
      const request = { lotId: scene.lot().lotId, amountMinor, currency: "USD", sentence, ...bend };
      return runPayOutCredit(clinic.shell, actor, id, request, undefined);
    },
    takeBack: (amountMinor: number, bend: object = {}, id = 1) => {
      const request = { lotId: scene.lot().lotId, amountMinor, currency: "USD", sentence, ...bend };
      return runTakeBackCredit(clinic.shell, actor, ulidOf("REV", id), request);
    },
  };
}

const kinds = ({ clinic }: CreditScene) =>
  clinic.sql
    .all<{ kind: string; minor: number }>("SELECT kind, delta_minor AS minor FROM credit_entry ORDER BY rowid")
    .map(({ kind, minor }) => `${kind} ${minor}`);
const legStates = ({ clinic }: CreditScene) =>
  clinic.sql
    .all<{ kind: string; state: string }>("SELECT kind, state FROM leg ORDER BY id")
    .map((leg) => `${leg.kind} ${leg.state}`);
const eventsOf = ({ clinic }: CreditScene, type: string) =>
  clinic.sql.all<{ data: string; case_id: string | null }>("SELECT data, case_id FROM event WHERE type = ?", type);
const sums = ({ clinic }: CreditScene) =>
  clinic.sql.one("SELECT state, refunded_minor, credited_minor FROM refund_case");

describe("a use", () => {
  it("takes paid credit first and then the bonus, says on what, and happens once for its id", async () => {
    const scene = await creditScene({ bonus: true });
    expect(scene.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 500, balanceMinor: 8_500 });
    const { spend } = acts(scene, "agent");
    const first = spend(1, 8_200);
    expect(first).toMatchObject({
      ok: true,
      value: { balances: [{ balanceMinor: 300, paidMinor: 0, bonusMinor: 300 }] },
    });
    const before = dump(scene.clinic.sql);
    expect(spend(1, 8_200)).toEqual(first);
    expect(dump(scene.clinic.sql)).toBe(before);
    expect(spend(1, 8_100)).toMatchObject({ error: { code: "id_reused" } });
    expect(kinds(scene)).toEqual(["grant 8000", "bonus 500", "use -8000", "use -200"]);
    expect(eventsOf(scene, "credit.used").map(({ data }) => JSON.parse(data).reference)).toEqual([
      "INV-204",
      "INV-204",
    ]);
    expect(first.ok && first.value.entries.find((one) => one.kind === "use")).toMatchObject({
      said: "INV-204",
      by: "The agent",
    });
    // What was spent on the clinic's services is not the payment's again.
    expect(scene.left()).toBe(0);
    expect(verifyAudit(scene.clinic.sql).ok).toBe(true);
  });

  it.each([
    ["more than there is", { amountMinor: 8_001 }, "over_what_is_left", "amountMinor"],
    ["another currency", { currency: "EUR" }, "wrong_currency", "currency"],
    ["nothing", { amountMinor: 0 }, "invalid", "amountMinor"],
    ["less than nothing", { amountMinor: -5 }, "invalid", "amountMinor"],
    ["a fraction", { amountMinor: 10.5 }, "invalid", "amountMinor"],
    ["no reference", { reference: " " }, "invalid", "reference"],
    ["somebody who is nobody", { patientId: ulidOf("PAT", 1) }, "not_found", undefined],
  ])("of %s is refused, and nothing changes", async (_, bend, code, field) => {
    const scene = await creditScene();
    const { spend } = acts(scene);
    const before = dump(scene.clinic.sql);
    const answer = spend(1, 1_000, bend);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(answer.ok ? undefined : answer.error.field).toBe(field);
    expect(dump(scene.clinic.sql)).toBe(before);
  });

  it("by a viewer is refused and recorded; where money is off or on hold nobody may", async () => {
    const scene = await creditScene();
    expect(acts(scene, "viewer").spend(1, 100)).toMatchObject({ error: { code: "forbidden" } });
    expect(eventsOf(scene, "access.denied")).toHaveLength(1);
    scene.clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
    expect(acts(scene).spend(1, 100)).toMatchObject({ error: { code: "suggest_only" } });
    scene.clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    for (const answer of [acts(scene).spend(1, 100), acts(scene).payOut(100), acts(scene).takeBack(100)]) {
      expect(answer).toMatchObject({ error: { code: "frozen" } });
    }
    expect(scene.balance().balanceMinor).toBe(8_000);
  });

  it("keeps a reference that may hold a name out of the record", async () => {
    const scene = await creditScene();
    acts(scene).spend(1, 100, { reference: "Facial with Anna Chen" });
    const record = scene.clinic.sql.all<{ data: string }>("SELECT data FROM event").map(({ data }) => data);
    expect(record.join()).not.toContain("Chen");
    expect(record.join()).toMatch(/"referenceHash":"[0-9a-f]{64}"/);
  });
});

describe("credit paid out", () => {
  it("leaves as a refund on the payment it came from, in its own decision, and both never exceed what was collected", async () => {
    const scene = await creditScene({ bonus: true });
    acts(scene).spend(1, 3_000);
    const paid = acts(scene, "agent").payOut(5_000);
    expect(paid).toMatchObject({
      ok: true,
      value: {
        state: "approved",
        amountMinor: 5_000,
        decidedBy: "The agent",
        payout: { sentence },
        legs: [{ kind: "refund", label: "Visa ··42", state: "reserved", amountMinor: 5_000 }],
      },
    });
    // The bonus was for taking credit: what is unused of it lapses.
    expect(scene.balance()).toEqual({ paidMinor: 0, bonusMinor: 0, balanceMinor: 0 });
    expect(scene.left()).toBe(0);
    await scene.at(2 * UNDO_MS);
    expect(scene.processor.refunds.map((refund) => refund.amountMinor)).toEqual([5_000]);
    expect(sums(scene)).toEqual({ state: "done", refunded_minor: 5_000, credited_minor: 3_000 });
    expect(kinds(scene)).toEqual(["grant 8000", "bonus 500", "use -3000", "cash_out -5000", "cash_out -500"]);
    expect(eventsOf(scene, "credit.paid_out")).toHaveLength(2);
    // Nothing opens in the clinic's own system: the uses are gone since the credit was granted.
    expect(scene.clinic.sql.all("SELECT kind FROM task")).toEqual([]);
    expect(verifyAudit(scene.clinic.sql).ok).toBe(true);
    const again = decideAs(scene.clinic, scene.clinic.staff("finance"), ulidOf("DEC", 9), {
      amountMinor: 1,
      exception: goodwill,
    });
    expect(again).toMatchObject({ error: { code: "over_what_is_left" } });
  });

  it("is once for its id", async () => {
    const scene = await creditScene();
    const { payOut } = acts(scene);
    const first = payOut(2_000);
    const before = dump(scene.clinic.sql);
    expect(payOut(2_000)).toEqual(first);
    expect(dump(scene.clinic.sql)).toBe(before);
    expect(payOut(2_001)).toMatchObject({ error: { code: "id_reused" } });
    expect(payOut(7_000, {}, ulidOf("DEC", 3))).toMatchObject({
      error: { code: "over_what_is_left", values: { leftMinor: 6_000 } },
    });
  });

  it("comes back as credit, bonus too, when it is stopped before it leaves", async () => {
    const scene = await creditScene({ bonus: true });
    const { payOut, actor } = acts(scene);
    payOut(5_000);
    expect(scene.balance()).toEqual({ paidMinor: 3_000, bonusMinor: 0, balanceMinor: 3_000 });
    expect(runStop(scene.clinic.shell, actor, PAYOUT, {}).ok).toBe(true);
    expect(scene.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 500, balanceMinor: 8_500 });
    expect(scene.left()).toBe(0);
    expect(legStates(scene)).toEqual(["credit settled", "refund closed"]);
    expect(sums(scene)).toEqual({ state: "done", refunded_minor: 0, credited_minor: 8_000 });
    await scene.at(3 * UNDO_MS);
    expect(scene.processor.keys).toEqual([]);
    expect(payOut(8_000, {}, ulidOf("DEC", 3))).toMatchObject({ ok: true });
  });

  it.each(["disputed", "bounced"] as const)("comes back once when the refund is %s", async (how) => {
    const scene = await creditScene();
    if (how === "disputed") scene.processor.plan("disputed");
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    if (how === "bounced") {
      expect(scene.balance().paidMinor).toBe(3_000);
      scene.processor.move("re_1", "failed");
      await applyStripeEvent(scene.world, "refund:re_1");
      await applyStripeEvent(scene.world, "refund:re_1");
    }
    expect(scene.balance().paidMinor).toBe(8_000);
    expect(kinds(scene)).toEqual(["grant 8000", "cash_out -5000", "restore 5000"]);
    expect(scene.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    expect(scene.clinic.sql.all("SELECT kind FROM task")).toEqual([{ kind: "correct_reply" }]);
    expect(eventsOf(scene, "credit.restored").map(({ data }) => JSON.parse(data))).toMatchObject([
      { amountMinor: 5_000, shortMinor: 0 },
    ]);
  });

  it("is taken off again when a refund that had failed turns out to have gone after all", async () => {
    const scene = await creditScene();
    scene.processor.plan("disputed");
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    expect(scene.balance().paidMinor).toBe(8_000);
    const legId = scene.clinic.sql.one<{ id: string }>("SELECT id FROM leg WHERE kind = 'refund'")?.id ?? "";
    scene.clinic.sql.run("UPDATE payment SET locked = 0");
    scene.processor.refunds.push({
      vendorRef: "re_late",
      paymentRef: "pi_Y1",
      amountMinor: 5_000,
      currency: "USD",
      status: "succeeded",
      legId,
      createdAtMs: 1,
    });
    await applyStripeEvent(scene.world, "refund:re_late");
    expect(scene.balance().paidMinor).toBe(3_000);
    expect(legStates(scene)).toEqual(["credit settled", "refund attention"]);
    expect(scene.left()).toBe(0);
  });

  it("is not restored above what was collected: what was refunded elsewhere meanwhile is missing, and the record says so", async () => {
    const scene = await creditScene();
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    scene.processor.move("re_1", "failed");
    scene.processor.dashboard("pi_Y1", 2_000);
    scene.clinic.sql.run("UPDATE payment SET elsewhere_minor = 2000");
    await applyStripeEvent(scene.world, "refund:re_1");
    expect(scene.balance().paidMinor).toBe(6_000);
    expect(scene.left()).toBe(0);
    expect(JSON.parse(eventsOf(scene, "credit.restored")[0]?.data ?? "{}")).toMatchObject({
      amountMinor: 3_000,
      shortMinor: 2_000,
    });
  });

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

  it("counts against the day's limit of who pays out", async () => {
    const scene = await creditScene({ amountMinor: 400_000, records: mayasMassage(400_000) });
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

  it("of a payment in cash waits for a person, with its task", async () => {
    const { processorRef: _, ...cash } = aCard("Y1", "B1", 8_000, { tender: "cash", processor: "none" });
    const scene = await creditScene({ records: [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), cash] });
    expect(acts(scene).payOut(8_000)).toMatchObject({
      ok: true,
      value: { legs: [{ kind: "hand", state: "reserved" }] },
    });
    expect(scene.clinic.sql.all("SELECT kind FROM task")).toEqual([{ kind: "pay_by_hand" }]);
  });
});

describe("a grant taken back", () => {
  it("frees the payment, the lines and the uses, as far as it is unused; the bonus goes too", async () => {
    const scene = await creditScene({ records: mayasPackage, amountMinor: 80_000 });
    expect(scene.clinic.sql.one("SELECT voided_uses FROM entitlement")).toEqual({ voided_uses: 4 });
    acts(scene).spend(1, 20_000);
    const { takeBack } = acts(scene, "lead");
    expect(takeBack(60_001)).toMatchObject({ error: { code: "over_what_is_left", values: { leftMinor: 60_000 } } });
    expect(takeBack(60_000)).toMatchObject({ ok: true, value: { balances: [{ balanceMinor: 0 }] } });
    // 1,200.00 collected, 200.00 of credit spent: 1,000.00 is the payment's again. Three of the four uses are back.
    expect(scene.left()).toBe(100_000);
    expect(returnedByLine(scene.clinic.sql, scene.clinic.id("patient", "P1"))).toEqual(
      new Map([[scene.clinic.id("line", "N1"), 20_000]]),
    );
    expect(scene.clinic.sql.one("SELECT voided_uses FROM entitlement")).toEqual({ voided_uses: 1 });
    expect(sums(scene)).toMatchObject({ credited_minor: 20_000 });
    expect(eventsOf(scene, "credit.taken_back")[0]?.case_id).toBe(ulidOf("CASE", 1));
    const rest = decided(scene.clinic, scene.clinic.staff("finance"), ulidOf("DEC", 5), {
      amountMinor: 10_000,
      exception: goodwill,
    });
    expect(rest.legs).toMatchObject([{ amountMinor: 10_000, state: "reserved" }]);
  });

  it("takes all of the unused bonus with any part of the paid credit, and a bonus alone too", async () => {
    const scene = await creditScene({ bonus: true });
    acts(scene).takeBack(1_000);
    expect(scene.balance()).toEqual({ paidMinor: 7_000, bonusMinor: 0, balanceMinor: 7_000 });
    const other = await creditScene({ bonus: true });
    acts(other).takeBack(200, { lotId: other.lot(true).lotId });
    expect(other.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 300, balanceMinor: 8_300 });
    expect(other.left()).toBe(0);
  });

  it.each(["agent", "admin", "viewer"] as const)("is not for %s", async (role) => {
    const scene = await creditScene();
    expect(acts(scene, role).takeBack(100)).toMatchObject({ error: { code: "forbidden" } });
    expect(eventsOf(scene, "access.denied")).toHaveLength(1);
  });

  it("needs a sentence", async () => {
    const scene = await creditScene();
    expect(acts(scene).takeBack(100, { sentence: "x" })).toMatchObject({
      error: { code: "invalid", field: "sentence" },
    });
  });
});

describe("credit that ends", () => {
  const inCalifornia = {
    expiry: [{ jurisdiction: "US-CA", days: 30, source: "only for this test" }],
    cashOutBelow: [],
  };

  it("never does where the rules name no law for the place", async () => {
    const elsewhere = { expiry: [{ jurisdiction: "US-NY", days: 30, source: "only for this test" }], cashOutBelow: [] };
    for (const terms of [undefined, elsewhere]) {
      const scene = await creditScene(terms ? { terms } : {});
      expect(scene.lot().expiresOn).toBeUndefined();
      expect(scene.clinic.sql.all("SELECT kind FROM job WHERE kind = 'expire_credit'")).toEqual([]);
    }
  });

  it("can be used on its last day, is gone the day after, and does not become the payment's again", async () => {
    const scene = await creditScene({ terms: inCalifornia });
    expect(scene.lot().expiresOn).toBe("2026-04-01");
    acts(scene).spend(1, 1_000);
    // 2 April, 07:00 UTC is midnight in Los Angeles in summer time.
    const midnightMs = Date.parse("2026-04-02T07:00:00Z") - Date.parse("2026-03-02T18:00:00Z");
    await scene.at(midnightMs - 1_000);
    expect(scene.balance().paidMinor).toBe(7_000);
    await scene.at(midnightMs);
    await scene.at(midnightMs + DAY_MS);
    expect(kinds(scene)).toEqual(["grant 8000", "use -1000", "expire -7000"]);
    expect(eventsOf(scene, "credit.expired").map(({ data }) => JSON.parse(data))).toMatchObject([
      { amountMinor: 7_000, expiresOn: "2026-04-01" },
    ]);
    expect(scene.left()).toBe(0);
    expect(scene.clinic.sql.one("SELECT on_date FROM credit_entry WHERE kind = 'expire'")).toEqual({
      on_date: "2026-04-02",
    });
  });

  it("ends for the bonus alone where only that has an end", async () => {
    const scene = await creditScene({ bonus: true, terms: { expiry: [], cashOutBelow: [], bonusExpiresDays: 10 } });
    await scene.at(12 * DAY_MS);
    expect(scene.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 0, balanceMinor: 8_000 });
  });

  it("waits while the account is frozen", async () => {
    const scene = await creditScene({ terms: inCalifornia });
    scene.clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    await scene.at(40 * DAY_MS);
    expect(scene.balance().paidMinor).toBe(8_000);
    scene.clinic.sql.run("UPDATE setting SET value = '0' WHERE key = 'frozen'");
    await scene.at(41 * DAY_MS);
    expect(scene.balance().paidMinor).toBe(0);
  });
});

describe("what is shown", () => {
  it("a balance that the law lets the patient have in cash, grants apart, and each entry with who and why", async () => {
    const terms = {
      expiry: [],
      cashOutBelow: [
        { jurisdiction: "US-CA", amountMinor: 1_000, currency: "USD", source: "California Civil Code § 1749.5" },
      ],
    };
    const scene = await creditScene({ terms, bonus: true });
    const view = () => creditViewOf(scene.clinic.sql, scene.clinic.id("patient", "P1"), "en");
    expect(view().balances[0]?.mayBePaidOut).toBeUndefined();
    acts(scene).spend(1, 7_001);
    expect(view()).toMatchObject({
      balances: [
        { balanceMinor: 1_499, paidMinor: 999, bonusMinor: 500, mayBePaidOut: "California Civil Code § 1749.5" },
      ],
      lots: [
        { bonus: false, leftMinor: 999, grantedMinor: 8_000, caseId: ulidOf("CASE", 1), from: { label: "Visa ··42" } },
        { bonus: true, leftMinor: 500 },
      ],
    });
  });

  it("entries from before there were kinds read as what they were", async () => {
    const scene = await creditScene({ bonus: true });
    const { clinic } = scene;
    clinic.sql.run("DROP TRIGGER credit_no_update");
    clinic.sql.run("UPDATE credit_entry SET kind = NULL, case_id = NULL, person_id = NULL");
    expect(scene.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 500, balanceMinor: 8_500 });
    acts(scene).spend(1, 3_000);
    expect(acts(scene).payOut(5_000).ok).toBe(true);
    expect(scene.balance().balanceMinor).toBe(0);
  });

  it("a use that the clinic's own system tells of is taken from what is here, and what it took is not paid out", async () => {
    const scene = await creditScene({ bonus: true });
    const use = aRecord("credit_entry", "R1", {
      patient: "P1",
      deltaMinor: -7_000,
      currency: "USD",
      onDate: "2026-03-01",
      note: "facial",
    });
    scene.clinic.load([use]);
    expect(scene.balance()).toEqual({ paidMinor: 1_000, bonusMinor: 500, balanceMinor: 1_500 });
    const { payOut } = acts(scene);
    expect(payOut(1_001)).toMatchObject({ error: { code: "over_what_is_left", values: { leftMinor: 1_000 } } });
    expect(payOut(1_000).ok).toBe(true);
    // More than there is: owed, shown as it is, and the next grant settles it.
    scene.clinic.load([{ ...use, sourceId: "R2", deltaMinor: -300 }]);
    expect(scene.balance()).toEqual({ paidMinor: 0, bonusMinor: 0, balanceMinor: -300 });
  });

  it("the month: opening plus granted less what went is closing", async () => {
    const before = aRecord("credit_entry", "R1", {
      patient: "P1",
      deltaMinor: 700,
      currency: "USD",
      onDate: "2026-02-10",
      note: "gift",
    });
    const scene = await creditScene({ bonus: true, records: [...mayasMassage(), before] });
    acts(scene).spend(1, 1_000);
    acts(scene).takeBack(2_000);
    acts(scene).payOut(1_500);
    const answer = liability(scene.clinic.ctx(), acts(scene, "lead").actor, { month: "2026-03" });
    expect(answer).toEqual({
      ok: true,
      value: {
        month: "2026-03",
        rows: [
          {
            currency: "USD",
            openingMinor: 700,
            grantedMinor: 8_000,
            bonusMinor: 500,
            importedMinor: 0,
            usedMinor: 1_000,
            paidOutMinor: 1_500,
            takenBackMinor: 2_500,
            expiredMinor: 0,
            closingMinor: 4_200,
          },
        ],
      },
    });
    expect(liability(scene.clinic.ctx(), acts(scene, "agent").actor, { month: "2026-03" })).toMatchObject({
      error: { code: "forbidden" },
    });
  });
});
