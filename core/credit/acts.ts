/** What may be done with a patient's credit, lot by lot. Pure: the ledger books what these answer, or nothing. */
import { err, ok, type Result } from "../result.ts";
import { type Credit, type CreditHold, type CreditLot, inSpendOrder, type SpendFirst } from "./lots.ts";

/** So much of one lot. */
export interface LotShare {
  readonly lot: CreditLot;
  readonly amountMinor: number;
}

export type CreditRefusal =
  | { readonly code: "over_what_is_left"; readonly leftMinor: number }
  /** There is so much, but not free. */
  | { readonly code: "held"; readonly leftMinor: number; readonly because: CreditHold }
  | { readonly code: "wrong_currency" }
  | { readonly code: "invalid" };

const isAmount = (minor: number): boolean => Number.isSafeInteger(minor) && minor > 0;

/**
 * Spreads a use over the lots. Paid credit goes first unless the clinic's rules say otherwise: while any of it is left, so is the patient's
 * way back to money, and paid credit spent plus cash paid out never exceed what was collected.
 */
export function planSpend(
  { lots, balances }: Credit,
  ask: { readonly amountMinor: number; readonly currency: string },
  first: SpendFirst = "paid",
): Result<readonly LotShare[], CreditRefusal> {
  if (!isAmount(ask.amountMinor)) return err({ code: "invalid" });
  const balance = balances.find((one) => one.currency === ask.currency);
  if (!balance) {
    return balances.length > 0 ? err({ code: "wrong_currency" }) : err({ code: "over_what_is_left", leftMinor: 0 });
  }
  const leftMinor = Math.max(0, balance.balanceMinor);
  if (ask.amountMinor > leftMinor) return err({ code: "over_what_is_left", leftMinor });
  const freeMinor = Math.max(0, leftMinor - heldMinor(lots, ask.currency));
  const because = heldFor(lots, ask.currency);
  if (because && ask.amountMinor > freeMinor) return err({ code: "held", leftMinor: freeMinor, because });
  const shares: LotShare[] = [];
  let rest = ask.amountMinor;
  for (const lot of inSpendOrder(lots, first)) {
    const amountMinor = lot.currency === ask.currency && !lot.held ? Math.min(lot.leftMinor, rest) : 0;
    if (amountMinor > 0) shares.push({ lot, amountMinor });
    rest -= amountMinor;
  }
  return ok(shares);
}

/** What is left in lots of a currency that nobody may spend now. */
export function heldMinor(lots: readonly CreditLot[], currency: string): number {
  return lots.reduce((sum, lot) => sum + (lot.held && lot.currency === currency ? lot.leftMinor : 0), 0);
}

/** Why, of what is held the longest. */
export function heldFor(lots: readonly CreditLot[], currency: string): CreditHold | undefined {
  return lots.find((lot) => lot.held && lot.leftMinor > 0 && lot.currency === currency)?.held;
}

/**
 * What leaves the ledger when a part of one lot is taken back or paid out: that part, and with paid credit all of the bonus of the same
 * grant that is still unused, because it was given for taking credit instead of money. Never more than is unused. What is held is not paid
 * out; that it was a mistake may be said of it all the same (`evenHeld`).
 */
export function planWithdrawal(
  { lots }: Credit,
  ask: { readonly lotId: string; readonly amountMinor: number; readonly currency: string },
  evenHeld = false,
): Result<readonly LotShare[], CreditRefusal> {
  const lot = lots.find((one) => one.lotId === ask.lotId);
  if (!lot || !isAmount(ask.amountMinor)) return err({ code: "invalid" });
  if (lot.currency !== ask.currency) return err({ code: "wrong_currency" });
  if (ask.amountMinor > lot.leftMinor) return err({ code: "over_what_is_left", leftMinor: lot.leftMinor });
  if (lot.held && !evenHeld) return err({ code: "held", leftMinor: 0, because: lot.held });
  const lapsing =
    lot.bonus || lot.grantId === undefined ? [] : lots.filter((one) => one.bonus && one.grantId === lot.grantId);
  const bonus = lapsing
    .map((one) => ({ lot: one, amountMinor: one.leftMinor }))
    .filter((share) => share.amountMinor > 0);
  return ok([{ lot, amountMinor: ask.amountMinor }, ...bonus]);
}
