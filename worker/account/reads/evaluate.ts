import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { EvaluateAnswer, EvaluateRequest, Proposal } from "../../../core/contract/proposal.ts";
import { propose } from "../../../core/resolution/propose.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { type AssembledMatter, assembleMatter } from "./assemble.ts";
import { draftFor } from "./draft.ts";
import { present } from "./present.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the policy says for a changed reason, lines, option or amount. Never writes. */
export function evaluateRead(
  ctx: AccountContext,
  actor: PersonActor,
  request: EvaluateRequest,
  snapshot: Snapshot | undefined,
): Result<EvaluateAnswer, Refusal> {
  const allowed = may(actor, "ticket.read");
  if (!allowed.ok) return allowed;
  const { ticket, caseId, lineIds, reason, attested } = request;
  const assembled = assembleMatter(ctx, actor, { ticket, caseId, snapshot, lineIds, reason, attested });
  if (!assembled.ok) return assembled;
  const { option, amountMinor } = request;
  return ok({
    proposal: proposalOf(assembled.value),
    ...present({ draft: draftFor(ctx, assembled.value, { option, amountMinor }) }),
  });
}

/** The proposal, with a note for each charge that may be a duplicate but is not one for sure: a person can attest it. */
export function proposalOf(assembled: AssembledMatter): Proposal {
  const proposal = propose(assembled);
  const { file, lines } = assembled;
  const paymentIds = new Set(lines.flatMap((line) => line.facts.tenders.map((tender) => tender.paymentId)));
  const notes = file.duplicates
    .filter((pair) => !pair.sure && (paymentIds.has(pair.paymentId) || paymentIds.has(pair.duplicateOfPaymentId)))
    .filter(() => lines.every((line) => line.facts.duplicateOfPaymentId === undefined))
    .map(({ paymentId, duplicateOfPaymentId }) => ({
      code: "possible_duplicate" as const,
      speaks: "note" as const,
      values: { paymentId, duplicateOfPaymentId },
    }));
  return { ...proposal, signals: [...proposal.signals, ...notes] };
}
