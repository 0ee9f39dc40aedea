/** When to try again, and whether to send, to ask, or to call a person. Randomness and time come from outside. */
import { assert } from "../result.ts";
import { BACKOFF_MS, FRUITLESS_QUERIES_MAX, SEND_SETTLES_MS, UNKNOWN_MAX_MS } from "./limits.ts";

/**
 * Milliseconds until the next try: full jitter, anywhere between one and the bound for this many tries (5 s, 30 s, 2 min, 10 min, then
 * 1 h), so that a thousand clinics do not return in step. `random` is in [0, 1).
 */
export function backoffMs(tries: number, random: number): number {
  assert(Number.isSafeInteger(tries) && tries >= 0, `Not a number of tries: ${tries}`);
  assert(random >= 0 && random < 1, `Not a random number in [0, 1): ${random}`);
  const longest = BACKOFF_MS[Math.min(tries, BACKOFF_MS.length - 1)] ?? 0;
  return 1 + Math.floor(random * longest);
}

/** The idempotency key of a leg: one for the life of a generation, at most 255 characters. */
export function sendKey(legId: string, generation: number): string {
  return `${legId}:g${generation}`;
}

/** What a processor promises; where it promises nothing, the cautious reading. */
export interface ProcessorTraits {
  /** So long after the first send the same key can make no second refund; later it may. */
  readonly keyLifeMs: number;
  /** Every refund of a payment can be listed: finding none, after the key's life, proves that there is none. */
  readonly provesAbsence: boolean;
}

export interface UnansweredLeg {
  /** First send of the present generation. */
  readonly firstSentAtMs: number;
  readonly lastSentAtMs: number;
  /** Look-ups of the present generation that got no answer. */
  readonly fruitlessQueries: number;
  /** The last answer was an error of the processor's own, which it replays for the same key: resending cannot cure it. */
  readonly errorIsReplayed: boolean;
  /** A person has to say something first: it is asked about, and not sent again. */
  readonly isHeld: boolean;
}

/**
 * What to do about a leg whose outcome is unknown. `resend`: same key, same parameters. `look_up`: ask for a refund with our id;
 * `absenceCounts` says whether finding none proves that there is none. `call_person`: a machine cannot find out.
 */
export type UnknownStep =
  | { readonly type: "resend" }
  | { readonly type: "look_up"; readonly absenceCounts: boolean }
  | { readonly type: "call_person"; readonly why: "no_answer_to_queries" | "too_old" };

/** Never answers `resend` once the processor may have forgotten the key. */
export function stepForUnknown(leg: UnansweredLeg, processor: ProcessorTraits, nowMs: number): UnknownStep {
  const keyAgeMs = nowMs - leg.firstSentAtMs;
  if (leg.fruitlessQueries >= FRUITLESS_QUERIES_MAX) return { type: "call_person", why: "no_answer_to_queries" };
  if (keyAgeMs >= UNKNOWN_MAX_MS) return { type: "call_person", why: "too_old" };
  const isOver = processor.provesAbsence && nowMs - leg.lastSentAtMs >= SEND_SETTLES_MS;
  if (leg.isHeld) return { type: "look_up", absenceCounts: isOver };
  const keyHolds = mayReuseKey(leg.firstSentAtMs, processor, nowMs);
  if (keyHolds && !leg.errorIsReplayed) return { type: "resend" };
  return { type: "look_up", absenceCounts: !keyHolds && isOver };
}

/** A clock that ran backwards gives a negative age: then the age is not known, and the key is not used. */
export function mayReuseKey(
  firstSentAtMs: number,
  { keyLifeMs }: Pick<ProcessorTraits, "keyLifeMs">,
  nowMs: number,
): boolean {
  const ageMs = nowMs - firstSentAtMs;
  return ageMs >= 0 && ageMs <= keyLifeMs;
}
