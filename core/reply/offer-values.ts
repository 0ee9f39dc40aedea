/** What a letter about one option of a proposal says: the option's own sum, clause and destinations, or those of another amount. */

import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import { addDays } from "../facts/civil.ts";
import { serviceNameOf, unitOf } from "../facts/service-names.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import { isSentBack } from "../resolution/allocate.ts";
import { type CaseInput, oneCurrency } from "../resolution/case-input.ts";
import { planLegs } from "../resolution/plan-legs.ts";
import { phrasesIn } from "../resolution/words.ts";
import type { Language, OfferKind } from "../words.ts";
import { howItGoes } from "./arrival.ts";
import { type Circumstance, circumstancesOf as circumstancesBy } from "./circumstances.ts";
import { claimsOf, confirmedBy } from "./claim.ts";
import { draftWords, offerInWords } from "./draft-words.ts";
import { namedLine } from "./named-lines.ts";
import { noTimeLeftTold, sumForPatient } from "./sum-for-patient.ts";
import { listTold, moneyTold, toldWords } from "./told-words.ts";
import type { ReplyValues } from "./types.ts";
import { faultOf } from "./values/fault.ts";

/** What every letter has at least. */
export const NOTHING = { moneyState: "none", destinations: [], alternatives: [], missing: [] } as const;

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

/** Undefined where the payments cannot give the amount: such a letter would promise it all the same. */
export function offerValues(
  matter: CaseInput,
  proposal: Proposal,
  about: About,
  { kind, amountMinor, extendDays, option, language }: Chosen,
): ReplyValues | undefined {
  const movesMoney = isMoneyOffer(kind);
  const days = kind === "extend" ? (extendDays ?? option?.extendDays) : undefined;
  const asOffered = option?.amountMinor === amountMinor && (days === undefined || days === option.extendDays);
  const endsOn = matter.lines.length === 1 ? matter.lines[0]?.facts.line.expiresOn : undefined;
  const legs = planLegs(matter, { kind, amountMinor });
  const currency = oneCurrency(matter.lines);
  if (!legs.ok || (movesMoney && currency === undefined)) return undefined;
  const clauseText = proposal.lines[0]?.clauseText;
  const { acceptedOn, state, how } = matter.lines[0]?.facts.consent ?? {};
  const title = matter.lines[0]?.policy.title;
  return {
    ...NOTHING,
    circumstances: circumstancesOf(matter, about, kind),
    ...about,
    ...(matter.lines.length === 1 && matter.lines[0] ? { boughtOn: matter.lines[0].facts.line.boughtOn } : {}),
    ...(movesMoney && currency !== undefined
      ? {
          moneyState: "requested" as const,
          amount: { amountMinor, currency },
          ...(asOffered && option.bonusMinor > 0 ? { bonus: { amountMinor: option.bonusMinor, currency } } : {}),
          destinations: destinationsOf(matter, legs.value, kind, currency, language),
        }
      : {}),
    ...(asOffered && option && option.sumInWords !== "" ? { sumInWords: option.sumInWords } : {}),
    ...(asOffered && option && movesMoney ? sumOf(matter, option, about, language) : {}),
    ...(asOffered && option && kind === "decline" ? whyNothing(matter, option, language) : {}),
    ...answersOf(matter, proposal, kind, asOffered),
    // What is given or refused against the policy is not explained by its clause, nor answered with what the clause offers; and a clause about
    // money back is no ground for more time or another visit.
    ...(clauseText === undefined || !asOffered || kind === "extend" || kind === "redo" ? {} : { clauseText }),
    ...(state === "signed_before" && acceptedOn !== undefined
      ? {
          agreedOn: acceptedOn,
          agreement: { on: acceptedOn, ...(how ? { how } : {}), ...(title === undefined ? {} : { title }) },
        }
      : {}),
    // Once money is decided it leaves within minutes: offering something else beside it would promise both. Nor does a refusal offer money back.
    alternatives:
      movesMoney || !option
        ? []
        : proposal.options
            .filter((other) => other.kind !== kind && other.needsApprovalOf === "nobody")
            .filter((other) => kind !== "decline" || other.kind !== "refund")
            .flatMap((other) => offerWithSum(matter, other, about, language) ?? []),
    ...(days === undefined ? {} : { extendDays: days }),
    ...(days === undefined || endsOn === undefined ? {} : { extendUntilOn: addDays(endsOn, days) }),
    ...(kind === "redo" ? { redoOf: redoOf(matter, language) } : {}),
  };
}

