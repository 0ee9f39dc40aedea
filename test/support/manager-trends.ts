/** Cases of a made-up year; `manager-figures.ts` counts them. */
import type { CaseCard } from "../../core/contract/case.ts";
import { addMonths } from "../../core/facts/civil.ts";
import { REASON_CODES, type ReasonCode } from "../../core/reasons/reasons.ts";
import { OFFER_KINDS } from "../../core/words.ts";
import { idOf } from "./manager-views.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A repeatable order of numbers from 0 to 1: the same cases every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SERVICES = [
  ["Laser hair removal", 22],
  ["Laser resurfacing", 12],
  ["Injectables", 14],
  ["Facials", 10],
  ["Physiotherapy", 9],
  ["Massage", 8],
  ["Acupuncture and cupping with an initial traditional consultation", 5],
  ["Dental whitening", 5],
  ["Memberships", 7],
  ["Body contouring", 4],
  ["Skin care products", 5],
  ["Deposits", 3],
  ["Gift cards", 2],
  ["Nutrition", 2],
  ["IV therapy", 1],
] as const;
const WEIGHTS: Partial<Record<ReasonCode, number>> = {
  changed_mind: 20,
  result: 14,
  moved_or_schedule: 13,
  medical_stop: 10,
  membership_cancel: 9,
  billing_error: 8,
  no_show_dispute: 7,
  not_informed: 6,
  expired: 5,
  service_fault: 4,
  product_return: 3,
  plan_changed: 2,
};
export const NAMES = [
  "Maya Chen",
  "Noah Patel",
  "Lucía Fernández Arístegui",
  "Tom Okafor",
  "Ines Duarte",
  "Walt Kim",
  "Ada Frost",
];
const LOCATIONS = [
  { locationId: idOf("loc", 1), title: "Harbour Wellness San Diego" },
  { locationId: idOf("loc", 2), title: "Harbour Wellness Austin" },
];

/** A case with everything that lists and figures group by. */
export interface PastCase {
  readonly card: CaseCard;
  readonly month: string;
  readonly service: string;
  readonly locationId: string;
  readonly currency: string;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
  readonly exception: boolean;
}

function weighted<T>(choices: readonly (readonly [T, number])[], at: number): T | undefined {
  let left = at * choices.reduce((sum, [, weight]) => sum + weight, 0);
  return choices.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })?.[0];
}

/** `count` cases over the 14 months up to `month`, some of them about no service, some in another currency. */
export function pastCases(month: string, count = 460): PastCase[] {
  const next = seeded(20_261_121);
  const reasons = REASON_CODES.map((code) => [code, WEIGHTS[code] ?? 0] as const);
  return Array.from({ length: count }, (_, n): PastCase => {
    const opened = addMonths(`${month}-15`, -Math.floor(next() * 14)).slice(0, 7);
    const reason = weighted(reasons, next()) ?? "other";
    const service = next() < 0.02 ? "" : (weighted(SERVICES, next()) ?? "Facials");
    const offer =
      weighted(
        OFFER_KINDS.map((kind, at) => [kind, [60, 20, 3, 6, 4, 14][at] ?? 1] as const),
        next(),
      ) ?? "refund";
    const amountMinor = 2500 * (1 + Math.floor(next() ** 2 * 60));
    const currency = next() < 0.03 ? "MXN" : "USD";
    const openedAtMs = Date.parse(`${opened}-${String(1 + Math.floor(next() * 20)).padStart(2, "0")}T15:00:00Z`);
    const moved = {
      refundedMinor: offer === "refund" ? amountMinor : 0,
      creditedMinor: offer === "credit" ? amountMinor : 0,
    };
    return {
      month: opened,
      service,
      currency,
      locationId: LOCATIONS[next() < 0.6 ? 0 : 1]?.locationId ?? "",
      ...moved,
      exception: next() < 0.08,
      card: {
        caseId: idOf("past", n),
        state: offer === "decline" ? "declined" : "done",
        reason,
        patientName: NAMES[n % NAMES.length] ?? "Maya Chen",
        tickets: n % 9 === 0 ? [] : [{ helpdesk: "zendesk", ticketId: String(7000 + n) }],
        offer,
        ...(moved.refundedMinor + moved.creditedMinor > 0 ? { amountMinor, currency } : {}),
        ...(service === "" ? {} : { service }),
        owner: "Sofia Reyes",
        openedAtMs,
        closedAtMs: openedAtMs + 4 * DAY_MS,
        openTasks: 0,
      },
    };
  });
}
