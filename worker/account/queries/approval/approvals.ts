import { authorityOf, limitsAt, perCaseMinor, perPatientMinor } from "../../../../core/approval/authority.ts";
import { type ApprovalRight, rightToApprove } from "../../../../core/approval/delegation.ts";
import type { LocationSum } from "../../../../core/approval/needed.ts";
import type { ApprovalCard, ApprovalList } from "../../../../core/contract/approval-card.ts";
import type { LegView } from "../../../../core/contract/decision.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { AccountRules, Authority } from "../../../../core/policy/rules.ts";
import { sumInWords } from "../../../../core/resolution/words.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type ApprovalCause, type Language, ROLES } from "../../../../core/words.ts";
import { besideApproval } from "../../domain/approval/beside-approval.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { alikeOf } from "../../domain/people/same-person.ts";
import { inSight, sightOf } from "../../domain/people/sight.ts";
import { locations, personById } from "../../store/account/settings.ts";
import { type ApprovalRow, approvalById } from "../../store/approval/approvals.ts";
import { waitingApprovals } from "../../store/approval/asked.ts";
import { runningDelegationsTo } from "../../store/approval/delegations.ts";
import { caseById } from "../../store/case/cases.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { type DecisionRow, decisionById } from "../../store/decision/decisions.ts";
import { evaluationById, type StoredProposal } from "../../store/decision/evaluations.ts";
import { patientsAbout } from "../../store/people/about-whom.ts";
import { patientById } from "../../store/people/patients.ts";
import { asOfNow } from "../../store/people/people.ts";
import { currentRules, rulesById } from "../../store/policy/policies.ts";
import { decidedBeside } from "../decision/decided-meanwhile.ts";
import { decisionViewOf, nameOf } from "../decision/decisions.ts";
import { approvalBackground } from "./approval-background.ts";

/** A queue longer than this is worked off from the top. */
const APPROVALS_MAX = 200;

/**
 * What waits for somebody's approval, longest waiting first, with whether this person may give it. One that cannot be read takes nothing else
 * from the list: its case is named instead.
 */
export function approvalCards(ctx: AccountContext, who: PersonActor): Result<ApprovalList, Refusal> {
  const actor = asOfNow(ctx.sql, who);
  const rules = currentRules(ctx.sql)?.rules;
  if (!rules) return ok({ approvals: [] });
  const unreadable: string[] = [];
  const approvals = waitingApprovals(ctx.sql, APPROVALS_MAX, sightOf(ctx, actor)).flatMap((id) => {
    const row = approvalById(ctx.sql, id);
    const decision = row && decisionById(ctx.sql, row.decisionId);
    if (!decision) return [];
    try {
      return cardOf(ctx, actor, rules, row, decision);
    } catch {
      // Who does not see the patient is not told that there is one.
      if (inSight(ctx, actor, patientsAbout(ctx.sql, "caseId", decision.caseId)).ok) unreadable.push(decision.caseId);
      return [];
    }
  });
  return ok({ approvals, ...(unreadable.length > 0 ? { unreadable } : {}) });
}

