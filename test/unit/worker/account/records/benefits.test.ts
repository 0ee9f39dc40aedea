/** Danger: what a membership gives and nobody used is asked about, and the agent sees nothing of it, or what another file said is lost. */
import { expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aCard, aLine, aMail, aPurchase, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";

type Line = Extract<ImportRecord, { type: "purchase" }>["lines"][number];
type Entitlement = NonNullable<Line["entitlement"]>;
type Benefit = NonNullable<Entitlement["benefits"]>[number];

const FACIAL: Benefit = {
  title: "Facial",
  perPeriod: 1,
  periodStartsOn: "2026-03-01",
  periodEndsOn: "2026-03-31",
  used: 0,
  earlierUnused: 3,
  earlier: "expired",
};

const membership = (
  benefits: readonly Benefit[] | undefined,
  { kind = "membership", startsOn = "2026-01-01" }: Partial<Pick<Entitlement, "kind" | "startsOn">> = {},
) => {
  const counts = { sold: 12, bonus: 0, listPerUseMinor: 10_000 };
  const entitlement = { kind, ...counts, startsOn, ...(benefits ? { benefits: [...benefits] } : {}) };
  return aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement })]);
};

const clinicWith = (...records: readonly ImportRecord[]) => testClinic([...records, aCard("Y1", "B1", 120_000)]);

function benefitsShown(clinic: TestClinic) {
  const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
  if (!view.ok) throw new Error(view.error.detail);
  return view.value.story?.purchases[0]?.lines[0]?.entitlement?.benefits;
}

it("shows of each what the period gives, what is not used of it, and what became of what was not used before", () => {
  const clinic = clinicWith(membership([FACIAL, { ...FACIAL, title: "Discounted peel", perPeriod: 2, used: 3 }]));
  expect(benefitsShown(clinic)).toEqual([
    { ...FACIAL, unused: 1 },
    { ...FACIAL, title: "Discounted peel", perPeriod: 2, used: 3, unused: 0 },
  ]);
});

it("a file that says none keeps what another said; one that says it gives none takes it away", () => {
  const clinic = clinicWith(membership([FACIAL]));
  clinic.load([membership(undefined, { startsOn: "2026-01-02" })]);
  expect(benefitsShown(clinic)).toEqual([{ ...FACIAL, unused: 1 }]);
  clinic.load([membership([])]);
  expect(benefitsShown(clinic)).toBeUndefined();
});

it("refuses benefits of a package, one that is named twice, a period that ends before it began, an end of nothing", () => {
  const clinic = testClinic();
  const fieldOf = (record: ImportRecord) => {
    const tried = clinic.tryLoad([record]);
    return tried.ok ? undefined : tried.error.field;
  };
  const at = "records.0.lines.0.entitlement.benefits";
  expect(fieldOf(membership([FACIAL], { kind: "package" }))).toBe(at);
  expect(fieldOf(membership([FACIAL, FACIAL]))).toBe(`${at}.1.title`);
  expect(fieldOf(membership([{ ...FACIAL, periodEndsOn: "2026-02-01" }]))).toBe(`${at}.0.periodEndsOn`);
  const { earlierUnused: _, ...unsaid } = FACIAL;
  expect(fieldOf(membership([unsaid]))).toBe(`${at}.0.earlier`);
});
