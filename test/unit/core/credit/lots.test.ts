/** Danger: a balance that is not the sum of its entries, a grant below zero, or money paid out of credit that was spent. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSpend, planWithdrawal } from "../../../../core/credit/acts.ts";
import { type CreditEntry, creditOf, inSpendOrder } from "../../../../core/credit/lots.ts";

const base = { currency: "USD", onDate: "2026-03-02" } as const;
let n = 0;
const entry = (fields: Partial<CreditEntry> & Pick<CreditEntry, "kind" | "deltaMinor">): CreditEntry => {
  n += 1;
  return { ...base, entryId: `E${n}`, seq: n, bonus: false, ...fields };
};

describe("worked examples", () => {
  it("a grant of 80.00 with 5.00 on top, 82.00 spent: 3.00 of the bonus is left", () => {
    const grant = entry({ kind: "grant", deltaMinor: 8_000, grantId: "D1" });
    const bonus = entry({ kind: "bonus", deltaMinor: 500, bonus: true, grantId: "D1" });
    const plan = planSpend(creditOf([grant, bonus]), { amountMinor: 8_200, currency: "USD" });
    expect(plan.ok && plan.value.map(({ lot, amountMinor }) => [lot.lotId, amountMinor])).toEqual([
      [grant.entryId, 8_000],
      [bonus.entryId, 200],
    ]);
    const first = planSpend(creditOf([grant, bonus]), { amountMinor: 600, currency: "USD" }, "bonus");
    expect(first.ok && first.value.map(({ lot, amountMinor }) => [lot.lotId, amountMinor])).toEqual([
      [bonus.entryId, 500],
      [grant.entryId, 100],
    ]);
  });

  it("what expires first is spent first, then what is oldest; what never expires comes last", () => {
    const never = entry({ kind: "import", deltaMinor: 100 });
    const late = entry({ kind: "import", deltaMinor: 100, expiresOn: "2027-01-01" });
    const soon = entry({ kind: "import", deltaMinor: 100, expiresOn: "2026-04-01" });
    const soonToo = entry({ kind: "import", deltaMinor: 100, expiresOn: "2026-04-01" });
    const order = inSpendOrder(creditOf([never, late, soon, soonToo]).lots, "paid").map((lot) => lot.lotId);
    expect(order).toEqual([soon, soonToo, late, never].map((one) => one.entryId));
  });

  it("an import that tells of more spent than granted is owed, and the next grant settles it", () => {
    const before = [entry({ kind: "import", deltaMinor: 300 }), entry({ kind: "import", deltaMinor: -500 })];
    expect(creditOf(before).balances).toEqual([
      { currency: "USD", paidMinor: 0, bonusMinor: 0, owedMinor: 200, balanceMinor: -200 },
    ]);
    const after = creditOf([...before, entry({ kind: "grant", deltaMinor: 1_000 })]);
    expect(after.balances).toMatchObject([{ paidMinor: 800, owedMinor: 0, balanceMinor: 800 }]);
  });

  it("an import that comes late never takes what was already drawn: a lot known later is not touched by an older use", () => {
    const old = entry({ kind: "import", deltaMinor: 500, onDate: "2025-01-01" });
    const use = entry({ kind: "import", deltaMinor: -500, onDate: "2025-02-01" });
    const grant = entry({ kind: "grant", deltaMinor: 800, expiresOn: "2026-04-01" });
    expect(creditOf([grant, use, old]).lots.map(({ lotId, leftMinor }) => [lotId, leftMinor])).toEqual([
      [old.entryId, 0],
      [grant.entryId, 800],
    ]);
  });

  it("another currency is never added, and never spent for this one", () => {
    const credit = creditOf([entry({ kind: "import", deltaMinor: 900, currency: "JPY" })]);
    expect(planSpend(credit, { amountMinor: 100, currency: "USD" })).toEqual({
      ok: false,
      error: { code: "wrong_currency" },
    });
    expect(planSpend(creditOf([]), { amountMinor: 1, currency: "USD" })).toEqual({
      ok: false,
      error: { code: "over_what_is_left", leftMinor: 0 },
    });
  });

  it("taking a part of a grant lapses its own unused bonus and no other's", () => {
    const one = entry({ kind: "grant", deltaMinor: 1_000, grantId: "D1" });
    const oneBonus = entry({ kind: "bonus", deltaMinor: 100, bonus: true, grantId: "D1" });
    const two = entry({ kind: "grant", deltaMinor: 1_000, grantId: "D2" });
    const twoBonus = entry({ kind: "bonus", deltaMinor: 100, bonus: true, grantId: "D2" });
    const spent = entry({ kind: "use", deltaMinor: -40, lotId: oneBonus.entryId, bonus: true });
    const credit = creditOf([one, oneBonus, two, twoBonus, spent]);
    const plan = planWithdrawal(credit, { lotId: one.entryId, amountMinor: 10, currency: "USD" });
    expect(plan.ok && plan.value.map(({ lot, amountMinor }) => [lot.lotId, amountMinor])).toEqual([
      [one.entryId, 10],
      [oneBonus.entryId, 60],
    ]);
  });
});

type Act =
  | {
      readonly do: "grant";
      readonly minor: number;
      readonly bonus: number;
      readonly expires: number;
      readonly yen: boolean;
    }
  | { readonly do: "import"; readonly minor: number }
  | { readonly do: "spend"; readonly minor: number; readonly first: "paid" | "bonus" }
  | { readonly do: "withdraw"; readonly pick: number; readonly minor: number; readonly kind: "reverse" | "cash_out" }
  | { readonly do: "restore"; readonly pick: number }
  | { readonly do: "expire"; readonly pick: number };

const minor = fc.integer({ min: 1, max: 5_000 });
const pick = fc.nat(20);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant("grant"), minor, bonus: fc.nat(500), expires: fc.nat(3), yen: fc.boolean() }),
  fc.record({ do: fc.constant("import"), minor: fc.integer({ min: -3_000, max: 3_000 }).filter((one) => one !== 0) }),
  fc.record({ do: fc.constant("spend"), minor, first: fc.constantFrom("paid", "bonus") }),
  fc.record({ do: fc.constant("withdraw"), pick, minor, kind: fc.constantFrom("reverse", "cash_out") }),
  fc.record({ do: fc.constant("restore"), pick }),
  fc.record({ do: fc.constant("expire"), pick }),
) as fc.Arbitrary<Act>;

/** A ledger as the commands keep it: only what a plan answers is booked. */
class Ledger {
  readonly entries: CreditEntry[] = [];

