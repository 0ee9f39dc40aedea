import { MAILS_CHARS, MAILS_MOST, memoize } from "../../../../core/memoize.ts";
import { type LetterLanguage, letterLanguage } from "../../../../core/reply/letter-language.ts";
import type { Language } from "../../../../core/words.ts";
import { setting } from "../../store/account/settings.ts";
import { languageChosen } from "../../store/decision/evaluations.ts";
import { patientById } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { CaseScope } from "../intake/case-scope.ts";
import { languageOf } from "./language.ts";

type Written = Pick<CaseScope, "snapshot" | "match" | "patientId" | "case">;

/** What an agent chose for a case holds for its later letters. In the language of what the patient wrote, where that is sure; else as their record says, else as the clinic speaks. `agent`: whoever looks chose it. */
export function letterLanguageOf(sql: Sql, subject: Written, agent?: Language): LetterLanguage {
  const { patientId } = subject;
  const record = patientId === undefined ? undefined : patientById(sql, patientId)?.language;
  const clinic = languageOf(setting(sql, "language") ?? "en");
  const chosen = agent ?? (patientId && subject.case ? languageChosen(sql, subject.case.caseId) : undefined);
  if (chosen) return { language: chosen, from: "agent" };
  const mail = ownMail(subject);
  return mail
    ? readLanguage(JSON.stringify([mail.subject, mail.body, record, clinic]))
    : letterLanguage({ record, clinic });
}

/** What somebody typed in for the patient says nothing of the patient's language. */
const ownMail = ({ snapshot, match }: Written): Written["snapshot"] =>
  match.verification.why === "entered_by_another" ? undefined : snapshot;

/** One mail is read at each look and decision: what it is written in is found out once. */
const readLanguage = memoize(
  (told) => {
    const [subject = "", body = "", record, clinic] = JSON.parse(told) as [string, string, Language | null, Language];
    return letterLanguage({ mail: { subject, body }, record: record ?? undefined, clinic });
  },
  MAILS_MOST,
  MAILS_CHARS,
);
