import { hasConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef, TicketView } from "../../../../core/contract/ticket.ts";
import { maskEmail } from "../../../../core/facts/patient-keys.ts";
import { peopleNamed, readMail } from "../../../../core/mail/read-mail.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { owesDecision } from "../../../../core/refund/case-state.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { dueTimes } from "../../../../core/time/civil-time.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { type CaseScope, readCaseScope } from "../../domain/intake/case-scope.ts";
import { aboutMatter, firstMatter, mattersOf } from "../../domain/intake/matters-of-mail.ts";
import { intentOnFile } from "../../domain/intake/purchase-evidence.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { calendarAt } from "../../store/account/calendar.ts";
import { homeTimeZone, setting } from "../../store/account/settings.ts";
import { isMixed, linesOfCase, openCaseOfLines, openMattersOf, reasonOf } from "../../store/case/cases.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import { seesPatient } from "../../store/people/sight.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { cardOfCase } from "../case/case-cards.ts";
import { clinicianViewOf } from "../case/clinician.ts";
import { correctionOf } from "../case/correction.ts";
import { mayEndAsWrong } from "../case/endable.ts";
import { decisionViewsOf } from "../decision/decisions.ts";
import { proposalOf } from "../decision/evaluate.ts";
import { pageViewOf } from "../links/page-view.ts";
import { codesView } from "../people/codes-view.ts";
import { patientCardOf, patientHitOf } from "../people/patient-card.ts";
import { storyOf } from "../people/story.ts";
import { whoView } from "../people/whom-view.ts";
import { heldView } from "../privacy/privacy-view.ts";
import { asksForMoney, lettersOfTicket } from "./letters-of-ticket.ts";
import { type MatterSeen, matterSeen, matterViewOf } from "./matter-views.ts";
import { moneyHere } from "./money-here.ts";
import { conversationOf } from "./news.ts";

/**
 * Everything the sidebar shows first, in one read that writes nothing. Who is not matched has no story; a mail that asks for no money back
 * has no proposal, until a case or a person says otherwise.
 */
export function openTicketView(
  ctx: AccountContext,
  actor: PersonActor,
  ticket: TicketRef,
  snapshot: Snapshot,
): Result<TicketView, Refusal> {
  const read = readCaseScope(ctx, { ticket, snapshot, isOnlyShown: true });
  if (!read.ok) return err(read.error);
  const subject = read.value;
  const theCase = subject.case;
  const language = screenLanguageOf(actor.locale);
  const known = subject.patientId === undefined ? undefined : aboutPatient(ctx, actor, subject, subject.patientId);
  const proposal = known?.assembled && proposalOf(ctx, known.assembled);
  return ok({
    ticket: {
      ...ticket,
      subject: snapshot.subject,
      requesterName: snapshot.requesterName,
      requesterEmailMasked: maskEmail(snapshot.requesterEmail),
      receivedAtMs: snapshot.receivedAtMs,
    },
    match: matchView(ctx, actor, subject),
    verification: { ...subject.match.verification },
    ...omitNullish({ codes: codesFor(ctx, actor, subject) }),
    ...omitNullish({ who: whoView(ctx, actor, subject) }),
    ...omitNullish({ hold: heldView(ctx.sql, holdOf(ctx.sql, subject)) }),
    ...omitNullish({ patient: known?.patient, story: known?.story }),
    intent: intentView(known ? { ...subject, intent: known.intent } : subject),
    ...omitNullish({ case: theCase && cardOfCase(ctx.sql, actor, theCase.caseId) }),
    ...omitNullish({ clinician: theCase && clinicianViewOf(ctx.sql, theCase.caseId) }),
    ...(theCase ? conversationOf(ctx, actor, theCase) : {}),
    decisions: theCase ? decisionViewsOf(ctx, theCase.caseId, language, actor.personId) : [],
    ...omitNullish({
      proposal,
      unproposed: known?.unproposed,
      asks: known?.asks,
      about: known?.about,
      openMatters: known?.asks?.includes("purchase") ? openMattersBeside(ctx, subject) : undefined,
      ...lettersOfTicket(ctx, actor, subject, { assembled: known?.assembled, proposal, matters: known?.matters }),
      matters: known?.matters,
      correction: correctionOf(ctx, subject, actor.personId),
      page: pageViewOf(ctx, subject),
    }),
    allowed: allowedFor(ctx, actor, subject, known),
    ...dueOf(ctx, subject),
  });
}

