/** How likely each reason is by the words of a mail. */
import type { ReasonLikely } from "./intent.ts";
import { wordsFor } from "./model.ts";
import type { Reading } from "./reading.ts";
import { reasonFeaturesOf } from "./reason-features.ts";
import { scoresOf, sharesOf } from "./reason-model.ts";
import { REASON_MODEL } from "./reason-weights.ts";

/** Others are passed over whatever else speaks for them. */
const KEPT_FROM = 0.01;

/** What a phrase names, no others do and the model finds likeliest is at least so likely: a person can read why. */
const NAMED = 0.8;

/** The likeliest first, each with its words: by the rules if they know them, else the sentence that speaks most for it. */
export function reasonsIn({ own, thread, language, rules }: Reading): ReasonLikely[] {
  const shares = sharesOf(scoresOf(reasonFeaturesOf({ own, thread, language, rules }), REASON_MODEL));
  const heard = rules.reasons.some(({ isUntoldEnd }) => isUntoldEnd) ? ofUntold(shares) : shares;
  const kept = REASON_MODEL.codes
    .map((code, at) => ({ code, at, share: heard[at] ?? 0 }))
    .filter(({ share }) => share >= KEPT_FROM)
    .sort((a, b) => b.share - a.share);
  const wordsOf = wordsFor(own, (passage) =>
    sharesOf(scoresOf(reasonFeaturesOf({ own: [passage], language }), REASON_MODEL)),
  );
  const [named, ...others] = rules.reasons.filter((said) => said.named);
  const only = others.length === 0 && named?.isStrong && kept[0]?.code === named.code ? kept[0] : undefined;
  const rest = only && only.share < NAMED ? (1 - NAMED) / (1 - only.share) : 1;
  return kept.map((one) => {
    const quote = rules.reasons.find(({ code }) => code === one.code)?.quote ?? wordsOf(one.at) ?? "";
    const share = one === only ? Math.max(one.share, NAMED) : one.share * rest;
    return { code: one.code, share, quote };
  });
}

/** "Nobody told me that they expire": what makes the end likely speaks for not having been told. */
function ofUntold(shares: readonly number[]): readonly number[] {
  const { codes } = REASON_MODEL;
  const [end, untold] = [codes.indexOf("expired"), codes.indexOf("not_informed")];
  const both = (shares[end] ?? 0) + (shares[untold] ?? 0);
  return shares.map((share, at) => (at === untold ? both : at === end ? 0 : share));
}
