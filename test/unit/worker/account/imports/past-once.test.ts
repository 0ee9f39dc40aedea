/** Danger: one giving back is held against a line twice, or not at all, because another row, list or decision tells of it in other words. */
import { describe, expect, it } from "vitest";
import { importRecord } from "../../../../../core/contract/records.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  maya,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, massages, ulidOf } from "../../../../support/deciding.ts";
import { anImport, restsOn } from "../../../../support/imports.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const AT = Date.parse("2026-02-13T18:00:00Z");
const refund = (sourceId: string, fields: Readonly<Record<string, unknown>> = {}) =>
  importRecord.parse({
    ...{ type: "past_case", source: "jane", sourceId, reason: "changed_mind", offer: "refund", amountMinor: 4_000 },
    ...{ openedAtMs: AT, closedAtMs: AT, currency: "USD", exception: false },
    ...fields,
  });
const ofSale = (sourceId: string, fields: Readonly<Record<string, unknown>> = {}) =>
  refund(sourceId, { purchase: "B1", ...fields });

const whyNot = (answer: { readonly refused: readonly { readonly code: string; readonly field: string }[] }) =>
  answer.refused.map(({ code, field }) => `${code} ${field}`);
function pastOf(clinic: TestClinic, line = "N1"): number {
  const lineIds = [clinic.id("line", line)];
  const request = { ticket, lineIds, reason: "changed_mind" } as const;
  const answer = evaluateRead(clinic.ctx(), clinic.staff("finance"), request, aMail());
  if (!answer.ok) throw new Error(answer.error.detail);
  const parts = answer.value.proposal.taken?.parts.filter(({ by }) => by === "past_case") ?? [];
  return parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
/** What was decided is sent, and has arrived. */
async function arrive(clinic: TestClinic) {
  clinic.setNow(NOW_MS + SENT_AT);
  const world = worldOf(
    clinic,
    scriptedProcessor(120_000, () => NOW_MS),
  );
  await runJobs(world);
  await runJobs(world);
  expect(clinic.sql.all("SELECT DISTINCT state FROM leg")).toEqual([{ state: "settled" }]);
}

describe("what was given here", () => {
  it("on two lines at once is not told again by a list that has a row for each", async () => {
    const clinic = testClinic(massages(2, 8_000));
    const lineIds = [clinic.id("line", "N1"), clinic.id("line", "N2")];
    expect(decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { lineIds }).amountMinor).toBe(16_000);
    await arrive(clinic);
    const { nowMs } = clinic.ctx();
    const row = { amountMinor: 8_000, openedAtMs: nowMs, closedAtMs: nowMs };
    const rows = [ofSale("R1", row), refund("R2", { ...row, purchase: "B2" })];
    expect(whyNot(anImport(clinic).must(0, rows))).toEqual(["given_here amountMinor", "given_here amountMinor"]);
  });

  it("is not told again by a row that said something else before", async () => {
    const clinic = testClinic(mayasPackage);
    const { amountMinor } = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
    await arrive(clinic);
    const { nowMs } = clinic.ctx();
    const row = { openedAtMs: nowMs, closedAtMs: nowMs };
    anImport(clinic).must(0, [ofSale("R1", { ...row, offer: "decline", amountMinor: 0 })]);
    expect(whyNot(anImport(clinic).must(0, [ofSale("R1", { ...row, amountMinor })]))).toEqual([
      "given_here amountMinor",
    ]);
    expect(pastOf(clinic)).toBe(0);
  });

  it("in a case that a list had told of is not told again as what was given before", async () => {
    const clinic = testClinic(mayasPackage);
    const row = { ticketId: ticket.ticketId };
    anImport(clinic).must(0, [ofSale("R1", { ...row, offer: "decline", amountMinor: 0 })]);
    const caseId = clinic.sql.all<{ id: string }>("SELECT id FROM refund_case")[0]?.id ?? "";
    const { amountMinor } = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { caseId });
    await arrive(clinic);
    expect(whyNot(anImport(clinic).must(0, [ofSale("R1", { ...row, amountMinor })]))).toEqual([
      "given_here amountMinor",
    ]);
    expect(pastOf(clinic)).toBe(0);
  });
});

describe("a ticket that several rows tell of", () => {
  it("counts once, whether a row names the sale or its line", () => {
    const clinic = testClinic(mayasPackage);
    const rows = [ofSale("R1", { ticketId: "4821" }), refund("R2", { line: "N1", ticketId: "4821" })];
    expect(whyNot(anImport(clinic).must(0, rows))).toEqual(["given_here ticketId"]);
    expect(pastOf(clinic)).toBe(4_000);
  });

  it("counts once for each of its two purchases, also in a second list", () => {
    const second = [aPurchase("B2", "P1", [aLine("N2", "massage", 8_000)]), aCard("Y2", "B2", 8_000)];
    const clinic = testClinic([...mayasPackage, ...second]);
    const list = (name: string) => [
      ofSale(`${name}1`, { ticketId: "4821" }),
      refund(`${name}2`, { purchase: "B2", ticketId: "4821" }),
    ];
    expect(anImport(clinic).must(0, list("R"))).toMatchObject({ added: 2 });
    expect(whyNot(anImport(clinic).must(0, list("S")))).toEqual(["given_here ticketId", "given_here ticketId"]);
    expect([pastOf(clinic), pastOf(clinic, "N2")]).toEqual([4_000, 4_000]);
    expect(anImport(clinic).must(0, list("R"))).toMatchObject({ unchanged: 2 });
  });

  it("is another one than that of its number in another helpdesk", () => {
    const clinic = testClinic([...mayasPackage, aPatient("Q1", "Bo Lind", { emails: ["bo@example.com"] })]);
    const old = { amountMinor: undefined, ticketId: "4821" };
    const rows = [
      refund("T1", { ...old, email: "bo@example.com", helpdesk: "freshdesk" }),
      refund("T2", { ...old, email: maya.emails[0], helpdesk: "zendesk" }),
    ];
    expect(anImport(clinic).must(0, rows)).toMatchObject({ added: 2, refused: [] });
  });

  it("is taken from the row that is right, where the one before it is refused", () => {
    const clinic = testClinic(mayasPackage);
    const rows = [ofSale("R1", { currency: "EUR", ticketId: "4821" }), ofSale("R2", { ticketId: "4821" })];
    expect(whyNot(anImport(clinic).must(0, rows))).toEqual(["contradicts currency"]);
    expect(pastOf(clinic)).toBe(4_000);
  });
});

it("a day that has not come is no day on which something was settled", () => {
  const clinic = testClinic(mayasPackage);
  const { nowMs } = clinic.ctx();
  const of = (atMs: number) => ({ openedAtMs: atMs, closedAtMs: atMs });
  const rows = [ofSale("R1", of(Date.parse("2062-02-13T18:00:00Z"))), ofSale("R2", of(nowMs))];
  expect(whyNot(anImport(clinic).must(0, rows))).toEqual(["contradicts closedAtMs"]);
});

it("a list by which somebody decided is not undone", () => {
  const clinic = testClinic(mayasPackage);
  const one = anImport(clinic);
  one.must(0, [ofSale("R1")]);
  one.end();
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
  expect(restsOn(one.undo())).toEqual(["refund_case decision_line 1"]);
});
