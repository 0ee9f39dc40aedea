import { expect, it } from "vitest";
import { aCard, aLine, aPurchase, testClinic } from "../../support/clinic.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../support/deciding.ts";

/** A massage for 4.330 dinars, paid by card; a card moves dinars in steps of 0.010. */
function paidInDinars() {
  const clinic = testClinic([
    aPurchase("B1", "P1", [aLine("N1", "massage", 4_330)], { currency: "KWD" }),
    aCard("Y1", "B1", 4_330, { currency: "KWD" }),
  ]);
  return { clinic, agent: clinic.staff("agent") };
}

it("a sum that no card can move is refused for what it is, not for want of money", () => {
  const { clinic, agent } = paidInDinars();
  const bend = { currency: "KWD", amountMinor: 433, exception: goodwill };
  const answer = decideAs(clinic, agent, ulidOf("DEC", 1), bend);
  expect(answer.ok).toBe(false);
  expect(!answer.ok && answer.error).toMatchObject({
    code: "invalid",
    field: "amountMinor",
    values: { stepMinor: 10, currency: "KWD" },
  });
  expect(clinic.sql.all("SELECT id FROM decision")).toEqual([]);
});

it("the nearest sum that can be moved is taken, and finance has to say yes in another currency than the rules'", () => {
  const { clinic, agent } = paidInDinars();
  const bend = { currency: "KWD", amountMinor: 430, exception: goodwill };
  const view = decided(clinic, agent, ulidOf("DEC", 1), bend);
  expect(view.state).toBe("awaiting_approval");
  expect(view.approval?.needs).toBe("finance");
  expect(view.legs.map(({ amountMinor, currency }) => [amountMinor, currency])).toEqual([[430, "KWD"]]);
});
