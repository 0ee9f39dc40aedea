/** A packet from the records. Field by field: nothing is taken over whole, so that nothing comes along. */
import { sha256Hex } from "../canonical/hash.ts";
import { initialsOfProvider } from "../facts/provider-name.ts";
import { omitNullish } from "../omit-nullish.ts";
import { clauseOf, textIn } from "./clause.ts";
import {
  type LeftOut,
  type PacketContent,
  type PacketDecision,
  type PacketMessage,
  type PacketPurchase,
  type PacketTerms,
  type PacketUseLog,
  packetContent,
  STATED_REASONS,
} from "./content.ts";
import { missingOf } from "./missing.ts";
import type { LineRecord, MessageRecord, PacketRecords, PurchaseRecord, TermsOfLine, UseRecord } from "./records.ts";
import { timelineOf } from "./timeline.ts";

/** Of the newest: a bank reads pages, not books. */
const USES_MOST = 200;
const MESSAGES_MOST = 60;
const MESSAGE_CHARACTERS_MOST = 4_000;

/** Throws where something stands in it that a packet may not say: that is a mistake of ours. */
export function packetOf(records: PacketRecords): PacketContent {
  const about = aboutOf(records);
  const { language } = records;
  const content = {
    format: 1 as const,
    ...pick(records),
    language,
    paper: isOfLetterPaper(records.jurisdiction) ? ("letter" as const) : ("a4" as const),
    ...omitNullish({ reason: STATED_REASONS.find((code) => code === records.reason), dispute: records.dispute }),
    purchases: about.map((purchase) => purchaseOf(purchase, records.disputedPaymentId)),
    useLogs: linesIn(about).flatMap((line) => useLogOf(line)),
    terms: termsOf(records, about),
    decisions: records.decisions.map((decision) => decisionOf(decision, records)),
    messages: records.messages.slice(-MESSAGES_MOST).map((message) => messageOf(message, records.withWords)),
  };
  const whole = {
    ...content,
    timeline: timelineOf(content),
    missing: missingOf(content, { lines: linesIn(about), terms: records.terms }),
    leftOut: leftOutOf(records, about, content.decisions),
  };
  return packetContent.parse(whole);
}

const pick = ({ packetId, caseId, madeFor, madeOn, timeZone, clinic, customer, requestedOn }: PacketRecords) => ({
  packetId,
  caseId,
  madeFor,
  madeOn,
  timeZone,
  clinic: { name: clinic.name, ...omitNullish({ address: clinic.address, phone: clinic.phone }) },
  customer: {
    name: customer.name,
    ...omitNullish({
      patientNumber: customer.patientNumber,
      email: customer.email,
      isPaidByAnother: customer.isPaidByAnother,
    }),
  },
  requestedOn,
});

