/** A visit of a package that was made after the money for it had gone back. Nothing is owed to the patient; the clinic's records differ. */
import type { Finding } from "./finding.ts";
import { type GivenBack, type History, type LineKept, paymentsOf, type UsesKept } from "./history.ts";

export function lateUses(history: History): Finding[] {
  return history.lines.flatMap((line) => (line.uses ? ofPackage(history, line, line.uses) : []));
}

function ofPackage(history: History, line: LineKept, uses: UsesKept): Finding[] {
  const { sold, bonus, visits } = uses;
  const givenBack = uses.givenBack
    .filter((one) => !isPaidAgain(history, line, one))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const inOrder = [...visits].sort((a, b) => (a.usedOn < b.usedOn ? -1 : a.usedOn > b.usedOn ? 1 : 0));
  return inOrder.flatMap(({ useId, usedOn }, before) => {
    // On the day itself nobody knows which came first.
    const earlier = givenBack.filter(({ on }) => on < usedOn);
    const last = earlier.at(-1);
    if (!last) return [];
    const isEnded = earlier.some(({ isAll }) => isAll);
    const isTooMany = before + 1 + takenBy(earlier) > sold + bonus;
    if (!isEnded && !isTooMany) return [];
    const isCounted = earlier.every(({ uses: told }) => told !== undefined);
    return [
      {
        matter: `used_after_refund ${useId}`,
        lineIds: [line.lineId],
        isSure: earlier.some(({ isAll, isTold }) => isAll && isTold) || (isTooMany && isCounted),
        owedMinor: 0,
        currency: line.currency,
        evidence: { kind: "used_after_refund" as const, useId, usedOn, refundedOn: last.on },
      },
    ];
  });
}

const takenBy = (givenBack: readonly GivenBack[]): number =>
  givenBack.reduce((sum, { uses, usesByMoney }) => sum + (uses ?? usesByMoney ?? 0), 0);

/** The money went back to one card and came from another: the package was paid all the same. */
function isPaidAgain(history: History, { purchaseId }: LineKept, { on, isTold }: GivenBack): boolean {
  return !isTold && paymentsOf(history, purchaseId).some(({ capturedOn }) => capturedOn >= on);
}
