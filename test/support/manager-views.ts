/** What the manager's page is answered with, made up: typed by the contract, so that a change there breaks here. */
import type { Boot } from "../../core/contract/account.ts";
import type { ApprovalCard } from "../../core/contract/approval-card.ts";
import type { CaseDetail } from "../../core/contract/case-detail.ts";

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
    account: { title: "Harbour Wellness", money: "on", timeZone: "America/Los_Angeles" },
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
    patientSays: ["Could you refund the sessions I haven't used?"],
    signals: [
      { code: "long_term_patient", speaks: "for", values: { years: 4, visits: 19 } },
      { code: "clear_consent", speaks: "against", values: { acceptedOn: "2026-06-27" } },
    ],
    dueAtMs: nowMs + 26 * HOUR_MS,
    letter: "Hello Maya,\n\nWe return $1,240.00 to your Visa ending 42.\n\nWarm regards,\nHarbour Wellness",
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
        text: "Void “Laser hair removal, 6 sessions” in the clinic's own system: 4 uses",
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
        text: "Cancel 2 upcoming bookings of “Laser hair removal”",
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
