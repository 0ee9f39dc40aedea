/** Whoever reads a page, as far as its link says: by which right, in which language; or why it opens no more. */
import type { Language } from "../../../../core/words.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { hasAddress } from "../../domain/links/page-reader.ts";
import { pageOver } from "../../domain/links/patient-link.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import type { PatientLinkRow } from "../../store/links/patient-links.ts";
import { patientById } from "../../store/people/patients.ts";
import { payersOfCase } from "../../store/records/paid-by.ts";

/** Whoever reads, as the parts of a page ask for them. */
export interface Reader {
  readonly link: PatientLinkRow;
  readonly theCase: CaseRow;
  readonly language: Language;
  readonly timeZone: string;
  /** Of who only pays: their own file. */
  readonly payerId?: string | undefined;
}

type Read =
  | (Reader & { readonly ok: true })
  | { readonly ok: false; readonly over: "expired" | "closed"; readonly language: Language };

export function readerOf(context: AccountContext, link: PatientLinkRow): Read {
  const { sql } = context;
  const patient = patientById(sql, link.patientId);
  const payerId =
    link.standing === "payer"
      ? payersOfCase(sql, link.caseId).find((ownerId) => hasAddress(context, ownerId, link.addressHash))
      : undefined;
  const ownId = link.standing === "guardian" ? patient?.guardianId : (payerId ?? link.patientId);
  const onFile = (ownId ? patientById(sql, ownId)?.language : undefined) ?? patient?.language ?? "en";
  const language = (link.standing === "payer" ? undefined : languageOfLetters(context, link.caseId)) ?? onFile;
  const over = pageOver(context, link);
  const theCase = caseById(sql, link.caseId);
  if (over !== undefined || !theCase) return { ok: false, over: over === "expired" ? over : "closed", language };
  return { ok: true, link, theCase, language, timeZone: homeTimeZone(sql), payerId };
}

/** A page is read in the language of the letter that leads to it. */
function languageOfLetters(context: AccountContext, caseId: string): Language | undefined {
  const subject = readCaseScope(context, { caseId });
  const told = subject.ok ? letterLanguageOf(context.sql, subject.value) : undefined;
  return told?.from === "mail" || told?.from === "agent" ? told.language : undefined;
}