  add(fields: Partial<CreditEntry> & Pick<CreditEntry, "kind" | "deltaMinor">): CreditEntry {
    const seq = this.entries.length + 1;
    const made = { ...base, entryId: `E${seq}`, seq, bonus: false, ...fields };
    this.entries.push(made);
    return made;
  }

  draw(kind: CreditEntry["kind"], shares: ReturnType<typeof planSpend>): void {
    for (const { lot, amountMinor } of shares.ok ? shares.value : []) {
      const { lotId, bonus, currency } = lot;
      this.add({ kind, deltaMinor: -amountMinor, lotId, bonus, currency });
    }
  }

  play(act: Act): void {
    const credit = creditOf(this.entries);
    const lot = "pick" in act ? credit.lots[act.pick % Math.max(1, credit.lots.length)] : undefined;
    switch (act.do) {
      case "grant": {
        const grantId = `D${this.entries.length}`;
        const currency = act.yen ? "JPY" : "USD";
        const end = act.expires === 0 ? {} : { expiresOn: `2027-0${act.expires}-01` };
        this.add({ kind: "grant", deltaMinor: act.minor, grantId, currency, ...end });
        if (act.bonus > 0) this.add({ kind: "bonus", deltaMinor: act.bonus, bonus: true, grantId, currency });
        return;
      }
      case "import":
        this.add({ kind: "import", deltaMinor: act.minor });
        return;
      case "spend":
        this.draw("use", planSpend(credit, { amountMinor: act.minor, currency: "USD" }, act.first));
        return;
      case "withdraw":
        if (lot)
          this.draw(
            act.kind,
            planWithdrawal(credit, { lotId: lot.lotId, amountMinor: act.minor, currency: lot.currency }),
          );
        return;
      case "restore": {
        const away = this.entries.filter((one) => one.kind === "cash_out" || one.kind === "restore");
        const ofLot = away.filter((one) => one.lotId === lot?.lotId).reduce((sum, one) => sum + one.deltaMinor, 0);
        if (lot && ofLot < 0)
          this.add({ kind: "restore", deltaMinor: -ofLot, lotId: lot.lotId, bonus: lot.bonus, currency: lot.currency });
        return;
      }
      case "expire":
        if (lot && lot.leftMinor > 0) {
          this.add({
            kind: "expire",
            deltaMinor: -lot.leftMinor,
            lotId: lot.lotId,
            bonus: lot.bonus,
            currency: lot.currency,
          });
        }
    }
  }
}

