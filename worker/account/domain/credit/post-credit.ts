/** A credit leg is paid by posting it: the ledger is ours, so sending and answering are one transaction. */

import { expiryOf } from "../../../../core/credit/terms.ts";
import { assert } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone, jurisdictionOfPayment } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import type { NewEntry } from "../../store/credit/entries.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { type LegRow, legsOfDecision } from "../../store/money/legs.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { syncCase } from "../case/cases.ts";
import type { JobEnd } from "../job-end.ts";
import { applyLegEvent } from "../money/legs.ts";
import { whenReady } from "../money/ready-to-leave.ts";
import { addCreditEntry, creditNote } from "./credit.ts";
import { queueExpiry } from "./queue-expiry.ts";

/** Posts once per leg, if the payment still has the room: the entry's source id is the leg's. The bonus goes with the decision's first credit leg. */
export const postCredit = (context: CommandContext, legId: string): JobEnd =>
  whenReady(context, legId, (leg) => post(context, leg));

function post(context: CommandContext, leg: LegRow): void {
  const { legId } = leg;
  const decision = decisionById(context.sql, leg.decisionId);
  const patientId = caseById(context.sql, leg.caseId)?.patientId;
  assert(decision && patientId, `Credit leg ${legId} has nobody to credit`);
  const moved = applyLegEvent(context, leg, "succeeded", { problem: null });
  assert(moved.ok, "A reserved credit can always be posted");
  const { paidOn, bonusOn } = expiryNow(context, leg);
  const note = creditNote(context, decision.offer === "exchange" ? "exchange" : "credit");
  const sum = { deltaMinor: leg.amountMinor, bonus: 0, expiresOn: paidOn } as const;
  grant(context, leg, { ...sum, patientId, kind: "grant", sourceId: legId, note });
  const first = legsOfDecision(context.sql, leg.decisionId).find((other) => other.kind === "credit");
  if (decision.bonusMinor > 0 && first?.legId === legId) {
    const bonus = { deltaMinor: decision.bonusMinor, bonus: 1, expiresOn: bonusOn } as const;
    grant(context, leg, {
      ...bonus,
      patientId,
      kind: "bonus",
      sourceId: `${legId}:bonus`,
      note: creditNote(context, "bonus"),
    });
  }
  // The case goes on being worked on until the clinic's own system has it too, so that its state says nothing new.
  syncCase(context, leg.caseId, { tell: true });
}

/** By today's rules, where the payment was taken that the credit converts. */
function expiryNow({ sql, nowMs }: CommandContext, leg: LegRow): ReturnType<typeof expiryOf> {
  const today = civilDateAt(nowMs, homeTimeZone(sql));
  return expiryOf(currentRules(sql)?.rules.credit, jurisdictionOfPayment(sql, leg.paymentId), today);
}

function grant(
  context: CommandContext,
  { legId, caseId, currency }: LegRow,
  entry: Omit<NewEntry, "legId" | "caseId" | "currency">,
): void {
  const lotId = addCreditEntry(context, { ...entry, legId, caseId, currency });
  const { expiresOn, deltaMinor, bonus } = entry;
  context.record("credit.granted", caseId, {
    legId,
    lotId,
    amountMinor: deltaMinor,
    currency,
    bonus: bonus === 1,
    ...(expiresOn === undefined ? {} : { expiresOn }),
  });
  if (expiresOn !== undefined) queueExpiry(context, lotId, expiresOn);
}
