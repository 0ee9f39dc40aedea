/** The lines that a matter is about, with what is known of each. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { isMissedFee } from "../../../../core/facts/missed-fees.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { Evaluation } from "../../../../core/policy/evaluation.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CaseInputLine } from "../../../../core/resolution/case-input.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { namedItem } from "../../store/records/item-names.ts";
import type { LineRow } from "../../store/records/purchases.ts";
import { linesNamed } from "../intake/about.ts";
import type { CaseScope, CaseScopeQuery } from "../intake/case-scope.ts";
import { missesCharged } from "./charged-misses.ts";
import { type Attested, factsOf } from "./facts.ts";
import { governingOf } from "./governing.ts";
import { type PatientFile, purchaseOf } from "./patient-file.ts";

/** Those a person chose, else those of the case, else those that the mail names. */
export function choosePurchaseLines(
  ctx: AccountContext,
  subject: CaseScope,
  input: Pick<CaseScopeQuery, "lineIds">,
  file: PatientFile,
  reason: ReasonCode | undefined,
): Result<LineRow[], Refusal> {
  const ofCase = subject.case && !subject.matter ? linesOfCase(ctx.sql, subject.case.caseId) : [];
  const wanted = input.lineIds ?? (ofCase.length > 0 ? ofCase : linesNamed(ctx, subject, file, reason));
  if (!wanted) {
    return err({ code: "needs_fact", detail: "The mail does not say which purchase it is about.", field: "lineIds" });
  }
  const lineIds = [...new Set(wanted)];
  const lines = lineIds.flatMap((lineId) => file.lines.find((line) => line.lineId === lineId) ?? []);
  if (lines.length < lineIds.length) {
    return err({ code: "invalid", detail: "A line is not one of this patient's.", field: "lineIds" });
  }
  return lines.length > 0
    ? ok(lines)
    : err({ code: "nothing_bought", detail: "This patient has bought nothing here." });
}

/** Each line with its facts and its policy. */
export function matterLines(
  ctx: AccountContext,
  subject: CaseScope,
  file: PatientFile,
  lines: readonly LineRow[],
  reason: ReasonCode,
  attested: Attested,
  rules: AccountRules,
): Result<CaseInputLine[], Refusal> {
  const out: CaseInputLine[] = [];
  const feesGivenBack = new Set<string>();
  // Fees for missed visits first: whether one is given back decides whether the visit counts.
  for (const line of [...lines].sort((a, b) => Number(isMissedFee(b)) - Number(isMissedFee(a)))) {
    const purchase = purchaseOf(file, line);
    const governing = purchase && governingOf(file, line, purchase);
    if (!purchase || !governing) {
      return err({ code: "no_policy", detail: `No policy was in force for "${line.title}" when it was bought.` });
    }
    if ((attested.backQuantity ?? 0) > line.quantity && line.quantity > 1) {
      const detail = `Only ${line.quantity} of "${line.title}" were bought.`;
      return err({ code: "invalid", detail, field: "attested.backQuantity", values: { quantity: line.quantity } });
    }
    const requestedOn = subject.case?.requestedOn ?? requestedOnIn(ctx, subject, purchase.timeZone);
    const charged = missesCharged(ctx.sql, file, feesGivenBack);
    const facts = factsOf({ file, line, purchase, governing, requestedOn, reason, attested, charged });
    if (isMissedFee(line) && givesMoney(evaluate(governing.policy, rules, facts))) feesGivenBack.add(line.lineId);
    out.push({
      facts,
      policy: governing.policy,
      policyVersionId: governing.policyVersionId,
      chosenBy: governing.chosenBy,
      ...omitNullish({ serviceNames: namedItem(line).serviceNames, unit: line.unit }),
      title: line.title,
      returnedMinor: file.returned.get(line.lineId) ?? 0,
      returnedUses: line.voidedUses ?? 0,
    });
  }
  return ok(lines.flatMap(({ lineId }) => out.find(({ facts }) => facts.line.lineId === lineId) ?? []));
}

const givesMoney = ({ offers }: Evaluation): boolean =>
  offers.some(({ kind, amountMinor }) => isMoneyOffer(kind) && amountMinor > 0);

/** The day a mail came in is the day it was asked, however late somebody opens it. */
function requestedOnIn(ctx: AccountContext, { snapshot }: CaseScope, timeZone: string): string {
  return snapshot ? civilDateAt(snapshot.receivedAtMs, timeZone) : todayIn(ctx, timeZone);
}