describe("whatever is done, in whatever order", () => {
  const lives = fc.array(acts, { maxLength: 40 });
  const played = (life: readonly Act[]): Ledger => {
    const ledger = new Ledger();
    for (const act of life) ledger.play(act);
    return ledger;
  };

  it("no grant is below zero or above itself, and each balance is the sum of its entries", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { entries } = played(life);
        const { lots, balances } = creditOf(entries);
        for (const lot of lots) expect(lot.leftMinor >= 0 && lot.leftMinor <= lot.grantedMinor).toBe(true);
        for (const { currency, paidMinor, bonusMinor, owedMinor, balanceMinor } of balances) {
          const sum = entries
            .filter((one) => one.currency === currency)
            .reduce((total, one) => total + one.deltaMinor, 0);
          expect(balanceMinor).toBe(sum);
          expect(balanceMinor).toBe(paidMinor + bonusMinor - owedMinor);
          expect(owedMinor === 0 || paidMinor + bonusMinor === 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("what is taken back or paid out of a grant is never more than was granted less what was spent of it", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { entries } = played(life);
        for (const lot of creditOf(entries).lots) {
          const drawn = entries.filter((one) => one.lotId === lot.lotId).reduce((sum, one) => sum - one.deltaMinor, 0);
          expect(drawn).toBeLessThanOrEqual(lot.grantedMinor);
          expect(drawn).toBeGreaterThanOrEqual(0);
          // What else is missing was taken by imported uses, which name no grant.
          expect(lot.leftMinor).toBeLessThanOrEqual(lot.grantedMinor - drawn);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the order of the list says nothing: the ledger's own order decides", () => {
    const shuffled = lives.chain((life) => {
      const { entries } = played(life);
      return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
    });
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(creditOf(other)).toEqual(creditOf(entries));
      }),
    );
  });

  it("a plan asks exactly for what was asked, of what is there", () => {
    fc.assert(
      fc.property(lives, minor, (life, amountMinor) => {
        const credit = creditOf(played(life).entries);
        const plan = planSpend(credit, { amountMinor, currency: "USD" });
        const balance = credit.balances.find((one) => one.currency === "USD")?.balanceMinor ?? 0;
        expect(plan.ok).toBe(amountMinor <= balance);
        if (!plan.ok) return;
        expect(plan.value.reduce((sum, share) => sum + share.amountMinor, 0)).toBe(amountMinor);
        for (const share of plan.value) expect(share.amountMinor).toBeLessThanOrEqual(share.lot.leftMinor);
        // Money that could go back to the patient is spent before what the clinic gave on top.
        const bonus = plan.value.some(({ lot }) => lot.bonus);
        const paid = plan.value.filter(({ lot }) => !lot.bonus).reduce((sum, share) => sum + share.amountMinor, 0);
        if (bonus) expect(paid).toBe(credit.balances.find((one) => one.currency === "USD")?.paidMinor);
      }),
    );
  });
});
