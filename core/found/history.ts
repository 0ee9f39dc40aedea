/** One patient's records as the finders read them. Instants are civil days already, in the calendar of the place that sold it. */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { ItemKind } from "../words.ts";

export interface History {
  readonly purchases: readonly PurchaseKept[];
  readonly payments: readonly PaymentKept[];
  readonly lines: readonly LineKept[];
  readonly claims: readonly ClaimKept[];
  /** What somebody has answered already, here or before this product came. */
  readonly answered: readonly Answered[];
}

export interface PurchaseKept {
  readonly purchaseId: string;
  readonly boughtOn: string;
  readonly currency: string;
}

/** Money that went back, or was taken by a bank. The day is absent where a record tells only the sum. */
export interface WentBack {
  readonly on?: string;
  readonly amountMinor: number;
  /** By a decision here. */
  readonly isOurs?: true;
}

export interface PaymentKept {
  readonly paymentId: string;
  readonly purchaseId: string;
  readonly currency: string;
  /** What came in. */
  readonly receivedMinor: number;
  readonly capturedAtMs: number;
  readonly capturedOn: string;
  /** By what name its processor took it, and whether the charge behind it was read (`core/facts/duplicates.ts`). */
  readonly name?: string;
  readonly isUnread?: boolean;
  readonly wentBack: readonly WentBack[];
}

export interface LineKept {
  readonly lineId: string;
  readonly purchaseId: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** Its purchase's. */
  readonly currency: string;
  /** What it cost, tax included. */
  readonly paidMinor: number;
  /** A use that was not taken back, or a booking, stands on it. */
  readonly isVisited: boolean;
  /** A form was signed for it, on this day. */
  readonly signedOn?: string;
  readonly membership?: MembershipKept;
  readonly uses?: UsesKept;
}

export interface MembershipKept {
  readonly startsOn: string;
  /** The day after the last that is paid for. */
  readonly paidUntilOn?: string;
  readonly periodDays?: number;
  readonly noticeDays?: number;
  readonly cancelRequestedOn?: string;
  /** The clinic's own system says that it charges no more from this day on. */
  readonly billingStoppedOn?: string;
  /** The first day that is not charged for any more, as a decision here says. */
  readonly agreedEndOn?: string;
}

export interface UsesKept {
  readonly sold: number;
  readonly bonus: number;
  /** Visits that were made and not taken back. */
  readonly visits: readonly { readonly useId: string; readonly usedOn: string }[];
  readonly givenBack: readonly GivenBack[];
}

/** A refund, credit or exchange that gave back what was left of a package. */
export interface GivenBack {
  readonly on: string;
  /** It ended the package: nothing of it was left to use. */
  readonly isAll: boolean;
  /** A record says that it was for what was not used; of money alone nobody knows. */
  readonly isTold: boolean;
  /** Uses that it gave back, bonus uses among them; absent where no record says how many. */
  readonly uses?: number;
  /** How many those are by the money alone. */
  readonly usesByMoney?: number;
}

export interface ClaimKept {
  readonly claimId: string;
  /** The line that it names; else the finder looks for what was bought on its day. */
  readonly lineId?: string;
  readonly insurer: string;
  readonly serviceOn: string;
  readonly state: "paid" | "denied" | "pending";
  readonly currency: string;
  readonly overpaidMinor?: number;
  readonly foundOn?: string;
}

/** A matter that was decided: money was given, refused, or is asked for. */
export interface Answered {
  readonly lineId: string;
  readonly reason: ReasonCode;
  readonly on: string;
  /** What it gave, as money or its worth. */
  readonly amountMinor: number;
}

/** What of a payment has not gone back. */
export const keptOf = ({ receivedMinor, wentBack }: PaymentKept): number =>
  Math.max(0, receivedMinor - sumOf(wentBack));

export const sumOf = (parts: readonly WentBack[]): number =>
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

export const linesOf = ({ lines }: History, purchaseId: string): LineKept[] =>
  lines.filter((line) => line.purchaseId === purchaseId);

export const paymentsOf = ({ payments }: History, purchaseId: string): PaymentKept[] =>
  payments.filter((payment) => payment.purchaseId === purchaseId);

interface Matter {
  readonly lineIds: readonly string[];
  readonly reasons: readonly ReasonCode[];
  readonly sinceOn: string;
  readonly owedMinor: number;
}

/** Somebody has decided this since: for one of these reasons, or with as much money for whichever. */
export function isAnswered({ answered }: History, { lineIds, reasons, sinceOn, owedMinor }: Matter): boolean {
  return answered.some(
    ({ lineId, reason, on, amountMinor }) =>
      lineIds.includes(lineId) && on >= sinceOn && (reasons.includes(reason) || amountMinor >= owedMinor),
  );
}
