import type { OptionView } from "../../../../core/contract/option.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { takingOff } from "../../../../core/refund/agreement.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import type { AccountContext } from "../../store/context.ts";
import { bookedDaysFrom, packageNow } from "../../store/records/packages.ts";
import { today } from "../follow-up/due.ts";
import type { AssembledMatter } from "./assemble.ts";

type Lines = Pick<AssembledMatter, "lineIds">;
type Effect = Pick<OptionView, "entitlementEffect">;

/** Days of upcoming bookings, soonest first. */
export interface BookingsUnder {
  readonly kept: readonly string[];
  /** Those that a package no longer pays for: all where it is voided, the last ones beyond the uses left where it is trimmed. */
  readonly cancelled: readonly string[];
}

/** How many upcoming bookings a package would no longer pay for. */
export function bookingsBeyond(
  ctx: AccountContext,
  { lineIds }: Lines,
  effect: Effect,
  legs: readonly PlannedLeg[],
): number {
  if (effect.entitlementEffect === "keep") return 0;
  return lineIds.reduce((sum, lineId) => sum + (ofLine(ctx, lineId, effect, legs)?.cancelled.length ?? 0), 0);
}

/** What becomes of the upcoming bookings of all lines; undefined where that of one is nobody's to say, as of a service whose price goes back. */
export function bookingsUnder(
  ctx: AccountContext,
  { lineIds }: Lines,
  option: Effect & Pick<OptionView, "kind">,
  legs: readonly PlannedLeg[],
): BookingsUnder | undefined {
  const isGiven = (lineId: string) => legs.some((leg) => leg.lines.some((share) => share.lineId === lineId));
  const each = lineIds.map((lineId) => {
    const isKept = option.entitlementEffect === "keep" || !isMoneyOffer(option.kind) || !isGiven(lineId);
    const booked = bookedDaysFrom(ctx.sql, lineId, today(ctx));
    if (booked.length === 0) return { kept: [], cancelled: [] };
    if (packageNow(ctx.sql, lineId) === undefined && isMoneyOffer(option.kind) && isGiven(lineId)) return undefined;
    return isKept ? { kept: booked, cancelled: [] } : ofLine(ctx, lineId, option, legs);
  });
  const known = each.filter((one) => one !== undefined);
  if (known.length < each.length) return undefined;
  return {
    kept: known.flatMap(({ kept }) => kept).sort(),
    cancelled: known.flatMap(({ cancelled }) => cancelled).sort(),
  };
}

/** Of a package that gives up uses; undefined where it is none, or nothing goes back of it. */
function ofLine(
  ctx: AccountContext,
  lineId: string,
  { entitlementEffect }: Effect,
  legs: readonly PlannedLeg[],
): BookingsUnder | undefined {
  const shares = legs.flatMap((leg) => leg.lines).filter((share) => share.lineId === lineId);
  const now = packageNow(ctx.sql, lineId);
  if (!now || shares.length === 0) return undefined;
  const own = shares.reduce((uses, share) => uses + share.uses, 0);
  const { inAll } = takingOff({ own: now.own + own, ownNow: own, outside: 0, left: now.left });
  const keep = entitlementEffect === "void" ? 0 : Math.max(0, now.left - inAll);
  const booked = bookedDaysFrom(ctx.sql, lineId, today(ctx));
  return { kept: booked.slice(0, keep), cancelled: booked.slice(keep) };
}
