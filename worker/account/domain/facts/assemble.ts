import type { Refusal } from "../../../../core/contract/problem.ts";
import type { LanguageFrom } from "../../../../core/letter-kinds.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { saysAskedBefore } from "../../../../core/reasons/asked-before.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CaseInput, DecidedBefore, Viewer } from "../../../../core/resolution/case-input.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { Language, Role } from "../../../../core/words.ts";
import { locations } from "../../store/account/settings.ts";
import { rejectedAsks } from "../../store/approval/rejected.ts";
import { earlierCasesOf } from "../../store/case/cases.ts";
import { lastAnswer } from "../../store/case/clinician.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecidedRow, decisionsAbout } from "../../store/decision/decided.ts";
import { type DecisionRow, decisionsOfCase, linesOfDecision } from "../../store/decision/decisions.ts";
import { type PatientRow, patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { reasonNamed } from "../intake/about.ts";
import { type CaseScope, type CaseScopeQuery, readCaseScope } from "../intake/case-scope.ts";
import { leaningReason } from "../intake/leaning-reason.ts";
import { aboutMatter, firstMatter, mattersOf } from "../intake/matters-of-mail.ts";
import { screenLanguageOf } from "../people/language.ts";
import { letterLanguageOf } from "../people/letter-language.ts";
import { decidedTodayAt, decidedTodayMinor, exceptionsThisMonthMinor } from "./decided-alone.ts";
import type { Attested } from "./facts.ts";
import { givenTo } from "./given.ts";
import { livePayments } from "./live-payments.ts";
import { choosePurchaseLines, matterLines } from "./matter-lines.ts";
import { type PatientFile, readPatientFile } from "./patient-file.ts";
import { takenBefore } from "./taken-before.ts";

/** For whom a proposal is made: a person, or intake with the agents' role. */
export interface ForWhom {
  readonly role: Role;
  readonly locale: string;
  readonly personId?: string;
}

export interface MatterInput extends CaseScopeQuery {
  readonly reason?: ReasonCode | undefined;
  readonly attested?: Attested | undefined;
  /** In which letters are to be, where whoever looks chose another than the mail's or the record's. */
  readonly language?: Language | undefined;
  /** A decision that is not to count against its own day's limit, nor to stand in its own way. */
  readonly exceptDecisionId?: string | undefined;
}

export interface AssembledMatter extends CaseInput {
  readonly subject: CaseScope;
  /** Their language is that of the letter on this matter. */
  readonly patient: PatientRow;
  readonly languageFrom: LanguageFrom;
  readonly patientId: string;
  readonly lineIds: readonly string[];
  readonly reason: ReasonCode;
  /** The day of the first line's request, in its location's calendar. */
  readonly requestedOn: string;
  readonly file: PatientFile;
  /** What whoever looks vouches for. */
  readonly attested: Attested;
  /** Who looks; absent for a job. */
  readonly viewerId?: string | undefined;
  /** The rows behind `decided`. */
  readonly decidedRows: readonly DecidedRow[];
}

/**
 * Everything one proposal is made from, read now. Synchronous and without effect, so a decision can assemble anew inside its transaction.
 * Refuses with `needs_fact` (at `lineIds`, `reason`: neither the mail nor a person has said), `not_matched`, `not_found` (no case), `no_rules`, `no_policy` (for a line), `nothing_bought` and `invalid` (another patient's line).
 */
export function assembleCaseInput(
  ctx: AccountContext,
  who: ForWhom,
  input: MatterInput,
): Result<AssembledMatter, Refusal> {
  const subject = readCaseScope(ctx, input);
  return subject.ok ? assembleFor(ctx, who, subject.value, input) : subject;
}

/** As `assembleCaseInput`, for a subject that was read already. */
export function assembleFor(
  ctx: AccountContext,
  who: ForWhom,
  subject: CaseScope,
  input: MatterInput,
  known?: PatientFile,
): Result<AssembledMatter, Refusal> {
  const { sql } = ctx;
  const current = currentRules(sql);
  if (!current) return err({ code: "no_rules", detail: "The account has no rules yet: import them first." });
  const onFile = subject.patientId === undefined ? undefined : patientById(sql, subject.patientId);
  if (!onFile) return err({ code: "not_matched", detail: "Nobody has said which patient this is." });
  const { language, from: languageFrom } = letterLanguageOf(sql, subject, input.language);
  const patient: PatientRow = { ...onFile, language };
  const file = known ?? readPatientFile(sql, patient.patientId);
  if (!input.lineIds && !subject.matter) {
    // What nobody has chosen among several matters is the first that is open.
    const first = firstMatter(mattersOf(ctx, subject, file));
    if (first) return assembleFor(ctx, who, aboutMatter(subject, first), input, file);
  }
  const named = input.reason ?? reasonNamed(ctx, subject, file);
  const chosen = choosePurchaseLines(ctx, subject, input, file, named);
  if (!chosen.ok) return chosen;
  const attested = { ...input.attested, ...recordedAnswer(ctx, subject) };
  const linesFor = (why: ReasonCode) => matterLines(ctx, subject, file, chosen.value, why, attested, current.rules);
  const reason = named ?? leaningReason(ctx, subject, file, current.rules, linesFor);
  // No default: a reason that nobody gave would be counted, and money offered for it.
  if (!reason) return err({ code: "needs_fact", detail: "Nobody has said why the patient asks.", field: "reason" });
  const lines = linesFor(reason);
  if (!lines.ok) return lines;
  const caseId = subject.case?.caseId;
  const lineIds = chosen.value.map((line) => line.lineId);
  const decided = decisionsAbout(sql, lineIds, caseId).filter((one) => one.decisionId !== input.exceptDecisionId);
  const duplicates = new Set(
    lines.value.flatMap(({ facts }) => (facts.duplicateOfPaymentId === undefined ? [] : [facts.line.lineId])),
  );
  const taken = takenBefore(sql, { file, lines: chosen.value, decided, caseId, duplicates });
  return ok({
    lines: lines.value.map((line) => ({ ...line, before: taken.get(line.facts.line.lineId) })),
    decided: decided.map(asKnown),
    decidedRows: decided,
    attested,
    viewerId: who.personId,
    rules: current.rules,
    rulesVersionId: current.rulesVersionId,
    live: livePayments(ctx, file, lines.value, { rules: current.rules, language: screenLanguageOf(who.locale) }),
    viewer: {
      role: who.role,
      personId: who.personId,
      language: screenLanguageOf(who.locale),
      decidedTodayMinor: decidedTodayMinor(ctx, who.personId, current.rules.currency, input.exceptDecisionId),
      exceptionsThisMonthMinor: exceptionsThisMonthMinor(
        ctx,
        who.personId,
        current.rules.currency,
        input.exceptDecisionId,
      ),
      ...atLocations(ctx, who, current.rules, input.exceptDecisionId),
      given: givenTo(ctx, current.rules, {
        caseId: subject.case?.caseId,
        patientId: patient.patientId,
        exceptDecisionId: input.exceptDecisionId,
        waiting: true,
      }),
    },
    history: {
      sinceOn: patient.sinceOn,
      visits: patient.visits,
      earlierCases: earlierCasesOf(sql, patient.patientId, subject.case?.caseId).length,
      chargebackMentioned: subject.intent?.chargeback !== undefined,
      askedBefore: askedBefore(ctx, subject, lineIds),
    },
    hasDied: subject.match.isDeceased,
    rejected: rejectedAsks(sql, subject.case?.caseId),
    subject,
    patient,
    languageFrom,
    patientId: patient.patientId,
    lineIds,
    reason,
    requestedOn: lines.value[0]?.facts.requestedOn ?? "",
    file,
  });
}

/** Asked only where the rules have limits of locations. */
function atLocations(
  ctx: AccountContext,
  { personId }: ForWhom,
  { locations: limits, currency }: AccountRules,
  exceptDecisionId: string | undefined,
): Pick<Viewer, "decidedTodayAt" | "locationTitles"> {
  if (!limits || limits.length === 0) return {};
  return {
    decidedTodayAt: decidedTodayAt(ctx, personId, currency, exceptDecisionId),
    locationTitles: Object.fromEntries(locations(ctx.sql).map(({ locationId, name }) => [locationId, name])),
  };
}

const asKnown = ({ decisionId, state, isGiven }: DecidedRow): DecidedBefore => ({
  decisionId,
  state,
  stands: isGiven || state === "awaiting_approval",
});

/** What was stopped, rejected or asked back answered nobody. */
const isStanding = ({ state }: DecisionRow): boolean => state === "approved" || state === "awaiting_approval";

/** In the words of the mail, or in this very case. */
function askedBefore(
  { sql }: AccountContext,
  { case: theCase, snapshot }: CaseScope,
  lineIds: readonly string[],
): boolean {
  if (theCase && decisionsOfMatter(sql, theCase.caseId, lineIds).some(isStanding)) return true;
  return snapshot !== undefined && saysAskedBefore(snapshot);
}

/** Of the case; where it is more than one matter, of those lines. */
function decisionsOfMatter(sql: Sql, caseId: string, lineIds: readonly string[]): readonly DecisionRow[] {
  const decisions = decisionsOfCase(sql, caseId);
  if (mattersOfCase(sql, caseId).length === 0) return decisions;
  return decisions.filter(({ decisionId }) =>
    linesOfDecision(sql, decisionId).some((lineId) => lineIds.includes(lineId)),
  );
}

/** What a clinician answered and somebody wrote down with a name and a day goes before what is typed in beside it. */
function recordedAnswer({ sql }: AccountContext, subject: CaseScope): Attested {
  const recorded = subject.case && lastAnswer(sql, subject.case.caseId);
  return recorded ? { clinicianAnswer: recorded.answer } : {};
}
