import type { MakePacketRequest, TakePacketRequest } from "../../../../core/contract/packet.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { PacketContent } from "../../../../core/packet/content.ts";
import { frozenText, hashOfPacket } from "../../../../core/packet/document.ts";
import { packetOf } from "../../../../core/packet/make.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { readFrozen } from "../../queries/packet/packet-list.ts";
import { type PacketAsked, packetRecords } from "../../queries/packet/packet-records.ts";
import { isMixed, isSetAside } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { disputeById } from "../../store/dispute/disputes.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { paymentById } from "../../store/money/payments.ts";
import { isQueued } from "../../store/outbox.ts";
import {
  insertPacket,
  isOfOnePerson,
  isRefusalFrozen,
  packetById,
  packetsSinceSetAside,
  refusalsWithoutPacket,
} from "../../store/packet/packets.ts";
import { unmixed } from "../decision/money-gate.ts";

/** SQLite here takes a row of 2 MB; letters of four bytes each stay below it. */
const CHARACTERS_MOST = 450_000;

/** Made when somebody asks: of a case as it stands, or of the payment that a bank asks about. */
export function makePacket(
  context: CommandContext,
  caseId: string,
  packetId: string,
  request: MakePacketRequest,
): Result<{ readonly packetId: string }, Refusal> {
  if (packetById(context.sql, packetId)) return refusal("id_reused", "There is a packet of this id.");
  return freeze(context, { packetId, caseId, ...request });
}

/** On the day of a refusal, by itself: the packet says what was known that day, whatever the records say later. */
export function freezeRefusal(context: CommandContext, decisionId: string): void {
  const decision = decisionById(context.sql, decisionId);
  if (decision?.offer !== "decline" || decision.state !== "approved" || isRefusalFrozen(context.sql, decisionId))
    return;
  const { caseId } = decision;
  // Of a case whose ticket was tied to nobody since there is nothing to freeze.
  freeze(context, { packetId: context.newId(), caseId, madeFor: "refusal", decisionId, withWords: false });
}

/** A refusal of these last days that has no packet, and no job that makes one: the job was lost. What cannot have one yet is tried again until then. */
export function ensureRefusalsFrozen(context: CommandContext): void {
  for (const decisionId of refusalsWithoutPacket(context.sql, context.nowMs - LOST_AFTER_MS)) {
    if (!isQueued(context.sql, "freeze_refusal", { decisionId })) context.queue("freeze_refusal", { decisionId });
  }
}
const LOST_AFTER_MS = 2 * 24 * 60 * 60_000;

/** What is laid before the bank is a packet that stays to be read: the newest that was made for this dispute, else one of now. */
export function packetForDispute(context: CommandContext, disputeId: string): PacketContent | undefined {
  const { sql } = context;
  const dispute = disputeById(sql, disputeId);
  const payment = dispute && paymentById(sql, dispute.paymentId);
  const caseId = payment && caseOfPayment(sql, payment);
  if (!payment || caseId === undefined) return undefined;
  if (isMixed(sql, caseId)) return undefined;
  const { paymentId } = payment;
  for (const row of packetsSinceSetAside(sql, caseId)) {
    const made = row.paymentId === paymentId && isOfOnePerson(sql, row.packetId) ? readFrozen(row.content) : undefined;
    if (made?.dispute?.reference === dispute.ref) return made;
  }
  const packetId = context.newId();
  const asked = { packetId, caseId, madeFor: "dispute", paymentId, dispute, withWords: false } as const;
  return freeze(context, asked).ok ? readFrozen(packetById(sql, packetId)?.content ?? "") : undefined;
}

function freeze(context: CommandContext, asked: PacketAsked): Result<{ readonly packetId: string }, Refusal> {
  const whole = unmixed(context, asked.caseId);
  if (!whole.ok) return whole;
  const records = packetRecords(context, asked);
  if (!records.ok) return records;
  const content = frozenText(packetOf(records.value));
  if (content.length > CHARACTERS_MOST) return refusal("too_large", "The packet would be too large to be kept.");
  const hash = hashOfPacket(content);
  const { packetId, caseId, madeFor, decisionId, paymentId, withWords } = asked;
  const { actor } = context;
  insertPacket(context, {
    packetId,
    caseId,
    madeFor,
    decisionId: decisionId ?? null,
    paymentId: paymentId ?? null,
    madeBy: actor.type === "person" ? actor.personId : null,
    hash,
    content,
  });
  context.record("packet.made", caseId, {
    packetId,
    madeFor,
    hash,
    ...(decisionId === undefined ? {} : { decisionId }),
    ...(paymentId === undefined ? {} : { paymentId }),
    ...(withWords ? { withWords } : {}),
  });
  return ok({ packetId });
}

/** Somebody takes its files along. */
export function takePacket(
  context: CommandContext,
  caseId: string,
  packetId: string,
  { form }: TakePacketRequest,
): Result<true, Refusal> {
  const packet = packetById(context.sql, packetId);
  if (packet?.caseId !== caseId) return refusal("not_found", "The case has no such packet.");
  if (packet.content === "") return refusal("not_found", "The patient was erased, and the packet with them.");
  const whole = unmixed(context, caseId);
  if (!whole.ok) return whole;
  // Its ticket turned out to be somebody else's, or no request: what was written in it may be in the packet.
  if (isSetAside(context.sql, caseId)) {
    return refusal("not_ready", "This case was set aside: its ticket is about somebody else, or is no request.");
  }
  if (!isOfOnePerson(context.sql, packetId)) {
    return refusal("case_mixed", "This packet was made while two patients were held to be one. Make another.");
  }
  context.record("packet.taken", caseId, { packetId, form });
  return ok(true);
}
