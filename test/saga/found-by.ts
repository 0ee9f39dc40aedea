/** Which script found a broken account out, at each kind of processor, when it was last looked for; and which fault loses nothing where. */
import type { Kind } from "./houses/house.ts";
import type { Step } from "./steps.ts";

/** Tried first, because a search from the beginning takes minutes. */
export const FOUND_BY: Readonly<Record<string, Partial<Record<Kind, number>>>> = {
  "free the hold on unknown": { stripe: 4, paypal: 36, square: 4 },
  "a fresh key per try": { stripe: 22, square: 44 },
  "resend after the key expired": { stripe: 26, paypal: 36, square: 1 },
  "trust the webhook's payload": { stripe: 44, paypal: 107 },
  "treat 500 as failed": { stripe: 193, paypal: 41, square: 13 },
  "a guard that forgets": { stripe: 378, paypal: 378, square: 48 },
  "any case is the patient's": { stripe: 5, paypal: 5, square: 5 },
  "a line that forgets": { stripe: 42, paypal: 42, square: 42 },
  "a view that stays good": { stripe: 2, paypal: 2, square: 2 },
  "looks a refund up by its id alone": { stripe: 2, paypal: 2, square: 1 },
  "a memory that forgets to notice": { stripe: 36, paypal: 254, square: 29 },
};

/** A fault of ours that a processor makes good, by what the simulators hold to as the vendors do: with why. */
export const HARMLESS_AT: Readonly<Record<string, Partial<Record<Kind, string>>>> = {
  "a fresh key per try": { paypal: "every try carries the leg's invoice number, and PayPal takes one but once" },
  "send before the attempt is committed": {
    paypal: "a key brings its refund for 45 days, and nobody looks for longer than two for a leg that may have left",
  },
  "deaf to what went back before": {
    stripe: "it lists all refunds of a payment",
    square: "it lists all refunds of a payment",
  },
};

const HOUR = 3_600;
const DAYS = 24 * HOUR;
/** As often as a comparison of two connections asks for it. */
const COMPARES: readonly Step[] = Array.from({ length: 6 }, () => ({ do: "pass_to_alarm" }));
const LOST: Step = { do: "fault", at: 0, on: "webhook", pick: 0 };

const A_PART_GOES: readonly Step[] = [
  { do: "decide", who: "finance", purchase: 1, option: "refund", percent: 25 },
  { do: "pass", seconds: 130 },
  { do: "pass_to_alarm" },
  { do: "wire", pick: 0, how: "both" },
  { do: "deliver_webhooks" },
];

/** What random scripts hardly come upon, at a kind: thousands did not. */
export const PLAYED_OUT: Readonly<Record<string, { readonly at: readonly Kind[]; readonly steps: readonly Step[] }>> = {
  /** The process has to die in the right commit, and nobody may look for longer than a key lives. */
  "send before the attempt is committed": {
    at: ["stripe", "paypal", "square"],
    steps: [
      { do: "decide", who: "finance", purchase: 1, option: "refund", percent: 50 },
      { do: "pass", seconds: 90 },
      { do: "alarm" },
      { do: "crash_at_commit", n: 1, before: true, ofSend: true },
      { do: "pass_to_alarm" },
      { do: "wire", pick: 0, how: "arrive" },
      { do: "pass", seconds: 2 * DAYS },
      { do: "alarm" },
      { do: "wire", pick: 0, how: "both" },
    ],
  },
  /** The request has to travel while the account is put back, and arrive when it was let go on. */
  "thaws at once": {
    at: ["stripe", "paypal", "square"],
    steps: [
      { do: "keep_copy" },
      { do: "decide", who: "finance", purchase: 1, option: "refund", percent: 50 },
      { do: "pass", seconds: 130 },
      { do: "pass_to_alarm" },
      { do: "restore" },
      { do: "wake" },
      ...COMPARES,
      { do: "wire", pick: 0, how: "arrive" },
      { do: "decide", who: "finance", purchase: 1, option: "refund", percent: 50 },
    ],
  },
  /** A part goes back in the vendor's pages between two of ours, and nobody is told. */
  "deaf to what went back before": {
    at: ["paypal"],
    steps: [
      ...A_PART_GOES,
      { do: "pass_to_alarm" },
      LOST,
      { do: "dashboard_refund", payment: 2, percent: 25 },
      { do: "deliver_webhooks" },
      { do: "pass", seconds: HOUR },
      ...A_PART_GOES,
    ],
  },
  /** Square tells each step of a refund: the last word of it has to be lost. */
  "trust the webhook's payload": {
    at: ["square"],
    steps: [
      { do: "decide", who: "finance", purchase: 1, option: "refund", percent: 50 },
      { do: "pass", seconds: 130 },
      { do: "pass_to_alarm" },
      { do: "wire", pick: 0, how: "both" },
      { do: "deliver_webhooks" },
      LOST,
      LOST,
      { do: "pass", seconds: 6 },
      { do: "deliver_webhooks" },
    ],
  },
};
