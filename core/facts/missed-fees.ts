/**
 * Which missed visits were charged as a fee: such a visit is not taken off the package as well. Records tie a fee to a visit only where
 * both name one invoice; else a fee stands for the last missed visit before it. What was charged as a use, or as nothing, had no fee.
 */
import type { MissedCharge, UseKind } from "../words.ts";
import { daysBetween } from "./civil.ts";

export interface MissedVisit {
  readonly useId: string;
  readonly kind: UseKind;
  readonly usedOn: string;
  readonly invoice: string | null;
  /** As what the clinic's own system charged it; null where it does not say. */
  readonly chargedAs?: MissedCharge | null;
}

/** A fee that was paid and kept. */
export interface KeptFee {
  readonly boughtOn: string;
  readonly invoice: string | null;
}

/** A fee is charged soon after the visit, at the latest with the next month's bill. */
const CHARGED_WITHIN_DAYS = 31;

const NO_SHOW = /\bno[\s_-]?shows?\b|\binasistencias?\b|\bausencias?\b|\babsences?\b/;
const MISSED =
  /\bmissed\b|\blate[\s_-]?cancel|\bcancelacion(es)?[\s_-]tardias?\b|\bcitas?[\s_-](perdidas?|no[\s_-]atendidas?)\b|\b(rendez[\s_-]vous|seances?)[\s_-]manque(e?s?)\b|\bannulations?[\s_-]tardives?\b/;
const FEE = /\bfees?\b|\bcharges?\b|\bcargos?\b|\btarifas?\b|\brecargos?\b|\bpenalizacion(es)?\b|\bfrais\b/;

/** Whether an item is the fee for a visit that was missed or cancelled late, by its title and category. */
export function isMissedFee({ title, category }: { readonly title: string; readonly category: string }): boolean {
  const words = `${title} ${category}`.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return FEE.test(words) && (NO_SHOW.test(words) || MISSED.test(words));
}

/** The missed visits that fees paid for, by the id of the use; one fee pays for one visit. */
export function chargedMisses(visits: readonly MissedVisit[], fees: readonly KeptFee[]): ReadonlySet<string> {
  const misses = visits
    .filter(({ kind, chargedAs }) => kind !== "used" && (chargedAs ?? "fee") === "fee")
    .sort((a, b) => compare(b.usedOn, a.usedOn));
  const charged = new Set<string>();
  const open = [...fees].sort((a, b) => compare(a.boughtOn, b.boughtOn));
  for (const fits of [hasSameInvoice, isSoonAfter]) {
    for (const [at, fee] of [...open.entries()].reverse()) {
      const miss = misses.find((visit) => !charged.has(visit.useId) && fits(visit, fee));
      if (!miss) continue;
      charged.add(miss.useId);
      open.splice(at, 1);
    }
  }
  return charged;
}

const hasSameInvoice = (visit: MissedVisit, fee: KeptFee): boolean =>
  visit.invoice !== null && visit.invoice === fee.invoice;

function isSoonAfter(visit: MissedVisit, fee: KeptFee): boolean {
  const days = daysBetween(visit.usedOn, fee.boughtOn);
  return days >= 0 && days <= CHARGED_WITHIN_DAYS;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
