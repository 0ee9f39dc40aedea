/** What a mail says of the patient's purchases, held against the records. */
import { type AboutPurchaseView, LIKELY_MAX } from "../../../../core/contract/evidence.ts";
import { hearPurchase, type PurchaseHeard, purchaseMeant } from "../../../../core/evidence/read-purchase.ts";
import { weighedByRecord } from "../../../../core/evidence/reason-on-file.ts";
import type { LineOnFile, PurchaseQuestion, PurchaseReading } from "../../../../core/evidence/types.ts";
import type { Intent } from "../../../../core/intent/intent.ts";
import { toldBy } from "../../../../core/intent/told.ts";
import { MAILS_MOST, memoize, memoizeByObject } from "../../../../core/memoize.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { receivedOf } from "../../store/money/payments.ts";
import type { LineRow, PurchaseRow } from "../../store/records/purchases.ts";
import { claimFacts } from "../facts/facts.ts";
import { governingOf } from "../facts/governing.ts";
import { type PatientFile, paymentsOfPurchase, purchaseOf, standingUses } from "../facts/patient-file.ts";
import type { CaseScope } from "./case-scope.ts";

/** The same mail beside the same records is read at each look, evaluation and decision: some hundreds of patients, by reason. */
export const READ_CHARS_MAX = 1_000_000;
const readingsOf = memoize((_asked: string) => new Map<string, PurchaseReading>(), MAILS_MOST, READ_CHARS_MAX);

interface Asked {
  readonly question: Omit<PurchaseQuestion, "reason">;
  readonly text: string;
  readonly readings: Map<string, PurchaseReading>;
  heard?: PurchaseHeard;
}

/** More than once in each look: of one file, which is read anew for each, the mail is asked and heard once. */
const askedOf = memoizeByObject((_file: PatientFile) => new Map<Snapshot | undefined, Asked>());

function askedAbout(ctx: AccountContext, { snapshot }: CaseScope, file: PatientFile): Asked {
  const known = askedOf(file).get(snapshot);
  if (known) return known;
  const question = questionOf(ctx, snapshot, file);
  const text = JSON.stringify(question);
  const asked = { question, text, readings: readingsOf(text) };
  askedOf(file).set(snapshot, asked);
  return asked;
}

export function purchaseReading(
  ctx: AccountContext,
  subject: CaseScope,
  file: PatientFile,
  reason: ReasonCode | undefined,
): PurchaseReading {
  const quote = subject.intent?.likely.find(({ code }) => code === reason)?.quote ?? "";
  const asked = askedAbout(ctx, subject, file);
  const key = reason ? `${reason} ${quote}` : "";
  const known = asked.readings.get(key);
  if (known) return known;
  asked.heard ??= hearPurchase(asked.question);
  const reading = purchaseMeant(asked.heard, reason && { code: reason, quote });
  asked.readings.set(key, reading);
  return reading;
}

/** What the mail asks and why, its reasons weighed by what is on file of the purchases that it may be about. */
export function intentOnFile(ctx: AccountContext, subject: CaseScope, file: PatientFile): Intent | undefined {
  const { intent } = subject;
  if (!intent || intent.likely.length === 0 || subject.matter) return intent;
  const { meant, isNamed } = purchaseReading(ctx, subject, file, undefined);
  const { lines } = askedAbout(ctx, subject, file).question;
  const likely = weighedByRecord(
    intent.likely,
    lines.filter(({ lineId }) => !isNamed || lineId === meant),
  );
  return { ...intent, likely, ...toldBy(likely) };
}

/** The mail with everything that it may be about, as text. */
export const purchaseQuestion = (ctx: AccountContext, subject: CaseScope, file: PatientFile): string =>
  askedAbout(ctx, subject, file).text;

function questionOf(ctx: AccountContext, snapshot: Snapshot | undefined, file: PatientFile): Asked["question"] {
  const timeZone = file.purchases[0]?.timeZone ?? homeTimeZone(ctx.sql);
  return {
    subject: snapshot?.subject ?? "",
    body: snapshot?.body ?? "",
    writtenOn: snapshot ? civilDateAt(snapshot.receivedAtMs, timeZone) : todayIn(ctx, timeZone),
    timeZone,
    lines: file.lines.flatMap((line) => {
      const purchase = purchaseOf(file, line);
      return purchase ? [onFile(ctx, file, line, purchase)] : [];
    }),
  };
}

