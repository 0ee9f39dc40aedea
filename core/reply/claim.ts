/** What the records answer to what a patient said: in what they bear it out, and what a refusal can name. Of one purchase. */
import { daysBetween } from "../facts/civil.ts";
import { unitOf } from "../facts/service-names.ts";
import type { CaseInput, CaseInputLine } from "../resolution/case-input.ts";
import type { OfferKind } from "../words.ts";
import { lastDayToAsk } from "./last-day-to-ask.ts";
import { namedLine } from "./named-lines.ts";
import type { Claim, Confirmed } from "./types.ts";

export function claimsOf(matter: CaseInput): readonly Claim[] {
  const { lines, live } = matter;
  const [line] = lines;
  return lines.length === 1 && line
    ? [told(line), chargedOnce(line, live), allUsed(line), expired(line, matter), opened(line)].flat()
    : [];
}

function told({ facts: { reason, consent } }: CaseInputLine): Claim[] {
  const { state, acceptedOn, how } = consent;
  if (reason !== "not_informed" || state !== "signed_before" || acceptedOn === undefined) return [];
  return [{ kind: "told", on: acceptedOn, ...(how ? { how } : {}) }];
}

function chargedOnce({ facts }: CaseInputLine, live: CaseInput["live"]): Claim[] {
  const [tender] = facts.tenders;
  const [payment] = live;
  const isOne = facts.tenders.length === 1 && live.length === 1 && facts.duplicateOfPaymentId === undefined;
  if (facts.reason !== "billing_error" || !isOne || !tender || !payment) return [];
  const amount = { amountMinor: payment.collectedMinor, currency: payment.currency };
  return [{ kind: "charged_once", on: tender.capturedOn, amount }];
}

function allUsed(line: CaseInputLine): Claim[] {
  const { uses } = line.facts;
  if (!uses || uses.used < uses.sold + uses.bonus) return [];
  return [{ kind: "all_used", sold: uses.sold, unit: unitOf(namedLine(line)) }];
}

function expired({ facts: { line, requestedOn } }: CaseInputLine, matter: CaseInput): Claim[] {
  const { expiresOn, boughtOn } = line;
  const [only] = matter.lines;
  if (expiresOn === undefined || expiresOn >= requestedOn) return [];
  const lastDay = lastDayToAsk(matter);
  return [
    {
      kind: "expired",
      on: expiresOn,
      validDays: daysBetween(boughtOn, expiresOn),
      ...(lastDay ? { askedUntil: lastDay.on, ...(isTold(lastDay.gave) ? { gaveThen: lastDay.gave } : {}) } : {}),
      ...(only?.facts.uses ? { unit: unitOf(namedLine(only)) } : {}),
    },
  ];
}

const isTold = (kind: OfferKind): kind is "refund" | "credit" => kind === "refund" || kind === "credit";

const opened = ({ facts: { reason, product } }: CaseInputLine): Claim[] =>
  reason === "product_return" && product?.state === "opened" ? [{ kind: "opened" }] : [];

export function confirmedBy({ lines }: Pick<CaseInput, "lines">): Confirmed | undefined {
  const [line] = lines;
  if (lines.length !== 1 || !line) return undefined;
  const { reason, duplicateOfPaymentId, lateCharges, consent, product } = line.facts;
  if (reason === "product_return") return product?.returnedOn === undefined ? undefined : "returned";
  if (reason === "not_informed") {
    if (consent.state === "signed_before") return undefined;
    return consent.state === "missing" ? "no_form" : "form_late";
  }
  if (reason !== "billing_error") return undefined;
  if (duplicateOfPaymentId !== undefined) return "charged_twice";
  return lateCharges ? "charged_late" : undefined;
}
