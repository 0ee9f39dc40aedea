/** Which of the reasons that a mail may have are shown: one where it is clear, two where it is not. */
import type { Intent, ReasonLikely } from "./intent.ts";

/** So likely, and so much likelier than the next, a reason is clear. */
const CLEAR = 0.5;
const AHEAD = 2;
/** Where none is likelier than this none was read. */
const LIKELY = 0.08;

/** `likely`: the likeliest first. */
export function toldBy(likely: readonly ReasonLikely[]): Pick<Intent, "reasons" | "reason"> {
  const [first, second] = likely;
  if (!first || first.share < LIKELY) return { reasons: [], reason: undefined };
  const { code, share, quote } = first;
  const isClear = share >= CLEAR && share >= AHEAD * (second?.share ?? 0);
  if (isClear) return { reasons: [code], reason: { code, quote } };
  return { reasons: second ? [code, second.code] : [], reason: undefined };
}
