/** The terms that count for what a case is about, in the reader's language where the clinic wrote them in it. */
import type { TermsOnPage } from "../../../../core/contract/patient-page.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import type { Language } from "../../../../core/words.ts";
import { governingOf } from "../../domain/facts/governing.ts";
import { purchaseOf, readPatientFile } from "../../domain/facts/patient-file.ts";
import { languageOf } from "../../domain/people/language.ts";
import { setting } from "../../store/account/settings.ts";
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
  const ofClinic = languageOf(setting(sql, "language") ?? "en");
  return once.map(({ policy, consent }) => ({
    title: policy.title,
    titleLanguage: ofClinic,
    ...textFor(policy.text, [language, ofClinic]),
    ...omitNullish({ signedOn: consent.signature?.acceptedOn, how: consent.signature?.how }),
  }));
}

/** In the first of these languages that the clinic wrote it in; English is always there. */
function textFor(text: PolicyVersion["text"], wanted: readonly Language[]): Pick<TermsOnPage, "text" | "textLanguage"> {
  const textLanguage = wanted.find((language) => text[language] !== undefined) ?? "en";
  return { text: text[textLanguage] ?? text.en, textLanguage };
}
