import type { AskClinicianRequest, AskedAnswer, ClinicianAnswerRequest } from "../../../../core/contract/clinician.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addBusinessDays } from "../../../../core/facts/business-days.ts";
import { dayNumber } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { NewLink } from "../../../links.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { recordBrokenLetter } from "../../domain/decision/broken-letters.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { contactAsked, openClinicianLinks, sendClinicianLink } from "../../domain/links/clinician-link.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { isWaiting } from "../../queries/case/clinician.ts";
import { clinicianHoldingDraft } from "../../queries/decision/draft-asks.ts";
import { reviewerAsked, reviewerOf } from "../../queries/decision/reviewer.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import {
  insertAnswer,
  insertQuestion,
  lastAnswer,
  lastQuestion,
  type QuestionRow,
  questionById,
} from "../../store/case/clinician.ts";
import { closeTaskRow, openTask, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { caseOf } from "../decision/check-decision.ts";
import { takeUp } from "./into-case.ts";

/** What a clinician can say something about. A policy may read the answer under other reasons too, and then they may be asked as well. */
const CLINICAL_REASONS: readonly ReasonCode[] = ["result", "plan_changed"];

const DAY_MS = 24 * 3_600_000;
/** Business days in which a clinician is to answer. */
const ANSWER_DAYS = 1;

/**
 * Puts one question to a clinician: *expected, not expected, or a visit needed?* (mission B9). The case waits with a task for the next
 * working day; the patient can be told so meanwhile. Asking again while it waits changes nothing. Whoever has a
 * contact here gets a link as well; else the agent asks, and is told why. Refused with `invalid` at `reason` where
 * there is nothing a clinician could say.
 */
export function askClinician(
  context: CommandContext,
  mintedCaseId: string,
  request: AskClinicianRequest,
  snapshot: Snapshot | undefined,
  madeLink?: NewLink,
): Result<AskedAnswer, Refusal> {
  const person = personOf(context.actor);
  const { ticket, lineIds, reason, whom, language } = request;
  const ofCase = caseOf(context, { ticket, lineIds, caseId: mintedCaseId }, snapshot);
  if (!ofCase.ok) return ofCase;
  const caseId = ofCase.value;
  const matter = assembleCaseInput(context, person, { ticket, caseId, snapshot, lineIds, reason, language });
  if (!matter.ok) return matter;
  if (!isClinical(matter.value)) {
    return err({
      code: "invalid",
      detail: "A clinician is asked about a result or a change of plan.",
      field: "reason",
    });
  }
  takeUp(context, caseId, matter.value, request, snapshot);
  const { sql } = context;
  const before = lastQuestion(sql, caseId);
  const waits = before !== undefined && isWaiting(sql, caseId, before.questionId);
  const reviewer = waits ? reviewerAsked(sql, caseId) : reviewerOf(sql, caseId, whom);
  const draft = clinicianHoldingDraft(context, matter.value, reviewer);
  recordBrokenLetter(context, caseId, draft);
  const reply = omitNullish({ reply: draft });
  if (waits) {
    return ok({ caseId, dueOn: before.dueOn, ...reply, link: askByLink(context, before, madeLink) });
  }
  const dueOn = addBusinessDays(calendarOfCase(context.sql, caseId), todayOn(context), ANSWER_DAYS);
  const questionId = insertQuestion(context, caseId, { whom, dueOn, byPersonId: person.personId });
  const values = { about: questionId };
  openTask(context, { caseId, kind: "ask_clinician", values, ownerId: person.personId, dueOn });
  const question = questionById(context.sql, questionId);
  assert(question, "The question was just put");
  const link = askByLink(context, question, madeLink);
  syncCase(context, caseId);
  return ok({ caseId, dueOn, ...reply, link });
}

/**
 * Whoever has a contact is asked themselves, once, and reminded when the day of the answer has come, at the same hour. Where no link could go
 * and now one can, or the one that went is over or counts no more, asking again sends one.
 */
function askByLink(
  context: CommandContext,
  question: QuestionRow,
  made: NewLink | undefined,
): NonNullable<AskedAnswer["link"]> {
  const { sql, nowMs } = context;
  const { questionId, whomTextId, dueOn } = question;
  const [before] = openClinicianLinks(context, questionId);
  if (before) return { sentTo: readText(sql, before.maskedTextId) ?? "" };
  const contact = contactAsked(context, whomTextId === null ? undefined : readText(sql, whomTextId));
  const sent = contact.ok ? sendClinicianLink(context, question, contact.value, made, "text") : contact;
  if (!sent.ok) return { because: sent.error };
  const days = Math.max(1, dayNumber(dueOn) - dayNumber(todayOn(context)));
  context.queue("remind_clinician", { questionId }, nowMs + days * DAY_MS);
  return sent.value;
}

function isClinical(matter: AssembledMatter): boolean {
  return CLINICAL_REASONS.includes(matter.reason) || propose(matter).needs.includes("clinician.answer");
}

/**
 * Writes down what a clinician answered, on which day and who it was; it is the fact `clinician.answer` from now on. A later answer counts
 * instead of an earlier one, the same again changes nothing. Refused with `invalid` at `answeredOn` for a day to come.
 */
export function recordClinicianAnswer(
  context: CommandContext,
  caseId: string,
  request: ClinicianAnswerRequest,
): Result<{ caseId: string }, Refusal> {
  const person = personOf(context.actor);
  const known = found(caseById(context.sql, caseId), "case");
  if (!known.ok) return known;
  if (request.answeredOn > todayOn(context)) {
    return err({ code: "invalid", detail: "This day has not come yet.", field: "answeredOn" });
  }
  if (!isSame(context, caseId, request)) insertAnswer(context, caseId, { ...request, byPersonId: person.personId });
  for (const task of tasksOfCase(context.sql, caseId)) {
    if (task.kind === "ask_clinician" && task.doneAtMs === null) closeTaskRow(context, task, person.personId);
  }
  syncCase(context, caseId);
  return ok({ caseId });
}

function isSame({ sql }: CommandContext, caseId: string, request: ClinicianAnswerRequest): boolean {
  const last = lastAnswer(sql, caseId);
  if (!last) return false;
  const who = last.whoTextId === null ? undefined : readText(sql, last.whoTextId);
  return (
    last.answer === request.answer &&
    last.answeredOn === request.answeredOn &&
    who === (request.answeredBy ?? undefined)
  );
}

const todayOn = (context: CommandContext): string => civilDateAt(context.nowMs, homeTimeZone(context.sql));
