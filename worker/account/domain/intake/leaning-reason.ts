/** A reason that the mail is not clear about, where the policy offers the same whichever of the likely ones it is. */
import { reasonAmongAlike } from "../../../../core/evidence/alike-reasons.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CaseInputLine } from "../../../../core/resolution/case-input.ts";
import type { Result } from "../../../../core/result.ts";
import type { AccountContext } from "../../store/context.ts";
import type { PatientFile } from "../facts/patient-file.ts";
import { isTakenForRequest } from "./about.ts";
import type { CaseScope } from "./case-scope.ts";
import { intentOnFile } from "./purchase-evidence.ts";

/** `linesFor`: the lines with the facts that a reason makes. */
export function leaningReason<E>(
  ctx: AccountContext,
  subject: CaseScope,
  file: PatientFile,
  rules: AccountRules,
  linesFor: (reason: ReasonCode) => Result<readonly CaseInputLine[], E>,
): ReasonCode | undefined {
  if (!subject.matter && !isTakenForRequest(subject)) return undefined;
  if (subject.match.isDeceased || !subject.intent) return undefined;
  const lines = linesFor("other");
  const kinds = lines.ok ? lines.value.map(({ facts }) => facts.line.kind) : [];
  const likely = intentOnFile(ctx, subject, file)?.likely ?? [];
  return reasonAmongAlike(likely, kinds, (reason) => offeredFor(linesFor(reason), rules));
}

/** What each line would be offered and what is missing for it, as a text to compare. */
function offeredFor<E>(lines: Result<readonly CaseInputLine[], E>, rules: AccountRules): string | undefined {
  if (!lines.ok) return undefined;
  return JSON.stringify(
    lines.value.map(({ policy, facts }) => {
      const { needs, offers, atLeastMinor } = evaluate(policy, rules, facts);
      const told = offers.map(({ workings: _, written: __, ...offer }) => offer);
      return { needs, told, atLeastMinor };
    }),
  );
}
