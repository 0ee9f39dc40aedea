/** Danger: credit that leaves twice over HTTP, for somebody without the right, or with words in an address. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { creditView, liabilityAnswer } from "../../core/contract/credit.ts";
import { decisionView } from "../../core/contract/decision.ts";
import { aCard, aLine, aPurchase, aRecord } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const UNDO_MS = 120_000;
const PAYOUT = "01DEC000000000000000000002";
const USE = "01VSE000000000000000000001";
const records = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];
const goodwill = { cause: "goodwill", sentence: "A part of it, for the long wait." } as const;
const sentence = "The patient would rather have the money.";

/** 80.00 of credit, posted by the object's own timer. */
async function credited(accountId: string): Promise<{ clinic: MoneyClinic; lotId: string; patientId: string }> {
  const clinic = await moneyClinic(accountId, records);
  const { finance } = clinic.people;
  const view = must(await clinic.door().openTicket(finance, theTicket));
  const ask = askOf(view, { option: "credit", amountMinor: 8_000, exception: goodwill });
  must(await clinic.door().decide(finance, "01DEC000000000000000000001", ask));
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  const { story, patient } = must(await clinic.door().openTicket(finance, theTicket));
  return { clinic, lotId: story?.credit.lots?.[0]?.lotId ?? "", patientId: patient?.patientId ?? "" };
}

it("is spent, and the rest leaves once as a refund of its payment, however often it is asked for", async () => {
  const { clinic, lotId, patientId } = await credited("credit001");
  const { agent, finance } = clinic.people;
  const use = { patientId, amountMinor: 3_000, currency: "USD", reference: "INV-204", ticket: theTicket };
  const spent = await clinic.ask(agent, "PUT", `/v1/credit-uses/${USE}`, use);
  expect(spent.status, await spent.clone().text()).toBe(200);
  expect(creditView.parse(await spent.json()).balances).toMatchObject([{ balanceMinor: 5_000 }]);
  const again = await clinic.ask(agent, "PUT", `/v1/credit-uses/${USE}`, { ...use, amountMinor: 3_001 });
  expect([again.status, await again.json()]).toMatchObject([422, { code: "id_reused" }]);

  const fields = { patient: "P1", deltaMinor: -1_000, currency: "USD", onDate: "2026-03-03", note: "Facial" } as const;
  const echo = { ...fields, deltaMinor: -3_000, reference: "INV-204" };
  must(await clinic.door().importRecords(clinic.people.admin, { records: [aRecord("credit_entry", "R1", echo)] }));
  const alone = { ...fields, reference: "INV-205" };
  must(await clinic.door().importRecords(clinic.people.admin, { records: [aRecord("credit_entry", "R2", alone)] }));
  const late = { ...use, amountMinor: 1_000, reference: "INV-205" };
  const known = await clinic.ask(agent, "PUT", "/v1/credit-uses/01VSE000000000000000000002", late);
  expect([known.status, await known.json()]).toMatchObject([
    409,
    { code: "already_told", values: { toldMinor: 1_000 } },
  ]);

  const payOut = (amountMinor: number) =>
    clinic.ask(finance, "PUT", `/v1/credit-payouts/${PAYOUT}`, {
      lotId,
      amountMinor,
      currency: "USD",
      sentence,
      ticket: theTicket,
    });
  const tooMuch = await payOut(4_001);
  expect([tooMuch.status, await tooMuch.json()]).toMatchObject([
    422,
    { code: "over_what_is_left", values: { leftMinor: 4_000 } },
  ]);
  const answers = [await payOut(4_000), await payOut(4_000)];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  const told = await Promise.all(answers.map((answer) => answer.json()));
  expect(told[1]).toEqual(told[0]);
  expect(decisionView.parse(told[0])).toMatchObject({
    payout: { sentence },
    legs: [{ kind: "refund", state: "reserved" }],
  });
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  expect((await clinic.stripe.state()).refunds.map((refund) => refund.amount)).toEqual([4_000]);
  const month = new Date().toISOString().slice(0, 7);
  const owed = await clinic.ask(finance, "GET", `/v1/credit-liability?month=${month}`);
  const { rows, outstanding } = liabilityAnswer.parse(await owed.json());
  expect(outstanding).toEqual([]);
  expect(
    rows.map((row) => row.openingMinor + row.grantedMinor + row.importedMinor - row.usedMinor - row.paidOutMinor),
  ).toEqual(rows.map((row) => row.closingMinor));
  must(await clinic.door().verifyAudit(finance));
});

