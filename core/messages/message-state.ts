/** What became of a message to one person. It is sent once: what is not known is never sent again by itself. */

/**
 * `waiting`: it has not left. `sending`: it may be leaving. `accepted`: the messenger took it. `sent`: it left the messenger. `delivered`:
 * the network or the mailbox has it. `undelivered`, `opted_out`, `bad_address`: it will not arrive. `refused`: the messenger did not take
 * it. `unknown`: nobody says whether it left. `useless`: its time was over before it left.
 */
export const MESSAGE_STATES = [
  "waiting",
  "sending",
  "accepted",
  "sent",
  "delivered",
  "undelivered",
  "opted_out",
  "bad_address",
  "refused",
  "unknown",
  "useless",
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a messenger reports of one that it took. */
export type ReportedState = Extract<MessageState, "sent" | "delivered" | "undelivered" | "opted_out" | "bad_address">;

/** Its messenger still carries it: more may be heard by itself. */
const ON_ITS_WAY: readonly MessageState[] = ["waiting", "sending", "accepted", "sent"];

export const isOnItsWay = (state: MessageState): boolean => ON_ITS_WAY.includes(state);

/** Its messenger took it, and has not said whether it arrived. */
export const isCarried = (state: MessageState): boolean => state === "accepted" || state === "sent";

const HOUR_MS = 3_600_000;
/** So long after it was taken, or left, its messenger is asked where no report came; nobody expects one after the last. */
export const ASK_AFTER_MS = [HOUR_MS / 4, 2 * HOUR_MS, 24 * HOUR_MS] as const;
export const REPORT_OVERDUE_MS = ASK_AFTER_MS[2];

/** The person is not reached by this message, and somebody has to know. */
const NOT_REACHED: readonly MessageState[] = [
  "undelivered",
  "opted_out",
  "bad_address",
  "refused",
  "unknown",
  "useless",
];

export const isNotReached = (state: MessageState): boolean => NOT_REACHED.includes(state);

/** Later ones at this address fare no better. */
export const stopsContact = (state: MessageState): state is "opted_out" | "bad_address" =>
  state === "opted_out" || state === "bad_address";

/** How far a message has come; reports arrive in any order and more than once. Those that nothing was sent of take none. */
const RANK: Readonly<Record<MessageState, number>> = {
  waiting: 0,
  sending: 1,
  unknown: 2,
  accepted: 3,
  sent: 4,
  delivered: 5,
  undelivered: 6,
  bad_address: 7,
  opted_out: 8,
  refused: 9,
  useless: 9,
};

/** What a message is after a report; undefined where that is older news than is known. Whoever has one and wants no more has it all the same. */
export function afterReport(now: MessageState, reported: ReportedState): ReportedState | undefined {
  if (now === "delivered" && reported === "opted_out") return "delivered";
  return RANK[reported] > RANK[now] ? reported : undefined;
}
