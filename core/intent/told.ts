/** Which of the reasons that a mail may have are shown: one where it is clear, two where it is not. */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { Intent, ReasonLikely } from "./intent.ts";

/** So likely, and so much likelier than the next, a reason is clear. */
const CLEAR = 0.5;
const AHEAD = 2;
/** Where none is likelier than this none was read. */
const LIKELY = 0.08;

/** So likely, and so much likelier than the next, a reason may stand where nothing else follows from another. */
const LEANING = 1 / 3;
/** Then one that is less likely than this is passed over: a clear one leaves as much to others. */
const PLAUSIBLE = 0.15;

/** The reasons of which the likeliest may be taken where the policy offers the same for each of them; undefined where none leads. */
export function leaningOf(likely: readonly ReasonLikely[]): readonly ReasonCode[] | undefined {
  const [first, second] = likely;
  const leads = first && first.share >= LEANING && first.share >= AHEAD * (second?.share ?? 0);
  if (!leads) return undefined;
  return [...likely.filter(({ share }) => share >= PLAUSIBLE).map(({ code }) => code), "other"];
}

/** `likely`: the likeliest first. */
export function toldBy(likely: readonly ReasonLikely[]): Pick<Intent, "reasons" | "reason"> {
  const [first, second] = likely;
  if (!first || first.share < LIKELY) return { reasons: [], reason: undefined };
  const { code, share, quote } = first;
  const isClear = share >= CLEAR && share >= AHEAD * (second?.share ?? 0);
  if (isClear) return { reasons: [code], reason: { code, quote } };
  return { reasons: second ? [code, second.code] : [], reason: undefined };
}
