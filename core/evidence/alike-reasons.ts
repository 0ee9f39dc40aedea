/**
 * The reason of a mail that is not clear about it, where what the policy offers does not depend on which of the likely ones it is: no money
 * hangs on it, so nobody is asked first. Whoever decides sees it with its words, and the next likely one a press away.
 */
import type { ReasonLikely } from "../intent/intent.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import type { ItemKind } from "../words.ts";

/** Reasons for which the same is offered are as likely together as this, and so much likelier than any others together. */
const LEANING = 1 / 3;
const AHEAD = 2;
/** One that is as likely as this, and gets something else, is never passed over. */
const PLAUSIBLE = 0.15;
/** Less is no word of why. */
const TOLD = 0.2;
/** Less is chance. */
const LEAST = 0.03;

/** What may lie behind a request that gives no reason, whatever was bought. */
const UNTOLD: readonly ReasonCode[] = [
  "changed_mind",
  "moved_or_schedule",
  "medical_stop",
  "plan_changed",
  "not_informed",
  "other",
];
/** Of what was given, or could have been. */
const OF_TREATMENT: readonly ReasonCode[] = ["result", "service_fault"];

/** `offeredFor`: what the policy offers for a reason and what it needs, as a text to compare; undefined where that is not known. */
export function reasonAmongAlike(
  likely: readonly ReasonLikely[],
  kinds: readonly ItemKind[],
  offeredFor: (reason: ReasonCode) => string | undefined,
): ReasonCode | undefined {
  const known = new Map<ReasonCode, string | undefined>();
  const offered = (reason: ReasonCode): string | undefined => {
    if (!known.has(reason)) known.set(reason, offeredFor(reason));
    return known.get(reason);
  };
  const led = leaning(likely, offered);
  if (led) return led;
  const isBalance = kinds.length > 0 && kinds.every((kind) => kind === "gift_card" || kind === "deposit");
  const [first] = likely;
  // Who asks for a treatment's money without a word why is asked; who asks for what is left on a card is not.
  const told = first && first.share >= TOLD ? first.code : isBalance ? "other" : undefined;
  return told && isAllAlike(likely, kinds, offered) ? told : undefined;
}

/** The likeliest of those that get what an unnamed reason gets too, where they lead together. */
function leaning(
  likely: readonly ReasonLikely[],
  offered: (reason: ReasonCode) => string | undefined,
): ReasonCode | undefined {
  const heard = likely.filter(({ share }) => share >= LEAST);
  const total = heard.reduce((sum, { share }) => sum + share, 0);
  // Nothing is evaluated for what cannot lead.
  if (total < LEANING) return undefined;
  const usual = offered("other");
  const isUsual = ({ code }: ReasonLikely) => usual !== undefined && offered(code) === usual;
  const own = heard.filter(isUsual).reduce((sum, { share }) => sum + share, 0);
  const isPassedOver = heard.some((one) => one.share >= PLAUSIBLE && !isUsual(one));
  const leads = own >= LEANING && own >= AHEAD * (total - own) && !isPassedOver;
  return leads ? heard.find(isUsual)?.code : undefined;
}

/** Whatever the reason is, the same is offered: a balance goes back as far as it is not spent. */
function isAllAlike(
  likely: readonly ReasonLikely[],
  kinds: readonly ItemKind[],
  offered: (reason: ReasonCode) => string | undefined,
): boolean {
  const isBalance = kinds.every((kind) => kind === "gift_card" || kind === "deposit");
  const heard = likely.flatMap(({ code, share }) => (share >= LEAST ? [code] : []));
  const all = new Set([
    ...UNTOLD,
    ...(isBalance ? [] : OF_TREATMENT),
    ...(kinds.includes("membership") ? (["membership_cancel"] as const) : []),
    ...(kinds.includes("product") ? (["product_return"] as const) : []),
    ...heard,
  ]);
  const usual = offered("other");
  return usual !== undefined && [...all].every((code) => offered(code) === usual);
}
