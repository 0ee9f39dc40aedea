import type { StopRequest } from "../../../../core/contract/decision.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { endApproval } from "../../domain/approval/end-approval.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { correctStopped } from "../../domain/follow-up/follow-ups.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { setting } from "../../store/account/settings.ts";
import { waitingApproval } from "../../store/approval/approvals.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { closeTasksAbout } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionById, writeDecisionState } from "../../store/decision/decisions.ts";
import { legsOfDecision } from "../../store/money/legs.ts";

/**
 * Stops a decision before its money leaves: anybody with the right, the decider or not. While approval waits it is withdrawn. As soon as
 * one leg was claimed it is too late; what went out is then answered by another decision, never undone.
 */
export function stop(context: CommandContext, decisionId: string, request: StopRequest): Result<true, Refusal> {
  const person = personOf(context.actor);
  const decision = found(decisionById(context.sql, decisionId), "decision");
  if (!decision.ok) return decision;
  const { state, caseId } = decision.value;
  if (state !== "approved" && state !== "awaiting_approval") {
    return refusal("already_decided", "This decision is over.", { state });
  }
  const legs = legsOfDecision(context.sql, decisionId);
  const standing = legs.filter((leg) => leg.state !== "closed");
  const gone = standing.filter((leg) => leg.state !== "requested" && leg.state !== "reserved");
  // A reserved leg that was sent before and not executed may be stopped: nothing of it is under way.
  if (gone.length > 0 || (state === "approved" && standing.length === 0)) {
    return refusal("too_late", "It has left already and cannot be stopped.");
  }
  const approval = waitingApproval(context.sql, decisionId);
  if (approval) endApproval(context, approval, { state: "void", decisionState: "stopped" });
  else writeDecisionState(context.sql, decisionId, "stopped");
  // An older copy of the database may have forgotten that it left.
  const doubt = setting(context.sql, "frozen") === "1" ? { problem: "stopped_while_frozen" } : {};
  for (const leg of legs) if (leg.state === "reserved") applyLegEvent(context, leg, "stopped", doubt);
  closeTasksAbout(context, caseId, new Set(legs.map((leg) => leg.legId)), person.personId);
  // A letter went into the editor with what was decided, or right after somebody's yes.
  if (state === "approved") correctStopped(context, decision.value);
  const { sentence } = request;
  context.record("decision.stopped", caseId, {
    decisionId,
    ...(approval ? { approvalId: approval.approvalId } : {}),
    ...(sentence === undefined
      ? {}
      : { textId: keepText(context, caseId, sentence), sentenceHash: textHash(sentence) }),
  });
  syncCase(context, caseId, { tell: true });
  return ok(true);
}
