/** What was decided and how far its money is, for whoever reads it on their page: nothing that waits for somebody's yes. */
import type { DecisionOnPage, MoveOnPage, MoveState } from "../../../../core/contract/patient-page.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { unitOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { Working } from "../../../../core/policy/trace.ts";
import type { LegState } from "../../../../core/refund/states.ts";
import { sumForPatient } from "../../../../core/reply/sum-for-patient.ts";
import { arrivalOf } from "../../../../core/reply/values/arrival-days.ts";
import { isSentBack } from "../../../../core/resolution/allocate.ts";
import { phrasesIn, sumInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { handReferenceOf } from "../../domain/money/legs.ts";
import { sentAtMs } from "../../domain/money/sent-at.ts";
import { countryOfPayment } from "../../store/account/calendar.ts";
import { timeZoneOfPayment } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase, linesOfDecision, textsOfDecision } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { pageSaidIn } from "../../store/links/page-said.ts";
import { type LegRow, legsOfCase } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { namedItem } from "../../store/records/item-names.ts";
import { payerOfPayment } from "../../store/records/paid-by.ts";
import { linesOf } from "../../store/records/purchases.ts";
import type { Reader } from "./page-for.ts";

/** Newest first. What was decided anew is told once, by what stands; money that went by the decision before it is still there. */
export function decisionsOnPage(context: AccountContext, reader: Reader): DecisionOnPage[] {
  const { sql } = context;
  const standing = decisionsOfCase(sql, reader.theCase.caseId).filter(({ state }) => state === "approved");
  const legs = legsOfCase(sql, reader.theCase.caseId).filter((leg) => isTheirs(context, reader, leg));
  const sent = sentAtMs(context, reader.theCase.caseId);
  const arrived = arrivedAtMs(context, reader.theCase.caseId);
  return standing
    .filter((decision, at) => !isOvertaken(context, decision, standing.slice(at + 1)))
    .flatMap((decision) => {
      const own = legs.filter(({ decisionId }) => decisionId === decision.decisionId);
      const moves = own.flatMap((leg) => moveOnPage(context, reader, decision, leg, { legs, sent, arrived }));
      return decisionOnPage(context, reader, decision, moves) ?? [];
    })
    .reverse();
}

/** Of a payment that another made nothing is told to who paid. */
const isTheirs = ({ sql }: AccountContext, { payerId, link }: Reader, { paymentId }: LegRow): boolean =>
  link.standing !== "payer" || (payerId !== undefined && payerOfPayment(sql, paymentId) === payerId);

/** A refusal that was decided anew stands no more; money that was given does. */
function isOvertaken({ sql }: AccountContext, decision: DecisionRow, later: readonly DecisionRow[]): boolean {
  if (isMoneyOffer(decision.offer) || decision.paysOutLegId !== null) return false;
  const lines = linesOfDecision(sql, decision.decisionId);
  return later.some(
    (other) =>
      other.paysOutLegId === null && linesOfDecision(sql, other.decisionId).some((lineId) => lines.includes(lineId)),
  );
}

function decisionOnPage(
  { sql }: AccountContext,
  { link, language, timeZone }: Reader,
  decision: DecisionRow,
  moves: readonly MoveOnPage[],
): DecisionOnPage | undefined {
  const { offer, amountMinor, bonusMinor, currency, decisionId, evaluationId, cause } = decision;
  const isPayer = link.standing === "payer";
  const isMoney = isMoneyOffer(offer);
  // To repeat something or to give more time is about what was done.
  if (isPayer && (offer === "redo" || offer === "extend" || (isMoney && moves.length === 0))) return undefined;
  const { decided } = evaluationById(sql, evaluationId).proposal;
  const isByClause = cause === null && decided.amountMinor === amountMinor && decision.paysOutLegId === null;
  const sum = isMoney && isByClause && !isPayer ? sumTold(sql, { link, language }, decision, decided.workings) : "";
  const theirs = moves.reduce((total, move) => total + move.amountMinor, 0);
  return {
    offer,
    decidedOn: civilDateAt(textsOfDecision(sql, decisionId)?.decidedAtMs ?? 0, timeZone),
    ...(isMoney ? { amountMinor: isPayer ? theirs : amountMinor } : {}),
    ...(bonusMinor > 0 && !isPayer ? { bonusMinor } : {}),
    currency,
    ...(sum === "" ? {} : { sumInWords: sum }),
    ...(offer === "extend" ? omitNullish({ extendDays: decided.extendDays }) : {}),
    moves,
  };
}

