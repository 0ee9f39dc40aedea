/** The matter on screen: the suggestion as the person changed it. Pure; the hook that feeds it is `use-matter.ts`. */
import type { DecideRequest, LegView } from "../../../core/contract/decision.ts";
import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import type { EvaluateAnswer } from "../../../core/contract/evaluate.ts";
import type { OptionView, UsesChoice } from "../../../core/contract/option.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import type { LineView, PaymentView, PurchaseView, Story } from "../../../core/contract/story.ts";
import type { TicketRef, TicketView } from "../../../core/contract/ticket.ts";
import { addDays } from "../../../core/facts/civil.ts";
import { standingRejection } from "../../../core/resolution/rejected.ts";
import { suggestedOf } from "../../../core/resolution/suggested.ts";
import {
  type ExceptionCause,
  type Language,
  MONEY_OFFERS,
  type OfferKind,
  type PayChoice,
  type Role,
} from "../../../core/words.ts";
import type { Attested, View } from "../view.ts";

export interface BoughtLine extends LineView {
  readonly boughtOn: string;
  readonly location: string;
  readonly invoice?: string | undefined;
  readonly currency: string;
  readonly payments: readonly PaymentView[];
}

/** What would be decided now. */
export interface Chosen {
  readonly kind: OfferKind;
  readonly amountMinor: number;
  readonly bonusMinor: number;
  readonly currency: string;
  /** The policy's own option of this kind; absent where only an exception makes it possible. */
  readonly option?: OptionView;
  readonly suggested: boolean;
  /** Of an extension. */
  readonly extendDays?: number | undefined;
  /** Differs from the policy: another amount, other days, or an offer that it does not make. */
  readonly exception: boolean;
}

const bought = (purchase: PurchaseView): BoughtLine[] =>
  purchase.lines.map((line) => ({
    ...line,
    boughtOn: purchase.boughtOn,
    location: purchase.location,
    invoice: purchase.invoice,
    currency: purchase.currency,
    payments: purchase.payments,
  }));

export const linesOf = (story: Story | undefined): BoughtLine[] => (story?.purchases ?? []).flatMap(bought);

export const isMoneyOffer = (kind: OfferKind): boolean => MONEY_OFFERS.some((money) => money === kind);

export type AskedFirst = NonNullable<TicketView["asks"]>[number];

/** What neither the mail nor the person has said: until then nothing is proposed. */
export const missingOf = ({ asks = [] }: TicketView, view: View): readonly AskedFirst[] =>
  asks.filter((one) => (one === "reason" ? view.reason === undefined : view.lineIds === undefined));

/** What a view is about: the answer to the question it asks, and until that arrives the ticket's own. */
export function proposalOf(
  ticket: TicketView,
  answer: EvaluateAnswer | undefined,
): { readonly proposal?: Proposal | undefined; readonly draft?: DraftReply | undefined } {
  return answer ? { proposal: answer.proposal, draft: answer.draft } : ticket;
}

/** What the person chose, or the suggestion. Undefined while the policy offers nothing and nobody made an exception. */
export function chosenOf(proposal: Proposal | undefined, view: View): Chosen | undefined {
  const suggested = proposal && suggestedOf(proposal);
  const wanted = proposal?.options.find(({ kind }) => kind === view.option);
  const option = wanted ?? (isOwnOffer(view) ? undefined : suggested);
  const currency = option?.currency ?? proposal?.options[0]?.currency;
  const kind = option?.kind ?? view.option;
  if (!kind || !currency) return undefined;
  const override = isMoneyOffer(kind) ? view.amountMinor : undefined;
  const amountMinor = override ?? option?.amountMinor ?? 0;
  const extendDays = kind === "extend" ? (view.days ?? option?.extendDays) : undefined;
  const otherSum = override !== undefined && (!option || hasOverride(option) || override !== option.amountMinor);
  const exception = otherSum || !option || (kind === "extend" && extendDays !== option.extendDays);
  return {
    ...(extendDays === undefined ? {} : { extendDays }),
    kind,
    amountMinor,
    bonusMinor: exception ? 0 : (option?.bonusMinor ?? 0),
    currency,
    ...(option ? { option } : {}),
    suggested: option !== undefined && option === suggested && !exception,
    exception,
  };
}

/** Says all that an offer needs which the policy may not make: an amount, days, or nothing more. */
function isOwnOffer({ option, amountMinor, days }: View): boolean {
  if (option === undefined) return false;
  if (isMoneyOffer(option)) return amountMinor !== undefined;
  return option !== "extend" || days !== undefined;
}

