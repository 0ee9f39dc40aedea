/** What the account of a matter's lines has given already, as it is shown and kept with a decision. */
import type { TakenView } from "../contract/proposal.ts";
import { shareOf } from "../money/split.ts";
import { oneCurrency } from "./case-input.ts";
import { type AccountLine, lineAccount, moneyOutside, NOTHING_BEFORE, pastMinorOf } from "./line-account.ts";
import type { LineCase } from "./line-offers.ts";

type Part = TakenView["parts"][number];

/** What records of several hands tell of one and the same money stands once: their sums add up to what was taken off. */
function partsOf(line: AccountLine): Part[] {
  const before = line.before ?? NOTHING_BEFORE;
  const { hereMinor, heldMinor, waitingMinor } = lineAccount(line);
  const atProcessorMinor = Math.min(hereMinor - heldMinor, before.atProcessorMinor ?? 0);
  const pastMinor = pastMinorOf(before);
  const { uses, line: sold } = line.facts;
  const takenOff = uses ? Math.min(uses.sold, before.takenOffUses) : 0;
  const offMinor = uses && takenOff > 0 ? shareOf(sold.paidMinor, takenOff, uses.sold) : 0;
  return [
    { by: "here", amountMinor: hereMinor - heldMinor - atProcessorMinor },
    { by: "decided", amountMinor: heldMinor },
    { by: "at_processor", amountMinor: atProcessorMinor },
    { by: "past_case", amountMinor: pastMinor },
    { by: "elsewhere", amountMinor: moneyOutside(before) - pastMinor },
    { by: "taken_off", amountMinor: offMinor, ...(takenOff > 0 ? { uses: takenOff } : {}) },
    { by: "waiting", amountMinor: waitingMinor },
  ];
}

/** One part of each kind for all lines; undefined where nothing was taken from any, or they were paid in several currencies. */
export function takenOf(cases: readonly LineCase[], nothingMore: boolean): TakenView | undefined {
  const currency = oneCurrency(cases.map(({ line }) => line));
  if (currency === undefined) return undefined;
  const parts = new Map<Part["by"], Part>();
  for (const part of cases.flatMap(({ line }) => partsOf(line))) {
    const known = parts.get(part.by);
    const uses = (known?.uses ?? 0) + (part.uses ?? 0);
    const amountMinor = (known?.amountMinor ?? 0) + part.amountMinor;
    parts.set(part.by, { by: part.by, amountMinor, ...(uses > 0 ? { uses } : {}) });
  }
  const asks = cases.flatMap(({ line }) => (line.before ?? NOTHING_BEFORE).waiting);
  const ids = [...new Set(asks.map(({ decisionId }) => decisionId))];
  const shown = [...parts.values()].filter(({ amountMinor, uses }) => amountMinor > 0 || uses !== undefined);
  if (shown.length === 0 && ids.length === 0) return undefined;
  const sum = (of: (one: LineCase) => number) => cases.reduce((total, one) => total + of(one), 0);
  return {
    currency,
    paidMinor: sum(({ account }) => account.paidMinor),
    takenMinor: sum(({ account }) => account.takenMinor),
    parts: shown,
    nothingMore,
    waiting: ids.map((decisionId) => {
      const own = asks.filter((ask) => ask.decisionId === decisionId);
      const amountMinor = own.reduce((total, ask) => total + ask.amountMinor, 0);
      return { decisionId, option: own[0]?.offer ?? "decline", amountMinor, currency };
    }),
  };
}
