import { describe, expect, it } from "vitest";
import { importRecord } from "../../core/contract/records.ts";
import { READ_LANGUAGES } from "../../core/words.ts";
import { harbourWellness } from "../../demo/clinic/index.ts";
import type { SampleClinic } from "../../demo/clinic/shape.ts";
import { trends } from "../../worker/account/queries/case/trends.ts";
import { DEMO_NOW_MS, loadedClinic } from "../support/sample-clinic.ts";

const home = loadedClinic(1);
const { clinic } = home;
const MONTHS = [
  "2025-11",
  "2025-12",
  ...Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}`),
];

type RecordOf<T extends SampleClinic["records"][number]["type"]> = Extract<
  SampleClinic["records"][number],
  { type: T }
>;

function all<T extends SampleClinic["records"][number]["type"]>(type: T, of: SampleClinic = clinic): RecordOf<T>[] {
  return of.records.filter((record): record is RecordOf<T> => record.type === type);
}

describe("the records could have come from a clinic", () => {
  it("are each accepted by the import's own schema", () => {
    const refused = clinic.records.filter((record) => !importRecord.safeParse(record).success);
    expect(refused).toEqual([]);
  });

  it("name each item as a letter does, in each language in which somebody is answered", () => {
    const unnamed = all("item").filter(({ serviceName }) =>
      READ_LANGUAGES.some((language) => !serviceName?.[language]),
    );
    expect(unnamed).toEqual([]);
    const titled = all("item").filter(({ title, serviceName }) => serviceName?.en?.includes(title));
    expect(titled).toEqual([]);
  });

  it("change nothing when they come again: ids are whole and no two records are one", () => {
    expect(home.load(clinic.records)).toBe(0);
    const named = clinic.records.map((record) => `${record.type} ${record.sourceId}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it("fill a clinic of three hundred patients and more, with a year of cases and two of purchases", () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(clinic.records, (one) => one.type)].map(([k, v]) => [k, v.length]),
    );
    const bytes = JSON.stringify(clinic.records).length;
    console.log(`Harbour Wellness: ${clinic.records.length} records, ${Math.round(bytes / 1024)} KiB`, counts);
    expect(counts.patient).toBeGreaterThanOrEqual(320);
    expect(counts.item).toBeGreaterThanOrEqual(30);
    const oldest = all("purchase").reduce((day, one) => (one.boughtOn < day ? one.boughtOn : day), "9");
    expect(oldest < "2024-11-21").toBe(true);
  });

  it("hold nothing that has not happened yet", () => {
    const late = clinic.records.filter(
      (record) =>
        (record.type === "purchase" && record.boughtOn > "2026-11-21") ||
        (record.type === "use" && record.usedOn > "2026-11-21") ||
        (record.type === "payment" && record.capturedAtMs > DEMO_NOW_MS) ||
        (record.type === "past_case" && record.closedAtMs > DEMO_NOW_MS),
    );
    expect(late).toEqual([]);
  });

  it("never gave back more than was collected, and no package was used more than sold", () => {
    const uses = Map.groupBy(all("use"), (use) => use.line);
    for (const { lines } of all("purchase")) {
      for (const { sourceId, entitlement } of lines) {
        const used = (uses.get(sourceId) ?? []).filter((use) => use.kind === "used").length;
        expect(used).toBeLessThanOrEqual(entitlement ? entitlement.sold + entitlement.bonus : 0);
      }
    }
    for (const payment of all("payment")) {
      expect(payment.refundedElsewhereMinor).toBeLessThanOrEqual(payment.collectedMinor);
    }
  });

  it("are paid in full, line by line, but for the visit charged twice on two invoices", () => {
    const paid = Map.groupBy(all("payment"), (payment) => payment.purchase);
    for (const { sourceId, lines } of all("purchase")) {
      const cost = lines.reduce((sum, line) => sum + line.paidMinor, 0);
      const collected = (paid.get(sourceId) ?? []).reduce((sum, payment) => sum + payment.collectedMinor, 0);
      expect([sourceId, collected]).toEqual([sourceId, cost]);
    }
  });
});

describe("the processor that took a payment knows it", () => {
  it("under the same id, with the same amounts", () => {
    const charges = new Map(clinic.charges.map((charge) => [charge.id, charge]));
    const processed = all("payment").filter((payment) => payment.processor !== "none");
    expect(charges.size).toBe(processed.length);
    expect(new Set(processed.map(({ processor }) => processor))).toEqual(new Set(["stripe", "paypal", "square"]));
    for (const payment of processed) {
      const { processor, processorRef, collectedMinor, currency, refundedElsewhereMinor, capturedAtMs } = payment;
      expect(charges.get(processorRef ?? "")).toMatchObject({
        processor,
        amountMinor: collectedMinor,
        currency,
        refundedMinor: refundedElsewhereMinor,
        createdAtMs: capturedAtMs,
      });
    }
  });
});

