/** What the manager's first page has to show, worked out from raw rows with plain loops: shares nothing with the query. */
import type { HomeAnswer } from "../../core/contract/home.ts";
import type { Sql } from "../../worker/account/store/sql.ts";

type Row = Record<string, string | number | null>;

/** Counts of each group and of each kind of money. `on`: the clinic's day; `endsAtMs`: the first instant after it. */
export function homeByHand(
  sql: Sql,
  now: { readonly nowMs: number; readonly on: string; readonly endsAtMs: number },
  isSeen: (patientId: unknown) => boolean = () => true,
) {
  const rows = (table: string): Row[] => sql.all<Row>(`SELECT * FROM ${table}`);
  const [cases, decisions, legs, tasks] = [rows("refund_case"), rows("decision"), rows("leg"), rows("task")];
  const [events, tickets, sent, matters] = [
    rows("event"),
    rows("case_ticket"),
    rows("sent_reply"),
    rows("case_matter"),
  ];
  const [reviews, approvals, payments] = [rows("review"), rows("approval"), rows("payment")];
  const groups = new Map<string, { total: number; late: number; today: number }>();
  const later: number[] = [];
  const count = (due: string, isDue: boolean, isLate: boolean, isToday = isDue && !isLate) => {
    if (!isDue) return;
    const group = groups.get(due) ?? { total: 0, late: 0, today: 0 };
    group.total += 1;
    if (isLate) group.late += 1;
    else if (isToday) group.today += 1;
    groups.set(due, group);
  };
  const byInstant = (due: string, isOwed: boolean, atMs: number | null) => {
    if (isOwed && atMs !== null) count(due, atMs < now.endsAtMs, atMs < now.nowMs);
  };
  const byDay = (due: string, days: string[]) => {
    const first = days.filter((day) => day <= now.on).sort()[0];
    if (first !== undefined) count(due, true, first < now.on);
  };
  for (const c of cases) {
    if (c.set_aside_at_ms !== null || !isSeen(c.patient_id)) continue;
    const own = (all: Row[]) => all.filter((row) => row.case_id === c.id);
    const wasWrittenTo = own(tickets).some((ticket) =>
      sent.some(
        (one) =>
          one.helpdesk === ticket.helpdesk &&
          one.ticket_id === ticket.ticket_id &&
          Number(one.written_at_ms) >= Number(c.opened_at_ms),
      ),
    );
    const wasTold = own(events).some(({ type }) => type === "reply.inserted" || type === "letter.told");
    const isUnanswered =
      c.state === "open" &&
      c.asked_at_ms === null &&
      c.withdrawn_at_ms === null &&
      own(decisions).length === 0 &&
      !wasTold &&
      !wasWrittenTo;
    byInstant("first_answer", isUnanswered, c.first_answer_due_at_ms as number | null);
    const owes =
      ["open", "awaiting_approval", "awaiting_patient"].includes(String(c.state)) ||
      (c.state === "needs_attention" && c.offer === null);
    byInstant("decision", owes, c.due_at_ms as number | null);
    if (owes && c.due_at_ms !== null && Number(c.due_at_ms) >= now.endsAtMs) later.push(Number(c.due_at_ms));
    byDay(
      "review",
      own(reviews)
        .filter(({ outcome }) => outcome === null)
        .map(({ due_on }) => String(due_on)),
    );
    const open = own(tasks).filter(({ done_at_ms }) => done_at_ms === null);
    const days = (of: Row[]) => of.map(({ due_on }) => String(due_on));
    byDay("call", days(open.filter(({ kind }) => kind === "call_patient")));
    byDay("task", days(open.filter(({ kind }) => kind !== "call_patient" && kind !== "answer_dispute")));
  }
  for (const { state, expires_at_ms } of approvals) {
    const atMs = Number(expires_at_ms);
    count("approval", state === "waiting", atMs < now.nowMs, atMs < now.endsAtMs);
  }
  for (const { dispute, dispute_answer_by_ms: byMs, patient_id } of payments) {
    if (!isSeen(patient_id)) continue;
    const isOpen = dispute === "open_refundable" || dispute === "open_locked";
    count("dispute", isOpen, byMs !== null && Number(byMs) < now.nowMs, byMs !== null && Number(byMs) < now.endsAtMs);
  }

  const money = new Map<string, { cases: Set<string>; sums: Map<string, number> }>();
  const add = (kind: string, caseId: string, currency: string, minor: number) => {
    const of = money.get(kind) ?? { cases: new Set(), sums: new Map() };
    of.cases.add(caseId);
    of.sums.set(currency, (of.sums.get(currency) ?? 0) + minor);
    money.set(kind, of);
  };
  const isAside = (caseId: unknown) => {
    const of = cases.find(({ id }) => id === caseId);
    return of?.set_aside_at_ms !== null || !isSeen(of.patient_id);
  };
  for (const leg of legs) {
    const decision = decisions.find(({ id }) => id === leg.decision_id);
    const c = cases.find(({ id }) => id === decision?.case_id);
    if (!c || isAside(c.id)) continue;
    const kind = standsAs(leg, c, {
      nowMs: now.nowMs,
      isLast: () => {
        const own = decisions.filter(({ case_id }) => case_id === c.id);
        own.sort((a, b) => Number(a.decided_at_ms) - Number(b.decided_at_ms) || (String(a.id) < String(b.id) ? -1 : 1));
        return own.at(-1)?.id === decision?.id || matters.some(({ decision_id }) => decision_id === decision?.id);
      },
    });
    if (kind) add(kind, String(c.id), String(leg.currency), Number(leg.amount_minor));
  }
  for (const { kind, done_at_ms, case_id, values_json } of tasks) {
    if (kind !== "pay_by_hand" || done_at_ms !== null || isAside(case_id)) continue;
    const { currency, amountMinor } = JSON.parse(String(values_json)) as { currency: string; amountMinor: number };
    add("by_hand", String(case_id), currency, amountMinor);
  }
  return {
    due: groups,
    next: later.length === 0 ? undefined : { decisions: later.length, firstAtMs: Math.min(...later) },
    money: new Map(
      [...money].map(([kind, { cases: ids, sums }]) => [kind, { cases: ids.size, sums: Object.fromEntries(sums) }]),
    ),
  };
}

const HELD_AFTER_MS = 300_000;

function standsAs(leg: Row, c: Row, { nowMs, isLast }: { nowMs: number; isLast: () => boolean }): string | undefined {
  const state = String(leg.state);
  if (state === "requested") return leg.kind === "credit" ? undefined : "for_yes";
  if (leg.kind !== "refund") return undefined;
  const waits = state === "pending" && ["insufficient_funds", "requires_action"].includes(String(leg.problem));
  const isStuck = state === "reserved" && nowMs - Number(leg.leaves_at_ms) > HELD_AFTER_MS;
  if (waits || isStuck) return "held";
  if (["reserved", "submitting", "unknown", "pending"].includes(state)) return "moving";
  if (c.state !== "needs_attention") return undefined;
  if (state === "attention") return "failed";
  return (state === "failed" || state === "bounced") && isLast() ? "failed" : undefined;
}

/** The answer in the same shape. */
export const countsOf = ({ due, money, next }: HomeAnswer) => ({
  next,
  due: new Map(due.map((group) => [group.due, { total: group.total, late: group.late, today: group.today }])),
  money: new Map(
    money.map(({ kind, cases, sums }) => [
      kind,
      { cases, sums: Object.fromEntries(sums.map(({ currency, amountMinor }) => [currency, amountMinor])) },
    ]),
  ),
});
