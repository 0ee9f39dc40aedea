/** How one offer is told: its sum as a person would say it, and the ways by which it goes. */
import type { OptionView } from "../../contract/option.ts";
import { unitOf } from "../../facts/service-names.ts";
import { isMoneyOffer } from "../../policy/offer-sum.ts";
import type { PlannedLeg } from "../../refund/planned-leg.ts";
import { isSentBack } from "../../resolution/allocate.ts";
import type { CaseInput } from "../../resolution/case-input.ts";
import { planLegs } from "../../resolution/plan-legs.ts";
import { phrasesIn } from "../../resolution/words.ts";
import type { Language, OfferKind } from "../../words.ts";
import { howItGoes } from "../arrival.ts";
import { draftWords, offerInWords } from "../draft-words.ts";
import { namedLine } from "../named-lines.ts";
import { sumForPatient } from "../sum-for-patient.ts";
import { moneyTold } from "../told-words.ts";
import type { ReplyValues } from "../types.ts";

export type About = Pick<ReplyValues, "patientName" | "serviceTitle" | "requestedOn"> &
  Partial<Omit<ReplyValues, "moneyState" | "amount" | "destinations" | "alternatives" | "missing">>;

export interface Chosen {
  readonly kind: OfferKind;
  readonly amountMinor: number;
  /** Of an extension by exception; the option's where absent. */
  readonly extendDays?: number | undefined;
  /** Absent where the policy does not offer this kind. */
  readonly option: OptionView | undefined;
  readonly language: Language;
}

/** "$225 back to your Visa ending in 42. You have three of your six sessions left at $75 each." */
export function offerWithSum(
  matter: CaseInput,
  option: OptionView,
  about: About,
  language: Language,
): string | undefined {
  const offer = backToOneWay(matter, option, about, language) ?? offerInWords(option, language);
  const { sumForPatient: sum } = isMoneyOffer(option.kind) ? sumOf(matter, option, about, language) : {};
  return offer !== undefined && sum !== undefined ? `${offer}. ${sum}.` : offer;
}

/** Where all of it goes one way, that way is named. */
function backToOneWay(matter: CaseInput, option: OptionView, about: About, language: Language): string | undefined {
  const way = wayBack(matter, option, about, language);
  const { amountMinor, currency } = option;
  return way === undefined
    ? undefined
    : draftWords(language).refundTo(moneyTold({ amountMinor, currency }, language), way);
}

export function wayBack(
  matter: CaseInput,
  { kind, amountMinor, currency }: OptionView,
  { hasDied }: About,
  language: Language,
): string | undefined {
  const legs = kind === "refund" ? planLegs(matter, { kind, amountMinor }) : undefined;
  const [only, ...others] = legs?.ok ? destinationsOf(matter, legs.value, "refund", currency, language) : [];
  if (!only || others.length > 0 || only.because !== undefined) return undefined;
  return howItGoes(only, language, hasDied).way;
}

/** Of one purchase: of several the steps are told. */
export function sumOf(
  { lines }: CaseInput,
  option: OptionView,
  about: About,
  language: Language,
): Partial<ReplyValues> {
  const [line] = lines;
  if (lines.length !== 1 || !line || about.hasDied) return {};
  const { workings, amountMinor, currency } = option;
  const isForAnother = about.circumstances?.includes("minor") ?? false;
  const bonus = line.facts.uses?.bonus ?? 0;
  // Where money is returned all the same, its end does not count.
  const { expiresOn } = line.facts.line;
  const isOver = option.kind !== "refund" && expiresOn !== undefined && expiresOn < line.facts.requestedOn;
  const unit = unitOf(namedLine(line));
  const { periodDays } = line.facts.term ?? {};
  const freeEnding = option.entitlementEffect === "void" ? bonus : 0;
  const said = { amountMinor, currency, unit, hasBonusUses: bonus > 0, isForAnother, isOver, freeEnding, periodDays };
  return sumForPatient(workings, said, language);
}

export function destinationsOf(
  matter: CaseInput,
  legs: readonly PlannedLeg[],
  kind: OfferKind,
  currency: string,
  language: Language,
): ReplyValues["destinations"] {
  if (kind !== "refund") {
    const amountMinor = legs.reduce((sum, leg) => sum + leg.amountMinor, 0);
    const label = phrasesIn(language).creditLabel;
    return amountMinor === 0 ? [] : [{ label, tender: "account_credit", amount: { amountMinor, currency } }];
  }
  return legs.flatMap(({ paymentId, label, amountMinor }) => {
    const payment = matter.live.find((live) => live.paymentId === paymentId);
    if (!payment) return [];
    const amount = { amountMinor, currency };
    // The card cannot take it any more: the letter must not send the patient to look there.
    if (payment.byHandBecause === undefined || !isSentBack(payment)) return [{ label, tender: payment.tender, amount }];
    const { anotherWay, handBecause } = draftWords(language);
    return [{ label: anotherWay, tender: "other", amount, because: handBecause[payment.byHandBecause.cause] }];
  });
}
