/** A right answer as the sidebar would show it: what the fewest presses are counted from, and what the judge must find right in every part. */
import { placeOf, waits } from "./judge.ts";
import type { Shown, ShownMatter } from "./shown.ts";
import type { Right, RightMatter } from "./world.ts";

function matterAsRight(right: RightMatter): ShownMatter {
  const { asks = [], needs = [], who, lines, reason, offer, warnings } = right;
  const isOpen = waits(right);
  const isAsked = asks.includes("who") || asks.includes("purchase");
  return {
    who: asks.includes("who") ? undefined : who,
    candidates: [who],
    asks,
    ...(isAsked ? {} : { lines }),
    reason: asks.includes("who") || asks.includes("reason") ? undefined : reason[0],
    needs: asks.length > 0 ? [] : needs,
    place: placeOf(right),
    ...(isOpen || !offer ? {} : { offer }),
    warnings,
    isPressed: !isOpen && !warnings.includes("not_verified"),
    hasQuestion: true,
  };
}

export const asRight = ({ bands, matters }: Right): Shown => ({
  band: bands[0] ?? "none",
  matters: matters.map(matterAsRight),
});
