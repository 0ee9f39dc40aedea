import { heardEnough } from "../../../../core/approval/standing.ts";
import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { ProviderPayView, UsesChoice, UsesTaken } from "../../../../core/contract/option.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { blocks } from "../../../../core/reply/check/finding.ts";
import { locationParts } from "../../../../core/resolution/by-location.ts";
import type { CheckedAsk } from "../../../../core/resolution/case-input.ts";
import { checkAsk } from "../../../../core/resolution/check-ask.ts";
import { isOvertaken } from "../../../../core/resolution/decided-before.ts";
import { isAllLocked, planLegs, usesTakenOf } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { heldUses } from "../../../../core/resolution/uses-taken.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { providerPayFor } from "../../domain/facts/provider-pay.ts";
import { anothersCase, caseOfTicket } from "../../domain/intake/case-scope.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { notHeld } from "../../domain/privacy/held.ts";
import { decidedMeanwhile } from "../../queries/decision/decided-meanwhile.ts";
import { draftFor } from "../../queries/decision/draft.ts";
import { placesOfLines } from "../../store/account/money-switches.ts";
import { caseById, openCaseOfLines } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { standingOf } from "../../store/people/people.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import { changedParts } from "../approval/approve.ts";
import { checkRoom } from "../money/reserve.ts";
import { checkSender } from "../people/call-back.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";
import { moneyGate, unmixed } from "./money-gate.ts";

/** What was checked before the first row is written. */
export interface CheckedDecision {
  readonly caseId: string;
  /** The call on which this stands instead of the helpdesk's word. */
  readonly callBackId: string | undefined;
  readonly matter: AssembledMatter;
  readonly proposal: Proposal;
  readonly ask: CheckedAsk;
  readonly plans: readonly PlannedLeg[];
  /** What becomes of the uses of packages; absent where nothing here has uses, or no money moves. */
  readonly taken?: UsesTaken | undefined;
  /** What the person chose for them. */
  readonly uses?: UsesChoice | undefined;
  readonly pays: readonly ProviderPayView[];
  /** What the reply was held against; absent where none came with the decision. */
  readonly draft: DraftReply | undefined;
}

/** The account first, then the facts, the person, the ask, the room. Reads only. */
export function checkDecision(
  context: CommandContext,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
): Result<CheckedDecision, Refusal> {
  const person = personOf(context.actor);
  const { amountMinor: askedMinor } = request;
  const places = placesOfLines(context.sql, request.lineIds);
  const open = moneyGate(context, request.option, { places, amountMinor: askedMinor });
  if (!open.ok) return open;
  const heard = heardEnough(standingOf(context.sql, person.personId), request, context.nowMs);
  if (!heard.ok) return heard;
  const sender = checkSender(context, request.ticket, snapshot);
  if (!sender.ok) return sender;
  const ofCase = caseOf(context, request, snapshot);
  if (!ofCase.ok) return ofCase;
  const caseId = ofCase.value;
  const { ticket, lineIds, reason, attested, language } = request;
  const matter = assembleCaseInput(context, person, { ticket, caseId, snapshot, lineIds, reason, attested, language });
  if (!matter.ok) return matter;
  const { patientId } = matter.value;
  const unheld = notHeld(context.sql, matter.value.subject);
  if (!unheld.ok) return unheld;
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  const proposal = propose(matter.value);
  const changed = changedParts(request, proposal);
  const overtaken = isOvertaken(matter.value.decided ?? [], request.decidedHash);
  if (changed.length > 0 || overtaken) {
    const { factsHash } = proposal;
    const decided = overtaken ? { decided: decidedMeanwhile(context, matter.value) } : {};
    const parts = overtaken ? [...changed, "decisions"] : changed;
    const detail = overtaken
      ? "Somebody has decided on this since you looked."
      : "What this was decided on has changed since.";
    return refusal("facts_changed", detail, { changed: parts, factsHash, caseId, ...decided });
  }
  if (isMoneyOffer(request.option) && matter.value.subject.match.verification.state !== "verified") {
    return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
  }
  if (isMoneyOffer(request.option) && isAllLocked(matter.value)) {
    return refusal("payment_locked", "The bank is asking about this payment: nothing can be given back of it now.");
  }
  const { rules, viewer } = matter.value;
  const { language: _, ...deciding } = viewer;
  const { option, amountMinor, currency, exception, uses } = request;
  const parts = locationParts(matter.value, { kind: option, amountMinor, uses });
  const ask = checkAsk({ proposal, rules, ...deciding, parts, ask: { option, amountMinor, currency, exception } });
  if (!ask.ok) return ask;
  const chosen = checkUses(matter.value, ask.value, request);
  if (!chosen.ok) return chosen;
  const reply = checkReplyText(context, matter.value, request);
  if (!reply.ok) return reply;
  const decided = { kind: option, amountMinor, uses };
  const plans = planLegs(matter.value, decided);
  if (!plans.ok) return plans;
  const room = checkRoom(context, plans.value, currency);
  if (!room.ok) return room;
  const pays = checkProviderPay(context, matter.value, request, {
    legs: plans.value,
    isException: ask.value.exception,
  });
  if (!pays.ok) return pays;
  const taken = usesTakenOf(matter.value, decided, plans.value);
  return ok({
    caseId,
    callBackId: sender.value,
    matter: matter.value,
    proposal,
    ask: ask.value,
    plans: plans.value,
    taken,
    uses,
    pays: pays.value,
    draft: reply.value,
  });
}

