import type { EvaluateRequest } from "../../../../core/contract/evaluate.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { chargedAfterEnd } from "../../../../core/found/late-charges.ts";
import { splitByWeight } from "../../../../core/money/split.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Governing } from "../../../../core/policy/governing-policy.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { type PaymentRow, receivedOf } from "../../store/money/payments.ts";
import type { LineRow, PurchaseRow } from "../../store/records/purchases.ts";
import { membershipOf } from "./membership.ts";
import { type PatientFile, paymentsOfPurchase, standingUses } from "./patient-file.ts";

export type Attested = NonNullable<EvaluateRequest["attested"]>;

export interface FactsInput {
  readonly file: PatientFile;
  readonly line: LineRow;
  readonly purchase: PurchaseRow;
  readonly governing: Governing;
  readonly requestedOn: string;
  readonly reason: ReasonCode;
  /** What staff vouch for; it goes before what the records say. */
  readonly attested: Attested;
  /** The patient's missed visits that a fee paid for (`missesCharged`). */
  readonly charged: ReadonlySet<string>;
}

/** The frozen facts of one line. Instants become days in the calendar of the location that sold it; nothing else is read from a clock. */
export function factsOf(input: FactsInput): Facts {
  const { file, line, purchase, governing, attested } = input;
  const { signature, state } = governing.consent;
  return {
    format: 1,
    requestedOn: input.requestedOn,
    reason: input.reason,
    line: {
      ...lineFacts(file, line, purchase),
      ...(line.quantity > 1 ? omitNullish({ backQuantity: attested.backQuantity }) : {}),
    },
    ...omitNullish({
      uses: usesFacts(file, line, input.charged),
      term: termFacts(line),
      product: productFacts(line, attested),
    }),
    consent: {
      state,
      ...(signature
        ? { policyVersionId: signature.policyVersionId, acceptedOn: signature.acceptedOn, how: signature.how }
        : {}),
    },
    tenders: paymentsOfPurchase(file, purchase.purchaseId).map(({ paymentId, tender, capturedAtMs }) => ({
      paymentId,
      tender,
      capturedOn: civilDateAt(capturedAtMs, purchase.timeZone),
    })),
    ...omitNullish({
      duplicateOfPaymentId: attested.duplicateOfPaymentId ?? duplicateOf(file, purchase),
      claim: claimFacts(file, line, purchase),
      lateCharges: lateChargesOf(file, line, purchase),
    }),
    evidence: evidenceOf(attested),
  };
}

/** What a membership was charged after its end, gross: what of it went back is taken off like anything else that did. */
function lateChargesOf(file: PatientFile, line: LineRow, purchase: PurchaseRow): Facts["lateCharges"] {
  const membership = membershipOf(file, line);
  if (!membership) return undefined;
  const isAlone = file.lines.filter(({ purchaseId }) => purchaseId === line.purchaseId).length === 1;
  const payments = paymentsOfPurchase(file, purchase.purchaseId).map((payment) => ({
    paymentId: payment.paymentId,
    currency: payment.currency,
    receivedMinor: receivedOf(payment),
    capturedAtMs: payment.capturedAtMs,
    capturedOn: civilDateAt(payment.capturedAtMs, purchase.timeZone),
  }));
  return chargedAfterEnd({ paidMinor: line.paidMinor, membership, isAlone }, purchase.currency, payments);
}

/** What staff vouches for that no record knows; the rest of `attested` stands in place of records. */
export function evidenceOf(attested: Attested): Facts["evidence"] {
  const {
    productState: _,
    productReturnedOn: __,
    duplicateOfPaymentId: ___,
    backQuantity: ____,
    ...evidence
  } = attested;
  return omitNullish(evidence);
}

/**
 * What is not paid yet of a line: the prices of its purchase less what came in of its payments, shared by price. Unknown where no payment is on file, or one
 * is in another currency: an export without payments must not make a purchase unpaid.
 */
