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

/** What phrases name, and no others do, is at least so likely: a person can read why. */
const NAMED = 0.8;
/** What a phrase adds that only hints at a reason, as log-odds. */
const HINT = 1;

/** One reason where it is clear, two where it is not, none where none was read; a clear one with its words, by the rules if they know them. */
export function reasonsIn({ features, own, language, rules }: Reading): Pick<Intent, "reasons" | "reason"> {
  const named = rules.reasons.filter((reason) => reason.named);
  const shares = REASON_MODELS.map((model) => {
    const said = rules.reasons.find(({ code }) => code === model.code);
    const share = 1 / (1 + Math.exp(-scoreOf(features, model) - (said && !said.named ? HINT : 0)));
    return { model, said, share: said?.named && named.length === 1 ? Math.max(share, NAMED) : share };
  });
  const [first, second] = shares.sort((a, b) => b.share - a.share);
  if (!first || !second || first.share < LIKELY) return { reasons: [], reason: undefined };
  const code: ReasonCode = first.model.code;
  const quote = first.said?.quote ?? wordsFor(first.model, own, language);
  const isClear = first.share >= CLEAR && first.share >= AHEAD * second.share;
  return {
    reasons: isClear ? [code] : [code, second.model.code],
    reason: isClear && quote !== undefined ? { code, quote } : undefined,
  };
}
