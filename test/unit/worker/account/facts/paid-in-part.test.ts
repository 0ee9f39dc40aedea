/** A deposit of 500.00 on a package of 1,200.00, from the import to the task in the clinic's own system. */
import { expect, it } from "vitest";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { proposalOf } from "../../../../../worker/account/queries/decision/evaluate.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  aUse,
  packagePolicy,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { dryRunAs } from "../../../../support/dry-runs.ts";
import { runStop } from "../../../../support/operations.ts";
import { tasks } from "../../../../support/system-of-record.ts";

const bought = (priceMinor = 120_000) =>
  aPurchase("B1", "P1", [aLine("N1", "laser6", priceMinor, { entitlement: sixSessions() })], { invoice: "INV-7" });
const aDeposit = (collectedMinor = 50_000) =>
  testClinic([
    bought(),
    aCard("Y1", "B1", collectedMinor),
    aUse("U1", "N1"),
    aUse("U2", "N1", { usedOn: "2026-02-20" }),
    aPolicy({ ...packagePolicy(9, "2026-01-02"), clauses: [] }),
  ]);
const id = ulidOf("DEC", 1);
const TEXT = "Cancel $700.00 still owed for “Laser hair removal, 6 sessions” in the clinic's own system, invoice INV-7";
const owed = (clinic: ReturnType<typeof aDeposit>) => tasks(clinic).filter(({ kind }) => kind === "cancel_owed");

it("gives back 100.00, says that 700.00 is cancelled, and asks for it in the clinic's own system", () => {
  const clinic = aDeposit();
  const lead = clinic.staff("lead");
  const seen = dryRunAs(clinic, lead, id);
  expect(seen.ok && seen.value.tasks.now.map(({ text }) => text)).toEqual([TEXT]);
  const decision = decided(clinic, lead, id);
  expect(decision).toMatchObject({ option: "refund", amountMinor: 10_000, cancelsMinor: 70_000 });
  expect(owed(clinic)).toEqual([{ kind: "cancel_owed", text: TEXT, doneBy: "open" }]);
  // The same price again says nothing; part of it is said; all of it is done.
  clinic.load([bought()]);
  expect(owed(clinic)[0]?.text).toBe(TEXT);
  clinic.load([bought(90_000)]);
  expect(owed(clinic)[0]?.text).toBe(`${TEXT}. The last import shows $300.00 of $700.00`);
  clinic.load([bought(50_000)]);
  expect(owed(clinic)[0]?.doneBy).toBe("import");
});

it("counts what the processor captured, where the export tells of more", () => {
  const clinic = aDeposit(120_000);
  clinic.sql.run("UPDATE payment SET captured_minor = 50000, processor_currency = 'USD', read_at_ms = 0");
  const decision = decided(clinic, clinic.staff("lead"), id);
  expect(decision).toMatchObject({ option: "refund", amountMinor: 10_000, cancelsMinor: 70_000 });
});

it("says what was paid after the refund, and tells finance once", () => {
  const clinic = aDeposit();
  decided(clinic, clinic.staff("lead"), id);
  const rest = aCard("Y2", "B1", 70_000);
  clinic.load([rest]);
  clinic.load([rest]);
  const came = () => tasks(clinic).filter(({ kind }) => kind === "money_came");
  expect(owed(clinic)).toEqual([
    { kind: "cancel_owed", text: `${TEXT}. $700.00 was paid since: finance has the task`, doneBy: "open" },
  ]);
  const text =
    "Finance: $700.00 came for “Laser hair removal, 6 sessions” after it was refunded and the rest was cancelled. Give it back, or say why it stays";
  expect(came()).toEqual([{ kind: "money_came", text, doneBy: "open" }]);
  expect(clinic.sql.one("SELECT state, owner_id AS ownerId FROM refund_case")).toMatchObject({
    state: "needs_attention",
  });
  // It never came in: the processor captured nothing of it.
  clinic.sql.run("UPDATE payment SET captured_minor = 0, processor_currency = 'USD' WHERE source_id = 'Y2'");
  clinic.load([aCard("Y2", "B1", 70_000, { brand: "mastercard" })]);
  expect(owed(clinic)[0]?.text).toBe(TEXT);
  expect(came().map(({ doneBy }) => doneBy)).toEqual(["makegood"]);
});

it("hears of the money too where the task is done, and not of what another line still asks for", () => {
  const clinic = aDeposit();
  decided(clinic, clinic.staff("lead"), id);
  clinic.load([bought(50_000)]);
  clinic.load([aCard("Y2", "B1", 10_000)]);
  expect(tasks(clinic).map(({ kind, doneBy }) => [kind, doneBy])).toContainEqual(["money_came", "open"]);
  const other = aDeposit();
  decided(other, other.staff("lead"), id);
  const massage = aLine("N2", "massage", 8_000);
  other.load([
    aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() }), massage], {
      invoice: "INV-7",
    }),
  ]);
  other.load([aCard("Y2", "B1", 8_000)]);
  expect(tasks(other).map(({ kind }) => kind)).not.toContain("money_came");
});

it("withdraws the task with the decision", () => {
  const clinic = aDeposit();
  const lead = clinic.staff("lead");
  decided(clinic, lead, id);
  expect(runStop(clinic.runtime, lead, id, {}).ok).toBe(true);
  expect(owed(clinic).map(({ doneBy }) => doneBy)).toEqual(["makegood"]);
});

it("cancels without money where what was paid is used", () => {
  const clinic = aDeposit(30_000);
  decided(clinic, clinic.staff("lead"), id, { option: "decline", amountMinor: 0 });
  expect(owed(clinic)[0]?.text).toContain("Cancel $800.00 still owed");
});

it("shares what is owed over the lines by their price, and calls nothing owed where no payment is on file", () => {
  const two = [aLine("N1", "massage", 30_000), aLine("N2", "serum", 10_000)];
  const facts = (collected: number[]) => {
    const clinic = testClinic([aPurchase("B1", "P1", two), ...collected.map((sum, n) => aCard(`Y${n}`, "B1", sum))]);
    const lineIds = ["N1", "N2"].map((name) => clinic.id("line", name));
    const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), { ticket, snapshot: aMail(), lineIds });
    if (!matter.ok) throw new Error(matter.error.detail);
    expect(proposalOf(clinic.ctx(), matter.value).lineIds).toEqual(lineIds);
    return matter.value.lines.map((line) => line.facts.line.owedMinor);
  };
  expect(facts([10_000, 10_000])).toEqual([15_000, 5_000]);
  expect(facts([40_000])).toEqual([undefined, undefined]);
  expect(facts([])).toEqual([undefined, undefined]);
});

it("reads what was spent of a gift card, keeps it where an export is silent, and refuses more than it cost", () => {
  const gift = (fields: object) => aPurchase("B1", "P1", [aLine("N1", "serum", 10_000, fields)]);
  const clinic = testClinic([gift({ spentMinor: 4_000 }), aCard("Y1", "B1", 10_000)]);
  clinic.load([gift({ seller: "Ana" })]);
  expect(clinic.sql.one("SELECT spent_minor AS n FROM line")).toEqual({ n: 4_000 });
  const refused = clinic.tryLoad([gift({ spentMinor: 10_001 })]);
  expect(!refused.ok && refused.error.field).toBe("records.0.lines.0.spentMinor");
});
