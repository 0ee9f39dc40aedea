import type { Book } from "./book.ts";
import { HOME_TIME_ZONE } from "./calendar.ts";

export interface ClinicLocation {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly jurisdiction: string;
  readonly currency: string;
  /** Sales tax on products, in basis points; treatments are not taxed. */
  readonly taxBps: number;
}

export const SAN_DIEGO: ClinicLocation = {
  id: "loc-san-diego",
  title: "Harbour Wellness San Diego",
  timeZone: HOME_TIME_ZONE,
  jurisdiction: "US-CA",
  currency: "USD",
  taxBps: 775,
};

export const AUSTIN: ClinicLocation = {
  id: "loc-austin",
  title: "Harbour Wellness Austin",
  timeZone: "America/Chicago",
  jurisdiction: "US-TX",
  currency: "USD",
  taxBps: 825,
};

/** The smallest of the three, in another currency that has no cents. */
export const YOKOHAMA: ClinicLocation = {
  id: "loc-yokohama",
  title: "Harbour Wellness Yokohama",
  timeZone: "Asia/Tokyo",
  jurisdiction: "JP-14",
  currency: "JPY",
  taxBps: 0,
};

/** The first is the account's home: its calendar dates what has no location. */
export const LOCATIONS = [SAN_DIEGO, AUSTIN, YOKOHAMA] as const;

/** Yokohama has no lasers, no dentist and no insurers to bill. */
const IN_YOKOHAMA: ReadonlySet<string> = new Set(["Acupuncture", "Massage", "Facials", "Skincare"]);

export const isSoldAt = (location: ClinicLocation, category: string): boolean =>
  location !== YOKOHAMA || IN_YOKOHAMA.has(category);

/** A price of the list, which is in US cents, as the location asks it: yen in whole hundreds. */
export function priceAt({ currency }: ClinicLocation, usMinor: number): number {
  return currency === "JPY" ? Math.floor((usMinor * 3 + 100) / 200) * 100 : usMinor;
}

export function addLocations(book: Book): void {
  for (const { id, title, timeZone, jurisdiction, currency } of LOCATIONS) {
    book.add({ type: "location", sourceId: id, title, timeZone, jurisdiction, currency });
  }
}
