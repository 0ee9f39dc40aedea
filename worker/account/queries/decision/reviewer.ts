import { providerNorm } from "../../../../core/facts/provider-name.ts";
import { readText } from "../../store/audit/texts.ts";
import { lastQuestion, treatedInCase } from "../../store/case/clinician.ts";
import { providerContactOf } from "../../store/people/provider-contacts.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * The clinician whom a letter names as who looks first, as the records write the name. Undefined of a role, a slip of the pen, or whoever is
 * on duty: a patient is told no name that the clinic does not have.
 */
export function reviewerOf(sql: Sql, caseId: string, whom: string | undefined): string | undefined {
  if (whom === undefined) return undefined;
  const treated = treatedInCase(sql, caseId).find((name) => providerNorm(name) === providerNorm(whom));
  return treated?.trim() ?? providerContactOf(sql, whom)?.provider;
}

/** Of the question that was put last. */
export function reviewerAsked(sql: Sql, caseId: string): string | undefined {
  const textId = lastQuestion(sql, caseId)?.whomTextId;
  return textId ? reviewerOf(sql, caseId, readText(sql, textId)) : undefined;
}
