import type { PreviewAnswer, PreviewRequest } from "../../../../core/contract/policy-trial.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { fits, wouldGovern } from "../../../../core/policy/governing-policy.ts";
import { type PolicyVersion, policyVersionIdOf } from "../../../../core/policy/schema.ts";
import type { CaseInput } from "../../../../core/resolution/case-input.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { type Attested, evidenceOf, productOf } from "../../domain/facts/facts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { allPolicies } from "../../store/policy/policies.ts";
import { asDecided, assembledCase, decidedFacts, isSettled, untouched } from "./policy-cases.ts";
import { draftToTry } from "./policy-draft.ts";

/** What a draft would say about a real case or ticket, beside what the published version says. Never writes. */
export function previewDraft(
  ctx: AccountContext,
  actor: PersonActor,
  draftId: string,
  request: PreviewRequest,
  snapshot: Snapshot | undefined,
): Result<PreviewAnswer, Refusal> {
  const draft = draftToTry(ctx, draftId);
  if (!draft.ok) return draft;
  const assembled = assembleCaseInput(ctx, actor, { ...request, snapshot });
  if (!assembled.ok) return assembled;
  const now = assembled.value;
  const { matter, decided } = asItWas(ctx, actor, now, request);
  const under = underDraft(ctx, matter, draft.value.policy);
  const caseId = now.subject.case?.caseId;
  return ok({
    revision: draft.value.row.revision,
    ...(caseId === undefined ? {} : { caseId }),
    patientId: now.file.patientId,
    patientName: now.patient.name,
    lines: matter.lines.map(({ facts, title }, at) => ({
      lineId: facts.line.lineId,
      title,
      ...omitNullish({ decidedBy: under.decidedBy[at] }),
    })),
    applies: under.applies,
    asDecided: decided,
    published: propose(matter),
    draft: propose(under.matter),
  });
}

/** A case that is over is shown as it was decided; an open one as it stands. */
function asItWas(
  ctx: AccountContext,
  actor: PersonActor,
  now: AssembledMatter,
  { reason, attested }: PreviewRequest,
): { matter: CaseInput; decided: boolean } {
  const row = now.subject.case;
  const facts = row && decidedFacts(ctx.sql, row.caseId);
  if (row && facts) return { matter: tried(asDecided(ctx, now, facts, row.caseId), reason, attested), decided: true };
  if (!row || !isSettled(row)) return { matter: now, decided: false };
  const past = assembledCase(ctx, actor, row);
  return { matter: tried(untouched(past ?? now), reason, attested), decided: true };
}

/** Another reason or another word of staff's, laid over what was kept; what the records say stays. */
function tried(matter: CaseInput, reason: PreviewRequest["reason"], attested: Attested = {}): CaseInput {
  const said = evidenceOf(attested);
  const lines = matter.lines.map((line) => {
    const { facts } = line;
    const product = facts.line.kind === "product" ? { product: productOf(facts.product ?? {}, attested) } : {};
    const evidence = { ...facts.evidence, ...said };
    return { ...line, facts: { ...facts, ...product, reason: reason ?? facts.reason, evidence } };
  });
  return { ...matter, lines };
}

/**
 * The draft beside every published policy: it decides only where none of them is more specific. Of a line that it speaks of and that another
 * one decides all the same, `decidedBy` names that one.
 */
function underDraft(
  { sql }: AccountContext,
  matter: CaseInput,
  policy: PolicyVersion,
): { matter: CaseInput; applies: boolean; decidedBy: readonly (string | undefined)[] } {
  const policyVersionId = policyVersionIdOf(policy);
  const policies = allPolicies(sql);
  const decides = matter.lines.map(
    ({ facts }) => wouldGovern(policy, policy.policyId, facts.line, policies) === policy,
  );
  const lines = matter.lines.map((line, at) => (decides[at] ? { ...line, policy, policyVersionId } : line));
  const decidedBy = matter.lines.map(({ facts, policyVersionId: other }, at) =>
    !decides[at] && fits(policy, facts.line) ? other : undefined,
  );
  return { matter: { ...matter, lines }, applies: decides.includes(true), decidedBy };
}
