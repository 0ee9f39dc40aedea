/** Danger: a letter says that money left which did not, or on another day, or sends the patient to the bank with a number that finds nothing. */
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyFound } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { creditValues, sentValues } from "../../../../../worker/account/queries/decision/sent-values.ts";
import { decisionById } from "../../../../../worker/account/store/decision/decisions.ts";
import { needLeg } from "../../../../../worker/account/store/money/legs.ts";
import { aRecord, maya, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { SENT_AT, scene } from "../../../../support/sending.ts";

function look(one: ReturnType<typeof scene>) {
  const decision = decisionById(one.clinic.sql, ulidOf("DEC", 1));
  if (!decision) throw new Error("no decision");
  return sentValues(one.clinic.ctx(), decision, "en");
}

it("says nothing while the money waits, and then the day, the card and between which days it shows", async () => {
  const one = scene();
  expect(look(one)).toBeUndefined();
  await one.at(SENT_AT);
  expect(look(one)).toEqual({
    moneyState: "sent",
    amount: { amountMinor: 8_000, currency: "USD" },
    destinations: [{ label: "Visa ··42", tender: "card", amount: { amountMinor: 8_000, currency: "USD" } }],
    sentOn: "2026-03-02",
    arrivesFrom: "2026-03-09",
    arrivesBy: "2026-03-16",
    cardLast4: "4242",
  });
});

it("names the bank's number once the processor has said it, and nothing any more once the money came back", async () => {
  const one = scene();
  await one.at(SENT_AT);
  const found = (over: object) =>
    transact(one.clinic.runtime, { type: "job", job: "outbox" }, (context) => {
      const leg = needLeg(one.clinic.sql, one.legId);
      applyFound(context, leg, { vendorRef: leg.vendorRef ?? "", status: "succeeded", ...over });
    });
  found({ bankRef: "74958473120000000000001" });
  expect(look(one)).toMatchObject({ bankReference: "74958473120000000000001" });
  found({ status: "failed", reason: "expired_or_canceled_card" });
  expect(look(one)).toBeUndefined();
});

it("tells credit with where it can be spent, and none where there is none", () => {
  const clinic = testClinic([maya]);
  const patientId = clinic.id("patient", "P1");
  expect(creditValues(clinic.ctx(), patientId, "USD")).toBeUndefined();
  clinic.load([
    aRecord("credit_entry", "E1", {
      patient: "P1",
      deltaMinor: 4_500,
      currency: "USD",
      onDate: "2026-02-01",
      note: "Gift",
    }),
  ]);
  expect(creditValues(clinic.ctx(), patientId, "USD")).toEqual({
    creditBalance: { amountMinor: 4_500, currency: "USD" },
    creditPlaces: ["Harbour Street"],
  });
  expect(creditValues(clinic.ctx(), patientId, "CAD")).toBeUndefined();
});