/** The clause says what happens to the uses; only an exception may say otherwise, and never more than there are. */
function checkUses(matter: AssembledMatter, ask: CheckedAsk, { option, uses }: DecideRequest): Result<true, Refusal> {
  if (uses === undefined) return ok(true);
  const wrong = (detail: string, values = {}) => err({ code: "invalid" as const, detail, field: "uses", values });
  if (!ask.exception || !isMoneyOffer(option)) {
    return wrong("The clause says what happens to the uses: only an exception with money says otherwise.");
  }
  const held = heldUses(matter);
  if (held.length === 0) return wrong("Nothing here has uses.");
  if (uses.effect !== "trim") return ok(true);
  const [left = 0] = held;
  if (held.length > 1) return wrong("Several packages: uses are taken off one at a time.");
  return (uses.uses ?? 0) <= left ? ok(true) : wrong("Fewer uses are left than that.", { leftUses: left });
}

/**
 * The words as the agent saw them, against today's sums: they go into the editor as the decision's own (mission D2). Answers the letter that
 * goes with the decision, whether one is sent with it or not.
 */
function checkReplyText(
  context: CommandContext,
  matter: AssembledMatter,
  { replyText, option, amountMinor, exception }: DecideRequest,
): Result<DraftReply | undefined, Refusal> {
  const own = { option, extendDays: exception?.extendDays, ...(amountMinor > 0 ? { amountMinor } : {}) };
  const draft = draftFor(context, matter, own);
  const problems = draft && replyText !== undefined ? checkReply(replyText, draft.facts) : [];
  return blocks(problems) ? refusal("reply_refused", "The reply does not fit the case.", { problems }) : ok(draft);
}

/** A word on whose account the pay goes is refused where no pay fell due: it would decide nothing. */
function checkProviderPay(
  context: CommandContext,
  matter: AssembledMatter,
  { option, providerPay }: DecideRequest,
  planned: { readonly legs: readonly PlannedLeg[]; readonly isException: boolean },
): Result<ProviderPayView[], Refusal> {
  const pays = providerPayFor(context, matter, { kind: option, ...planned, choice: providerPay });
  if (providerPay === undefined || pays.some(({ state }) => state !== "not_due")) return ok(pays);
  return err({ code: "invalid", detail: "No provider's pay fell due for what is refunded.", field: "providerPay" });
}

/**
 * The ticket's case, else the one that holds a line already (mission H4), else the one that the request names or mints an id for. Refused
 * with `case_mixed` where another patient's matter stands in it. That ticket and case are one patient's is `readCaseScope`'s to check.
 */
export function caseOf(
  context: CommandContext,
  request: Pick<DecideRequest, "ticket" | "lineIds" | "caseId">,
  snapshot: Snapshot | undefined,
): Result<string, Refusal> {
  const ofTicket = request.ticket && caseOfTicket(context.sql, request.ticket, request.lineIds, snapshot);
  const caseId = ofTicket ?? openCaseOfLines(context.sql, request.lineIds, undefined) ?? request.caseId;
  const named = caseById(context.sql, request.caseId);
  if (named && named.caseId !== caseId) {
    const own = caseById(context.sql, caseId)?.patientId;
    if (!isSamePatient(context.sql, named.patientId, own)) return err(anothersCase());
  }
  const whole = unmixed(context, caseId);
  return whole.ok ? ok(caseId) : whole;
}
