/** An insurer paid what the patient had paid already. The records say so themselves: the finder asks whether it has gone back since. */
import type { Finding } from "./finding.ts";
import { type ClaimKept, type History, isAnswered, type LineKept, linesOf, paymentsOf } from "./history.ts";

const reasons = ["insurance_overpayment"] as const;

interface Overpaid {
  readonly claim: ClaimKept & { readonly overpaidMinor: number; readonly foundOn: string };
  readonly line: LineKept | undefined;
}

export function overpaidClaims(history: History): Finding[] {
  const found = history.claims.filter(isOverpaid).map((claim) => ({ claim, line: lineOf(history, claim) }));
  // A claim that was filed anew, or corrected, is one matter with the first.
  const matters = Map.groupBy(found, ({ claim, line }) => `${line?.lineId ?? claim.claimId} ${claim.serviceOn}`);
  return [...matters.entries()].flatMap(([about, ofMatter]) => findingOf(history, about, ofMatter));
}

function findingOf(history: History, about: string, ofMatter: readonly Overpaid[]): Finding[] {
  const inOrder = [...ofMatter].sort((a, b) => (a.claim.foundOn < b.claim.foundOn ? -1 : 1));
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (!first || !last) return [];
  const { claim, line } = last;
  const { claimId, insurer, serviceOn, foundOn, overpaidMinor, currency } = claim;
  // Figures in another currency than the purchase's cannot be held against it.
  if (line && currencyOf(history, line) !== currency) return [];
  const sinceOn = first.claim.foundOn;
  const owedMinor = overpaidMinor - (line ? backSince(history, line, sinceOn) : 0);
  const lineIds = line ? [line.lineId] : [];
  if (owedMinor <= 0 || isAnswered(history, { lineIds, reasons, sinceOn, owedMinor })) return [];
  return [
    {
      matter: `insurer_overpaid ${about}`,
      lineIds,
      isSure: line !== undefined && overpaidMinor <= cameFor(history, line),
      owedMinor,
      currency,
      evidence: {
        kind: "insurer_overpaid",
        claimId,
        insurer,
        serviceOn,
        foundOn,
        amountMinor: overpaidMinor,
      },
    },
  ];
}

/** What the insurer has not decided yet nobody has overpaid. */
const isOverpaid = (claim: ClaimKept): claim is Overpaid["claim"] =>
  claim.state !== "pending" && (claim.overpaidMinor ?? 0) > 0 && claim.foundOn !== undefined;

/** The line that the claim names, else the only one that was bought on the day of the service. */
function lineOf(history: History, { lineId, serviceOn }: ClaimKept): LineKept | undefined {
  if (lineId !== undefined) return history.lines.find((line) => line.lineId === lineId);
  const ofDay = history.purchases.filter(({ boughtOn }) => boughtOn === serviceOn);
  const [only, ...others] = ofDay.flatMap(({ purchaseId }) => linesOf(history, purchaseId));
  return others.length === 0 ? only : undefined;
}

const currencyOf = ({ purchases }: History, { purchaseId }: LineKept): string | undefined =>
  purchases.find((purchase) => purchase.purchaseId === purchaseId)?.currency;

const cameFor = (history: History, { purchaseId }: LineKept): number =>
  paymentsOf(history, purchaseId).reduce((sum, { receivedMinor }) => sum + receivedMinor, 0);

/** What went back of the purchase since it was found; what tells no day may have been this. */
function backSince(history: History, { purchaseId }: LineKept, sinceOn: string): number {
  return paymentsOf(history, purchaseId)
    .flatMap(({ wentBack }) => wentBack)
    .filter(({ on }) => on === undefined || on >= sinceOn)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
