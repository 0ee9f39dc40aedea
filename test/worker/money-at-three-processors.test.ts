import { exports } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportRecord } from "../../core/contract/records.ts";
import { assert } from "../../core/result.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const UNDO_MS = 120_000;
/** Longer than the simulated Square takes to complete a refund. */
const SETTLES_MS = 5_000;
const PAID_MINOR = 8_000;
// PayPal refuses what is older than 180 days.
const capturedAtMs = Date.now() - 20 * 86_400_000;

type Other = "paypal" | "square";
const REF: Readonly<Record<Other, string>> = { paypal: "4SJ12345AB678901C", square: "demoPaymentOfTheTests1" };
const NAMED_AT: Readonly<Record<Other, object>> = {
  paypal: { capture: REF.paypal },
  square: { payment: REF.square },
};

const FORGED: Readonly<Record<Other, readonly string[]>> = {
  paypal: ["wrong_signature", "altered_body", "foreign_certificate"],
  square: ["wrong_signature", "altered_body", "other_address"],
};

const takenBy = (processor: Other, sourceId: string, minor: number, bend: object = {}): ImportRecord =>
  aCard(sourceId, "B1", minor, { processor, processorRef: REF[processor], capturedAtMs, ...bend });

const massageAt = (processor: Other) => [
  aPurchase("B1", "P1", [aLine("N1", "massage", PAID_MINOR)]),
  takenBy(processor, "Y1", PAID_MINOR),
];

async function refundsAt(clinic: MoneyClinic, processor: Other): Promise<number[]> {
  return processor === "paypal"
    ? (await clinic.paypal.state()).refunds.map((refund) => refund.amount_minor)
    : (await clinic.square.state()).refunds.map((refund) => refund.amountMinor);
}

/** The undo window passes, the money leaves, it arrives, and the vendors tell. */
async function leavesAndSettles(clinic: MoneyClinic): Promise<void> {
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  clinic.pass(SETTLES_MS);
  for (const { pump } of [clinic.stripe, clinic.paypal, clinic.square]) await pump();
  await clinic.runAlarms();
}

const addressOf = (clinic: MoneyClinic, processor: Other) =>
  `http://localhost/webhooks/${processor}/${clinic.accountKey}`;

