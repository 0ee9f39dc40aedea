import type { FactName } from "../../core/policy/readable-facts.ts";
import type { DeadCardCode } from "../../core/refund/came-back.ts";
import type { PaymentQuestion } from "../../core/resolution/case-input.ts";
import type { NothingToGive } from "../../core/resolution/line-account.ts";
import type { HouseRules } from "./house-rules.ts";
import type { LanguageRules } from "./language.ts";

/** What a language needs to put a sum, a missing fact and a reason into words. Amounts and dates arrive as ready text. */
export interface Phrases {
  readonly unusedEach: (left: number, each: string) => string;
  readonly unusedOf: (left: number, sold: number, paid: string) => string;
  readonly noneUnused: (sold: number) => string;
  readonly lessUsedAtList: (paid: string, used: number, each: string) => string;
  readonly paidNoneUsed: (paid: string) => string;
  readonly allOfPaid: (paid: string) => string;
  readonly shareOfPaid: (percent: string, paid: string) => string;
  readonly timeLeft: (left: number, bought: number, unit: "days" | "periods", paid: string) => string;
  readonly fixed: (amount: string) => string;
  readonly overpaid: (amount: string, foundOn: string) => string;
  readonly override: (amount: string) => string;
  readonly ofQuantity: (back: number, quantity: number) => string;
  readonly fee: (amount: string) => string;
  readonly used: (count: number) => string;
  readonly noShows: (count: number, counted: boolean) => string;
  readonly lateCancels: (count: number, counted: boolean) => string;
  readonly noShowsCharged: (count: number) => string;
  readonly lateCancelsCharged: (count: number) => string;
  readonly feeDropped: (amount: string) => string;
  readonly cap: (amount: string) => string;
  readonly floorZero: string;
  readonly raised: (amount: string, source: string) => string;
  readonly houseRules: HouseRules;
  readonly bonus: (amount: string) => string;
  readonly alreadyReturned: (amount: string) => string;
  /** Of what was not paid yet: what comes off the sum, and what becomes of it. */
  readonly decidedBefore: (amount: string) => string;
  readonly stillOwed: (amount: string) => string;
  readonly owedCancelled: (amount: string) => string;
  readonly owedStays: (amount: string) => string;
  readonly spent: (left: string) => string;
  readonly limited: (amount: string) => string;
  readonly limitedToReceived: (amount: string) => string;
  /** What stands for a payment's name where money is turned into credit instead of going back to it. */
  readonly creditLabel: string;
  readonly exchangeLabel: string;
  readonly handLabel: LanguageRules["handLabel"];
  readonly policyCurrency: string;
  readonly notWhileCancelling: string;
  readonly lockedPayment: string;
  /** Why nothing can go back of a payment on which the processor and our record differ. */
  readonly differing: Readonly<Record<Exclude<PaymentQuestion["kind"], "unknown_refund"> | "other", string>>;
  readonly refundedOutside: (amount: string) => string;
  readonly nothingCame: string;
  readonly otherCurrency: (currency: string) => string;
  readonly waits: (amount: string) => string;
  /** Why nothing is left to repeat or to extend. */
  readonly account: Readonly<Record<NothingToGive, string>>;
  readonly nothingLeft: string;
  /** Why nothing is suggested where the patient has died and the policy gives no refund. */
  readonly estate: string;
  readonly noPayment: string;
  readonly unpaid: string;
  readonly paidIsUsed: string;
  /** Why a payment goes back by hand after its card sent a refund back. */
  readonly cameBack: Readonly<Record<DeadCardCode, string>>;
  readonly notForAllLines: string;
  readonly severalCurrencies: string;
  /** A question that staff or the patient can answer. */
  readonly ask: Readonly<Record<FactName, string>>;
}
