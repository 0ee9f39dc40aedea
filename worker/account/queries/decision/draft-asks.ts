/** Letters for what is asked before anything can be decided: of a clinician, and of the patient for a form that is missing. */
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { CaseInputLine } from "../../../../core/resolution/case-input.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import type { AccountContext } from "../../store/context.ts";
import { aboutOf, holdingDraft } from "./draft.ts";
import { formOf } from "./spoken-to.ts";

/** Tells the patient that somebody else looks first. Undefined for a writer nobody has verified: it names what was bought. */
export function clinicianHoldingDraft(
  ctx: AccountContext,
  matter: AssembledMatter,
  reviewer: string | undefined,
): DraftReply | undefined {
  const { rules, reason, patient, subject } = matter;
  if (holdOf(ctx.sql, subject)) return undefined;
  if (subject.ticket && subject.match.verification.state !== "verified") return undefined;
  return holdingDraft(
    rules,
    { reason, language: patient.language, ...formOf(subject), ...aboutOf(ctx, matter), ...omitNullish({ reviewer }) },
    "holding_clinician",
  );
}

/** Asks for a copy of each signed form that the records lack, without saying that anything depends on it. */
export function formDraft(
  ctx: AccountContext,
  matter: AssembledMatter,
  missing: readonly CaseInputLine[],
): DraftReply | undefined {
  const { rules, reason, patient } = matter;
  const { language } = patient;
  const forms = [...new Set(missing.map(({ policy }) => draftWords(language).signedForm(policy.title)))];
  const values = { ...NOTHING, ...aboutOf(ctx, matter), missing: forms };
  return draftReply({ rules, reason, situation: "ask", language, values, ...formOf(matter.subject) });
}
