/** Danger: a refund that went at PayPal, whose answer and webhook were lost, waits for ever with a person who sees it in PayPal's pages. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { MoneyHealth } from "../../core/contract/money.ts";
import type { Problem } from "../../core/contract/problem.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, decideOn, moneyClinic } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const UNDO_MS = 120_000;
// PayPal refuses what is older than 180 days.
const capturedAtMs = Date.now() - 20 * 86_400_000;
const atPayPal = { processor: "paypal", processorRef: "4SJ12345AB678901C", capturedAtMs };
const records = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000, atPayPal)];

it("finance names it by its id, it is read there, and the case is done; an id of nothing, or of the payment, is refused at its field", async () => {
  const clinic = await moneyClinic("diditgo1", records);
  await decideOn(clinic, "01DEC000000000000000000001");
  await clinic.paypal.control("/faults", { operation: "webhook", kind: "lose", times: 20 });
  const refused = { kind: "status", status: 422, issue: "DUPLICATE_INVOICE_ID", executed: true };
  await clinic.paypal.control("/faults", { operation: "captures.refund", ...refused });
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  const [leg] = await clinic.rows<{ id: string; state: string }>("SELECT id, state FROM leg");
  expect(leg?.state).toBe("attention");
  const { finance } = clinic.people;
  const health = (await (await clinic.ask(finance, "GET", "/v1/money")).json()) as MoneyHealth;
  expect(health.attention).toMatchObject([{ unlistedAt: "PayPal" }]);

  const says = (refundRef: string) =>
    clinic.ask(finance, "POST", `/v1/money/legs/${leg?.id}/resolve`, {
      ...{ verdict: "it_went", refundRef, sentence: "It stands in PayPal's pages." },
    });
  for (const wrong of ["9XX00000XX000000X", atPayPal.processorRef, "../captures"]) {
    const answer = await says(wrong);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).errors).toMatchObject([{ field: "refundRef" }]);
  }
  expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "attention" }]);

  const { refunds } = await clinic.paypal.state();
  expect(refunds).toHaveLength(1);
  const answer = await says(refunds[0]?.id ?? "");
  expect([answer.status, ((await answer.json()) as MoneyHealth).attention]).toEqual([200, []]);
  await clinic.runAlarms();
  expect(await clinic.rows("SELECT state, vendor_ref FROM leg")).toEqual([
    { state: "settled", vendor_ref: refunds[0]?.id },
  ]);
  expect(await clinic.rows("SELECT kind FROM difference WHERE settled_at_ms IS NULL")).toEqual([]);
  expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "done" }]);
});