it("a stopped payout is credit again, and a bounced one too", async () => {
  const { clinic, lotId } = await credited("credit002");
  const { finance } = clinic.people;
  const payOut = (id: string) =>
    clinic.door().payOutCredit(finance, id, { lotId, amountMinor: 5_000, currency: "USD", sentence });
  const balance = async () => {
    const view = must(await clinic.door().openTicket(finance, theTicket));
    return view.story?.credit.balances[0]?.balanceMinor;
  };
  must(await payOut(PAYOUT));
  expect(await balance()).toBe(3_000);
  must(await clinic.door().stop(finance, PAYOUT, {}));
  expect(await balance()).toBe(8_000);
  must(await payOut("01DEC000000000000000000003"));
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  expect(await balance()).toBe(3_000);
  const [refund] = (await clinic.stripe.state()).refunds;
  await clinic.stripe.control(`/refunds/${refund?.id}/fail`);
  await clinic.stripe.pump();
  await clinic.runAlarms();
  expect(await balance()).toBe(8_000);
});

it("refuses hostile words by field, and roles without the right, and changes nothing", async () => {
  const { clinic, lotId, patientId } = await credited("credit003");
  const { agent, viewer, finance } = clinic.people;
  const use = { patientId, amountMinor: 100, currency: "USD", reference: "INV-204", ticket: theTicket };
  const back = { lotId, amountMinor: 100, currency: "USD", sentence };
  const before = await clinic.rows("SELECT * FROM credit_entry");
  const put = async (who: typeof agent, path: string, body: unknown) => {
    const answer = await clinic.ask(who, "PUT", `/v1/${path}`, body);
    const { code, errors = [] } = (await answer.json()) as { code: string; errors?: { field: string }[] };
    return `${answer.status} ${code} ${errors.map((error) => error.field).join()}`.trim();
  };
  expect(await put(viewer, `credit-uses/${USE}`, use)).toBe("403 forbidden");
  expect(await put(agent, `credit-reversals/${USE}`, back)).toBe("403 forbidden");
  expect(await put(finance, "credit-uses/1' OR 1=1", use)).toBe("422 invalid actId");
  expect(await put(finance, `credit-uses/${USE}`, { ...use, amountMinor: "100" })).toBe("422 invalid amountMinor");
  expect(await put(finance, `credit-uses/${USE}`, { ...use, note: "x" })).toBe("422 invalid note");
  expect(await put(finance, `credit-uses/${USE}`, { ...use, reference: "INV\n204" })).toBe("422 invalid reference");
  expect(await put(finance, `credit-payouts/${PAYOUT}`, { ...back, lotId: "x" })).toBe("422 invalid lotId");
  expect(await put(finance, `credit-payouts/${PAYOUT}`, { ...back, lotId: PAYOUT })).toBe("404 not_found");
  expect(await put(finance, `credit-reversals/${USE}`, { ...back, currency: "EUR" })).toBe(
    "422 wrong_currency currency",
  );
  const month = await clinic.ask(finance, "GET", "/v1/credit-liability?month=2026-13");
  expect(month.status).toBe(422);
  expect((await clinic.ask(agent, "GET", "/v1/credit-liability?month=2026-12")).status).toBe(403);
  expect(await clinic.rows("SELECT * FROM credit_entry")).toEqual(before);
});
