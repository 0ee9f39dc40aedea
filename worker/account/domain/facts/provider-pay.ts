/** Whose pay a refund concerns, from the same rows that it is planned from. Reads only. */

import type { ProviderPayView } from "../../../../core/contract/option.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { type PaidLine, type PayAsked, providerPayOf } from "../../../../core/resolution/provider-pay.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import type { LineRow } from "../../store/records/purchases.ts";
import type { AssembledMatter } from "./assemble.ts";
import { purchaseOf, standingUses } from "./patient-file.ts";

/** One entry for each refunded line that somebody is paid for; none where no money goes back, or the clinic has no rule. */
export function providerPayFor(
  ctx: AccountContext,
  matter: AssembledMatter,
  decided: { readonly kind: OfferKind; readonly legs: readonly PlannedLeg[] } & PayAsked,
): ProviderPayView[] {
  if (decided.kind !== "refund") return [];
  const shares = decided.legs.flatMap((leg) => leg.lines);
  return matter.lines.flatMap(({ facts }) => {
    const { lineId, currency } = facts.line;
    const line = matter.file.lines.find((one) => one.lineId === lineId);
    const own = shares.filter((share) => share.lineId === lineId);
    const backNetMinor = own.reduce((sum, share) => sum + share.netMinor, 0);
    if (!line || backNetMinor === 0) return [];
    const givenUp = own.reduce((sum, share) => sum + share.uses, 0);
    const pay = providerPayOf(
      matter.rules.providerPay,
      paidLine(ctx, matter, line, { backNetMinor, givenUp }),
      decided,
    );
    return pay ? [{ lineId, title: line.title, currency, ...pay }] : [];
  });
}

function paidLine(
  ctx: AccountContext,
  { file }: AssembledMatter,
  line: LineRow,
  back: { readonly backNetMinor: number; readonly givenUp: number },
): PaidLine {
  const used = standingUses(file, line).filter((use) => use.kind === "used");
  const zone = purchaseOf(file, line)?.timeZone ?? "UTC";
  const isAhead = file.bookings.some(
    (booking) => booking.lineId === line.lineId && booking.onDate >= todayIn(ctx, zone),
  );
  return {
    seller: line.seller ?? undefined,
    providers: [...new Set([line.provider, ...used.map((use) => use.provider)].flatMap((name) => name ?? []))],
    paidNetMinor: line.paidMinor - line.taxMinor,
    backNetMinor: back.backNetMinor,
    ...(line.sold === null ? {} : { uses: { sold: line.sold, used: used.length, givenUp: back.givenUp } }),
    redeemed: line.kind === "product" || (line.kind === "service" && !isAhead),
  };
}
