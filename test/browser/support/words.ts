/** What the screen must say, put together from the clinic's own data and not from the app's catalog. */
import { readdirSync, readFileSync } from "node:fs";
import type { OfferKind } from "../../../core/words.ts";

const DIGITS: Readonly<Record<string, number>> = { JPY: 0 };

/** `80000 USD` is "$800.00", `51000 JPY` is "¥51,000". */
export function shownMoney(amountMinor: number, currency: string): string {
  const digits = DIGITS[currency] ?? 2;
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
  return format.format(amountMinor / 10 ** digits);
}

const HEADLINES: Readonly<Record<OfferKind, (amount: string) => string>> = {
  refund: (amount) => `Refund ${amount}`,
  credit: (amount) => `Account credit ${amount}`,
  exchange: (amount) => `Exchange worth ${amount}`,
  redo: () => "Redo or touch-up, free of charge",
  extend: () => "Extend by",
  decline: () => "No refund due",
};

/** How the suggestion's headline begins; where the money goes stands behind it. */
export const headlineOf = (offer: OfferKind, amountMinor: number, currency: string): string =>
  HEADLINES[offer](shownMoney(amountMinor, currency));

interface PolicyFile {
  readonly policyId: string;
  readonly version: number;
  readonly title: string;
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
}

const POLICIES = new URL("../../../demo/clinic/policies/", import.meta.url);

/** The title that the clinic's policies give a clause; where none of them applied, the policy's own. */
export function clauseTitle(clauseId: string, policyVersionId: string | undefined): string {
  const files = readdirSync(POLICIES).filter((name) => /\.v\d+\.json$/.test(name));
  const policies = files.map((name): PolicyFile => JSON.parse(readFileSync(new URL(name, POLICIES), "utf8")));
  if (clauseId === "otherwise") {
    const own = policies.find(({ policyId, version }) => `${policyId}@${version}` === policyVersionId);
    if (own) return own.title;
  }
  const title = policies.flatMap(({ clauses }) => clauses).find(({ id }) => id === clauseId)?.title;
  if (title === undefined) throw new Error(`No policy of the demo has a clause ${clauseId}`);
  return title;
}
