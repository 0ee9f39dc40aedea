import { describe, expect, it } from "vitest";
import { findIn } from "../../../../core/found/find.ts";
import type { History, LineKept, PaymentKept } from "../../../../core/found/history.ts";

const line = (lineId: string, bend: Partial<LineKept> = {}): LineKept => ({
  lineId,
  purchaseId: `B${lineId}`,
  title: "Facial",
  kind: "service",
  currency: "USD",
  paidMinor: 10_000,
  isVisited: false,
  ...bend,
});

const paid = (paymentId: string, purchaseId: string, bend: Partial<PaymentKept> = {}): PaymentKept => ({
  paymentId,
  purchaseId,
  currency: "USD",
  receivedMinor: 10_000,
  capturedAtMs: Date.parse("2026-02-01T18:00:00Z"),
  capturedOn: "2026-02-01",
  name: `pi_${paymentId}`,
  wentBack: [],
  ...bend,
});

function history(lines: readonly LineKept[], payments: readonly PaymentKept[], bend: Partial<History> = {}): History {
  const ids = [...new Set(lines.map(({ purchaseId }) => purchaseId))];
  const purchases = ids.map((purchaseId) => ({ purchaseId, boughtOn: "2026-02-01", currency: "USD" }));
  return { purchases, payments, lines, claims: [], answered: [], ...bend };
}

const onDay = (capturedOn: string) => ({ capturedOn, capturedAtMs: Date.parse(`${capturedOn}T18:00:00Z`) });
const twoMinutes = { capturedAtMs: Date.parse("2026-02-01T18:02:00Z") };
const sold = [line("1", { isVisited: true }), line("2")];
const soldTwice = (first: Partial<PaymentKept> = {}, second: Partial<PaymentKept> = {}, bend: Partial<History> = {}) =>
  findIn(history(sold, [paid("Y1", "B1", first), paid("Y2", "B2", { ...twoMinutes, ...second })], bend));

describe("a charge made twice", () => {
  it("names both charges, the one that is kept first, and the matter by both, whichever comes first", () => {
    const [found, ...others] = soldTwice();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      matter: "double_charge Y1 Y2",
      lineIds: ["2"],
      isSure: true,
      owedMinor: 10_000,
      evidence: { kind: "double_charge", paymentIds: ["Y1", "Y2"], amountMinor: 10_000 },
    });
    const turned = findIn(
      history([line("1"), line("2", { isVisited: true })], [paid("Y1", "B1"), paid("Y2", "B2", twoMinutes)]),
    );
    expect(turned[0]).toMatchObject({ matter: "double_charge Y1 Y2", lineIds: ["1"] });
  });

  it("is over once the bank took one of them, and not sure once a part of either went back", () => {
    expect(soldTwice({}, { wentBack: [{ amountMinor: 10_000 }] })).toEqual([]);
    expect(soldTwice({ wentBack: [{ amountMinor: 10_000 }] })).toEqual([]);
    expect(soldTwice({ wentBack: [{ amountMinor: 4_000 }] })[0]).toMatchObject({ isSure: false, owedMinor: 6_000 });
  });

  it("is not one where both names may be of one charge that nobody has read", () => {
    expect(soldTwice({ isUnread: true }, { name: "ch_Y2", isUnread: true })).toEqual([]);
    expect(soldTwice({ isUnread: true }, { isUnread: true })).toHaveLength(1);
  });

  it("is answered by what was decided on either of its purchases since, not by what was before", () => {
    const answer = { reason: "billing_error", amountMinor: 0 } as const;
    expect(soldTwice({}, {}, { answered: [{ ...answer, lineId: "1", on: "2026-02-03" }] })).toEqual([]);
    expect(soldTwice({}, {}, { answered: [{ ...answer, lineId: "1", on: "2026-01-31" }] })).toHaveLength(1);
    expect(soldTwice({}, {}, { answered: [{ ...answer, lineId: "9", on: "2026-02-03" }] })).toHaveLength(1);
    const asked = { lineId: "2", reason: "result", on: "2026-02-03" } as const;
    expect(soldTwice({}, {}, { answered: [{ ...asked, amountMinor: 2_000 }] })).toHaveLength(1);
    expect(soldTwice({}, {}, { answered: [{ ...asked, amountMinor: 10_000 }] })).toEqual([]);
  });

  it("is not one where a purchase needs both to be paid, and is where one of them is too many by itself", () => {
    const both = (paidMinor: number) =>
      findIn(history([line("1", { paidMinor })], [paid("Y1", "B1"), paid("Y2", "B1", twoMinutes)]));
    expect(both(20_000)).toEqual([]);
    expect(both(19_000)).toEqual([]);
    expect(both(10_000)[0]).toMatchObject({ isSure: true, owedMinor: 10_000 });
  });
});

