import type { PacketList, PacketView } from "../../../../core/contract/packet.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { type PacketContent, packetContent } from "../../../../core/packet/content.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { timeZoneOfPayment } from "../../store/account/settings.ts";
import { caseById, linesOfCase } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { isDisputed, paymentsOf } from "../../store/money/payments.ts";
import { type PacketRow, packetsOfCase } from "../../store/packet/packets.ts";
import { purchasesOfLines } from "../../store/packet/said-in-case.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

/** The packets of a case, the newest first, and the payments of it for which a bank wants one. */
export function packetList({ sql }: AccountContext, who: PersonActor, caseId: string): Result<PacketList, Refusal> {
  const about = caseById(sql, caseId);
  if (!about) return refusal("not_found", "There is no such case.");
  const bought = purchasesOfLines(sql, linesOfCase(sql, caseId));
  const payments = about.patientId === null ? [] : paymentsOf(sql, about.patientId);
  return ok({
    packets: packetsOfCase(sql, caseId).map((row) => viewOf(sql, row)),
    disputed: payments
      .filter((one) => isDisputed(one) && one.purchaseId !== null && bought.includes(one.purchaseId))
      .map((one) => ({
        paymentId: one.paymentId,
        label: paymentLabel(one, screenLanguageOf(who.locale)),
        ...omitNullish({
          answerOn:
            one.disputeAnswerByMs === null
              ? undefined
              : civilDateAt(one.disputeAnswerByMs, timeZoneOfPayment(sql, one.paymentId)),
        }),
      })),
  });
}

function viewOf(sql: Sql, { packetId, madeFor, madeAtMs, madeBy, hash, content }: PacketRow): PacketView {
  const frozen = readFrozen(content);
  return {
    packetId,
    madeFor,
    madeAtMs,
    hash,
    ...omitNullish({ madeBy: madeBy === null ? undefined : nameOf(sql, madeBy) }),
    ...(frozen ? { holds: holdsOf(frozen) } : {}),
  };
}

/** Undefined once its patient was erased. */
export const readFrozen = (content: string): PacketContent | undefined =>
  content === "" ? undefined : packetContent.parse(JSON.parse(content));

const holdsOf = ({ madeOn, purchases, terms, useLogs, messages, missing, leftOut }: PacketContent) => ({
  madeOn,
  purchases: purchases.length,
  terms: terms.length,
  accepted: terms.filter(({ accepted }) => accepted !== undefined).length,
  visits: useLogs.reduce((sum, { uses }) => sum + uses.length, 0),
  messages: messages.length,
  hasWords: messages.some(({ words }) => words !== undefined),
  missing,
  leftOut,
});
