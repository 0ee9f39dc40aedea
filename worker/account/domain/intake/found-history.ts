/** A patient's file as the finders of `core/found` read it. */
import type { History, LineKept, PaymentKept, UsesKept, WentBack } from "../../../../core/found/history.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import {
  type AnsweredRow,
  answeredOfPatient,
  type BackRow,
  type UsesBackRow,
  usesBackOfPatient,
  wentBackOfPatient,
} from "../../store/intake/found-traces.ts";
import { type PaymentRow, receivedOf } from "../../store/money/payments.ts";
import type { LineRow, PurchaseRow } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";
import { givenBackOn } from "../facts/given-back.ts";
import { membershipOf } from "../facts/membership.ts";
import { isVisited, type PatientFile, purchaseOf, standingUses } from "../facts/patient-file.ts";

export function historyOf(sql: Sql, file: PatientFile): History {
  const { patientId } = file;
  const answered = answeredOfPatient(sql, patientId);
  const traces: Traces = {
    answered,
    back: wentBackOfPatient(sql, patientId),
    uses: usesBackOfPatient(sql, patientId),
  };
  const kept = file.payments.flatMap((payment) => paymentKept(file, payment, traces));
  return {
    purchases: file.purchases.map(({ purchaseId, boughtOn, currency }) => ({ purchaseId, boughtOn, currency })),
    payments: kept,
    lines: file.lines.flatMap((line) => {
      const purchase = purchaseOf(file, line);
      return purchase ? [lineKept(sql, file, { ...line, currency: purchase.currency }, traces, kept)] : [];
    }),
    claims: file.claims.map(({ lineId, overpaidMinor, foundOn, ...claim }) => ({
      ...claim,
      ...omitNullish({ lineId, overpaidMinor, foundOn }),
    })),
    answered: answered.map(({ lineId, reason, amountMinor, atMs }) => ({
      lineId,
      reason,
      amountMinor,
      on: civilDateAt(atMs, zoneOfLine(file, lineId)),
    })),
  };
}

interface Traces {
  readonly answered: readonly AnsweredRow[];
  readonly back: { readonly outside: readonly BackRow[]; readonly ours: readonly BackRow[] };
  readonly uses: readonly UsesBackRow[];
}

const zoneOf = (purchase: PurchaseRow | undefined): string => purchase?.timeZone ?? "UTC";

const zoneOfLine = (file: PatientFile, lineId: string): string => {
  const line = file.lines.find((one) => one.lineId === lineId);
  return zoneOf(line && purchaseOf(file, line));
};

/** What never came in was charged no time. */
function paymentKept(file: PatientFile, payment: PaymentRow, { back }: Traces): PaymentKept[] {
  const { paymentId, purchaseId, currency, capturedAtMs, processor, processorRef, chargeRef } = payment;
  const receivedMinor = receivedOf(payment);
  if (purchaseId === null || receivedMinor === 0) return [];
  const timeZone = zoneOf(file.purchases.find((purchase) => purchase.purchaseId === purchaseId));
  const outside = back.outside.filter((one) => one.paymentId === paymentId);
  const ours = back.ours.filter((one) => one.paymentId === paymentId);
  const toldMinor = payment.elsewhereMinor - outside.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const undated = [toldMinor, payment.disputedMinor].filter((amountMinor) => amountMinor > 0);
  const wentBack: WentBack[] = [
    ...outside.map(({ amountMinor, atMs }) => ({ amountMinor, on: civilDateAt(atMs, timeZone) })),
    ...ours.map(({ amountMinor, atMs }) => ({ amountMinor, on: civilDateAt(atMs, timeZone), isOurs: true as const })),
    ...undated.map((amountMinor) => ({ amountMinor })),
  ];
  return [
    {
      paymentId,
      purchaseId,
      currency,
      receivedMinor,
      capturedAtMs,
      capturedOn: civilDateAt(capturedAtMs, timeZone),
      ...omitNullish({ name: processorRef }),
      isUnread: processor !== "none" && chargeRef === null,
      wentBack,
    },
  ];
}

function lineKept(
  sql: Sql,
  file: PatientFile,
  line: LineRow & { readonly currency: string },
  traces: Traces,
  payments: readonly PaymentKept[],
): LineKept {
  const { lineId, purchaseId, title, kind, currency, paidMinor } = line;
  const timeZone = zoneOfLine(file, lineId);
  const signed = file.consents.filter((consent) => consent.lineId === lineId).at(-1);
  return {
    lineId,
    purchaseId,
    title,
    kind,
    currency,
    paidMinor,
    isVisited: isVisited(file, line),
    ...(signed ? { signedOn: civilDateAt(signed.acceptedAtMs, timeZone) } : {}),
    ...omitNullish({ membership: membershipOf(file, line) }),
    ...omitNullish({ uses: usesKept(sql, file, line, traces, payments) }),
  };
}

function usesKept(
  sql: Sql,
  file: PatientFile,
  line: LineRow,
  traces: Traces,
  payments: readonly PaymentKept[],
): UsesKept | undefined {
  if (line.sold === null || line.entKind !== "package") return undefined;
  const visits = standingUses(file, line).filter(({ kind }) => kind === "used");
  return {
    sold: line.sold,
    bonus: line.bonus ?? 0,
    visits: visits.map(({ useId, usedOn }) => ({ useId, usedOn })),
    givenBack: givenBackOn(sql, file, line, {
      answered: traces.answered,
      uses: traces.uses,
      payments,
      dayOf: (atMs) => civilDateAt(atMs, zoneOfLine(file, line.lineId)),
    }),
  };
}