describe("an insurer's overpayment", () => {
  const claim = { claimId: "I1", lineId: "1", insurer: "Prairie", serviceOn: "2026-02-01", state: "paid" } as const;
  const over = { ...claim, currency: "USD", overpaidMinor: 4_000, foundOn: "2026-02-20" } as const;
  const found = (claims: History["claims"], payment: Partial<PaymentKept> = {}) =>
    findIn(history([line("1")], [paid("Y1", "B1", payment)], { claims }));

  it("is one matter for one service of one day, however often it was filed", () => {
    const later = { ...over, claimId: "I2", foundOn: "2026-02-25", overpaidMinor: 3_500 };
    expect(found([later, over])).toMatchObject([
      { matter: "insurer_overpaid 1 2026-02-01", isSure: true, owedMinor: 3_500, evidence: { claimId: "I2" } },
    ]);
  });

  it("is over by what went back since it was found, and not by what went back before", () => {
    expect(found([over], { wentBack: [{ amountMinor: 4_000, on: "2026-02-20" }] })).toEqual([]);
    expect(found([over], { wentBack: [{ amountMinor: 4_000, on: "2026-02-19" }] })).toHaveLength(1);
    expect(found([over], { wentBack: [{ amountMinor: 1_000, on: "2026-02-22" }] })[0]?.owedMinor).toBe(3_000);
  });

  it("is for a person to look at where the patient never paid so much, or bought nothing that fits", () => {
    expect(found([{ ...over, overpaidMinor: 11_000 }])[0]?.isSure).toBe(false);
    const { lineId: _, ...ofNoLine } = over;
    expect(found([{ ...ofNoLine, serviceOn: "2026-02-05" }])).toMatchObject([{ lineIds: [], isSure: false }]);
  });
});

describe("a membership charged after its end", () => {
  const club = (bend: object): LineKept =>
    line("1", {
      kind: "membership",
      membership: { startsOn: "2026-01-01", paidUntilOn: "2026-01-31", periodDays: 30, ...bend },
    });
  const charged = (bend: object, ...days: readonly string[]) =>
    findIn(
      history(
        [club(bend)],
        ["2026-01-01", ...days].map((on, at) => paid(`Y${at}`, "B1", onDay(on))),
      ),
    );

  it("counts from the day that a decision agreed on, before the notice and the day on which billing stopped", () => {
    const ends = { cancelRequestedOn: "2026-01-05", noticeDays: 30, billingStoppedOn: "2026-01-20" };
    expect(charged(ends, "2026-01-31", "2026-02-03")).toEqual([]);
    expect(charged(ends, "2026-01-31", "2026-02-04")).toMatchObject([
      { isSure: true, evidence: { endedOn: "2026-02-04" } },
    ]);
    // The second period was owed, and its card failed at first.
    expect(charged(ends, "2026-02-04")).toEqual([]);
    expect(charged({ ...ends, agreedEndOn: "2026-01-31" }, "2026-01-31")).toHaveLength(1);
    expect(charged({ ...ends, agreedEndOn: "2026-03-31" }, "2026-02-10")).toEqual([]);
    expect(charged({ billingStoppedOn: "2026-01-20" }, "2026-01-20")).toEqual([]);
    expect(charged({ billingStoppedOn: "2026-01-20" }, "2026-01-31")).toHaveLength(1);
  });

  it("is sure of nothing where it shares its purchase with something else", () => {
    const lines = [club({ cancelRequestedOn: "2026-01-05", noticeDays: 0 }), line("2", { purchaseId: "B1" })];
    const payments = [
      paid("Y1", "B1", onDay("2026-01-01")),
      paid("Y2", "B1", { ...onDay("2026-02-10"), receivedMinor: 25_000 }),
    ];
    expect(findIn(history(lines, payments))).toMatchObject([{ isSure: false }]);
  });
});

describe("a package used after its money went back", () => {
  const pack = (usedOn: readonly string[], givenBack: NonNullable<LineKept["uses"]>["givenBack"]) =>
    line("1", {
      kind: "package",
      uses: { sold: 3, bonus: 0, visits: usedOn.map((on, at) => ({ useId: `U${at}`, usedOn: on })), givenBack },
    });
  const used = (usedOn: readonly string[], ...givenBack: NonNullable<LineKept["uses"]>["givenBack"]) =>
    findIn(history([pack(usedOn, givenBack)], [paid("Y1", "B1")])).map(({ evidence, isSure }) =>
      evidence.kind === "used_after_refund" ? `${evidence.useId} after ${evidence.refundedOn}${isSure ? "" : "?"}` : "",
    );

  it("is each visit that no use was left for, and owes nobody anything", () => {
    const two = { on: "2026-02-10", isAll: false, isTold: true, uses: 2 };
    expect(used(["2026-02-12", "2026-02-14", "2026-02-16"], two)).toEqual([
      "U1 after 2026-02-10",
      "U2 after 2026-02-10",
    ]);
    const all = { on: "2026-02-10", isAll: true, isTold: true };
    expect(used(["2026-02-09", "2026-02-10", "2026-02-11"], all)).toEqual(["U2 after 2026-02-10"]);
    expect(findIn(history([pack(["2026-02-11"], [all])], []))).toMatchObject([{ owedMinor: 0 }]);
  });

  it("is a guess where only money says what went back, and none where it was paid again since", () => {
    const money = { on: "2026-01-20", isAll: true, isTold: false };
    expect(used(["2026-01-25"], money)).toEqual([]);
    expect(used(["2026-02-12"], { ...money, on: "2026-02-10" })).toEqual(["U0 after 2026-02-10?"]);
    const some = { on: "2026-02-10", isAll: false, isTold: true, usesByMoney: 3 };
    expect(used(["2026-02-12"], some)).toEqual(["U0 after 2026-02-10?"]);
  });
});

it("finds the same in the same records, in whatever order they come", () => {
  const whole = history(sold, [paid("Y1", "B1"), paid("Y2", "B2", twoMinutes)]);
  const turned = { ...whole, payments: [...whole.payments].reverse(), lines: [...whole.lines].reverse() };
  expect(findIn(turned)).toEqual(findIn(whole));
});
