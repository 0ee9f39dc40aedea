/** Cases on the five piles, and a list handed out page by page. */
import { CASE_PILES, type CaseCard, type CaseList, type CaseQuery, type CaseQueue } from "../../core/contract/case.ts";
import { REASON_CODES } from "../../core/reasons/reasons.ts";
import { NAMES } from "./manager-trends.ts";
import { idOf } from "./manager-views.ts";

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;

/** Open cases, some on every pile: late ones, ones without a name, ones with money that failed. */
export function openCases(nowMs: number): CaseCard[] {
  const states = {
    needs_me: "open",
    review: "declined",
    waiting_approval: "awaiting_approval",
    waiting_patient: "awaiting_patient",
    money_moving: "in_progress",
    failed: "needs_attention",
  } as const satisfies Record<CaseQueue, CaseCard["state"]>;
  return CASE_PILES.flatMap((pile, at) =>
    Array.from({ length: [7, 3, 4, 2, 1, 0][at] ?? 1 }, (_, n): CaseCard => {
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
  const count = (pile: CaseQueue) => open.filter((card) => card.pile === pile).length;
  return {
    cases: cards.slice(start, next),
    piles: {
      needs_me: count("needs_me"),
      waiting_approval: count("waiting_approval"),
      waiting_patient: count("waiting_patient"),
      money_moving: count("money_moving"),
      failed: count("failed"),
      review: count("review"),
    },
    total: cards.length,
    ...(next < cards.length ? { nextCursor: String(next) } : {}),
  };
}
