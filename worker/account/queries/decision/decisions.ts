import {
  APPROVAL_ENDS,
  type ApprovalView,
  type DecisionView,
  type LegView,
} from "../../../../core/contract/decision.ts";
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { serviceNamesOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isSentBack } from "../../../../core/resolution/allocate.ts";
import { phrasesIn } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { EXCEPTION_CAUSES, type Language, type OfferKind } from "../../../../core/words.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { heldBecause } from "../../domain/money/held-because.ts";
import { handReferenceOf } from "../../domain/money/legs.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone, personById } from "../../store/account/settings.ts";
import { newestApproval, whyExpired } from "../../store/approval/asked.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import { isAhead } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import {
  type DecisionRow,
  decisionById,
  decisionsOfCase,
  linesOfDecision,
  textsOfDecision,
} from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { providerPayOfDecision } from "../../store/decision/provider-pay.ts";
import { type LegRow, legById, legsOfDecision } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { callBacksOfDecision } from "../../store/people/call-backs.ts";
import { patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { namedItemsOfCase, namedItemsOfLines } from "../../store/records/item-names.ts";
import type { Sql } from "../../store/sql.ts";
import { holdingDraft } from "./draft.ts";
import { promisedOn } from "./promised-day.ts";
import { formOf, signedBy, spokenTo } from "./spoken-to.ts";

/** A decision as the screens show it, or undefined where there is none of that id. */
export function decisionViewOf(
  ctx: AccountContext,
  decisionId: string,
  language: Language = "en",
): DecisionView | undefined {
  const row = decisionById(ctx.sql, decisionId);
  return row && viewOf(ctx, row, language);
}

/** In the order they were taken. */
export function decisionViewsOf(
  ctx: AccountContext,
  caseId: string,
  language: Language = "en",
  viewerId?: string,
): DecisionView[] {
  return decisionsOfCase(ctx.sql, caseId).map((row) => viewOf(ctx, row, language, viewerId));
}

function viewOf(ctx: AccountContext, row: DecisionRow, language: Language, viewerId?: string): DecisionView {
  const { sql } = ctx;
  const texts = textsOfDecision(sql, row.decisionId);
  const cause = EXCEPTION_CAUSES.find((known) => known === row.cause);
  const approval = approvalViewOf(sql, row.decisionId);
  const pays = providerPayOfDecision(sql, row.decisionId);
  const holding =
    row.state === "awaiting_approval" && approval ? holdingReply(ctx, row, approval, viewerId) : undefined;
  const callBacks = callBacksOfDecision(sql, row.decisionId);
  const reply =
    row.state === "awaiting_approval" && approval
      ? holding?.text
      : texts?.replyTextId && readText(sql, texts.replyTextId);
  return {
    decisionId: row.decisionId,
    caseId: row.caseId,
    state: row.state,
    option: row.offer,
    amountMinor: row.amountMinor,
    bonusMinor: row.bonusMinor,
    ...omitNullish({ cancelsMinor: cancelsOf(sql, row), extendDays: extendDaysOf(sql, row) }),
    currency: row.currency,
    reason: row.reason,
    decidedBy: nameOf(sql, row.deciderId),
    decidedAtMs: texts?.decidedAtMs ?? 0,
    ...(cause
      ? { exception: { cause, sentence: (texts?.causeTextId && readText(sql, texts.causeTextId)) || "" } }
      : {}),
    ...(row.paysOutLegId === null
      ? {}
      : { payout: { sentence: (texts?.causeTextId && readText(sql, texts.causeTextId)) || "" } }),
    ...omitNullish({ approval }),
    legs: legsOfDecision(sql, row.decisionId).map((leg) => legView(ctx, leg, row.offer, language)),
    ...(pays.length > 0 ? { providerPay: pays } : {}),
    ...omitNullish({ callBacks, reply: reply || undefined, brokenLetter: holding?.brokenLetter }),
  };
}

/** A payout repeats what was granted before, and cancels nothing by itself. */
function cancelsOf(sql: Sql, { evaluationId }: DecisionRow): number | undefined {
  const { cancels = [] } = evaluationById(sql, evaluationId).proposal.decided;
  return cancels.reduce((sum, one) => sum + one.amountMinor, 0) || undefined;
}

function extendDaysOf(sql: Sql, { offer, evaluationId }: DecisionRow): number | undefined {
  return offer === "extend" ? evaluationById(sql, evaluationId).proposal.decided.extendDays : undefined;
}

function legView(ctx: AccountContext, leg: LegRow, offer: OfferKind, language: Language): LegView {
  const waits = leg.state === "reserved" && isAhead(ctx, leg.leavesAtMs);
  return {
    legId: leg.legId,
    kind: leg.kind,
    paymentId: leg.paymentId,
    label: labelOf(ctx.sql, leg, offer, language),
    amountMinor: leg.amountMinor,
    currency: leg.currency,
    state: leg.state,
    ...(waits ? { leavesAtMs: leg.leavesAtMs } : {}),
    ...omitNullish({ vendorRef: handReferenceOf(leg) ?? leg.vendorRef, problem: leg.problem }),
    ...omitNullish({ heldBecause: heldBecause(ctx, leg), replaces: replacedBy(ctx.sql, leg) }),
  };
}

function replacedBy(sql: Sql, { replacesLegId }: LegRow): LegView["replaces"] {
  const replaced = replacesLegId === null ? undefined : legById(sql, replacesLegId);
  return replaced && { legId: replaced.legId, ...omitNullish({ problem: replaced.problem }) };
}

/** Where the money goes, in the words of the proposal (`core/resolution/plan-legs.ts`): of a credit not the payment that it converts. */
function labelOf(sql: Sql, { kind, paymentId }: LegRow, offer: OfferKind, language: Language): string {
  const { creditLabel, exchangeLabel, handLabel } = phrasesIn(language);
  if (kind === "credit") return offer === "exchange" ? exchangeLabel : creditLabel;
  const payment = paymentById(sql, paymentId);
  if (!payment) return "";
  const label = paymentLabel(payment, language);
  return kind === "hand" && isSentBack(payment) ? handLabel(label) : label;
}

/** The newest approval that was asked for a decision. */
export function approvalViewOf(sql: Sql, decisionId: string): ApprovalView | undefined {
  const row = newestApproval(sql, decisionId);
  if (!row) return undefined;
  const { approverId, onBehalfId, textId, requestedBy, ...view } = row;
  return {
    ...view,
    requestedBy: nameOf(sql, requestedBy),
    ...omitNullish({
      decidedBy: approverId === null ? undefined : nameOf(sql, approverId),
      onBehalfOf: onBehalfId === null ? undefined : nameOf(sql, onBehalfId),
      sentence: textId === null ? undefined : readText(sql, textId),
      endedBecause: endOf(sql, view, decisionId),
    }),
  };
}

/** The record keeps why; of one that was withdrawn with its decision it says nothing here. */
function endOf(
  sql: Sql,
  { approvalId, state }: Pick<ApprovalView, "approvalId" | "state">,
  decisionId: string,
): ApprovalView["endedBecause"] {
  if (state !== "expired" && state !== "void") return undefined;
  const why = whyExpired(sql, decisionId, approvalId);
  return APPROVAL_ENDS.find((known) => known === why);
}

/** What the patient can be told while this decision waits for somebody's yes. */
export function holdingDraftOf(ctx: AccountContext, decisionId: string): DraftReply | undefined {
  const row = decisionById(ctx.sql, decisionId);
  const approval = row && approvalViewOf(ctx.sql, decisionId);
  return approval && holdingReply(ctx, row, approval);
}

/** Signed by whoever looks; else by who asked, as it is they who tell the patient. */
function holdingReply(
  ctx: AccountContext,
  row: DecisionRow,
  approval: ApprovalView,
  viewerId = row.deciderId,
): DraftReply | undefined {
  const { sql } = ctx;
  const rules = currentRules(sql)?.rules;
  const theCase = caseById(sql, row.caseId);
  const patient = theCase?.patientId ? patientById(sql, theCase.patientId) : undefined;
  const subject = readCaseScope(ctx, { caseId: row.caseId });
  if (!rules || !theCase || !patient || !subject.ok || holdOf(sql, subject.value)) return undefined;
  const { language } = letterLanguageOf(sql, { ...subject.value, patientId: patient.patientId });
  return holdingDraft(rules, {
    reason: row.reason,
    language,
    ...formOf(subject.value),
    ...spokenTo(subject.value, patient),
    ...signedBy(ctx, viewerId),
    serviceTitle: serviceNamesOfDecision(sql, row, language),
    requestedOn: theCase.requestedOn,
    answerByOn: promisedOn(
      ctx,
      row.caseId,
      civilDateAt(approval.expiresAtMs, homeTimeZone(sql)),
      calendarOfCase(sql, row.caseId),
    ),
  });
}

/** What a decision is about, as the patient knows it: its case; of several matters its own. */
export function serviceNamesOfDecision(
  sql: Sql,
  { caseId, decisionId }: Pick<DecisionRow, "caseId" | "decisionId">,
  language: Language,
): string {
  const isOneOfSeveral = mattersOfCase(sql, caseId).length > 0;
  const items = isOneOfSeveral
    ? namedItemsOfLines(sql, linesOfDecision(sql, decisionId))
    : namedItemsOfCase(sql, caseId);
  return serviceNamesOf(items, language);
}

/** People are named; one who is no longer in the account is shown by their id. */
export function nameOf(sql: Sql, personId: string): string {
  return personById(sql, personId)?.name ?? personId;
}
