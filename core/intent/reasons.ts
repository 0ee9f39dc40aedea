/** Which reasons a request speaks of: the likeliest, or two where they lie close. */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { Intent } from "./intent.ts";
import { scoreOf, wordsFor } from "./model.ts";
import type { Reading } from "./reading.ts";
import { REASON_MODELS } from "./reason-weights.ts";

/** So likely, and so much likelier than the next, a reason is clear. */
const CLEAR = 0.5;
const AHEAD = 2;
/** Less likely ones are not shown. */
const LIKELY = 0.12;

/** One reason where it is clear, two where it is not, none where none was read; the likeliest with its words, by the rules if they know them. */
export function reasonsIn({ features, own, language, rules }: Reading): Pick<Intent, "reasons" | "reason"> {
  const shares = REASON_MODELS.map((model) => ({ model, share: 1 / (1 + Math.exp(-scoreOf(features, model))) }));
  const [first, second] = shares.filter(({ share }) => share >= LIKELY).sort((a, b) => b.share - a.share);
  if (!first) return { reasons: [], reason: undefined };
  const code: ReasonCode = first.model.code;
  const quote = rules.reason?.code === code ? rules.reason.quote : wordsFor(first.model, own, language);
  const isClear = !second || (first.share >= CLEAR && first.share >= AHEAD * second.share);
  return {
    reasons: isClear ? [code] : [code, second.model.code],
    reason: quote === undefined ? undefined : { code, quote },
  };
}