it("whoever bought in Yokohama has a number of Japan, so that a code can be texted there", () => {
  const there = new Set(
    all("purchase").flatMap(({ location, patient }) => (location === "loc-yokohama" ? [patient] : [])),
  );
  const phones = all("patient").flatMap(({ sourceId, phones }) => (there.has(sourceId) ? phones : []));
  expect(phones.length).toBeGreaterThan(10);
  expect(phones.filter((phone) => !phone.startsWith("+81 "))).toEqual([]);
});

describe("nobody real is in it", () => {
  it("writes from example domains and is called on fictional numbers", () => {
    const emails = all("patient").flatMap((patient) => patient.emails);
    expect(emails.filter((email) => !/(@|\.)example\.(com|org|net)$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
    const phones = all("patient").flatMap((patient) => patient.phones);
    expect(phones.filter((phone) => !/^\+1 \d{3} 555 01\d\d$|^\+81 90 0555 0\d{3}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
    const staff = clinic.staff.map((person) => person.email);
    expect(staff.filter((email) => !email.endsWith(".example.com"))).toEqual([]);
  });

  it("has nothing that looks like a card's number", () => {
    const text = JSON.stringify([clinic.records, clinic.tickets]);
    const bare = text.replaceAll(/"\w*[aA]tMs":\d+/g, "").replaceAll(/pi_\w+/g, "");
    expect(bare.match(/\b(?:\d[ -]?){13,19}\b/g) ?? []).toEqual([]);
  });
});

describe("the same seed and instant make the same clinic", () => {
  it("byte for byte, and another seed another crowd", () => {
    const again = JSON.stringify(harbourWellness({ seed: 1, nowMs: DEMO_NOW_MS }));
    expect(again).toBe(JSON.stringify(clinic));
    const names = (seed: number) => JSON.stringify(all("patient", harbourWellness({ seed, nowMs: DEMO_NOW_MS })));
    expect(names(2)).not.toBe(names(1));
  });
});

describe("the year has a story that trends can find", () => {
  const figures = trends(home.ctx, { from: "2025-11", to: "2026-11" });
  if (!figures.ok) throw new Error("no trends");
  const { byReason, totals, otherCurrencyCases } = figures.value;
  const countOf = (month: string, reason: string) =>
    byReason.filter((row) => row.month === month && row.reason === reason).reduce((sum, row) => sum + row.cases, 0);

  it("of at least 440 cases, in each of the twelve months before this one", () => {
    const cases = all("past_case");
    expect(cases.length).toBeGreaterThanOrEqual(440);
    const shown = byReason.reduce((sum, row) => sum + row.cases, 0);
    expect(shown + otherCurrencyCases).toBe(
      cases.filter((one) => one.openedAtMs >= Date.parse("2025-11-01T08:00:00Z")).length,
    );
    for (const month of MONTHS) {
      const inMonth = byReason.filter((row) => row.month === month).reduce((sum, row) => sum + row.cases, 0);
      expect(inMonth).toBeGreaterThan(20);
    }
    expect(totals.exceptions).toBeGreaterThan(5);
    expect(totals.declined).toBeGreaterThan(30);
    expect(otherCurrencyCases).toBeGreaterThan(0);
  });

  it("in which complaints about one laser service have risen for three months", () => {
    const service = "Laser resurfacing";
    const inMonth = (month: string) => {
      const own = trends(home.ctx, { from: month, to: month, service });
      return own.ok
        ? own.value.byReason.filter((row) => row.reason === "result").reduce((n, row) => n + row.cases, 0)
        : -1;
    };
    const quiet = Math.max(...["2026-03", "2026-04", "2026-05", "2026-06", "2026-07"].map(inMonth));
    expect(inMonth("2026-08")).toBeGreaterThan(quiet);
    expect(inMonth("2026-09")).toBeGreaterThan(inMonth("2026-08"));
    expect(inMonth("2026-10")).toBeGreaterThan(inMonth("2026-09"));
  });

  it('in which "nobody told me" fell after the wording was made clear, and moves come in summer', () => {
    const early =
      countOf("2025-12", "not_informed") + countOf("2026-01", "not_informed") + countOf("2026-02", "not_informed");
    const late =
      countOf("2026-08", "not_informed") + countOf("2026-09", "not_informed") + countOf("2026-10", "not_informed");
    expect(early).toBeGreaterThan(2 * late);
    const summer = countOf("2026-07", "moved_or_schedule") + countOf("2026-08", "moved_or_schedule");
    const winter = countOf("2026-02", "moved_or_schedule") + countOf("2026-03", "moved_or_schedule");
    expect(summer).toBeGreaterThan(2 * winter);
  });
});
