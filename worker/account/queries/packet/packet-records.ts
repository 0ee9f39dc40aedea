/** Everything a packet is made from, as it stands now. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { PacketContent } from "../../../../core/packet/content.ts";
import type { DecisionRecord, MessageRecord, PacketRecords, TermsOfLine } from "../../../../core/packet/records.ts";
import { maskCards } from "../../../../core/privacy/card-numbers.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt, civilTimeAt } from "../../../../core/time/civil-time.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../core/words.ts";
import { governingOf } from "../../domain/facts/governing.ts";
import { type PatientFile, purchaseOf, readPatientFile } from "../../domain/facts/patient-file.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { homeTimeZone, jurisdictionAt, setting } from "../../store/account/settings.ts";
import { type CaseRow, caseById, linesOfCase } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionsOfCase, linesOfDecision, textsOfDecision } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import type { DisputeRow } from "../../store/dispute/disputes.ts";
import { needPayment, type PaymentRow, wentBackOf } from "../../store/money/payments.ts";
import { type SaidRow, saidInCaseOf } from "../../store/packet/said-in-case.ts";
import { keysOfPatient, patientById } from "../../store/people/patients.ts";
import { hashOfPolicy } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { purchaseViews } from "../people/story-purchases.ts";

export interface PacketAsked {
  readonly packetId: string;
  readonly caseId: string;
  readonly madeFor: PacketContent["madeFor"];
  /** The refusal that it is frozen for. */
  readonly decisionId?: string | undefined;
  /** The payment that the bank asks about. */
  readonly paymentId?: string | undefined;
  /** Which dispute of it; absent: the one whose answer is due first. */
  readonly dispute?: DisputeRow | undefined;
  readonly withWords: boolean;
}

export function packetRecords(context: AccountContext, asked: PacketAsked): Result<PacketRecords, Refusal> {
  const { sql, nowMs } = context;
  const about = caseById(sql, asked.caseId);
  if (!about) return refusal("not_found", "There is no such case.");
  if (about.patientId === null) return refusal("not_matched", "Nobody has said whose case this is.");
  const file = readPatientFile(sql, about.patientId);
  const payment =
    asked.paymentId === undefined ? undefined : file.payments.find((one) => one.paymentId === asked.paymentId);
  if (asked.paymentId !== undefined && !payment) return refusal("not_found", "The case has no such payment.");
  const lineIds = linesAbout(sql, file, asked, payment);
  const place = placeOf(sql, file, lineIds);
  const language = languageOfClinic(sql);
  const input = { file, todayIn: (timeZone: string) => civilDateAt(nowMs, timeZone), language, caseId: asked.caseId };
  return ok({
    packetId: asked.packetId,
    caseId: asked.caseId,
    madeFor: asked.madeFor,
    madeOn: civilDateAt(nowMs, place.timeZone),
    timeZone: place.timeZone,
    language,
    jurisdiction: place.jurisdiction,
    ...partiesOf(sql, about.patientId, file, lineIds),
    reason: about.reason,
    requestedOn: about.requestedOn,
    ...(payment
      ? { dispute: disputeOf(payment, asked.dispute, place.timeZone), disputedPaymentId: payment.paymentId }
      : {}),
    lineIds,
    purchases: purchaseViews(sql, input).map((view) => ({ ...view, payments: view.payments.map(withWentBack(sql)) })),
    terms: termsOf(sql, file, lineIds),
    decisions: decisionsAbout(sql, about, asked, lineIds, place.timeZone),
    messages: saidInCaseOf(sql, asked.caseId, about.patientId).map((said) => messageOf(said, place.timeZone)),
    withWords: asked.withWords,
  });
}

const withWentBack =
  (sql: Sql) =>
  <T extends { readonly paymentId: string }>(view: T) => ({
    ...view,
    wentBackMinor: wentBackOf(sql, needPayment(sql, view.paymentId)),
  });

/** The whole purchase that the bank asks about; else what was refused, or all of the case. Never another patient's: only the file's are read. */
function linesAbout(sql: Sql, file: PatientFile, asked: PacketAsked, payment: PaymentRow | undefined): string[] {
  const { purchaseId } = payment ?? { purchaseId: null };
  const ofPurchase = file.lines.filter((line) => purchaseId !== null && line.purchaseId === purchaseId);
  if (ofPurchase.length > 0) return ofPurchase.map(({ lineId }) => lineId);
  const named =
    asked.decisionId === undefined ? linesOfCase(sql, asked.caseId) : linesOfDecision(sql, asked.decisionId);
  return named.filter((lineId) => file.lines.some((line) => line.lineId === lineId));
}

