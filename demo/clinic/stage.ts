/** What the parts of the clinic write with: sales, visits, signatures and mails, each as one line. */
import { sha256Hex } from "../../core/canonical/hash.ts";
import { addDays } from "../../core/facts/civil.ts";
import type { PolicyVersion } from "../../core/policy/schema.ts";
import type { ItemKind, MissedCharge, UseKind } from "../../core/words.ts";
import type { Book } from "./book.ts";
import type { Calendar } from "./calendar.ts";
import type { ClinicLocation } from "./locations.ts";
import { versionOn } from "./policies.ts";

export interface Stage {
  readonly seed: number;
  readonly book: Book;
  readonly calendar: Calendar;
  readonly policies: readonly PolicyVersion[];
}

export interface Visit {
  readonly kind: UseKind;
  readonly on: string;
  readonly provider?: string;
  readonly reversedOn?: string;
  readonly patientPaysMinor?: number;
  readonly chargedAs?: MissedCharge;
}

/** Visits of one line, in the order given; a use's invoice and note are named after it. */
export function addVisits({ book }: Stage, line: string, location: ClinicLocation, visits: readonly Visit[]): void {
  visits.forEach(({ kind, on, provider, reversedOn, patientPaysMinor, chargedAs }, at) => {
    const sourceId = `${line}-u${at + 1}`;
    const number = sha256Hex(sourceId).slice(0, 6).toUpperCase();
    book.add({
      type: "use",
      sourceId,
      line,
      kind,
      usedOn: on,
      location: location.id,
      ...(provider ? { provider } : {}),
      ...(kind === "used" ? { noteRef: `N-${number}`, invoice: `V-${number}` } : {}),
      ...(reversedOn ? { reversedOn } : {}),
      ...(patientPaysMinor === undefined ? {} : { patientPaysMinor }),
      ...(chargedAs ? { chargedAs } : {}),
    });
  });
}

export interface Agreement {
  readonly patient: string;
  /** What was bought, and when. */
  readonly kind: ItemKind;
  readonly boughtOn: string;
  readonly line: string;
  readonly acceptedAtMs: number;
  readonly how: "tablet" | "paper" | "online" | "email" | "verbal";
}

/** A signature under the policy that was in force on the day of purchase. */
export function addConsent({ book, policies }: Stage, agreement: Agreement): void {
  const { patient, kind, boughtOn, line, acceptedAtMs, how } = agreement;
  const policyVersionId = versionOn(policies, kind, boughtOn);
  book.add({ type: "consent", sourceId: `${line}-c`, patient, line, policyVersionId, acceptedAtMs, how });
}

export function addReceipt({ book }: Stage, patient: string, saleId: string, sentAtMs: number, seen: boolean): void {
  const subject = "Your receipt from Harbour Wellness";
  const seenAtMs = sentAtMs + 47 * 60_000;
  const receipt = { type: "message", sourceId: `${saleId}-m`, patient, kind: "receipt", subject, sentAtMs } as const;
  book.add({ ...receipt, ...(seen ? { seenAtMs } : {}) });
}

export function addBooking({ book }: Stage, patient: string, line: string, onDate: string, title: string): void {
  book.add({ type: "booking", sourceId: `${line}-b-${onDate}`, patient, line, onDate, title });
}

/** Sundays are closed: such a day becomes the Monday after. */
export function openDay(on: string): string {
  const day = new Date(`${on}T00:00:00Z`).getUTCDay();
  return day === 0 ? addDays(on, 1) : on;
}
