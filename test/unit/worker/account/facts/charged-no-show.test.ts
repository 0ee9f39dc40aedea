/** Danger: a missed visit is charged as a fee, and taken off the package as well. */
import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assert } from "../../../../../core/result.ts";
import { assembleCaseInput, type MatterInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  NOW_MS,
  packagePolicy,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { pastCase } from "../../../../support/past-case.ts";

const who = { role: "agent", locale: "en-US" } as const;
const feeItem = aRecord("item", "fee", { title: "No-show fee", kind: "service", category: "No-show fees" });
const countsFromSecond = aPolicy({
  ...packagePolicy(1, "2026-01-15"),
  version: 3,
  otherwise: {
    offers: [
      {
        kind: "refund",
        formula: { type: "unused_share" },
        counting: { noShows: { usedFromNth: 2 }, lateCancels: { usedFromNth: 2 }, bonus: "last" },
        entitlement: "void",
      },
    ],
  },
});
const fee = (sourceId: string, boughtOn: string, fields: { invoice?: string } = {}) => [
  aPurchase(`B${sourceId}`, "P1", [aLine(`N${sourceId}`, "fee", 7_500)], { boughtOn, ...fields }),
  aCard(`Y${sourceId}`, `B${sourceId}`, 7_500),
];
/** Ten for 950.00, four used, two missed: the policy counts a missed visit from the second on. */
const tenVisits = [
  feeItem,
  countsFromSecond,
  aPurchase("B1", "P1", [aLine("N1", "laser6", 95_000, { entitlement: sixSessions({ sold: 10 }) })]),
  aCard("Y1", "B1", 95_000),
  ...[1, 2, 3, 4].map((n) => aUse(`U${n}`, "N1", { usedOn: `2026-02-0${n + 1}` })),
  aUse("M1", "N1", { kind: "no_show", usedOn: "2026-02-10" }),
  aUse("M2", "N1", { kind: "no_show", usedOn: "2026-02-17" }),
];

function proposalOf(clinic: TestClinic, lines: readonly string[] = ["N1"], input: Partial<MatterInput> = {}) {
  const lineIds = lines.map((line) => clinic.id("line", line));
  const reason = "changed_mind" as const;
  const matter = assembleCaseInput(clinic.ctx(), who, { ticket, snapshot: aMail(), lineIds, reason, ...input });
  assert(matter.ok, matter.ok ? "" : matter.error.detail);
  return propose(matter.value);
}
/** Of a day when all of them had happened. */
function later(records: Parameters<typeof testClinic>[0]): TestClinic {
  const clinic = testClinic();
  clinic.setNow(Date.UTC(2026, 5, 1));
  clinic.load(records ?? []);
  clinic.setNow(NOW_MS);
  return clinic;
}
const due = (clinic: TestClinic, lines?: readonly string[]) => proposalOf(clinic, lines).options[0]?.amountMinor;

describe("a no-show that was charged as a fee", () => {
  it("is no use as well: 570.00 with the fee kept, and the words say so", () => {
    const clinic = testClinic([...tenVisits, ...fee("F1", "2026-02-17")]);
    const [refund] = proposalOf(clinic).options;
    expect(refund?.amountMinor).toBe(57_000);
    expect(refund?.sumInWords).toContain("1 no-show paid for with a fee, not counted");
  });

  it("counts as the policy says where no fee was charged: 475.00", () => {
    expect(due(testClinic(tenVisits))).toBe(47_500);
  });

  it("counts again once the fee went back", () => {
    const clinic = testClinic([...tenVisits, ...fee("F1", "2026-02-17")]);
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { lineIds: [clinic.id("line", "NF1")] });
    expect(due(clinic)).toBe(47_500);
  });

  it("counts where the fee goes back in the same decision: 475.00 and the 75.00", () => {
    const clinic = testClinic([...tenVisits, ...fee("F1", "2026-02-17")]);
    expect(due(clinic, ["N1", "NF1"])).toBe(47_500 + 7_500);
    expect(due(clinic, ["NF1", "N1"])).toBe(47_500 + 7_500);
  });

  it.each([
    ["a fee from before the visit", "2026-02-09", 47_500],
    ["a fee long after it", "2026-04-01", 47_500],
    ["a fee two weeks after it", "2026-03-02", 57_000],
  ])("%s on %s: %i", (_, boughtOn, expected) => {
    expect(due(later([...tenVisits, ...fee("F1", boughtOn)]))).toBe(expected);
  });

  it("is told by the invoice, however late the fee was charged", () => {
    const clinic = later([
      ...tenVisits.filter((record) => record.sourceId !== "M2"),
      aUse("M2", "N1", { kind: "no_show", usedOn: "2026-02-17", invoice: "INV-9" }),
      ...fee("F1", "2026-05-01", { invoice: "INV-9" }),
    ]);
    expect(due(clinic)).toBe(57_000);
  });

  it("one fee pays for one missed visit", () => {
    const three = [...tenVisits, aUse("M3", "N1", { kind: "no_show", usedOn: "2026-02-20" })];
    expect(due(testClinic([...three, ...fee("F1", "2026-02-20")]))).toBe(47_500);
    expect(due(testClinic([...three, ...fee("F1", "2026-02-17"), ...fee("F2", "2026-02-20")]))).toBe(57_000);
  });
});

describe("a fee that was not kept pays for no missed visit", () => {
  const givenBefore = (offer: "refund" | "credit") =>
    pastCase(`PC-${offer}`, {
      line: "NF1",
      openedAtMs: Date.parse("2026-02-20T18:00:00Z"),
      closedAtMs: Date.parse("2026-02-21T18:00:00Z"),
      reason: "service_fault",
      offer,
      amountMinor: 7_500,
    });
  const withFee = (fields: Parameters<typeof aCard>[3] = {}) => [
    ...tenVisits,
    ...fee("F1", "2026-02-17").map((record) => (record.type === "payment" ? { ...record, ...fields } : record)),
  ];

  it("where it went back at the processor", () => {
    expect(due(testClinic(withFee({ refundedElsewhereMinor: 7_500 })))).toBe(47_500);
    expect(due(testClinic(withFee({ refundedElsewhereMinor: 7_400 })))).toBe(57_000);
  });

  it.each(["refund", "credit"] as const)("where a past case gave it back as a %s", (offer) => {
    expect(due(testClinic([...withFee(), givenBefore(offer)]))).toBe(47_500);
  });

  it("where the bank took it back in a dispute", () => {
    const clinic = testClinic(withFee());
    clinic.sql.run(
      "UPDATE payment SET disputed_minor = 7500, dispute = 'lost' WHERE id = ?",
      clinic.id("payment", "YF1"),
    );
    expect(due(clinic)).toBe(47_500);
  });

  it("where it never came in", () => {
    const clinic = testClinic(withFee());
    clinic.sql.run("UPDATE payment SET captured_minor = 0 WHERE id = ?", clinic.id("payment", "YF1"));
    expect(due(clinic)).toBe(47_500);
  });
});
