/**
 * Invented clinics whose refunds have season, growth and one busy week, and into which a cause may be planted. Every case comes by itself, as
 * real ones do: a planted four a month is four on average.
 */

import type { CountedReason } from "../../../core/reasons/reasons.ts";
import type { Cause, CountedCase, Delivered } from "../../../core/trends/change/cause.ts";
import type { History } from "../../../core/trends/change/find.ts";
import { seededRandom } from "../../support/seeded-random.ts";

export interface Plant {
  readonly cause: Cause;
  readonly fromDay: number;
}

export interface BenchClinic {
  readonly history: History;
  /** The first evening on which anybody watches; before it there is a year of history. */
  readonly watchFrom: number;
  readonly plant: Plant | undefined;
}

export interface ClinicPlan {
  readonly seed: number;
  readonly ticketsAWeek: number;
  /** From so many cases a month to so many. */
  readonly planted?: { readonly before: number; readonly after: number };
}

export const WATCHED_DAYS = 365;
const HISTORY_DAYS = 365;
/** Of a clinic's tickets so many ask for money back. */
const REFUND_SHARE = 0.2;
const SESSIONS_A_TICKET = 3;

/** Weight, and how far the season swings it. */
const REASONS: readonly (readonly [CountedReason, number, number])[] = [
  ["changed_mind", 20, 0.15],
  ["result", 12, 0.15],
  ["moved_or_schedule", 13, 0.6],
  ["medical_stop", 10, 0.1],
  ["membership_cancel", 9, 0.45],
  ["billing_error", 8, 0.1],
  ["no_show_dispute", 7, 0.2],
  ["not_informed", 6, 0.1],
  ["expired", 5, 0.3],
  ["service_fault", 4, 0.1],
  ["product_return", 3, 0.45],
  ["other", 3, 0.1],
];

interface Place {
  readonly service: string;
  readonly locationId: string;
  readonly provider: string;
  readonly weight: number;
}

/** Counts that come by themselves. */
export function poissonOf(random: () => number): (mean: number) => number {
  return (mean) => {
    let count = 0;
    let left = Math.exp(-mean);
    let u = random();
    while (u > left && count < 1000) {
      u -= left;
      count += 1;
      left *= mean / count;
    }
    return count;
  };
}

function chances(seed: number) {
  const random = seededRandom(seed);
  const poisson = poissonOf(random);
  return { random, poisson, between: (low: number, high: number) => low + (high - low) * random() };
}

/** Larger clinics have more services, places and people. */
function placesOf({ random, between }: ReturnType<typeof chances>, ticketsAWeek: number): Place[] {
  const grown = Math.log2(ticketsAWeek / 40);
  const services = Math.round(5 + 2 * grown);
  const locations = Math.max(1, Math.round(1 + grown * 0.8));
  const providers = Math.round(3 + grown);
  const places: Place[] = [];
  for (let l = 0; l < locations; l += 1)
    for (let p = 0; p < providers; p += 1)
      for (let s = 0; s < services; s += 1)
        if (random() < 0.6)
          places.push({
            service: `s${s}`,
            locationId: `l${l}`,
            provider: `l${l}p${p}`,
            weight: between(0.3, 1) / (1 + s * 0.3),
          });
  return places;
}

export function benchClinic({ seed, ticketsAWeek, planted }: ClinicPlan): BenchClinic {
  const chance = chances(seed);
  const { random, poisson, between } = chance;
  const places = placesOf(chance, ticketsAWeek);
  const all = places.reduce((sum, { weight }) => sum + weight, 0);
  const lastDay = HISTORY_DAYS + WATCHED_DAYS;
  const growthAYear = between(-0.1, 0.6);
  const busyFrom = Math.floor(between(HISTORY_DAYS, lastDay - 7));
  const isBusy = (day: number) => day >= busyFrom && day < busyFrom + 7;
  const phase = REASONS.map(() => random());
  const affinity = new Map(places.map((place) => [place, REASONS.map(() => between(0.4, 1.6))]));
  const plant = planted && plantOf(chance, places);
  const isPlants = (reason: CountedReason, { service, locationId, provider }: Place) =>
    plant?.cause.reason === reason &&
    plant.cause.service === service &&
    plant.cause.locationId === locationId &&
    (plant.cause.provider ?? provider) === provider;
  const cases: CountedCase[] = [];
  const delivered: Delivered[] = [];
  const casesADay = (ticketsAWeek * REFUND_SHARE) / 7;
  const weights = REASONS.reduce((sum, [, weight]) => sum + weight, 0);
  for (let day = 0; day <= lastDay; day += 1) {
    const grown = 1 + growthAYear * (day / 365);
    const swing = (at: number, by: number) => 1 + by * Math.sin(2 * Math.PI * (day / 365 + at));
    for (const place of places) {
      const part = place.weight / all;
      const sessions = poisson(((ticketsAWeek * SESSIONS_A_TICKET) / 7) * part * grown * (isBusy(day) ? 1.5 : 1));
      if (sessions > 0)
        delivered.push({
          day,
          service: place.service,
          locationId: place.locationId,
          provider: place.provider,
          sessions,
          askedBack: 0,
        });
      for (const [at, [reason, weight, season]] of REASONS.entries()) {
        if (isPlants(reason, place)) continue;
        const mean =
          casesADay *
          part *
          (weight / weights) *
          (affinity.get(place)?.[at] ?? 1) *
          grown *
          swing(phase[at] ?? 0, season) *
          (isBusy(day) ? 2.5 : 1);
        for (let n = poisson(mean); n > 0; n -= 1) cases.push({ day, reason, ...place, patientId: null });
      }
    }
    if (plant && planted) {
      const aMonth = day >= plant.fromDay ? planted.after : planted.before;
      for (let n = poisson(aMonth / 30); n > 0; n -= 1) cases.push({ ...someOf(chance, places, plant.cause), day });
    }
  }
  return { history: { cases, delivered, firstDay: 0, lastDay }, watchFrom: HISTORY_DAYS, plant };
}

/** A cause of one place, and every other time of one provider. */
function plantOf({ random, between }: ReturnType<typeof chances>, places: readonly Place[]): Plant {
  const place = places[Math.floor(random() * places.length)] as Place;
  const [reason] = REASONS[Math.floor(random() * REASONS.length)] as (typeof REASONS)[number];
  const { service, locationId, provider } = place;
  const fromDay = HISTORY_DAYS + Math.floor(between(30, WATCHED_DAYS - 185));
  return { cause: { reason, service, locationId, ...(random() < 0.5 ? { provider } : {}) }, fromDay };
}

function someOf(
  { random }: ReturnType<typeof chances>,
  places: readonly Place[],
  cause: Cause,
): Omit<CountedCase, "day"> {
  const own = places.filter(
    ({ service, locationId, provider }) =>
      service === cause.service && locationId === cause.locationId && (cause.provider ?? provider) === provider,
  );
  const { service, locationId, provider } = own[Math.floor(random() * own.length)] as Place;
  return { reason: cause.reason, service, locationId, provider, patientId: null };
}
