import type { ImportRecord } from "../../../../core/contract/records.ts";
import type { BenefitView, LineView, PaymentView, PurchaseView } from "../../../../core/contract/story.ts";
import { daysBetween } from "../../../../core/facts/civil.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { type Governing, versionInForce } from "../../../../core/policy/governing-policy.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { headroomMinor } from "../../../../core/refund/headroom.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { governingOf } from "../../domain/facts/governing.ts";
import { type PatientFile, paymentsOfPurchase, standingUses } from "../../domain/facts/patient-file.ts";
import { outTwiceOf } from "../../domain/money/disputes.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { isDisputed, type PaymentRow, totalsOf, wentBackOf } from "../../store/money/payments.ts";
import { patientById } from "../../store/people/patients.ts";
import type { LineRow, PurchaseRow } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";
import type { StoryInput } from "./story-input.ts";

/** Purchases with lines and payments, newest first. */
export function purchaseViews(sql: Sql, input: StoryInput): PurchaseView[] {
  const { file } = input;
  return file.purchases.map((purchase) => {
    const payerName = purchase.payerId === null ? undefined : patientById(sql, purchase.payerId)?.name;
    return {
      purchaseId: purchase.purchaseId,
      boughtOn: purchase.boughtOn,
      location: purchase.locationTitle,
      ...omitNullish({ invoice: purchase.invoice }),
      currency: purchase.currency,
      lines: file.lines
        .filter((line) => line.purchaseId === purchase.purchaseId)
        .map((line) => lineView(input, line, purchase)),
      payments: paymentsOfPurchase(file, purchase.purchaseId).map((payment) =>
        paymentView(sql, input, payment, purchase, payerName),
      ),
    };
  });
}

function lineView(input: StoryInput, line: LineRow, purchase: PurchaseRow): LineView {
  const { file } = input;
  return {
    lineId: line.lineId,
    title: line.title,
    kind: line.kind,
    category: line.category,
    quantity: line.quantity,
    paidMinor: line.paidMinor,
    listMinor: line.listMinor,
    discountMinor: line.discountMinor,
    taxMinor: line.taxMinor,
    ...omitNullish({ seller: line.seller, provider: line.provider, lot: line.lot }),
    ...omitNullish({ productState: line.productState, returnedOn: line.returnedOn }),
    returnedMinor: file.returned.get(line.lineId) ?? 0,
    ...omitNullish({ entitlement: entitlementView(file, line) }),
    consent: consentView(input, governingOf(file, line, purchase), purchase),
  };
}

function entitlementView(file: PatientFile, line: LineRow): LineView["entitlement"] {
  if (line.entitlementId === null || line.entKind === null || line.sold === null) return undefined;
  const standing = standingUses(file, line);
  const count = (kind: string) => standing.filter((use) => use.kind === kind).length;
  const bonus = line.bonus ?? 0;
  return {
    entitlementId: line.entitlementId,
    kind: line.entKind,
    sold: line.sold,
    bonus,
    used: count("used"),
    noShows: count("no_show"),
    lateCancels: count("late_cancel"),
    // Whether a no-show counts is for the clause to say; what an earlier refund took back is gone.
    left: Math.max(0, line.sold + bonus - count("used") - (line.voidedUses ?? 0)),
    ...omitNullish({
      startsOn: line.startsOn,
      expiresOn: line.expiresOn,
      originalExpiresOn: line.originalExpiresOn,
      periodDays: line.periodDays,
      noticeDays: line.noticeDays,
      paidUntilOn: line.paidUntilOn,
      cancelRequestedOn: line.cancelRequestedOn,
    }),
    ...benefitsOf(line),
    uses: (file.uses.get(line.entitlementId) ?? []).map((use) => ({
      useId: use.useId,
      kind: use.kind,
      usedOn: use.usedOn,
      ...omitNullish({
        provider: use.provider,
        location: use.location,
        noteRef: use.noteRef,
        invoice: use.invoice,
        patientPaysMinor: use.patientPaysMinor,
        chargedAs: use.chargedAs,
        reversedOn: use.reversedOn,
      }),
    })),
  };
}

type Told = NonNullable<Extract<ImportRecord, { type: "purchase" }>["lines"][number]["entitlement"]>["benefits"];

/** What a membership gives for each period, and what of the period that the clinic's own system names was not used. */
function benefitsOf({ benefits }: LineRow): { readonly benefits?: BenefitView[] } {
  const told: NonNullable<Told> = benefits === null ? [] : JSON.parse(benefits);
  if (told.length === 0) return {};
  return { benefits: told.map((one) => ({ ...one, unused: Math.max(0, one.perPeriod - one.used) })) };
}

/** The text as signed, and today's where a newer version says something else. */
function consentView(input: StoryInput, governing: Governing | undefined, purchase: PurchaseRow): LineView["consent"] {
  if (!governing) return { state: "missing" };
  const { policy, policyVersionId, consent } = governing;
  const { language } = input;
  const today = versionInForce(input.file.policies, policy.policyId, input.todayIn(purchase.timeZone));
  const { signature } = consent;
  const signedId = signature?.policyVersionId ?? policyVersionId;
  const signed = input.file.policies.find((stored) => stored.policyVersionId === signedId) ?? governing;
  const differs = today && signature && today.policyVersionId !== signedId;
  return {
    state: consent.state,
    title: policy.title,
    policyVersionId: signedId,
    ...(signature
      ? {
          acceptedAtMs: signature.acceptedAtMs,
          acceptedOn: signature.acceptedOn,
          how: signature.how,
          signedText: textIn(signed.policy.text, language),
        }
      : {}),
    ...(differs ? { todayVersionId: today.policyVersionId, todayText: textIn(today.policy.text, language) } : {}),
  };
}

const textIn = (text: PolicyVersion["text"], language: Language): string => text[language] ?? text.en;

function paymentView(
  sql: Sql,
  { language, todayIn }: StoryInput,
  payment: PaymentRow,
  purchase: PurchaseRow,
  payerName: string | undefined,
): PaymentView {
  const capturedOn = civilDateAt(payment.capturedAtMs, purchase.timeZone);
  return {
    paymentId: payment.paymentId,
    tender: payment.tender,
    label: paymentLabel(payment, language),
    ...(payment.processor === "none"
      ? {}
      : { processor: payment.processor, processorTitle: connectionTitle(sql, payment.processor) }),
    ageDays: Math.max(0, daysBetween(capturedOn, todayIn(purchase.timeZone))),
    ...omitNullish({ last4: payment.last4, reference: payment.processorRef }),
    capturedOn,
    currency: payment.currency,
    collectedMinor: payment.collectedMinor,
    returnedMinor: payment.elsewhereMinor + payment.disputedMinor + payment.heldMinor,
    leftMinor: headroomMinor(totalsOf(payment)),
    dispute: payment.dispute,
    ...(payment.disputeMinor === null ? {} : { disputeMinor: payment.disputeMinor }),
    ...(payment.disputeAnswerByMs === null
      ? {}
      : { disputeAnswerOn: civilDateAt(payment.disputeAnswerByMs, purchase.timeZone) }),
    ...(isDisputed(payment) ? { wentBackMinor: wentBackOf(sql, payment) } : {}),
    ...omitNullish({ outTwiceMinor: payment.dispute === "lost" ? outTwiceOf(sql, payment.paymentId) : undefined }),
    ...omitNullish({ payerName }),
  };
}