export function owedOf(file: PatientFile, line: LineRow, { purchaseId, currency }: PurchaseRow): number | undefined {
  const payments = paymentsOfPurchase(file, purchaseId);
  const isOther = (payment: PaymentRow) =>
    payment.currency !== currency || (payment.processorCurrency ?? currency) !== currency;
  if (payments.length === 0 || payments.some(isOther)) return undefined;
  const lines = file.lines.filter((one) => one.purchaseId === purchaseId);
  const priceMinor = lines.reduce((sum, one) => sum + one.paidMinor, 0);
  const paidMinor = payments.reduce((sum, payment) => sum + receivedOf(payment), 0);
  if (paidMinor >= priceMinor) return undefined;
  const shares = splitByWeight(
    priceMinor - paidMinor,
    lines.map((one) => one.paidMinor),
  );
  return (shares.ok && shares.value[lines.indexOf(line)]) || undefined;
}

function lineFacts(file: PatientFile, line: LineRow, purchase: PurchaseRow): Facts["line"] {
  return {
    lineId: line.lineId,
    kind: line.kind,
    category: line.category,
    boughtOn: purchase.boughtOn,
    quantity: line.quantity,
    currency: purchase.currency,
    paidMinor: line.paidMinor,
    listMinor: line.listMinor,
    discountMinor: line.discountMinor,
    taxMinor: line.taxMinor,
    locationId: purchase.locationId,
    jurisdiction: purchase.jurisdiction,
    ...omitNullish({
      owedMinor: owedOf(file, line, purchase),
      spentMinor: line.spentMinor || undefined,
      expiresOn: line.expiresOn,
      originalExpiresOn: line.originalExpiresOn,
    }),
  };
}

/** What earlier refunds took back is not subtracted here: the proposal subtracts the money given for it. */
function usesFacts(file: PatientFile, line: LineRow, charged: ReadonlySet<string>): Facts["uses"] {
  if (line.sold === null || line.listPerUseMinor === null) return undefined;
  // What the clinic charged as nothing took nothing off the package.
  const standing = standingUses(file, line).filter(({ chargedAs }) => chargedAs !== "neither");
  const count = (kind: string) => standing.filter((use) => use.kind === kind).length;
  const chargedOf = (kind: string) =>
    standing.filter((use) => use.kind === kind && charged.has(use.useId)).length || undefined;
  return {
    sold: line.sold,
    bonus: line.bonus ?? 0,
    used: count("used"),
    noShows: count("no_show"),
    lateCancels: count("late_cancel"),
    ...omitNullish({ noShowsCharged: chargedOf("no_show"), lateCancelsCharged: chargedOf("late_cancel") }),
    listPerUseMinor: line.listPerUseMinor,
  };
}

/** A term is known whole or not at all: a missing end or notice is an unknown fact, not a zero. */
function termFacts({ startsOn, paidUntilOn, periodDays, noticeDays, cancelRequestedOn }: LineRow): Facts["term"] {
  if (startsOn === null || paidUntilOn === null || periodDays === null || noticeDays === null) return undefined;
  return { startsOn, paidUntilOn, periodDays, noticeDays, ...omitNullish({ cancelRequestedOn }) };
}

function productFacts(line: LineRow, attested: Attested): Facts["product"] {
  if (line.kind !== "product") return undefined;
  return productOf(omitNullish({ state: line.productState, returnedOn: line.returnedOn }), attested);
}

/** What staff sees goes before what was recorded. */
export function productOf(recorded: NonNullable<Facts["product"]>, attested: Attested): Facts["product"] {
  return omitNullish({
    state: attested.productState ?? recorded.state,
    returnedOn: attested.productReturnedOn ?? recorded.returnedOn,
  });
}

/** Only where the records leave no doubt; a merely possible duplicate needs a person's word. */
function duplicateOf(file: PatientFile, purchase: PurchaseRow): string | undefined {
  return file.duplicates.find((pair) => pair.sure && pair.purchaseId === purchase.purchaseId)?.duplicateOfPaymentId;
}

/** A claim that names the line, or names none and is of the day it was bought; the newest finding, in the line's currency. */
export function claimFacts(file: PatientFile, line: LineRow, purchase: PurchaseRow): Facts["claim"] {
  const found = file.claims.flatMap((claim) => {
    const isOfLine = claim.lineId === line.lineId || (claim.lineId === null && claim.serviceOn === purchase.boughtOn);
    const { overpaidMinor, foundOn } = claim;
    if (!isOfLine || claim.currency !== purchase.currency || overpaidMinor === null || foundOn === null) return [];
    return [{ overpaidMinor, foundOn }];
  });
  return found.sort((a, b) => (a.foundOn < b.foundOn ? 1 : -1))[0];
}