function onFile(ctx: AccountContext, file: PatientFile, line: LineRow, purchase: PurchaseRow): LineOnFile {
  const standing = standingUses(file, line);
  const { purchaseId, timeZone, currency } = purchase;
  const payments = paymentsOfPurchase(file, purchaseId);
  const bookings = file.bookings.filter(({ lineId }) => lineId === line.lineId);
  return {
    lineId: line.lineId,
    purchaseId,
    title: line.title,
    category: line.category.replaceAll(/[_-]/g, " "),
    kind: line.kind,
    boughtOn: purchase.boughtOn,
    currency,
    paidMinor: line.paidMinor,
    listMinor: line.listMinor,
    taxMinor: line.taxMinor,
    purchaseMinor: file.lines.reduce((sum, one) => sum + (one.purchaseId === purchaseId ? one.paidMinor : 0), 0),
    leftMinor: Math.max(0, line.paidMinor - (file.returned.get(line.lineId) ?? 0)),
    entitlement: entitlementOf(line, standing),
    days: [
      ...standing.map(({ kind, usedOn }) => ({
        what: kind === "used" ? ("used" as const) : ("missed" as const),
        on: usedOn,
      })),
      ...bookings.map(({ onDate }) => ({ what: "booked" as const, on: onDate })),
    ],
    ...omitNullish({ expiresOn: line.expiresOn }),
    providers: [line.provider, line.seller, ...standing.map((use) => use.provider)].flatMap((name) => name ?? []),
    places: [purchase.locationTitle, ...standing.flatMap((use) => use.location ?? [])],
    payments: payments.map((payment) => ({
      tender: payment.tender,
      ...omitNullish({ brand: payment.brand, last4: payment.last4 }),
      collectedMinor: receivedOf(payment),
      currency: payment.currency,
      wentBackMinor: payment.elsewhereMinor,
      capturedOn: civilDateAt(payment.capturedAtMs, timeZone),
    })),
    references: [
      purchase.invoice,
      ...standing.map((use) => use.invoice),
      ...payments.flatMap(({ processorRef, chargeRef }) => [processorRef, chargeRef]),
    ].flatMap((reference) => reference ?? []),
    ...omitNullish({ productState: line.productState, signedOn: signedOn(file, line, purchase) }),
    isExpired: line.expiresOn !== null && line.expiresOn < todayIn(ctx, timeZone),
    isDuplicate: file.duplicates.some((pair) => pair.purchaseId === purchaseId),
    isOverpaidClaim: claimFacts(file, line, purchase) !== undefined,
  };
}

function entitlementOf(line: LineRow, standing: ReturnType<typeof standingUses>): LineOnFile["entitlement"] {
  if (line.sold === null) return undefined;
  const used = standing.filter(({ kind }) => kind === "used").length;
  return {
    sold: line.sold,
    bonus: line.bonus ?? 0,
    used,
    missed: standing.length - used,
    voided: line.voidedUses ?? 0,
  };
}

/** Only what was signed before it was paid binds. */
function signedOn(file: PatientFile, line: LineRow, purchase: PurchaseRow): string | undefined {
  const consent = governingOf(file, line, purchase)?.consent;
  return consent?.state === "signed_before" ? consent.signature?.acceptedOn : undefined;
}

/** What the sidebar shows of it; undefined where nothing was bought. `lineIds`: what the ticket is taken to be about. */
export function aboutPurchaseView(
  reading: PurchaseReading,
  lineIds: readonly string[] | undefined,
): AboutPurchaseView | undefined {
  if (reading.likely.length === 0) return undefined;
  return {
    likely: reading.likely.slice(0, LIKELY_MAX).map(({ lineId, evidence, claims }) => ({
      lineId,
      evidence: [...evidence],
      ...(claims.length > 0
        ? { claims: claims.map(({ records, ...claim }) => ({ ...claim, records: [...records] })) }
        : {}),
    })),
    ...omitNullish({ lineIds: lineIds && [...lineIds], meant: reading.meant, onNoRecord: reading.isOnNoRecord }),
  };
}