describe.each<Other>(["paypal", "square"])("%s", (processor) => {
  it("a refund leaves once, settles, and its signed delivery is taken in at its address", async () => {
    const clinic = await moneyClinic(`leaves${processor}`, massageAt(processor));
    await decideOn(clinic, DECISION);
    await leavesAndSettles(clinic);
    expect(await refundsAt(clinic, processor)).toEqual([PAID_MINOR]);
    expect(clinic.delivered.map(({ request, status }) => [request.url, status])).toContainEqual([
      addressOf(clinic, processor),
      200,
    ]);
    expect(new Set(clinic.delivered.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await clinic.rows("SELECT DISTINCT source FROM inbox")).toEqual([{ source: processor }]);
    expect(await clinic.rows("SELECT state, generation FROM leg")).toEqual([{ state: "settled", generation: 1 }]);
    expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "done" }]);
  });

  it("its answer is lost after the refund was made: there is one refund, and the case is done", async () => {
    const clinic = await moneyClinic(`lostat${processor}`, massageAt(processor));
    await decideOn(clinic, DECISION);
    const operation = processor === "paypal" ? "captures.refund" : "refunds.create";
    await clinic[processor].control("/faults", { operation, kind: "drop_after" });
    await leavesAndSettles(clinic);
    for (let hour = 1; hour <= 3; hour += 1) {
      clinic.pass(3_600_000);
      await clinic.runAlarms();
    }
    expect(await refundsAt(clinic, processor)).toEqual([PAID_MINOR]);
    expect(await clinic.rows("SELECT state, generation FROM leg")).toEqual([{ state: "settled", generation: 1 }]);
  });

  it.each(FORGED[processor])("a delivery with %s is 401, and makes no record grow", async (kind) => {
    const clinic = await moneyClinic(`bad${kind.replace("_", "")}${processor}`, massageAt(processor));
    await clinic[processor].control("/faults", { operation: "webhook", kind, times: 9 });
    const events = await clinic.rows("SELECT count(*) AS n FROM event");
    await clinic[processor].control("/refunds", { ...NAMED_AT[processor], amountMinor: 3_000 });
    clinic.pass(SETTLES_MS);
    expect(await clinic[processor].pump()).toBe(0);
    expect(clinic.delivered.length).toBeGreaterThan(0);
    expect(new Set(clinic.delivered.map(({ status }) => status))).toEqual(new Set([401]));
    expect(await clinic.rows("SELECT count(*) AS n FROM inbox")).toEqual([{ n: 0 }]);
    expect(await clinic.rows("SELECT count(*) AS n FROM event")).toEqual(events);
  });

  it("a delivery without its signature, or at another vendor's address, is 401; as it was sent, again, it is 200", async () => {
    const clinic = await moneyClinic(`copyof${processor}`, massageAt(processor));
    await clinic[processor].control("/refunds", { ...NAMED_AT[processor], amountMinor: 3_000 });
    await clinic[processor].pump();
    const [first] = clinic.delivered;
    assert(first, "Nothing was delivered");
    const body = await first.request.text();
    const { headers } = first.request;
    const send = async (address: string, signed: HeadersInit) =>
      (await exports.default.fetch(new Request(address, { method: "POST", headers: signed, body }))).status;
    const address = addressOf(clinic, processor);
    expect(await send(address, { "content-type": "application/json" })).toBe(401);
    expect(await send(address.replace(processor, "stripe"), headers)).toBe(401);
    expect(await send(address, headers)).toBe(200);
  });

  it("a refund made in its own pages is adopted by its delivery, and finance says what it was for", async () => {
    const clinic = await moneyClinic(`elsewhere${processor}`, massageAt(processor));
    await clinic[processor].control("/refunds", { ...NAMED_AT[processor], amountMinor: 3_000 });
    clinic.pass(SETTLES_MS);
    expect(await clinic[processor].pump()).toBeGreaterThan(0);
    await clinic.runAlarms();
    expect(await clinic.rows("SELECT elsewhere_minor FROM payment")).toEqual([{ elsewhere_minor: 3_000 }]);
    const health = must(await clinic.door().moneyHealth(clinic.people.finance));
    expect(health.differences).toHaveLength(1);
    const answer = { sentence: "Refunded at the desk for this visit.", answer: "same_matter" } as const;
    must(
      await clinic.door().settleDifference(clinic.people.finance, health.differences[0]?.differenceId ?? "", answer),
    );
    const view = must(await clinic.door().openTicket(clinic.people.agent, theTicket));
    expect(view.proposal?.options[0]?.amountMinor).toBe(PAID_MINOR - 3_000);
  });
});

describe("one purchase over several processors", () => {
  const split = [
    aPurchase("B1", "P1", [aLine("N1", "massage", 12_000)]),
    aCard("Y0", "B1", 5_000, { capturedAtMs }),
    takenBy("paypal", "Y1", 4_000, { capturedAtMs: capturedAtMs + 60_000 }),
    takenBy("square", "Y2", 3_000, { capturedAtMs: capturedAtMs + 120_000 }),
  ];

  it("goes back to each of them with one decision, what each had taken, and the case is done", async () => {
    const clinic = await moneyClinic("splitover3", split);
    await decideOn(clinic, DECISION);
    expect(await clinic.rows("SELECT count(*) AS n FROM decision")).toEqual([{ n: 1 }]);
    await leavesAndSettles(clinic);
    expect((await clinic.stripe.state()).refunds.map((refund) => refund.amount)).toEqual([5_000]);
    expect(await refundsAt(clinic, "paypal")).toEqual([4_000]);
    expect(await refundsAt(clinic, "square")).toEqual([3_000]);
    expect(new Set(clinic.delivered.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await clinic.rows("SELECT source FROM inbox GROUP BY source ORDER BY source")).toEqual([
      { source: "paypal" },
      { source: "square" },
      { source: "stripe" },
    ]);
    expect(await clinic.rows("SELECT DISTINCT state FROM leg")).toEqual([{ state: "settled" }]);
    expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "done" }]);
  });

  it("PayPal refuses its part: the others arrive, and the case asks for somebody", async () => {
    const clinic = await moneyClinic("splitrefused", split);
    await decideOn(clinic, DECISION);
    await clinic.paypal.control("/faults", { operation: "captures.refund", kind: "next_status", status: "FAILED" });
    await leavesAndSettles(clinic);
    expect((await clinic.stripe.state()).refunds.map((refund) => refund.amount)).toEqual([5_000]);
    expect(await refundsAt(clinic, "square")).toEqual([3_000]);
    expect(await clinic.rows("SELECT state FROM leg ORDER BY state")).toEqual([
      { state: "failed" },
      { state: "settled" },
      { state: "settled" },
    ]);
    expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "needs_attention" }]);
  });
});