function whyNothing({ lines }: CaseInput, { workings }: OptionView, language: Language): Partial<ReplyValues> {
  const [line, ...others] = lines;
  const told = others.length === 0 ? noTimeLeftTold(workings, line?.facts.term?.periodDays, language) : undefined;
  return told === undefined ? {} : { sumForPatient: told };
}

/** "$225 back to your Visa ending in 42. You have three of your six sessions left at $75 each." */
function offerWithSum(matter: CaseInput, option: OptionView, about: About, language: Language): string | undefined {
  const offer = backToOneWay(matter, option, about, language) ?? offerInWords(option, language);
  const { sumForPatient: sum } = isMoneyOffer(option.kind) ? sumOf(matter, option, about, language) : {};
  return offer !== undefined && sum !== undefined ? `${offer}. ${sum}.` : offer;
}

/** Where all of it goes one way, that way is named. */
function backToOneWay(
  matter: CaseInput,
  { kind, amountMinor, currency }: OptionView,
  { hasDied }: About,
  language: Language,
): string | undefined {
  const legs = kind === "refund" ? planLegs(matter, { kind, amountMinor }) : undefined;
  const [only, ...others] = legs?.ok ? destinationsOf(matter, legs.value, "refund", currency, language) : [];
  if (!only || others.length > 0 || only.because !== undefined) return undefined;
  return draftWords(language).refundTo(moneyTold(only.amount, language), howItGoes(only, language, hasDied).way);
}

/** A refusal names what the records say against it, and money what they say for it. */
function answersOf(
  matter: CaseInput,
  { options }: Proposal,
  kind: OfferKind,
  asOffered: boolean,
): Pick<ReplyValues, "claims" | "confirmed" | "isCreditOnly"> {
  if (kind === "decline") return asOffered ? { claims: claimsOf(matter) } : {};
  const confirmed = isMoneyOffer(kind) ? confirmedBy(matter) : undefined;
  // Who asked for money reads why it is credit, where no clause gives money.
  const isCreditOnly = kind === "credit" && asOffered && options.every((option) => option.kind !== "refund");
  return {
    ...(confirmed ? { confirmed } : {}),
    ...(isCreditOnly ? { isCreditOnly, claims: claimsOf(matter).filter((claim) => claim.kind === "expired") } : {}),
  };
}

/** By the records alone, where whoever asks knows no more. */
function circumstancesOf({ lines }: CaseInput, { hasDied = false }: About, kind: OfferKind): readonly Circumstance[] {
  const facts = lines.map((line) => line.facts);
  const fault = faultOf({ facts, attestedDuplicate: false, kind });
  return circumstancesBy({ reason: facts[0]?.reason ?? "other", hasDied, fault });
}

/** One visit is repeated, never the whole package that it belongs to. */
function redoOf({ lines }: CaseInput, language: Language): string {
  const { oneOf } = toldWords(language);
  return listTold(
    lines.map((line) => {
      const named = namedLine(line);
      return (line.facts.uses?.sold ?? 1) > 1 ? oneOf(unitOf(named)) : serviceNameOf(named, language);
    }),
    language,
  );
}

/** Of one purchase: of several the steps are told. */
function sumOf({ lines }: CaseInput, option: OptionView, about: About, language: Language): Partial<ReplyValues> {
  const [line] = lines;
  if (lines.length !== 1 || !line || about.hasDied) return {};
  const { workings, amountMinor, currency } = option;
  const isForAnother = about.circumstances?.includes("minor") ?? false;
  const hasBonusUses = (line.facts.uses?.bonus ?? 0) > 0;
  const unit = unitOf(namedLine(line));
  const { periodDays } = line.facts.term ?? {};
  return sumForPatient(workings, { amountMinor, currency, unit, hasBonusUses, isForAnother, periodDays }, language);
}

function destinationsOf(
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
