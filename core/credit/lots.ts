/** Account credit as lots: each grant with what is left of it. Pure; entries come as the ledger has them. */

export const CREDIT_KINDS = [
  "grant",
  "bonus",
  "use",
  "reverse",
  "cash_out",
  "restore",
  "expire",
  "import",
  "use_undone",
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** The bank asks about a payment of what it was given for; or nobody has said for what money of it went back outside this product. */
export const CREDIT_HOLDS = ["dispute", "outside_refund"] as const;
export type CreditHold = (typeof CREDIT_HOLDS)[number];

interface CreditTerms {
  /** The order in which the ledger learned of it, which is not that of its days: an import tells of last year today. */
  readonly seq: number;
  /** Given on top by the clinic, not converted from what was paid: it is never paid out. */
  readonly bonus: boolean;
  readonly currency: string;
  readonly expiresOn?: string | undefined;
  /** Grant and bonus of one decision belong together. */
  readonly grantId?: string | undefined;
  /** Why nobody may spend it now; absent where it is free. */
  readonly held?: CreditHold | undefined;
}

/** One entry of a patient's ledger. A grant, a bonus and an imported sum start a lot; what draws on a lot, or gives back to it, names it. */
export interface CreditEntry extends CreditTerms {
  readonly entryId: string;
  readonly kind: CreditKind;
  /** Whole minor units, never zero; negative where credit goes. */
  readonly deltaMinor: number;
  readonly onDate: string;
  readonly lotId?: string | undefined;
}

/** A lot has the terms of the entry that started it. */
export interface CreditLot extends CreditTerms {
  readonly lotId: string;
  readonly grantedOn: string;
  readonly grantedMinor: number;
  /** Between zero and what was granted. */
  readonly leftMinor: number;
}

export interface CreditBalance {
  readonly currency: string;
  readonly paidMinor: number;
  readonly bonusMinor: number;
  /** Spent beyond what there was, as an imported ledger may tell; the next grant settles it. */
  readonly owedMinor: number;
  /** Paid and bonus less owed: the sum of the entries. */
  readonly balanceMinor: number;
}

export interface Credit {
  /** In the order they came, used up ones too. */
  readonly lots: readonly CreditLot[];
  /** One for each currency; another currency is never added. */
  readonly balances: readonly CreditBalance[];
}

type OpenLot = { -readonly [K in keyof CreditLot]: CreditLot[K] };

/**
 * Replays a ledger in the order in which it was learned, whatever order the list has. An entry that names no lot (an imported use) takes
 * paid credit first, the one that expires first, then the oldest, of the lots that were known by then. No lot ever falls below zero: what
 * cannot be taken is owed.
 */
export function creditOf(entries: readonly CreditEntry[]): Credit {
  const lots = new Map<string, OpenLot>();
  const owed = new Map<string, number>();
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (!owed.has(entry.currency)) owed.set(entry.currency, 0);
    if (entry.lotId === undefined && entry.deltaMinor > 0) lots.set(entry.entryId, openLot(entry));
    const own = lots.get(entry.lotId ?? entry.entryId);
    if (entry.deltaMinor > 0 && own) give(own, entry.deltaMinor, owed);
    else take(own ? [own] : inSpendOrder(ofCurrency(lots.values(), entry.currency), "paid"), entry, owed);
  }
  const all = [...lots.values()];
  return { lots: all, balances: [...owed].map(([currency, owedMinor]) => balanceOf(all, currency, owedMinor)) };
}

/** Ledgers of one person side by side: nothing moves between them, balances are of all. */
export function creditTogether(ledgers: readonly Credit[]): Credit {
  const [only, ...others] = ledgers;
  if (only && others.length === 0) return only;
  const balances = Map.groupBy(
    ledgers.flatMap((ledger) => ledger.balances),
    ({ currency }) => currency,
  );
  const sum = (of: readonly CreditBalance[], pick: (one: CreditBalance) => number) =>
    of.reduce((total, one) => total + pick(one), 0);
  return {
    lots: ledgers.flatMap(({ lots }) => lots).sort((a, b) => a.seq - b.seq),
    balances: [...balances].map(([currency, of]) => ({
      currency,
      paidMinor: sum(of, ({ paidMinor }) => paidMinor),
      bonusMinor: sum(of, ({ bonusMinor }) => bonusMinor),
      owedMinor: sum(of, ({ owedMinor }) => owedMinor),
      balanceMinor: sum(of, ({ balanceMinor }) => balanceMinor),
    })),
  };
}

function openLot({
  entryId,
  seq,
  bonus,
  currency,
  onDate,
  deltaMinor,
  expiresOn,
  grantId,
  held,
}: CreditEntry): OpenLot {
  const lot = { lotId: entryId, seq, bonus, currency, grantedOn: onDate, grantedMinor: deltaMinor, leftMinor: 0 };
  return { ...lot, expiresOn, grantId, held };
}

/** What was owed is settled first. */
function give(lot: OpenLot, minor: number, owed: Map<string, number>): void {
  const due = owed.get(lot.currency) ?? 0;
  const settled = Math.min(due, minor);
  owed.set(lot.currency, due - settled);
  lot.leftMinor = Math.min(lot.grantedMinor, lot.leftMinor + minor - settled);
}

function take(lots: readonly OpenLot[], { currency, deltaMinor }: CreditEntry, owed: Map<string, number>): void {
  let rest = -deltaMinor;
  for (const lot of lots) {
    const taken = Math.min(lot.leftMinor, rest);
    lot.leftMinor -= taken;
    rest -= taken;
  }
  owed.set(currency, (owed.get(currency) ?? 0) + rest);
}

function balanceOf(lots: readonly CreditLot[], currency: string, owedMinor: number): CreditBalance {
  const left = (bonus: boolean) =>
    ofCurrency(lots, currency)
      .filter((lot) => lot.bonus === bonus)
      .reduce((sum, lot) => sum + lot.leftMinor, 0);
  const [paidMinor, bonusMinor] = [left(false), left(true)];
  return { currency, paidMinor, bonusMinor, owedMinor, balanceMinor: paidMinor + bonusMinor - owedMinor };
}

function ofCurrency<L extends CreditLot>(lots: Iterable<L>, currency: string): L[] {
  return [...lots].filter((lot) => lot.currency === currency);
}

/** Which sort of credit is spent first; within it what expires first, then what is oldest. */
export type SpendFirst = "paid" | "bonus";

export function inSpendOrder<L extends CreditLot>(lots: readonly L[], first: SpendFirst): L[] {
  const rank = (lot: L) => (lot.bonus === (first === "bonus") ? 0 : 1);
  return [...lots].sort((a, b) => rank(a) - rank(b) || byExpiry(a, b) || a.seq - b.seq);
}

/** What never expires comes last. */
function byExpiry(a: CreditLot, b: CreditLot): number {
  if (a.expiresOn === b.expiresOn) return 0;
  if (a.expiresOn === undefined) return 1;
  return b.expiresOn === undefined || a.expiresOn < b.expiresOn ? -1 : 1;
}
