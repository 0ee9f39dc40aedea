/** The terms that count for what a case is about, in the reader's language where the clinic wrote them in it. */
import type { TermsOnPage } from "../../../../core/contract/patient-page.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { governingOf } from "../../domain/facts/governing.ts";
import { purchaseOf, readPatientFile } from "../../domain/facts/patient-file.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Reader } from "./page-for.ts";

/** Who only paid reads none: terms are about what was bought. */
export function termsOnPage({ sql }: AccountContext, { theCase, link, language }: Reader): TermsOnPage[] {
  if (link.standing === "payer" || theCase.patientId === null) return [];
  const file = readPatientFile(sql, theCase.patientId);
  const lineIds = linesOfCase(sql, theCase.caseId);
  const governing = file.lines
    .filter(({ lineId }) => lineIds.includes(lineId))
    .flatMap((line) => {
      const purchase = purchaseOf(file, line);
      return (purchase && governingOf(file, line, purchase)) ?? [];
    });
  const once = governing.filter(
    ({ policyVersionId }, at) => governing.findIndex((one) => one.policyVersionId === policyVersionId) === at,
  );
  return once.map(({ policy, consent }) => ({
    title: policy.title,
    text: (policy.text as Partial<Record<typeof language, string>>)[language] ?? policy.text.en,
    ...omitNullish({ signedOn: consent.signature?.acceptedOn, how: consent.signature?.how }),
  }));
}