/** Only for whoever may verify, and while somebody has to. The dead tell no code back. */
function codesFor(ctx: AccountContext, actor: PersonActor, subject: CaseScope): TicketView["codes"] {
  const { patientId, match, ticket, snapshot } = subject;
  const isAsked = match.verification.state === "not_verified" && !match.isDeceased;
  if (!isAsked || patientId === undefined || !ticket || !snapshot || !may(actor, "ticket.verify").ok) return undefined;
  return codesView(ctx, ticket, patientId, snapshot.receivedAtMs);
}

interface AboutPatient extends MatterSeen {
  readonly patient: TicketView["patient"];
  readonly story: TicketView["story"];
  readonly isMatter: boolean;
  readonly intent: CaseScope["intent"];
  /** Where the mail is about more than one purchase. */
  readonly matters?: TicketView["matters"];
}

function aboutPatient(ctx: AccountContext, actor: PersonActor, subject: CaseScope, patientId: string): AboutPatient {
  const { sql } = ctx;
  const file = readPatientFile(sql, patientId);
  const isMatter = subject.case !== undefined || asksForMoney(subject);
  const matters = isMatter ? mattersOf(ctx, subject, file) : [];
  const first = firstMatter(matters);
  const views = matters.map((matter) => matterViewOf(ctx, actor, subject, matter, file));
  return {
    ...matterSeen(ctx, actor, first ? aboutMatter(subject, first) : subject, { file, isMatter }),
    ...omitNullish({ matters: views.length > 0 ? views : undefined }),
    patient: patientCardOf(sql, patientId),
    story: storyOf(ctx, {
      file,
      todayIn: (timeZone) => todayIn(ctx, timeZone),
      language: screenLanguageOf(actor.locale),
      caseId: subject.case?.caseId,
    }),
    isMatter,
    intent: intentOnFile(ctx, subject, file),
  };
}

/** More than these nobody reads through; the list of cases has them all. */
const MATTERS_SHOWN_MAX = 5;

/** What the ticket may be about: open matters whose purchase is known. Absent where there is none. */
function openMattersBeside({ sql }: AccountContext, { patientId, case: own }: CaseScope): TicketView["openMatters"] {
  const open = patientId === undefined ? [] : openMattersOf(sql, patientId, own?.caseId, MATTERS_SHOWN_MAX);
  const known = open.filter(({ caseId }) => linesOfCase(sql, caseId).length > 0 && !isMixed(sql, caseId));
  const shown = known.map((row) => ({
    caseId: row.caseId,
    ...reasonOf(row),
    ...omitNullish({ service: row.service }),
    openedAtMs: row.openedAtMs,
  }));
  return shown.length > 0 ? shown : undefined;
}

function matchView(ctx: AccountContext, actor: PersonActor, { match, snapshot }: CaseScope): TicketView["match"] {
  const { state, by, strength, candidateIds, writer } = match;
  const mayPick = may(actor, "patient.search").ok;
  const sight = candidateIds.length > 0 ? sightOf(ctx, actor) : undefined;
  const seen = sight ? candidateIds.filter((id) => seesPatient(ctx.sql, sight, id)) : candidateIds;
  const candidates = (mayPick ? seen : []).flatMap((id) => patientHitOf(ctx.sql, id) ?? []);
  const elsewhere = seen.length < candidateIds.length || undefined;
  const passedOn = state === "matched" ? undefined : passedOnView(snapshot);
  return { state, ...omitNullish({ by, strength, elsewhere }), candidates, ...omitNullish({ writer, passedOn }) };
}

function passedOnView(snapshot: Snapshot | undefined): TicketView["match"]["passedOn"] {
  const person = snapshot && peopleNamed(snapshot.body, readMail(snapshot)).find(({ isPassedOn }) => isPassedOn);
  if (!person) return undefined;
  const { name, address } = person;
  return omitNullish({ name, emailMasked: address === undefined ? undefined : maskEmail(address) });
}

