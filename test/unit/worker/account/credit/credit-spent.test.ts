/** Danger: credit is spent that is not there, twice, or of another currency; a grant taken back takes what was spent. */
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { returnedByLine } from "../../../../../worker/account/store/records/purchases.ts";
import { dump, mayasPackage } from "../../../../support/clinic.ts";
import { acts, creditScene, eventsOf, kinds, sums } from "../../../../support/crediting.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";

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
