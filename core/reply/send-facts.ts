/** What a reply is held against that is sent on a ticket, where several things were decided on it, or none. */
import type { ReplyFacts } from "../contract/draft-reply.ts";
import type { LegState } from "../refund/states.ts";
import type { MoneyState } from "./types.ts";

/** Of a letter that waits for its decision what may be named as known; nothing of it is decided, and no sum has to stand in the reply. */
export function undecided(facts: ReplyFacts): ReplyFacts {
  const known = without(facts, [
    "requiredMinor",
    "alsoRequiredMinor",
    "promisedMinor",
    "offeredMinor",
    "given",
    "ways",
  ]);
  return { ...known, decided: facts.decided === "awaiting" ? "awaiting" : "nothing", moneyState: "none" };
}

/** Of a letter whose decision stands: any reply may leave its sum out. */
export function standing(facts: ReplyFacts, moneyState: MoneyState): ReplyFacts {
  return { ...without(facts, ["requiredMinor", "alsoRequiredMinor", "offeredMinor"]), moneyState };
}

const without = <K extends keyof ReplyFacts>(facts: ReplyFacts, names: readonly K[]): Omit<ReplyFacts, K> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.some((one) => one === name))) as Omit<
    ReplyFacts,
    K
  >;

/** The patient was let choose: those sums may be named as an offer while nothing of it is decided. */
export function withOffered(facts: ReplyFacts, offeredMinor: readonly number[]): ReplyFacts {
  return {
    ...facts,
    offeredMinor: [...offeredMinor],
    allowedMinor: [...new Set([...facts.allowedMinor, ...offeredMinor])],
  };
}

/** How far the money of a decision is, as far as a letter may say it. */
export function moneyStateOf(legs: readonly LegState[], arrived: boolean): MoneyState {
  const live = legs.filter((state) => state !== "closed");
  if (live.length === 0) return "none";
  if (live.includes("settled")) return arrived ? "arrived" : "sent";
  if (live.every((state) => state === "bounced")) return "came_back";
  return live.every((state) => state === "failed" || state === "bounced") ? "none" : "requested";
}

const DECIDED = ["given", "awaiting", "nothing", "refused", "no_case"] as const;
const MONEY = ["arrived", "sent", "requested", "came_back", "none"] as const;

/** What holds for each may be said; a day that two of them tell differently is held against nothing. */
export function together([first, ...others]: readonly [ReplyFacts, ...ReplyFacts[]]): ReplyFacts {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const every = <T>(of: (facts: ReplyFacts) => readonly T[] | undefined): T[] => [
    ...new Map(all.flatMap((one) => of(one) ?? []).map((one) => [JSON.stringify(one), one])).values(),
  ];
  const given = every((one) => (one.decided === "refused" ? ["decline" as const] : one.given));
  const currency = all.find((one) => one.currency)?.currency;
  const paid = all.flatMap((one) => one.paidMinor ?? []);
  const optional = {
    given,
    promisedMinor: every((one) => one.promisedMinor),
    offeredMinor: every((one) => one.offeredMinor),
    allowedWords: every((one) => one.allowedWords),
    ways: every((one) => one.ways),
    arrivalDays: every((one) => one.arrivalDays),
    promised: every((one) => one.promised),
    signedAs: every((one) => one.signedAs),
  };
  const named = Object.fromEntries(Object.entries(optional).filter(([, list]) => list.length > 0));
  return {
    language: first.language,
    ...(currency ? { currency } : {}),
    decided: DECIDED.find((state) => all.some(({ decided }) => decided === state)) ?? "nothing",
    ...named,
    ...(paid.length === 1 && paid[0] !== undefined ? { paidMinor: paid[0] } : {}),
    allowedMinor: every((one) => one.allowedMinor),
    moneyState: MONEY.find((state) => all.some(({ moneyState }) => moneyState === state)) ?? "none",
    dates: sameDates(all),
    bannedPhrases: every((one) => one.bannedPhrases),
  };
}

function sameDates(all: readonly ReplyFacts[]): NonNullable<ReplyFacts["dates"]> {
  const told = all.flatMap(({ dates }) => dates ?? []);
  const names = new Set(told.flatMap((dates) => Object.keys(dates)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const days = new Set(told.map((dates) => JSON.stringify(dates[name as keyof typeof dates])));
      const [day] = days;
      return days.size === 1 && day !== undefined ? [[name, JSON.parse(day)]] : [];
    }),
  );
}
