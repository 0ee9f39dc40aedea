/**
 * What the manager's page is answered with, made up: typed by the contract, so that a change there breaks here. The figures are counted
 * from the very cases that the lists hand out, so a bar and the list behind it can be compared.
 */
import type { Boot } from "../../core/contract/account.ts";
import { CASE_PILES, type CaseCard, type CaseList, type CasePile, type CaseQuery } from "../../core/contract/case.ts";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import type { ApprovalCard } from "../../core/contract/decision.ts";
import type { TrendsAnswer, TrendsQuery } from "../../core/contract/trends.ts";
import { addMonths } from "../../core/facts/civil.ts";
import { REASON_CODES, type ReasonCode } from "../../core/reasons/reasons.ts";
import { OFFER_KINDS } from "../../core/words.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The n-th id of a kind: 26 characters, in order. */
export const idOf = (kind: string, n: number): string =>
  `01MK${kind.toUpperCase().padEnd(6, "0").slice(0, 6)}${String(n).padStart(16, "0")}`.replace(/[ILOU]/g, "X");

export function managerBoot(nowMs: number, role: Boot["person"]["role"] = "lead", locale = "en-US"): Boot {
  return {
    surface: "manager",
    helpdesk: "zendesk",
    bearer: "made-up",
    expiresAtMs: nowMs + 15 * MINUTE_MS,
    person: { personId: "person-2", name: "Renata Oyelaran", role },
    account: { title: "Harbour Wellness", money: "on" },
    locale,
  };
}

/** Five requests: one to decide soon, an exception, a long name in euros, one of one's own, one that is too late. */
export function approvalCards(nowMs: number): ApprovalCard[] {
  const card = (n: number, fields: Partial<ApprovalCard>): ApprovalCard => ({
    approvalId: idOf("appr", n),
    approvalHash: `a1:${String(n).padStart(64, "0")}`,
    caseId: idOf("case", n),
    decisionId: idOf("dec", n),
    state: "waiting",
    needs: "lead",
    why: "above_limit",
    requestedBy: "Sofia Reyes",
    requestedAtMs: nowMs - 95 * MINUTE_MS,
    expiresAtMs: nowMs + 3 * HOUR_MS + 20 * MINUTE_MS,
    patientName: "Maya Chen",
    ticketId: "10231",
    option: "refund",
    amountMinor: 124_000,
    currency: "USD",
    reason: "changed_mind",
    sumInWords: "4 unused × $310.00 each",
    clause: "3. Unused sessions are returned at the price paid",
    to: ["Visa ··42"],
    mayDecide: true,
    ...fields,
  });
  return [
    card(1, {}),
    card(2, {
      patientName: "Bartholomew Featherstonehaugh-Cholmondeley von Lichtenstein-Sayn-Wittgenstein",
      why: "exception",
      amountMinor: 1_845_050,
      currency: "EUR",
      reason: "insurance_overpayment",
      sumInWords: "€18,450.50 paid on 3 invoices, less nothing: the clinic's own billing error on the claim of 3 March",
      clause: "11. Billing errors are returned whole, whatever was used, to the tender they were paid with",
      exception: {
        cause: "clinic_error",
        sentence:
          "The front desk sold the wrong package twice and promised the difference in writing; see the message of 12 November in the ticket.",
      },
      to: ["Mastercard ··8817", "HSA card ··1204", "by hand, cheque 2201"],
      requestedAtMs: nowMs - 26 * HOUR_MS,
      expiresAtMs: nowMs + 3 * DAY_MS,
      ticketId: "10240",
    }),
    card(3, {
      patientName: "Diego Fuentes",
      option: "extend",
      amountMinor: 0,
      why: "clause",
      reason: "expired",
      sumInWords: "90 days more",
      clause: "7. An expired package may be extended once",
      to: [],
      expiresAtMs: nowMs + 26 * HOUR_MS,
      ticketId: "10244",
    }),
    card(4, {
      patientName: "Amara Nwosu",
      requestedBy: "Renata Oyelaran",
      needs: "finance",
      why: "above_day_limit",
      amountMinor: 96_000,
      reason: "medical_stop",
      mayDecide: false,
      whyNot: "same_person",
      expiresAtMs: nowMs + 30 * HOUR_MS,
    }),
    card(5, {
      patientName: "Oscar Lindqvist",
      amountMinor: 61_000,
      reason: "result",
      mayDecide: false,
      whyNot: "expired",
      requestedAtMs: nowMs - 50 * HOUR_MS,
      expiresAtMs: nowMs - 2 * HOUR_MS,
    }),
  ];
}

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
const NAMES = [
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

/** The cases a query asks for, as the contract says it. */
export function casesAsked(cases: readonly PastCase[], query: Partial<CaseQuery>): PastCase[] {
  return cases.filter(
    (one) =>
      (query.reason === undefined || one.card.reason === query.reason) &&
      (query.month === undefined || one.month === query.month) &&
      (query.from === undefined || one.month >= query.from) &&
      (query.to === undefined || one.month <= query.to) &&
      (query.service === undefined || one.service === query.service) &&
      (query.location === undefined || one.locationId === query.location) &&
      (query.currency === undefined || one.currency === query.currency),
  );
}

const figuresOf = (cases: readonly PastCase[]): TrendsAnswer["totals"] => ({
  cases: cases.length,
  refundedMinor: cases.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0),
  creditedMinor: cases.reduce((sum, { creditedMinor }) => sum + creditedMinor, 0),
  declined: cases.filter(({ card }) => card.state === "declined").length,
  exceptions: cases.filter(({ exception }) => exception).length,
});

