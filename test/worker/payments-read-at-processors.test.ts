/** Danger: in the real object a processor's lists are read by halves, under the wrong key, or a payment counts twice. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ConnectionList } from "../../core/contract/connections.ts";
import type { TakenList, TakenTargets } from "../../core/contract/taken.ts";
import { assert } from "../../core/result.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DAY_MS = 86_400_000;

it("each processor is read by its own lists, what names a purchase is joined, the rest is linked by hand and undone", async () => {
  // At an hour that is one day in UTC and at the clinic, whenever this runs.
  const paidAtMs = (Math.floor(Date.now() / DAY_MS) - 20) * DAY_MS + 18 * 3_600_000;
  const boughtOn = new Date(paidAtMs).toISOString().slice(0, 10);
  const bought = (id: string, minor: number, invoice: string) =>
    aPurchase(id, "P1", [aLine(`N${id}`, "massage", minor)], { boughtOn, invoice });
  const clinic = await moneyClinic("readslists", [
    bought("B1", 8_000, "A-1"),
    bought("B2", 9_000, "A-2"),
    bought("B3", 7_000, "A-3"),
    bought("B4", 6_000, "A-4"),
    // On file by the processor's own name, as most are.
    bought("B5", 5_000, "A-5"),
    bought("B6", 5_000, "A-6"),
    aCard("Y5", "B5", 5_000, { processor: "paypal", processorRef: "5SJ12345AB678901C", capturedAtMs: paidAtMs }),
    aCard("Y6", "B6", 5_000, { processor: "square", processorRef: "demoKnown1", capturedAtMs: paidAtMs }),
  ]);
  const paid = (amountMinor: number) => ({ amountMinor, currency: "USD", createdAtMs: paidAtMs });
  await clinic.stripe.control("/payments", [
    { ...paid(8_000), metadata: { invoice: "A-1" } },
    { ...paid(6_000), email: "maya@example.com", payerName: "Maya Chen" },
  ]);
  await clinic.paypal.control("/payments", { ...paid(9_000), captureId: "9SJ12345AB678901C", invoiceId: "a 2" });
  await clinic.square.control("/payments", { ...paid(7_000), id: "demoTaken1", referenceId: "A3" });
  const { admin, agent } = clinic.people;
  for (const kind of ["stripe", "paypal", "square"]) {
    expect((await clinic.ask(agent, "POST", `/v1/connections/${kind}/sync`)).status).toBe(403);
    expect((await clinic.ask(admin, "POST", `/v1/connections/${kind}/sync`)).status).toBe(200);
  }
  // Two years at PayPal are two dozen searches, one a wake-up.
  for (let n = 0; n < 8; n += 1) await clinic.runAlarms();
  const { connections }: ConnectionList = await (await clinic.ask(admin, "GET", "/v1/connections")).json();
  const synced = connections.flatMap(({ kind, sync }) => (sync ? [[kind, sync] as const] : []));
  expect(synced).toMatchObject([
    ["paypal", { running: false, taken: 2, refused: [], troubles: [], unlinked: 0 }],
    ["square", { running: false, taken: 2, refused: [], troubles: [], unlinked: 0 }],
    ["stripe", { running: false, taken: 2, refused: [], troubles: [], unlinked: 1 }],
  ]);
  expect(await clinic.rows("SELECT processor, collected_minor AS minor FROM payment ORDER BY 1, 2")).toEqual([
    { processor: "paypal", minor: 5_000 },
    { processor: "paypal", minor: 9_000 },
    { processor: "square", minor: 5_000 },
    { processor: "square", minor: 7_000 },
    { processor: "stripe", minor: 8_000 },
  ]);

  const listed = async (): Promise<TakenList> => (await clinic.ask(admin, "GET", "/v1/taken-payments")).json();
  const { unlinked, linked } = await listed();
  expect(linked).toHaveLength(3);
  const [one] = unlinked;
  assert(one?.suggested, "One is suggested");
  expect(one).toMatchObject({ amountMinor: 6_000, suggested: { invoice: "A-4", patientName: "Maya Chen" } });
  const asked = await clinic.ask(admin, "GET", `/v1/taken-payments/${one.takenId}/targets?q=A-4`);
  const { targets }: TakenTargets = await asked.json();
  expect(targets.map(({ invoice }) => invoice)).toEqual(["A-4"]);
  const { purchaseId, patientId } = one.suggested;
  // Whoever is named is looked at, here as anywhere.
  const looks = `SELECT listed FROM access WHERE patient_id = '${patientId}' AND person_id = '${admin.personId}'`;
  await vi.waitFor(async () => expect(await clinic.rows(looks)).not.toEqual([]));
  expect((await clinic.ask(agent, "GET", "/v1/taken-payments")).status).toBe(403);
  expect((await clinic.ask(admin, "PUT", `/v1/taken-payments/${one.takenId}/link`, { purchaseId })).status).toBe(200);
  expect((await listed()).unlinked).toEqual([]);
  expect((await clinic.ask(admin, "POST", `/v1/taken-payments/${one.takenId}/unlink`)).status).toBe(200);
  expect((await listed()).unlinked).toMatchObject([{ takenId: one.takenId }]);
  expect(await clinic.rows("SELECT count(*) AS n FROM payment")).toEqual([{ n: 5 }]);
});
