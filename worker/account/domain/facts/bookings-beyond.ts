import type { OptionView } from "../../../../core/contract/option.ts";
import { takingOff } from "../../../../core/refund/agreement.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import type { AccountContext } from "../../store/context.ts";
import { bookedFrom, packageNow } from "../../store/records/packages.ts";
import { today } from "../follow-up/due.ts";
import type { AssembledMatter } from "./assemble.ts";

/** How many upcoming bookings a package would no longer pay for: all where it is voided, those beyond the uses left where it is trimmed. */
export function bookingsBeyond(
  ctx: AccountContext,
  { lineIds }: Pick<AssembledMatter, "lineIds">,
  { entitlementEffect }: Pick<OptionView, "entitlementEffect">,
  legs: readonly PlannedLeg[],
): number {
  if (entitlementEffect === "keep") return 0;
  const shares = legs.flatMap((leg) => leg.lines);
  return lineIds.reduce((sum, lineId) => {
    const now = packageNow(ctx.sql, lineId);
    const own = shares.filter((share) => share.lineId === lineId).reduce((uses, share) => uses + share.uses, 0);
    if (!now || !shares.some((share) => share.lineId === lineId)) return sum;
    const { inAll } = takingOff({ own: now.own + own, ownNow: own, outside: 0, left: now.left });
    const keep = entitlementEffect === "void" ? 0 : Math.max(0, now.left - inAll);
    return sum + Math.max(0, bookedFrom(ctx.sql, lineId, today(ctx)) - keep);
  }, 0);
}