/** As the letter says it to a person, of one purchase and where it is that plain; else its steps. */
function sumTold(
  sql: AccountContext["sql"],
  { link, language }: Pick<Reader, "link" | "language">,
  { decisionId, amountMinor, currency }: DecisionRow,
  workings: readonly Working[],
): string {
  const ids = linesOfDecision(sql, decisionId);
  const [line, ...others] = linesOf(sql, link.patientId).filter(({ lineId }) => ids.includes(lineId));
  const steps = sumInWords(workings, currency, language);
  if (!line || others.length > 0) return steps;
  const about = { amountMinor, currency, unit: unitOf(namedItem(line)), hasBonusUses: (line.bonus ?? 0) > 0 };
  const told = sumForPatient(workings, { ...about, isForAnother: link.standing !== "patient" }, language);
  return told.sumForPatient === undefined
    ? steps
    : [told.sumForPatient, told.sumNote?.replace(/\.$/, "")].filter(Boolean).join(". ");
}

const SHOWN: Readonly<Record<LegState, MoveState | undefined>> = {
  requested: undefined,
  reserved: "preparing",
  submitting: "preparing",
  unknown: "preparing",
  attention: "preparing",
  pending: "sent",
  settled: "sent",
  failed: "came_back",
  bounced: "came_back",
  closed: undefined,
};

interface Moved {
  readonly legs: readonly LegRow[];
  readonly sent: ReadonlyMap<string, number>;
  readonly arrived: ReadonlyMap<string, number>;
}

function moveOnPage(
  { sql, nowMs }: AccountContext,
  { language, timeZone }: Reader,
  { offer }: DecisionRow,
  leg: LegRow,
  { legs, sent, arrived }: Moved,
): MoveOnPage[] {
  const state = SHOWN[leg.state];
  const payment = paymentById(sql, leg.paymentId);
  // What took its place is told instead of it.
  const isReplaced = legs.some(({ replacesLegId, state: other }) => replacesLegId === leg.legId && other !== "closed");
  if (state === undefined || !payment || isReplaced) return [];
  const { creditLabel, exchangeLabel, handLabel } = phrasesIn(language);
  const label = paymentLabel(payment, language);
  const isCredit = leg.kind === "credit";
  const sentAt = sent.get(leg.legId);
  // In the calendar of the place that took it, as letters tell it.
  const sentOn =
    state === "sent" && sentAt !== undefined ? civilDateAt(sentAt, timeZoneOfPayment(sql, leg.paymentId)) : undefined;
  // What came back has not arrived, whatever was said before.
  const arrivedAt = state === "sent" && !isCredit ? arrived.get(leg.legId) : undefined;
  const isOut = sentOn !== undefined && !isCredit && arrivedAt === undefined;
  const arrives = isOut ? arrivalOf(payment.tender, sentOn, countryOfPayment(sql, leg.paymentId)) : undefined;
  const isLate = arrives !== undefined && arrives.arrivesBy < civilDateAt(nowMs, timeZone);
  return [
    {
      moveId: leg.legId,
      mayArrive: state === "sent" && !isCredit && arrivedAt === undefined,
      amountMinor: leg.amountMinor,
      currency: leg.currency,
      state: isCredit && state === "sent" ? "on_account" : arrivedAt === undefined ? state : "arrived",
      label: isCredit
        ? offer === "exchange"
          ? exchangeLabel
          : creditLabel
        : leg.kind === "hand" && isSentBack(payment)
          ? handLabel(label)
          : label,
      tender: isCredit ? "account_credit" : payment.tender,
      ...omitNullish({
        sentOn,
        arrives,
        isLate: isLate || undefined,
        arrivedOn: arrivedAt === undefined ? undefined : civilDateAt(arrivedAt, timeZone),
        reference: state === "sent" && !isCredit ? (handReferenceOf(leg) ?? leg.bankRef ?? leg.vendorRef) : undefined,
      }),
    },
  ];
}

/** What whoever reads a page said of a movement: nobody else knows that money arrived. */
const arrivedAtMs = ({ sql }: AccountContext, caseId: string): ReadonlyMap<string, number> =>
  new Map(pageSaidIn(sql, caseId).flatMap(({ kind, about, atMs }) => (kind === "arrived" ? [[about, atMs]] : [])));