/** The server answered with the overridden sum in place of the policy's. */
const hasOverride = (option: OptionView): boolean => option.workings.some(({ code }) => code === "override");

/** The last day that an extension would give; undefined for what does not end, or whose end is not known. */
export function newEndOf({ kind, extendDays }: Chosen, lines: readonly BoughtLine[]): string | undefined {
  const endsOn = lines.length === 1 ? lines[0]?.entitlement?.expiresOn : undefined;
  return kind === "extend" && extendDays && endsOn ? addDays(endsOn, extendDays) : undefined;
}

/** Where the money would go, ready to show; empty where none moves or where it is not known yet. */
export const placesOf = ({ kind, option, amountMinor }: Chosen) =>
  kind === "refund" && option?.amountMinor === amountMinor ? option.allocations : [];

/** The same of a decision that the server made a dry run of. */
export const placesOfLegs = (legs: readonly LegView[]) =>
  legs
    .filter(({ kind }) => kind !== "credit")
    .map(({ paymentId, amountMinor, label, kind }) => ({
      paymentId,
      amountMinor,
      label,
      by: kind === "hand" ? ("hand" as const) : ("processor" as const),
      because: undefined,
    }));

/** Whether somebody said no to as much of it on these facts, and this person could not have said yes: the same needs a new fact. */
export function isRejected(proposal: Proposal, { kind, amountMinor, option, exception }: Chosen, role: Role): boolean {
  // Who has to agree to an exception is the server's to say.
  const alone = exception || (option?.needsApprovalOf ?? "nobody") === "nobody";
  return standingRejection(proposal.rejected ?? [], { option: kind, amountMinor }, { role, alone }) !== undefined;
}

/** Whose pay a refund concerns, as the rules answer it. */
export const payOf = ({ kind, option }: Chosen) => (kind === "refund" ? (option?.providerPay ?? []) : []);

export interface ExceptionMade {
  readonly cause: ExceptionCause;
  readonly sentence: string;
}

/** The decision as it is sent: what the person saw, with the hash of the facts it was worked out from. */
export function decideRequestOf(input: {
  readonly ticket: TicketRef;
  readonly caseId: string;
  readonly proposal: Proposal;
  readonly chosen: Chosen;
  readonly attested: Attested | undefined;
  readonly exception: ExceptionMade | undefined;
  readonly replyText: string | undefined;
  readonly pay: PayChoice | undefined;
  readonly uses?: UsesChoice | undefined;
  readonly matterLineId?: string | undefined;
  readonly language?: Language | undefined;
}): DecideRequest {
  const { ticket, proposal, chosen } = input;
  return {
    ticket: { helpdesk: ticket.helpdesk, ticketId: ticket.ticketId },
    caseId: input.caseId,
    lineIds: proposal.lineIds,
    reason: proposal.reason,
    ...(input.matterLineId ? { matterLineId: input.matterLineId } : {}),
    ...(input.attested ? { attested: input.attested } : {}),
    factsHash: proposal.factsHash,
    ...(proposal.decidedHash === undefined ? {} : { decidedHash: proposal.decidedHash }),
    policyVersionIds: proposal.policyVersionIds,
    rulesVersionId: proposal.rulesVersionId,
    option: chosen.kind,
    amountMinor: chosen.amountMinor,
    currency: chosen.currency,
    ...(chosen.exception && input.exception
      ? { exception: { ...input.exception, ...(chosen.kind === "extend" ? { extendDays: chosen.extendDays } : {}) } }
      : {}),
    ...(chosen.exception && input.uses && isMoneyOffer(chosen.kind) ? { uses: input.uses } : {}),
    ...(input.language ? { language: input.language } : {}),
    ...(input.replyText ? { replyText: input.replyText } : {}),
    ...(input.pay && payOf(chosen).some(({ state }) => state !== "not_due") ? { providerPay: input.pay } : {}),
  };
}

export interface Touched {
  readonly kind: "package" | "membership";
  readonly effect: "void" | "trim";
}

/** What the chosen option takes off in the clinic's own system; undefined for a product or a single visit, which hold nothing to take off. */
export function touchedOf(chosen: Chosen | undefined, lines: readonly BoughtLine[]): Touched | undefined {
  const effect = chosen?.option?.entitlementEffect ?? "keep";
  const held = lines.filter(({ entitlement }) => entitlement !== undefined);
  if (effect === "keep" || held.length === 0) return undefined;
  return {
    kind: held.every(({ entitlement }) => entitlement?.kind === "membership") ? "membership" : "package",
    effect,
  };
}
