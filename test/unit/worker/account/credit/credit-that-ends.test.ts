/** Danger: credit ends where the law lets it not, or somebody is shown another balance than there is. */
import { describe, expect, it } from "vitest";
import { creditViewOf } from "../../../../../worker/account/queries/credit/credit-view.ts";
import { liability } from "../../../../../worker/account/queries/credit/liability.ts";
import { aPatient, aRecord } from "../../../../support/clinic.ts";
import { acts, creditScene, eventsOf, kinds } from "../../../../support/crediting.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

const DAY_MS = 86_400_000;

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

  it("what is owed today: bonus apart, what ends soon, and what somebody spent beyond what they had is not taken off others", async () => {
    const debt = aRecord("credit_entry", "R1", {
      patient: "P2",
      deltaMinor: -300,
      currency: "USD",
      onDate: "2026-02-10",
      note: "facial",
    });
    const scene = await creditScene({
      bonus: true,
      terms: { expiry: [], cashOutBelow: [], bonusExpiresDays: 40 },
      records: [aPatient("P2", "Paul"), ...mayasMassage(), debt],
    });
    const owed = () => {
      const answer = liability(scene.clinic.ctx(), { month: "2026-03" });
      return answer.ok ? answer.value.outstanding : undefined;
    };
    const sums = { currency: "USD", patients: 1, paidMinor: 8_000, bonusMinor: 500, owedMinor: 300 };
    expect(owed()).toEqual([{ ...sums, endsWithin30Minor: 0, endsWithin90Minor: 500 }]);
    scene.clinic.setNow(scene.clinic.ctx().nowMs + 11 * DAY_MS);
    expect(owed()).toEqual([{ ...sums, endsWithin30Minor: 500, endsWithin90Minor: 500 }]);
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
    const answer = liability(scene.clinic.ctx(), { month: "2026-03" });
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
        outstanding: [
          {
            currency: "USD",
            patients: 1,
            paidMinor: 4_200,
            bonusMinor: 0,
            owedMinor: 0,
            endsWithin30Minor: 0,
            endsWithin90Minor: 0,
          },
        ],
      },
    });
    expect(
      acted(scene.clinic.runtime, "creditLiability", acts(scene, "agent").actor, [{ month: "2026-03" }]),
    ).toMatchObject({
      error: { code: "forbidden" },
    });
  });
});