function cardOf(
  ctx: AccountContext,
  actor: PersonActor,
  rules: AccountRules,
  row: ApprovalRow,
  decision: DecisionRow,
): ApprovalCard[] {
  const { sql } = ctx;
  const language = screenLanguageOf(actor.locale);
  const view = decisionViewOf(ctx, decision.decisionId, language);
  if (!view?.approval) return [];
  const evaluation = evaluationById(sql, decision.evaluationId);
  const { decided } = evaluation.proposal;
  const patientId = caseById(sql, decision.caseId)?.patientId;
  const destinations = destinationsOf(view.legs);
  const { amountMinor, currency } = decision;
  const running = runningDelegationsTo(sql, actor.personId, ctx.nowMs);
  const own = besideApproval(ctx, rules, decision, [actor.personId, ...running.map((one) => one.delegatorId)]);
  const { requestedBy, requestedAtMs, needs } = row;
  const askerAlike = alikeOf(sql, requestedBy, requestedAtMs);
  const subject = { requestedBy, askerAlike, needs, amountMinor, currency, rules, ...own };
  const right = rightToApprove(actor, subject, running);
  const whyNot = whyNotOf(ctx, right, row);
  const beside = decidedBeside(sql, decision);
  const lender = right.ok ? right.value.delegation?.delegatorId : undefined;
  return [
    {
      ...view.approval,
      approvalHash: row.hash,
      caseId: decision.caseId,
      decisionId: decision.decisionId,
      patientName: (patientId && patientById(sql, patientId)?.name) || "",
      ...omitNullish({ ticketId: ticketsOfCase(sql, decision.caseId)[0]?.ticketId }),
      option: decision.offer,
      amountMinor,
      currency,
      reason: decision.reason,
      ...omitNullish({ extendDays: decided.extendDays }),
      sumInWords: sumRead(decided, language),
      ...omitNullish({ policyMinor: policyMinorOf(evaluation.proposal, decision) }),
      clause: decided.clause.title,
      undoSeconds: rules.undoWindowSeconds,
      ...omitNullish({ exception: view.exception, usesTaken: evaluation.proposal.usesTaken }),
      ...omitNullish({ providerPay: view.providerPay }),
      ...(beside.length > 0 ? { beside } : {}),
      to: destinations.map(({ label }) => label),
      destinations,
      ...limitOf(ctx, row, decision, evaluation.rulesVersionId, own.parts),
      mayDecide: whyNot === undefined,
      ...omitNullish({ whyNot, standsInFor: lender && nameOf(sql, lender) }),
      ...approvalBackground(ctx, decision, evaluation),
    },
  ];
}

/** As whoever reads it now would have it: it was kept in the language of who asked. */
const sumRead = ({ sumInWords: kept, workings, currency }: StoredProposal["decided"], language: Language): string =>
  kept && (sumInWords(workings, currency, language) || kept);

/** What an exception departs from. */
const policyMinorOf = ({ options }: StoredProposal, { cause, offer }: DecisionRow): number | undefined =>
  cause === null || !isMoneyOffer(offer) ? undefined : options.find(({ kind }) => kind === offer)?.amountMinor;

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
  parts: readonly LocationSum[] | undefined,
): Pick<ApprovalCard, "limitMinor" | "limitLocation"> {
  const rules = rulesById(sql, rulesVersionId);
  const role = ROLES.find((known) => known === personById(sql, requestedBy)?.role);
  if (!rules || !role || rules.currency !== currency) return {};
  const figure = LOCATION_FIGURES[why];
  if (figure) {
    const here = limitsAt(rules, role, parts ?? []).sort((a, b) => a.limits[figure] - b.limits[figure])[0];
    if (!here) return {};
    const limitLocation = locations(sql).find(({ locationId }) => locationId === here.locationId)?.title;
    return { limitMinor: here.limits[figure], ...omitNullish({ limitLocation }) };
  }
  return omitNullish({ limitMinor: ownLimitOf(authorityOf(rules, role, requestedBy), why) });
}

const LOCATION_FIGURES: Partial<Record<ApprovalCause, "perDecisionMinor" | "perDayMinor">> = {
  above_location_limit: "perDecisionMinor",
  above_location_day_limit: "perDayMinor",
};

function ownLimitOf(own: Authority, why: ApprovalCause): number | undefined {
  if (why === "above_limit") return own.perDecisionMinor;
  if (why === "above_month_budget") return own.exceptionsPerMonthMinor;
  if (why === "above_case_limit") return perCaseMinor(own);
  if (why === "above_patient_limit") return perPatientMinor(own);
  return why === "above_day_limit" ? own.perDayMinor : undefined;
}

function whyNotOf(
  ctx: AccountContext,
  right: Result<ApprovalRight, Refusal>,
  { expiresAtMs }: ApprovalRow,
): ApprovalCard["whyNot"] {
  if (right.ok) return expiresAtMs <= ctx.nowMs ? "expired" : undefined;
  const { code, values } = right.error;
  if (code === "four_eyes") return values?.standsInFor === undefined ? "same_person" : "stands_in_for_asker";
  if (code === "own_matter") return "own_matter";
  return code === "over_limit" ? "over_limit" : "role_too_low";
}