function placeOf(sql: Sql, file: PatientFile, lineIds: readonly string[]) {
  const line = file.lines.find(({ lineId }) => lineIds.includes(lineId));
  const purchase = line && purchaseOf(file, line);
  return purchase ?? { timeZone: homeTimeZone(sql), jurisdiction: jurisdictionAt(sql, undefined) };
}

const languageOfClinic = (sql: Sql): Language =>
  LETTER_LANGUAGES.find((one) => one === setting(sql, "language")) ?? "en";

function partiesOf(sql: Sql, patientId: string, file: PatientFile, lineIds: readonly string[]) {
  const patient = patientById(sql, patientId);
  assert(patient, `No patient ${patientId}`);
  const purchases = file.lines.filter(({ lineId }) => lineIds.includes(lineId)).map((line) => purchaseOf(file, line));
  const isPaidByAnother = purchases.some((one) => one?.payerId && one.payerId !== patientId);
  const [address, phone] = [setting(sql, "postal_address"), setting(sql, "clinic_phone")];
  return {
    clinic: {
      name: setting(sql, "title") || (purchases[0]?.locationTitle ?? ""),
      ...omitNullish({ address: address || undefined, phone: phone || undefined }),
    },
    customer: {
      name: patient.name,
      ...omitNullish({
        patientNumber: patient.patientNumber,
        email: keysOfPatient(sql, patientId).find(({ kind }) => kind === "email")?.value,
      }),
      ...(isPaidByAnother ? { isPaidByAnother: true as const } : {}),
    },
  };
}

function disputeOf(
  payment: PaymentRow,
  asked: DisputeRow | undefined,
  timeZone: string,
): NonNullable<PacketContent["dispute"]> {
  const { disputeRef, disputeMinor, disputeAnswerByMs, currency } = payment;
  const { ref, amountMinor, answerByMs } = asked ?? {
    ref: disputeRef,
    amountMinor: disputeMinor,
    answerByMs: disputeAnswerByMs,
  };
  return {
    currency: asked?.currency ?? currency,
    ...omitNullish({
      reference: ref,
      amountMinor,
      answerOn: answerByMs === null ? undefined : civilDateAt(answerByMs, timeZone),
    }),
  };
}

function termsOf(sql: Sql, file: PatientFile, lineIds: readonly string[]): TermsOfLine[] {
  return file.lines.flatMap((line) => {
    const purchase = lineIds.includes(line.lineId) ? purchaseOf(file, line) : undefined;
    const governing = purchase && governingOf(file, line, purchase);
    const hash = governing && hashOfPolicy(sql, governing.policyVersionId);
    return governing && hash !== undefined ? [{ lineId: line.lineId, governing, hash }] : [];
  });
}

function decisionsAbout(
  sql: Sql,
  { caseId }: CaseRow,
  { decisionId }: PacketAsked,
  lineIds: readonly string[],
  timeZone: string,
): DecisionRecord[] {
  return decisionsOfCase(sql, caseId)
    .filter((one) => one.state === "approved" && one.paysOutLegId === null)
    .filter((one) => decisionId === undefined || one.decisionId === decisionId)
    .filter((one) => linesOfDecision(sql, one.decisionId).some((lineId) => lineIds.includes(lineId)))
    .map((one) => ({
      decidedOn: civilDateAt(textsOfDecision(sql, one.decisionId)?.decidedAtMs ?? 0, timeZone),
      offer: one.offer,
      amountMinor: one.amountMinor,
      currency: one.currency,
      isException: one.cause !== null,
      clause: evaluationById(sql, one.evaluationId).proposal.decided.clause,
    }));
}

const SAID = { mail: "asks", reply: "answers", hand: "says", letter: "answers" } as const;

function messageOf({ atMs, from, speaker, isDecision, words }: SaidRow, timeZone: string): MessageRecord {
  return {
    on: civilDateAt(atMs, timeZone),
    time: civilTimeAt(atMs, timeZone),
    by: speaker,
    said: isDecision === 1 ? "decides" : SAID[from],
    // What was kept before card numbers were masked on their way in.
    ...(words ? { words: maskCards(words, () => false) } : {}),
  };
}
