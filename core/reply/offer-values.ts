/** What a letter about one option of a proposal says: the option's own sum, clause and destinations, or those of another amount. */

import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import { addDays } from "../facts/civil.ts";
import { serviceNameOf, unitOf } from "../facts/service-names.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { type CaseInput, oneCurrency } from "../resolution/case-input.ts";
import { planLegs } from "../resolution/plan-legs.ts";
import type { Language, OfferKind } from "../words.ts";
import { type Circumstance, circumstancesOf as circumstancesBy } from "./circumstances.ts";
import { claimsOf, confirmedBy } from "./claim.ts";
import { namedLine } from "./named-lines.ts";
import { noTimeLeftTold } from "./sum-for-patient.ts";
import { listTold, toldWords } from "./told-words.ts";
import type { ReplyValues } from "./types.ts";
import { faultOf } from "./values/fault.ts";
import { isMoneyFirst, moneyOfferOf, otherWays, restStaysOf, usedKeptOf } from "./values/money-first.ts";
import { type About, type Chosen, destinationsOf, offerWithSum, sumOf } from "./values/offer-told.ts";

/** What every letter has at least. */
export const NOTHING = { moneyState: "none", destinations: [], alternatives: [], missing: [] } as const;

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
  const { clauseText, clauseIn } = proposal.lines[0] ?? {};
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
    ...(asOffered && option && kind === "decline" ? whyNothing(matter, option, about, language) : {}),
    ...answersOf(matter, proposal, kind, asOffered),
    // What is given or refused against the policy is not explained by its clause, nor answered with what the clause offers; and a clause about
    // money back is no ground for more time or another visit.
    ...(clauseText === undefined || !asOffered || kind === "extend" || kind === "redo"
      ? {}
      : { clauseText, ...(clauseIn === "en" ? { isClauseEnglish: true } : {}) }),
    ...(state === "signed_before" && acceptedOn !== undefined
      ? {
          agreedOn: acceptedOn,
          agreement: { on: acceptedOn, ...(how ? { how } : {}), ...(title === undefined ? {} : { title }) },
        }
      : {}),
    alternatives: otherWays(matter, proposal, { kind, option }).flatMap((other) =>
      isMoneyFirst(kind, about) && other.kind === "refund" ? [] : (offerWithSum(matter, other, about, language) ?? []),
    ),
    ...(isMoneyFirst(kind, about) ? moneyOfferOf(matter, proposal, about, { kind, option, language }) : {}),
    ...(asOffered ? usedKeptOf(matter, proposal, about, { kind, option, language }) : {}),
    ...(kind === "redo" && option?.entitlementEffect === "keep" ? restStaysOf(matter, about, language) : {}),
    ...(days === undefined ? {} : { extendDays: days }),
    ...(days === undefined || endsOn === undefined ? {} : { extendUntilOn: addDays(endsOn, days) }),
    ...(kind === "redo" ? { redoOf: redoOf(matter, language) } : {}),
  };
}

function whyNothing(
  { lines }: CaseInput,
  { workings }: OptionView,
  { writtenOn }: About,
  language: Language,
): Partial<ReplyValues> {
  const [line, ...others] = lines;
  const told = others.length === 0 && line ? noTimeLeftTold(workings, line.facts, { writtenOn, language }) : undefined;
  return told === undefined ? {} : { sumForPatient: told };
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
