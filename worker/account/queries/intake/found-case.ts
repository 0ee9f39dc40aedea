/** What was found, beside a case: the facts, what the policy suggests where they leave no doubt, and a letter that nobody asked for. */

import { hasConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import { may } from "../../../../core/approval/may.ts";
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { FoundInCase, FoundView } from "../../../../core/contract/found.ts";
import type { OptionView } from "../../../../core/contract/option.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { foundForPatient, questionsFor } from "../../../../core/reply/found-words.ts";
import { NOTHING, offerValues } from "../../../../core/reply/offer-values.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { type FoundRow, foundOfCase, isStanding } from "../../store/intake/found.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import { patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { aboutOf } from "../decision/draft.ts";
import { proposalOf } from "../decision/evaluate.ts";
import { promisedOn } from "../decision/promised-day.ts";
import { foundViewOf } from "./found-view.ts";

/** Undefined for a case in which nothing was found. */
export function foundInCase(context: AccountContext, actor: PersonActor, caseId: string): FoundInCase | undefined {
  const { sql } = context;
  const rows = foundOfCase(sql, caseId);
  const theCase = caseById(sql, caseId);
  if (rows.length === 0 || !theCase) return undefined;
  const language = screenLanguageOf(actor.locale);
  const standing = rows.filter(isStanding);
  const isOpen = standing.length > 0 && decisionsOfCase(sql, caseId).length === 0;
  return {
    findings: rows.map((row) => foundViewOf(context, row, language)),
    mayDismiss: isOpen && mayDismiss(context, actor, theCase),
    ...(isOpen ? whatToDo(context, actor, theCase, standing) : {}),
  };
}

function mayDismiss({ sql }: AccountContext, actor: PersonActor, { patientId }: CaseRow): boolean {
  if (!may(actor, "found.dismiss").ok) return false;
  return patientId === null || !hasConflictOfInterest(ownPatients(sql, actor.personId), concernedBy(sql, patientId));
}

type ToDo = Pick<FoundInCase, "suggested" | "held" | "draft">;

/** A guess offers no money: the patient is asked, or a person chooses the reason and what is vouched for. */
function whatToDo(context: AccountContext, actor: PersonActor, theCase: CaseRow, standing: readonly FoundRow[]): ToDo {
  const isOurs = ticketsOfCase(context.sql, theCase.caseId).length === 0;
  const isSure = standing.every((row) => row.isSure && row.owedMinor > 0);
  if (!isSure) return isOurs ? omitNullish({ draft: askDraft(context, theCase, standing) }) : {};
  const { caseId } = theCase;
  const matter = assembleCaseInput(context, actor, { caseId });
  if (!matter.ok) return {};
  const { options, held, taken } = proposalOf(context, matter.value);
  const suggested = taken?.nothingMore || held !== undefined ? undefined : options[0];
  const draft = isOurs && suggested ? moneyDraft(context, matter.value, suggested, standing) : undefined;
  return omitNullish({ suggested, held, draft });
}

/** In the patient's language; undefined where what is suggested is not their money. */
function moneyDraft(
  context: AccountContext,
  matter: AssembledMatter,
  { kind, amountMinor }: OptionView,
  standing: readonly FoundRow[],
): DraftReply | undefined {
  if (kind !== "refund" || amountMinor === 0) return undefined;
  const { language } = matter.patient;
  const theirs: AssembledMatter = { ...matter, viewer: { ...matter.viewer, language } };
  const proposal: Proposal = propose(theirs);
  const option = proposal.options.find((one) => one.kind === kind);
  const values = offerValues(theirs, proposal, aboutOf(context, matter), { kind, amountMinor, option, language });
  const foundInWords = foundForPatient(viewsOf(context, standing, language), true, language);
  return (
    values &&
    draftReply({
      rules: matter.rules,
      reason: matter.reason,
      language,
      situation: "found",
      values: { ...values, foundInWords },
    })
  );
}

function askDraft(context: AccountContext, theCase: CaseRow, standing: readonly FoundRow[]): DraftReply | undefined {
  const { sql } = context;
  const patient = patientById(sql, theCase.patientId ?? "");
  const rules = currentRules(sql)?.rules;
  if (!patient || !rules) return undefined;
  const { language, name: patientName } = patient;
  const views = viewsOf(context, standing, language);
  const { caseId, requestedOn, dueAtMs } = theCase;
  const dueOn = dueAtMs === null ? undefined : civilDateAt(Math.max(dueAtMs, context.nowMs), homeTimeZone(sql));
  const answerBy =
    dueOn === undefined ? {} : { answerByOn: promisedOn(context, caseId, dueOn, calendarOfCase(sql, caseId)) };
  const asked = { foundInWords: foundForPatient(views, false, language), question: questionsFor(views, language) };
  const values = { ...NOTHING, patientName, serviceTitle: "", requestedOn, ...answerBy, ...asked };
  return draftReply({ rules, reason: theCase.reason, language, situation: "found_ask", values });
}

const viewsOf = (context: AccountContext, rows: readonly FoundRow[], language: Language): FoundView[] =>
  rows.map((row) => foundViewOf(context, row, language));