function intentView({ intent, saidNo: said }: CaseScope): TicketView["intent"] {
  const saidNo = said && { byPerson: said.byName, atMs: said.atMs };
  if (!intent) return { isRefundRequest: false, ...omitNullish({ saidNo }) };
  const { isRefundRequest, band, because, quote, reason, chargeback } = intent;
  return {
    isRefundRequest,
    band,
    because,
    reasons: [...intent.reasons],
    ...omitNullish({ quote, reason, chargeback, saidNo }),
  };
}

function allowedFor(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  known: AboutPatient | undefined,
): TicketView["allowed"] {
  const assembled = known?.assembled;
  const money = moneyHere(ctx, actor, assembled);
  const blocked = blockedBy(ctx, actor, subject, assembled, money.suggests !== undefined);
  // Where the mail asks for nothing, a person may still start the matter by hand.
  const mayBegin = assembled !== undefined || known?.isMatter === false || known?.asks !== undefined;
  const decide = blocked === undefined && mayBegin;
  const unverified = subject.match.verification.state === "not_verified";
  return {
    decide,
    verify: unverified && may(actor, "ticket.verify").ok,
    exception: decide,
    stop: may(actor, "decision.stop").ok,
    callBack: may(actor, "ticket.call_back").ok,
    ...requestFor(ctx, actor, subject),
    ...omitNullish({ ...(blocked === undefined || blocked === "suggest_only" ? money : {}) }),
    ...omitNullish({ blocked, notAMatter: known?.matters && may(actor, "request.say").ok && blocked !== "own_matter" }),
  };
}

/** Whether this person may say that the ticket is a request, or that it is none. */
function requestFor({ sql }: AccountContext, actor: PersonActor, { case: theCase, saidNo }: CaseScope) {
  const maySay = may(actor, "request.say").ok;
  const mayEnd = theCase ? mayEndAsWrong(sql, actor.personId, theCase.caseId).ok : saidNo === undefined;
  return { start: maySay && theCase === undefined, notARequest: maySay && mayEnd };
}

/** Why money is blocked, what an agent can put right themselves first. */
function blockedBy(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  assembled: AssembledMatter | undefined,
  suggests: boolean,
): TicketView["allowed"]["blocked"] {
  if (!may(actor, "decision.make").ok) return "viewer";
  if (subject.patientId === undefined) return "not_matched";
  if (hasConflictOfInterest(ownPatients(ctx.sql, actor.personId), concernedBy(ctx.sql, subject.patientId)))
    return "own_matter";
  if (subject.match.verification.state === "not_verified") return "not_verified";
  if (holdOf(ctx.sql, subject)) return "legal_hold";
  if (suggests) return "suggest_only";
  if (setting(ctx.sql, "frozen") === "1") return "frozen";
  if (subject.case && isMixed(ctx.sql, subject.case.caseId)) return "case_mixed";
  const elsewhere = assembled && openCaseOfLines(ctx.sql, assembled.lineIds, subject.case?.caseId);
  return elsewhere === undefined ? undefined : "case_open_elsewhere";
}

/** The case's own due times, as long as they count; before there is a case, those it would get. */
function dueOf(ctx: AccountContext, subject: CaseScope): Partial<TicketView> {
  const { case: theCase, snapshot } = subject;
  if (theCase) {
    // A letter in the editor is no answer, and a bank's question is none either: who reads the ticket sees what was sent.
    if (!owesDecision(theCase)) return {};
    return omitNullish({ dueFirstAnswerAtMs: theCase.firstAnswerDueAtMs, dueDecisionAtMs: theCase.dueAtMs });
  }
  const rules = currentRules(ctx.sql)?.rules;
  if (!rules || !snapshot || !asksForMoney(subject)) return {};
  const due = dueTimes(rules, snapshot.receivedAtMs, homeTimeZone(ctx.sql), calendarAt(ctx.sql, undefined));
  return { dueFirstAnswerAtMs: due.firstAnswerAtMs, dueDecisionAtMs: due.decisionAtMs };
}
