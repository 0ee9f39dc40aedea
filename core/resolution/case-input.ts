/**
 * Everything one proposal is made from: the frozen facts of each line with the policy that governs it, today's rules, and what is
 * true only now (balances, locks, who is looking). Assembled by the account in one read; the resolution is then pure.
 */

import type { Given, LocationSum, NeededApproval } from "../approval/needed.ts";
import type { DecisionView } from "../contract/decision.ts";
import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";
import type { Facts } from "../facts/facts.ts";
import type { ServiceNames } from "../facts/service-names.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { PolicyVersion } from "../policy/schema.ts";
import type { HandCause } from "../refund/came-back.ts";
import type { ExceptionCause, Language, OfferKind, Role, Tender, UseUnit } from "../words.ts";
import type { TakenBefore } from "./line-account.ts";
import type { RejectedAsk } from "./rejected.ts";

export interface CaseInput {
  /** At least one; all in one currency, or nothing can be offered for them together. */
  readonly lines: readonly CaseInputLine[];
  readonly rules: AccountRules;
  readonly rulesVersionId: string;
  /** The payments that `facts.tenders` of the lines name, as they stand now. Never hashed. */
  readonly live: readonly LivePayment[];
  readonly viewer: Viewer;
  readonly history: History;
  /** The patient is known to have died. Never hashed. */
  readonly hasDied?: boolean;
  /** What somebody said no to in this case, on whatever facts. */
  readonly rejected?: readonly RejectedAsk[];
  /** What was decided already on these lines, in whichever case, and in this case. Never hashed with the facts. */
  readonly decided?: readonly DecidedBefore[] | undefined;
}

/** In what all lines were paid; undefined where they were paid in several, or there is none: then nothing can be offered for them together. */
export function oneCurrency(lines: readonly Pick<CaseInputLine, "facts">[]): string | undefined {
  const [currency, ...others] = new Set(lines.map(({ facts }) => facts.line.currency));
  return others.length === 0 ? currency : undefined;
}

export interface DecidedBefore {
  readonly decisionId: string;
  readonly state: DecisionView["state"];
  /** It waits, or is approved and its money has not come back. */
  readonly stands: boolean;
}

export interface CaseInputLine {
  readonly facts: Facts;
  readonly policy: PolicyVersion;
  /** `policyId@version`, see `policyVersionIdOf`. */
  readonly policyVersionId: string;
  readonly chosenBy: "signed" | "in_force_at_purchase";
  readonly title: string;
  /** How letters name it, by language, and what one use is called; absent: by its kind and title. Never hashed. */
  readonly serviceNames?: ServiceNames | undefined;
  readonly unit?: UseUnit | null | undefined;
  /** Decided back on this line so far: live refund legs, hand-made refunds and credits together. */
  readonly returnedMinor: number;
  /** Uses given up for it: they cannot be given up again. */
  readonly returnedUses: number;
  /** What took from it besides; absent: nothing did (`line-account.ts`). */
  readonly before?: TakenBefore | undefined;
}

/** What somebody in finance has to say about a payment, where more is known than that it differs. */
export type PaymentQuestion =
  | { readonly kind: "unknown_refund"; readonly amountMinor: number }
  | { readonly kind: "currency_differs" | "payment_gone" };

export interface LivePayment {
  readonly paymentId: string;
  readonly tender: Tender;
  readonly processor: string;
  /** "Visa ··42", "cash": ready to show. */
  readonly label: string;
  /** Orders payments of one day; the newest card is refunded first. */
  readonly capturedAtMs: number;
  readonly currency: string;
  readonly collectedMinor: number;
  /** The currency in which its processor took it, where that is another: then nothing of it counts as collected. */
  readonly receivedIn?: string;
  /** Collected less held legs, refunds elsewhere and withdrawn disputes. */
  readonly leftMinor: number;
  /** A dispute is open and the processor will not refund: nothing leaves this payment. */
  readonly locked: boolean;
  readonly disputeOpen: boolean;
  /** The processor and our record differ on it: nothing is taken from it before a person has looked. */
  readonly differs?: boolean;
  readonly question?: PaymentQuestion;
  /** The limit (`core/policy/rules.ts`) by which its processor would refuse it: it goes back by hand. Absent: no such limit holds today. */
  readonly byHandBecause?: { readonly limitId: string; readonly source: string; readonly cause: HandCause };
}

export interface Viewer {
  readonly role: Role;
  /** Whose own limits count, where the rules name some. */
  readonly personId?: string | undefined;
  readonly language: Language;
  /** What this person has decided today in the rules' currency, this decision left out. */
  readonly decidedTodayMinor: number;
  /** What this person has given in exceptions this month in the rules' currency, this decision left out. */
  readonly exceptionsThisMonthMinor: number;
  readonly given: Given;
  /** Of what they decided today, what fell on which location, and how locations are called: absent where no location has a limit. */
  readonly decidedTodayAt?: readonly LocationSum[] | undefined;
  readonly locationTitles?: Readonly<Record<string, string>> | undefined;
}

/** For the signals (mission B6): facts shown beside an exception; they never change an amount. */
export interface History {
  /** The patient's first day with the clinic, if known. */
  readonly sinceOn?: string;
  readonly visits: number;
  /** Refund cases of this patient before this one. */
  readonly earlierCases: number;
  /** The mail says so, or this case was decided once already: it is not called the first request. */
  readonly askedBefore?: boolean;
  readonly chargebackMentioned: boolean;
}

/** What a person asks to decide; the fields of the same name in `decideRequest`. */
export interface Ask {
  readonly option: OfferKind;
  readonly amountMinor: number;
  readonly currency: string;
  readonly exception?:
    | { readonly cause: ExceptionCause; readonly sentence: string; readonly extendDays?: number | undefined }
    | undefined;
}

export interface CheckAskInput {
  readonly personId?: string | undefined;
  /** Made for the person who decides, from facts assembled anew. */
  readonly proposal: Proposal;
  readonly rules: AccountRules;
  readonly role: Role;
  readonly decidedTodayMinor: number;
  readonly exceptionsThisMonthMinor: number;
  readonly given: Given;
  readonly decidedTodayAt?: readonly LocationSum[] | undefined;
  readonly locationTitles?: Readonly<Record<string, string>> | undefined;
  /** How what is asked falls on locations (`core/resolution/by-location.ts`). */
  readonly parts?: readonly LocationSum[] | undefined;
  readonly ask: Ask;
}

export interface CheckedAsk {
  /** The option as decided: the proposal's own, or one made for the exception (workings `override`, bonus 0, no allocations yet). */
  readonly option: OptionView;
  readonly exception: boolean;
  /** Absent where the person may decide it alone. */
  readonly approval?: NeededApproval;
}

/*
 * Where the functions stand:
 * propose(matter: Matter): Proposal                                                        core/resolution/propose.ts
 * planLegs(matter, {kind, amountMinor}): Result<PlannedLeg[], Refusal>                     core/resolution/plan-legs.ts
 * checkAsk(input: CheckAskInput): Result<CheckedAsk, Refusal>                              core/resolution/check-ask.ts
 * may(actor: {personId, role}, action: Action, subject?: Subject): Result<true, Refusal>   core/approval/may.ts
 * neededApproval(rules, {role, amountMinor, currency, decidedTodayMinor, exceptionsThisMonthMinor, exception, clauseApprover})
 *                                                                                          core/approval/authority.ts
 * approvalHash({factsHash, policyVersionIds, rulesVersionId, option, amountMinor, currency, legs}): string
 *                                                                                          core/approval/approval-hash.ts
 */