/** The trends over those cases, counted anew. */
export function trendsOf(cases: readonly PastCase[], query: TrendsQuery, currency = "USD"): TrendsAnswer {
  const inPeriod = casesAsked(cases, query);
  const ours = inPeriod.filter((one) => one.currency === currency);
  const grouped = <K extends object>(keyOf: (one: PastCase) => K) =>
    [...Map.groupBy(ours, (one) => JSON.stringify(keyOf(one))).values()].flatMap((same) => {
      const [first] = same;
      return first ? [{ ...keyOf(first), ...figuresOf(same) }] : [];
    });
  const months: string[] = [];
  for (let month = query.from; month <= query.to; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month);
  return {
    from: query.from,
    to: query.to,
    currency,
    otherCurrencyCases: inPeriod.length - ours.length,
    months,
    byReason: grouped(({ month, card }) => ({ month, reason: card.reason })),
    byService: grouped(({ service, card }) => ({ service, reason: card.reason })),
    services: SERVICES.map(([name]) => name),
    locations: LOCATIONS,
    totals: figuresOf(ours),
  };
}

/** Open cases, some on every pile: late ones, ones without a name, ones with money that failed. */
export function openCases(nowMs: number): CaseCard[] {
  const states = {
    needs_me: "open",
    waiting_approval: "awaiting_approval",
    waiting_patient: "awaiting_patient",
    money_moving: "in_progress",
    failed: "needs_attention",
  } as const satisfies Record<CasePile, CaseCard["state"]>;
  return CASE_PILES.flatMap((pile, at) =>
    Array.from({ length: [7, 3, 4, 2, 1][at] ?? 1 }, (_, n): CaseCard => {
      const name =
        n === 1 ? "Bartholomew Featherstonehaugh-Cholmondeley von Lichtenstein" : NAMES[(n + at) % NAMES.length];
      return {
        caseId: idOf("open", at * 100 + n),
        state: states[pile],
        pile,
        reason: REASON_CODES[(n + at * 3) % REASON_CODES.length] ?? "other",
        ...(name && n !== 3 ? { patientName: name } : {}),
        tickets: n === 4 ? [] : [{ helpdesk: "zendesk", ticketId: String(10_200 + at * 10 + n) }],
        subject: "Please help with my package",
        ...(pile === "needs_me" && n % 2 === 0
          ? {}
          : { offer: "refund" as const, amountMinor: 20_000 + 3125 * n, currency: "USD" }),
        service: "Laser hair removal",
        ...(n === 2 ? {} : { owner: n % 2 === 0 ? "Renata Oyelaran" : "Sofia Reyes" }),
        openedAtMs: nowMs - (n + 1) * 9 * HOUR_MS,
        dueAtMs: nowMs + (n - 2) * 11 * HOUR_MS + 25 * MINUTE_MS,
        openTasks: pile === "money_moving" ? 1 : 0,
      };
    }),
  );
}

/** A page of a list, by a cursor that counts. */
export function caseListOf(cards: readonly CaseCard[], open: readonly CaseCard[], query: Partial<CaseQuery>): CaseList {
  const start = Number(query.cursor ?? "0");
  const limit = Number(query.limit ?? 50);
  const next = start + limit;
  const count = (pile: CasePile) => open.filter((card) => card.pile === pile).length;
  return {
    cases: cards.slice(start, next),
    piles: {
      needs_me: count("needs_me"),
      waiting_approval: count("waiting_approval"),
      waiting_patient: count("waiting_patient"),
      money_moving: count("money_moving"),
      failed: count("failed"),
    },
    total: cards.length,
    ...(next < cards.length ? { nextCursor: String(next) } : {}),
  };
}

