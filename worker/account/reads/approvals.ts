import { authorityOf } from "../../../core/approval/authority.ts";
import { may } from "../../../core/approval/may.ts";
import type { ApprovalCard, LegView } from "../../../core/contract/decision.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { AccountRules } from "../../../core/policy/rules.ts";
import { ok, type Result } from "../../../core/result.ts";
import { ROLES } from "../../../core/words.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { type ApprovalRow, approvalById } from "../ledger/approvals.ts";
import { type DecisionRow, decisionById } from "../ledger/decisions.ts";
import { evaluationById } from "../ledger/evaluations.ts";
import { caseById } from "../store/cases.ts";
import { patientById } from "../store/patients.ts";
import { currentRules, rulesById } from "../store/policies.ts";
import { personById } from "../store/settings.ts";
import { ticketsOfCase } from "../store/tickets.ts";
import { decisionViewOf } from "./decisions.ts";
import { present } from "./present.ts";
import { languageOf } from "./viewer.ts";

/** A queue longer than this is worked off from the top. */
const APPROVALS_MAX = 200;

/** What waits for somebody's approval, longest waiting first, with whether this person may give it. */
export function approvalCards(ctx: AccountContext, actor: PersonActor): Result<{ approvals: ApprovalCard[] }, Refusal> {
  const allowed = may(actor, "approval.list");
  if (!allowed.ok) return allowed;
  const rules = currentRules(ctx.sql)?.rules;
  if (!rules) return ok({ approvals: [] });
  const waiting = ctx.sql.all<{ id: string }>(
    "SELECT id FROM approval WHERE state = 'waiting' ORDER BY requested_at_ms, id LIMIT ?",
    APPROVALS_MAX,
  );
  const approvals = waiting.flatMap(({ id }) => {
    const row = approvalById(ctx.sql, id);
    const decision = row && decisionById(ctx.sql, row.decisionId);
    return decision ? cardOf(ctx, actor, rules, row, decision) : [];
  });
  return ok({ approvals });
}

function cardOf(
  ctx: AccountContext,
  actor: PersonActor,
  rules: AccountRules,
  row: ApprovalRow,
  decision: DecisionRow,
): ApprovalCard[] {
  const { sql } = ctx;
  const view = decisionViewOf(ctx, decision.decisionId, languageOf(actor.locale));
  if (!view?.approval) return [];
  const evaluation = evaluationById(sql, decision.evaluationId);
  const { decided } = evaluation.proposal;
  const patientId = caseById(sql, decision.caseId)?.patientId;
  const destinations = destinationsOf(view.legs);
  const whyNot = whyNotOf(ctx, actor, rules, row, decision);
  return [
    {
      ...view.approval,
      approvalHash: row.hash,
      caseId: decision.caseId,
      decisionId: decision.decisionId,
      patientName: (patientId && patientById(sql, patientId)?.name) || "",
      ...present({ ticketId: ticketsOfCase(sql, decision.caseId)[0]?.ticketId }),
      option: decision.offer,
      amountMinor: decision.amountMinor,
      currency: decision.currency,
      reason: decision.reason,
      sumInWords: decided.sumInWords,
      clause: decided.clause.title,
      ...present({ exception: view.exception }),
      to: destinations.map(({ label }) => label),
      destinations,
      ...present({ limitMinor: limitOf(ctx, row, decision, evaluation.rulesVersionId) }),
      mayDecide: whyNot === undefined,
      ...present({ whyNot }),
    },
  ];
}

/** Two payments of one card are one place to whoever reads it. */
function destinationsOf(legs: readonly LegView[]): { label: string; amountMinor: number }[] {
  const sums = new Map<string, number>();
  for (const { label, amountMinor } of legs) sums.set(label, (sums.get(label) ?? 0) + amountMinor);
  return [...sums].map(([label, amountMinor]) => ({ label, amountMinor }));
}

/** What who asked may decide alone, by the rules under which they asked. Limits say nothing about another currency than the rules'. */
function limitOf(
  { sql }: AccountContext,
  { requestedBy, why }: ApprovalRow,
  { currency }: DecisionRow,
  rulesVersionId: string,
): number | undefined {
  const rules = rulesById(sql, rulesVersionId);
  const role = ROLES.find((known) => known === personById(sql, requestedBy)?.role);
  if (!rules || !role || rules.currency !== currency) return undefined;
  const own = authorityOf(rules, role);
  if (why === "above_limit") return own.perDecisionMinor;
  if (why === "above_month_budget") return own.exceptionsPerMonthMinor;
  return why === "above_day_limit" ? own.perDayMinor : undefined;
}

function whyNotOf(
  ctx: AccountContext,
  actor: PersonActor,
  rules: AccountRules,
  { requestedBy, needs, expiresAtMs }: ApprovalRow,
  { amountMinor, currency }: DecisionRow,
): ApprovalCard["whyNot"] {
  const allowed = may(actor, "approval.decide", { requestedBy, needs, amountMinor, currency, rules });
  if (!allowed.ok && allowed.error.code === "four_eyes") return "same_person";
  if (!allowed.ok) return allowed.error.code === "over_limit" ? "over_limit" : "role_too_low";
  return expiresAtMs <= ctx.nowMs ? "expired" : undefined;
}
