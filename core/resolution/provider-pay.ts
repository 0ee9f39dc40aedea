/**
 * What a refund means for a provider's pay (mission F4, A13). Pay that fell due with the sale is concerned by all that goes back; pay that
 * falls due with each visit only by what goes back for visits that were made. Net sums: nobody is paid a share of tax.
 */
import { initialsOf } from "../facts/provider-name.ts";
import { shareOf } from "../money/split.ts";
import type { ProviderPayRules } from "../policy/rules.ts";
import type { PayChoice } from "../words.ts";

type PayState = PayChoice | "not_due";

/** A refunded line, as far as pay is concerned. */
export interface PaidLine {
  /** Who sold it; undefined where nobody did. */
  readonly seller: string | undefined;
  /** Who made the visits that stand, each once. */
  readonly providers: readonly string[];
  readonly paidNetMinor: number;
  /** What goes back on it now, net. */
  readonly backNetMinor: number;
  /** Of a package or membership; absent for what is sold in one piece. */
  readonly uses?: { readonly sold: number; readonly used: number; readonly givenUp: number };
  /** Of what is sold in one piece: whether the patient has had it. */
  readonly redeemed: boolean;
}

export interface ProviderPay {
  /** Initials of whom it concerns: no name stands in tasks or records. */
  readonly who: string;
  readonly state: PayState;
  /** The net sum whose pay is concerned; 0 where none fell due. */
  readonly amountMinor: number;
}

/** What the person said, and what they decided beside the policy. */
export interface PayAsked {
  readonly choice?: PayChoice | undefined;
  readonly isException?: boolean;
}

/**
 * Undefined where the clinic has no rule, or nobody is paid for this line. A choice goes before the rule; without one the clinic itself bears
 * what it gives beside its policy: nobody loses pay for somebody else's goodwill unless a person says so.
 */
export function providerPayOf(
  rules: ProviderPayRules | undefined,
  line: PaidLine,
  { choice, isException = false }: PayAsked = {},
): ProviderPay | undefined {
  if (!rules) return undefined;
  const atSale = rules.fallsDue === "at_sale";
  const people = atSale || line.providers.length === 0 ? [line.seller] : line.providers;
  const who = people.flatMap((name) => (name === undefined ? [] : [initialsOf(name)])).join(", ");
  if (who === "") return undefined;
  const amountMinor = atSale ? line.backNetMinor : redeemedPart(line);
  return amountMinor === 0
    ? { who, state: "not_due", amountMinor }
    : { who, state: choice ?? (isException ? "absorbed" : rules.onRefund), amountMinor };
}

/** What goes back beyond the share of the uses given up went back for visits that were made. */
function redeemedPart({ uses, redeemed, backNetMinor, paidNetMinor }: PaidLine): number {
  if (!uses) return redeemed ? backNetMinor : 0;
  if (uses.used === 0) return 0;
  const unusedMinor = shareOf(paidNetMinor, Math.min(uses.givenUp, uses.sold), uses.sold);
  return Math.max(0, backNetMinor - unusedMinor);
}
