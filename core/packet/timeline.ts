import type { PacketContent } from "./content.ts";

type Entry = PacketContent["timeline"][number];
type Made = Pick<PacketContent, "purchases" | "useLogs" | "terms" | "decisions" | "requestedOn" | "madeOn">;

/** Of one day, in the order in which things happen. */
const ORDER: readonly Entry["what"][] = [
  "accepted",
  "bought",
  "paid",
  "first_use",
  "last_use",
  "asked",
  "decided",
  "refused",
  "made",
];

/** What happened on which day, the oldest first. What went back has no day in the records that a packet reads, and stands in the receipt. */
export function timelineOf(made: Made): Entry[] {
  const { purchases, useLogs, terms, decisions, requestedOn, madeOn } = made;
  const entries: Entry[] = [
    ...terms.flatMap(({ accepted, title }) =>
      accepted ? [{ on: accepted.on, what: "accepted" as const, title }] : [],
    ),
    ...purchases.flatMap(({ boughtOn, currency, lines, payments }) => [
      ...lines.map(({ title, paidMinor }) => ({
        on: boughtOn,
        what: "bought" as const,
        title,
        amountMinor: paidMinor,
        currency,
      })),
      ...payments.map((payment) => ({
        on: payment.paidOn,
        what: "paid" as const,
        title: payment.label,
        amountMinor: payment.amountMinor,
        currency: payment.currency,
      })),
    ]),
    ...useLogs.flatMap(({ title, uses }) => usesAt(title, uses)),
    { on: requestedOn, what: "asked" },
    ...decisions.map(({ decidedOn, offer, amountMinor, currency }) => ({
      on: decidedOn,
      what: offer === "decline" ? ("refused" as const) : ("decided" as const),
      ...(amountMinor > 0 ? { amountMinor, currency } : {}),
    })),
    { on: madeOn, what: "made" },
  ];
  return entries.toSorted((a, b) => compare(a.on, b.on) || ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
}

function usesAt(title: string, uses: PacketContent["useLogs"][number]["uses"]): Entry[] {
  const standing = uses.filter(({ kind, reversedOn }) => kind === "used" && reversedOn === undefined);
  const days = standing.map(({ usedOn }) => usedOn).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    { on: first, what: "first_use", title },
    ...(last === first ? [] : [{ on: last, what: "last_use" as const, title }]),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
