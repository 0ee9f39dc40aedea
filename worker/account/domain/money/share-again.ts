/** How legs that waited for approval fall on their lines, once somebody says yes. */
import type { PlannedLineShare } from "../../../../core/refund/planned-leg.ts";
import type { CaseInput } from "../../../../core/resolution/case-input.ts";
import { sharesNow } from "../../../../core/resolution/plan-legs.ts";
import type { Taking } from "../../../../core/resolution/uses-taken.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { CommandContext } from "../../store/context.ts";
import { allocationsOf, changeAllocation } from "../../store/money/allocations.ts";
import type { LegRow } from "../../store/money/legs.ts";

/**
 * Legs that waited fall on their lines by what went back since they were planned: no use is given up twice, no cent of tax goes back twice.
 * Their amounts are frozen. What differs is recorded.
 */
export function shareAgain(
  context: CommandContext,
  matter: CaseInput,
  kind: OfferKind,
  legs: readonly LegRow[],
  taking: Taking,
): void {
  const standing = legs.map((leg) => ({ ...leg, shares: allocationsOf(context.sql, leg.legId) }));
  const planned = sharesNow(
    matter,
    kind,
    standing.map(({ paymentId, shares }) => ({
      paymentId,
      lines: shares.map(({ lineId, netMinor, taxMinor }) => ({ lineId, amountMinor: netMinor + taxMinor })),
    })),
    taking,
  );
  for (const { legId, caseId, paymentId, shares } of standing) {
    const now = planned.find((leg) => leg.paymentId === paymentId)?.lines ?? [];
    for (const was of shares) {
      const share = now.find(({ lineId }) => lineId === was.lineId);
      if (share && !isSameShare(share, was)) writeShare(context, { legId, caseId }, share, was);
    }
  }
}

const isSameShare = (a: PlannedLineShare, b: PlannedLineShare): boolean =>
  a.netMinor === b.netMinor && a.taxMinor === b.taxMinor && a.uses === b.uses;

function writeShare(
  context: CommandContext,
  { legId, caseId }: Pick<LegRow, "legId" | "caseId">,
  { lineId, netMinor, taxMinor, uses }: PlannedLineShare,
  was: PlannedLineShare,
): void {
  changeAllocation(context.sql, legId, { lineId, netMinor, taxMinor, uses });
  context.record("leg.shared_again", caseId, { legId, lineId, netMinor, taxMinor, uses, usesBefore: was.uses });
}