/** One case with two decisions, legs in several states, tasks and a record of what happened. */
export function caseDetail(nowMs: number): CaseDetail {
  const caseId = idOf("case", 1);
  const leg = { kind: "refund" as const, paymentId: idOf("pay", 1), currency: "USD" };
  const event = (seq: number, agoMs: number, actor: string, type: string, data: Record<string, unknown> = {}) => ({
    seq,
    atMs: nowMs - agoMs,
    actor,
    type,
    data,
  });
  return {
    case: {
      caseId,
      state: "in_progress",
      pile: "money_moving",
      reason: "changed_mind",
      patientName: "Maya Chen",
      tickets: [{ helpdesk: "zendesk", ticketId: "10231" }],
      subject: "I did not use all of my sessions",
      offer: "refund",
      amountMinor: 124_000,
      currency: "USD",
      service: "Laser hair removal",
      owner: "Sofia Reyes",
      openedAtMs: nowMs - 2 * DAY_MS,
      dueAtMs: nowMs + 20 * HOUR_MS,
      openTasks: 2,
    },
    decisions: [
      {
        decisionId: idOf("dec", 1),
        caseId,
        state: "rejected",
        option: "credit",
        amountMinor: 150_000,
        bonusMinor: 15_000,
        currency: "USD",
        reason: "changed_mind",
        decidedBy: "Sofia Reyes",
        decidedAtMs: nowMs - 30 * HOUR_MS,
        exception: { cause: "goodwill", sentence: "She has been with us for six years and never asked before." },
        approval: {
          approvalId: idOf("appr", 7),
          state: "rejected",
          needs: "lead",
          why: "exception",
          requestedBy: "Sofia Reyes",
          requestedAtMs: nowMs - 30 * HOUR_MS,
          expiresAtMs: nowMs - 6 * HOUR_MS,
          decidedBy: "Renata Oyelaran",
          sentence: "The clause gives her $1,240.00 in money; offer that first.",
        },
        legs: [],
      },
      {
        decisionId: idOf("dec", 2),
        caseId,
        state: "approved",
        option: "refund",
        amountMinor: 124_000,
        bonusMinor: 0,
        currency: "USD",
        reason: "changed_mind",
        decidedBy: "Sofia Reyes",
        decidedAtMs: nowMs - 3 * HOUR_MS,
        legs: [
          {
            ...leg,
            legId: idOf("leg", 1),
            label: "Visa ··42",
            amountMinor: 80_000,
            state: "settled",
            vendorRef: "re_3PqA77",
          },
          { ...leg, legId: idOf("leg", 2), label: "Mastercard ··8817", amountMinor: 30_000, state: "unknown" },
          {
            ...leg,
            legId: idOf("leg", 3),
            label: "HSA card ··1204",
            amountMinor: 9000,
            state: "failed",
            problem: "expired_or_canceled_card",
          },
          {
            ...leg,
            legId: idOf("leg", 4),
            kind: "hand",
            label: "cash",
            amountMinor: 5000,
            state: "reserved",
            leavesAtMs: nowMs + 100_000,
          },
        ],
      },
    ],
    tasks: [
      {
        taskId: idOf("task", 1),
        kind: "void_package",
        text: 'Void "Laser hair removal, 6 sessions" in the clinic\'s own system: 4 uses',
        dueOn: new Date(nowMs + DAY_MS).toISOString().slice(0, 10),
      },
      {
        taskId: idOf("task", 2),
        kind: "call_patient",
        text: "Call the patient as promised",
        dueOn: new Date(nowMs - 3 * DAY_MS).toISOString().slice(0, 10),
      },
      {
        taskId: idOf("task", 3),
        kind: "cancel_bookings",
        text: 'Cancel 2 upcoming bookings of "Laser hair removal"',
        dueOn: new Date(nowMs).toISOString().slice(0, 10),
        doneAtMs: nowMs - HOUR_MS,
      },
    ],
    timeline: [
      event(41, 2 * DAY_MS, "Zendesk", "case.opened", { reason: "changed_mind", lines: [idOf("line", 1)] }),
      event(42, 2 * DAY_MS - MINUTE_MS, "Makegood", "ticket.updated"),
      event(48, 30 * HOUR_MS, "Sofia Reyes", "decision.recorded", {
        offer: "credit",
        amountMinor: 150_000,
        currency: "USD",
      }),
      event(49, 30 * HOUR_MS, "Sofia Reyes", "approval.requested", { needs: "lead", why: "exception" }),
      event(52, 28 * HOUR_MS, "Renata Oyelaran", "approval.rejected"),
      event(60, 3 * HOUR_MS, "Sofia Reyes", "decision.recorded", {
        offer: "refund",
        amountMinor: 124_000,
        currency: "USD",
      }),
      event(61, 3 * HOUR_MS, "Sofia Reyes", "leg.reserved", { amountMinor: 80_000 }),
      event(64, 2.9 * HOUR_MS, "Makegood", "leg.claimed"),
      event(65, 2.9 * HOUR_MS, "Stripe", "leg.moved", {
        from: "submitting",
        to: "settled",
        amountMinor: 80_000,
        currency: "USD",
      }),
      event(66, 2.8 * HOUR_MS, "Makegood", "leg.moved", {
        from: "submitting",
        to: "unknown",
        amountMinor: 30_000,
        currency: "USD",
      }),
      event(67, 2.8 * HOUR_MS, "Makegood", "case.moved", { from: "open", to: "in_progress" }),
      event(68, HOUR_MS, "Sofia Reyes", "task.closed"),
    ],
  };
}
