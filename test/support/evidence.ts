import { readPurchase } from "../../core/evidence/read-purchase.ts";
import type { LineOnFile, PurchaseQuestion } from "../../core/evidence/types.ts";

/** A Monday. */
export const WRITTEN_ON = "2026-11-16";

/** A line with sensible fields, each of which a test may bend. */
export function onFile(lineId: string, fields: Partial<LineOnFile> = {}): LineOnFile {
  const paidMinor = fields.paidMinor ?? 10_000;
  return {
    lineId,
    purchaseId: `p-${lineId}`,
    title: "Deep massage",
    category: "Massage",
    kind: "service",
    boughtOn: "2026-01-10",
    currency: "USD",
    paidMinor,
    listMinor: paidMinor,
    taxMinor: 0,
    purchaseMinor: paidMinor,
    leftMinor: paidMinor,
    days: [],
    providers: [],
    places: ["Harbour Street"],
    payments: [],
    references: [],
    isExpired: false,
    isDuplicate: false,
    isOverpaidClaim: false,
    ...fields,
  };
}

export const uses = (sold: number, used: number, more: Partial<LineOnFile["entitlement"]> = {}) => ({
  sold,
  bonus: 0,
  used,
  missed: 0,
  voided: 0,
  ...more,
});

export const laser = (lineId = "laser", fields: Partial<LineOnFile> = {}) =>
  onFile(lineId, {
    title: "Laser hair removal legs, 6 sessions",
    category: "Laser hair removal",
    kind: "package",
    paidMinor: 120_000,
    boughtOn: "2026-03-04",
    entitlement: uses(6, 2),
    ...fields,
  });

export const facials = (lineId = "facials", fields: Partial<LineOnFile> = {}) =>
  onFile(lineId, {
    title: "Facial series, 5 visits",
    category: "Facials",
    kind: "package",
    paidMinor: 50_000,
    boughtOn: "2026-07-20",
    entitlement: uses(5, 2),
    ...fields,
  });

export const massage = (lineId = "massage", fields: Partial<LineOnFile> = {}) =>
  onFile(lineId, {
    title: "Massage, 60 minutes",
    category: "Massage",
    boughtOn: "2026-10-30",
    paidMinor: 12_000,
    ...fields,
  });

export const physio = (lineId = "physio", fields: Partial<LineOnFile> = {}) =>
  onFile(lineId, {
    title: "Physiotherapy, 10 visits",
    category: "Physiotherapy",
    kind: "package",
    paidMinor: 95_000,
    boughtOn: "2025-12-01",
    entitlement: uses(10, 4),
    ...fields,
  });

export function read(body: string, lines: readonly LineOnFile[], more: Partial<PurchaseQuestion> = {}) {
  return readPurchase({ subject: "", body, writtenOn: WRITTEN_ON, timeZone: "America/Los_Angeles", lines, ...more });
}

/** The pieces of one line as `kind for|against quote → entry`. */
export function pieces(reading: ReturnType<typeof read>, lineId: string): string[] {
  const found = reading.likely.find((candidate) => candidate.lineId === lineId);
  return (found?.evidence ?? []).map(({ kind, side, quote, record }) => `${kind} ${side} “${quote}” ${record.entry}`);
}
