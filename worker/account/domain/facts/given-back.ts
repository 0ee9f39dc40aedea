/** What was given back of a package, and how many uses that took. */
import { type GivenBack, type PaymentKept, sumOf } from "../../../../core/found/history.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { takenOffOutside } from "../../../../core/refund/agreement.ts";
import { decisionsAbout, usesToldOf } from "../../store/decision/decided.ts";
import type { AnsweredRow, UsesBackRow } from "../../store/intake/found-traces.ts";
import type { LineRow } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";
import type { PatientFile } from "./patient-file.ts";

/** Reasons for which the price of what is unused goes back; for others a sum says nothing of uses. */
const OF_THE_UNUSED: readonly ReasonCode[] = [
  "changed_mind",
  "moved_or_schedule",
  "medical_stop",
  "plan_changed",
  "expired",
  "not_informed",
];

interface Traces {
  readonly answered: readonly AnsweredRow[];
  readonly uses: readonly UsesBackRow[];
  readonly payments: readonly PaymentKept[];
  /** The day of an instant where the line was sold. */
  readonly dayOf: (atMs: number) => string;
}

/** Every record that says so, each by itself: a decision here, a past case, and money at the processor. */
export function givenBackOn(sql: Sql, file: PatientFile, line: LineRow, traces: Traces): GivenBack[] {
  return [...byDecisions(sql, line, traces), ...byPastCases(sql, line, traces), ...byMoney(file, line, traces)];
}

function byDecisions(sql: Sql, { lineId }: LineRow, { uses, dayOf }: Traces): GivenBack[] {
  const ended = decisionsAbout(sql, [lineId], undefined).filter((one) => one.isGiven && one.endsPackage);
  const counted = uses.filter((one) => one.lineId === lineId);
  return [
    ...ended.map(({ decidedAtMs }) => ({ on: dayOf(decidedAtMs), isAll: true, isTold: true })),
    ...counted.map(({ atMs, uses: given }) => ({ on: dayOf(atMs), isAll: false, isTold: true, uses: given })),
  ];
}

/** How many uses such a case gave back its record does not say: the clinic's own system may, else the money does. */
function byPastCases(sql: Sql, line: LineRow, { answered, dayOf }: Traces): GivenBack[] {
  const { lineId, paidMinor, sold, takenOff } = line;
  const past = answered.filter(
    ({ lineId: about, isPast, offer, amountMinor }) =>
      about === lineId && isPast === 1 && offer !== null && isMoneyOffer(offer) && amountMinor > 0,
  );
  const takenOffUses = takenOff ? takenOffOutside(takenOff, usesToldOf(sql, lineId)) : 0;
  return past.map(({ atMs, reason, amountMinor }) => {
    const isTold = OF_THE_UNUSED.includes(reason);
    const usesByMoney = isTold && paidMinor > 0 ? Math.floor((amountMinor * (sold ?? 0)) / paidMinor) : 0;
    // Of several cases nobody knows which took how many off.
    const uses = past.length === 1 && takenOffUses > 0 ? { uses: takenOffUses } : { usesByMoney };
    return { on: dayOf(atMs), isAll: isTold && amountMinor >= paidMinor, isTold, ...uses };
  });
}

/** All that came in for it went back elsewhere, and no other line shares its purchase. What we gave back ourselves says what it was for. */
function byMoney(file: PatientFile, { purchaseId }: LineRow, { payments }: Traces): GivenBack[] {
  if (file.lines.filter((line) => line.purchaseId === purchaseId).length > 1) return [];
  const own = payments.filter((payment) => payment.purchaseId === purchaseId);
  const back = own.flatMap(({ wentBack }) => wentBack).filter(({ isOurs }) => isOurs !== true);
  const receivedMinor = own.reduce((sum, one) => sum + one.receivedMinor, 0);
  const last = back
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
  if (last === undefined || receivedMinor === 0 || sumOf(back) < receivedMinor) return [];
  return [{ on: last, isAll: true, isTold: false }];
}