/** Purchases with those of their lines that it is about, in the order of the days. */
function aboutOf({ purchases, lineIds }: PacketRecords): PurchaseRecord[] {
  return purchases
    .map((purchase) => ({ ...purchase, lines: purchase.lines.filter(({ lineId }) => lineIds.includes(lineId)) }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => (a.boughtOn < b.boughtOn ? -1 : 1));
}

const linesIn = (purchases: readonly PurchaseRecord[]): LineRecord[] => purchases.flatMap(({ lines }) => lines);

/** ISO 216 is not what a printer holds there. */
const isOfLetterPaper = (jurisdiction: string): boolean => /^(?:US|CA|MX|PR)\b/.test(jurisdiction);

function purchaseOf(purchase: PurchaseRecord, disputed: string | undefined): PacketPurchase {
  const { boughtOn, location, currency, lines, payments } = purchase;
  return {
    boughtOn,
    location,
    ...omitNullish({ invoice: purchase.invoice }),
    currency,
    lines: lines.map(({ title, kind, quantity, listMinor, discountMinor, taxMinor, paidMinor }) => ({
      title,
      kind,
      quantity,
      listMinor,
      discountMinor,
      taxMinor,
      paidMinor,
    })),
    payments: payments.map((payment) => ({
      label: payment.label,
      paidOn: payment.capturedOn,
      currency: payment.currency,
      amountMinor: payment.collectedMinor,
      wentBackMinor: payment.wentBackMinor,
      ...omitNullish({ reference: payment.reference }),
      ...(payment.paymentId === disputed ? { isDisputed: true as const } : {}),
    })),
  };
}

function useLogOf({ title, entitlement }: LineRecord): PacketUseLog[] {
  if (!entitlement) return [];
  const { sold, bonus, used, noShows, lateCancels, left, startsOn, expiresOn, uses } = entitlement;
  const counts = { sold, bonus, used, missed: noShows + lateCancels, left };
  return [{ title, ...counts, ...omitNullish({ startsOn, expiresOn }), uses: uses.slice(-USES_MOST).map(useOf) }];
}

const useOf = ({ kind, usedOn, provider, location, reversedOn }: UseRecord): PacketUseLog["uses"][number] => ({
  kind,
  usedOn,
  ...omitNullish({ initials: provider === undefined ? undefined : initialsOfProvider(provider), location, reversedOn }),
});

/** Each version once, with all that it is about. */
function termsOf({ terms, language }: PacketRecords, about: readonly PurchaseRecord[]): PacketTerms[] {
  const titleOf = new Map(linesIn(about).map(({ lineId, title }) => [lineId, title]));
  const ofLines = terms.filter(({ lineId }) => titleOf.has(lineId));
  const byVersion = Map.groupBy(ofLines, (one) => JSON.stringify([one.governing.policyVersionId, acceptedOf(one)]));
  return [...byVersion.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { policy, chosenBy } = first.governing;
    const titles = [first, ...more].flatMap(({ lineId }) => titleOf.get(lineId) ?? []);
    return [
      {
        titles: [...new Set(titles)],
        policyVersionId: first.governing.policyVersionId,
        title: policy.title,
        version: policy.version,
        effectiveOn: policy.effectiveOn,
        hash: first.hash,
        chosenBy,
        wording: textIn(policy.text, language),
        ...omitNullish({ accepted: acceptedOf(first) }),
      },
    ];
  });
}

function acceptedOf({ governing: { consent, policyVersionId } }: TermsOfLine): PacketTerms["accepted"] {
  const { signature, state } = consent;
  if (!signature) return undefined;
  const { acceptedAtMs, acceptedOn, how } = signature;
  const isOther = signature.policyVersionId !== policyVersionId;
  return {
    ...(isOther ? { otherVersionId: signature.policyVersionId } : {}),
    isBeforePurchase: state === "signed_before",
    atMs: acceptedAtMs,
    on: acceptedOn,
    how,
  };
}

function decisionOf(decision: PacketRecords["decisions"][number], records: PacketRecords): PacketDecision {
  const { decidedOn, offer, amountMinor, currency, isException } = decision;
  return {
    decidedOn,
    offer,
    amountMinor,
    currency,
    ...(isException ? { isException: true as const } : {}),
    ...clauseOf(decision, records),
  };
}

function messageOf({ on, time, by, said, words }: MessageRecord, withWords: boolean): PacketMessage {
  const heard = { on, time, by, said };
  if (words === undefined || words === "") return heard;
  const shown = withWords ? { words: words.slice(0, MESSAGE_CHARACTERS_MOST) } : {};
  return { ...heard, ...shown, sha256: sha256Hex(words) };
}

function leftOutOf(
  records: PacketRecords,
  about: readonly PurchaseRecord[],
  decisions: readonly PacketDecision[],
): PacketContent["leftOut"] {
  const logs = linesIn(about).map(({ entitlement }) => entitlement?.uses ?? []);
  const sold = records.purchases.flatMap(({ lines }) => lines).length;
  const worded = records.messages.filter(({ words }) => words).length;
  const counts: Readonly<Record<LeftOut, number>> = {
    clinical_notes: logs.flat().filter(({ noteRef }) => noteRef !== undefined).length,
    clause_words: decisions.filter(({ isClauseUnsaid }) => isClauseUnsaid).length,
    message_words: records.withWords ? 0 : worded,
    shortened_messages: records.withWords
      ? records.messages.filter(({ words = "" }) => words.length > MESSAGE_CHARACTERS_MOST).length
      : 0,
    other_purchases: sold - linesIn(about).length,
    older_uses: logs.reduce((sum, uses) => sum + Math.max(0, uses.length - USES_MOST), 0),
    older_messages: Math.max(0, records.messages.length - MESSAGES_MOST),
  };
  return (Object.entries(counts) as [LeftOut, number][]).flatMap(([what, count]) =>
    count > 0 ? [{ what, count }] : [],
  );
}
