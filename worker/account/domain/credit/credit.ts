/** Entries of account credit: append-only, each with its kind, its cause and the grant that it draws on. */

import { type LineShare, splitOverLines } from "../../../../core/credit/shares.ts";
import { headroomMinor } from "../../../../core/refund/headroom.ts";
import { assert } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { CreditWords } from "../../../../messages/shapes/credit.ts";
import { homeTimeZone, setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { type CarriedRow, type CreditRow, carriedBy, creditRowById, grantLinesOf } from "../../store/credit/credit.ts";
import { insertCreditEntry, insertCreditLine, linesCarriedBy, type NewEntry } from "../../store/credit/entries.ts";
import { paymentById, totalsOf } from "../../store/money/payments.ts";
import { languageOf } from "../people/language.ts";
import { creditAccountOf } from "./credit-book.ts";

/** Appends an entry and answers its id. The database refuses one that would take a grant below zero or above itself. */
export function addCreditEntry(context: CommandContext, entry: NewEntry): string {
  const { sql, nowMs, actor } = context;
  const entryId = context.newId();
  const onDate = civilDateAt(nowMs, homeTimeZone(sql));
  insertCreditEntry(sql, entry, { entryId, onDate, personId: actor.type === "person" ? actor.personId : null });
  return entryId;
}

/** The clinic's words for an entry of this kind. */
export function creditNote(context: CommandContext, kind: keyof CreditWords): string {
  return LETTERS[languageOf(setting(context.sql, "language") ?? "en")].credit[kind];
}

/** An entry that draws on a lot, or gives back to it, with the patient, leg, case and sort of its grant. */
export function drawOnLot(
  context: CommandContext,
  lot: CreditRow,
  entry: Pick<NewEntry, "kind" | "sourceId" | "deltaMinor" | "textId" | "carriedBy" | "referenceHash">,
): string {
  const { patientId, bonus, currency, legId, caseId } = lot;
  assert(entry.kind !== "import" && entry.kind !== "grant" && entry.kind !== "bonus", "These start a lot of their own");
  const note = creditNote(context, entry.kind === "cash_out" && bonus === 1 ? "lapse" : entry.kind);
  return addCreditEntry(context, { ...entry, lotId: lot.entryId, patientId, bonus, currency, legId, caseId, note });
}

/** Takes a part of a grant's paid credit off the lines that it stands for, beside the entry that took it. */
export function takeOffLines(
  context: CommandContext,
  entryId: string,
  legId: string,
  minor: number,
  usesToo: boolean,
): void {
  addLines(context, entryId, splitOverLines(grantLinesOf(context.sql, legId), minor, usesToo), -1);
}

function addLines(context: CommandContext, entryId: string, shares: readonly LineShare[], sign: 1 | -1): void {
  for (const share of shares) insertCreditLine(context.sql, entryId, share, sign);
}

/**
 * Credit that a leg was to pay out comes back, once, in the transaction in which the leg stopped counting. Where meanwhile so much was
 * refunded elsewhere that the payment has no room for it, only what fits comes back, and the record says what is missing.
 */
export function restoreCredit(context: CommandContext, leg: { readonly legId: string; readonly caseId: string }): void {
  for (const away of carriedBy(context.sql, leg.legId)) {
    if (away.deltaMinor < 0) restoreLot(context, leg, away);
  }
}

function restoreLot(
  context: CommandContext,
  leg: { readonly legId: string; readonly caseId: string },
  away: CarriedRow,
): void {
  const { sql } = context;
  const lot = needLot(context, away.lotId);
  const awayMinor = -away.deltaMinor;
  const backMinor = away.bonus === 1 ? awayMinor : Math.min(awayMinor, roomFor(context, lot));
  if (backMinor > 0) {
    const sourceId = carriedSource(leg.legId, away);
    const entryId = drawOnLot(context, lot, { kind: "restore", sourceId, deltaMinor: backMinor, carriedBy: leg.legId });
    if (away.bonus === 0) addLines(context, entryId, restoredShares(sql, leg.legId, backMinor), 1);
  }
  context.record("credit.restored", leg.caseId, {
    legId: leg.legId,
    lotId: lot.entryId,
    amountMinor: backMinor,
    currency: lot.currency,
    bonus: away.bonus === 1,
    shortMinor: awayMinor - backMinor,
  });
}

const carriedSource = (legId: string, { bonus, entries, lotId }: CarriedRow): string =>
  bonus === 1 ? `${legId}:${lotId}:${entries}` : `${legId}:${entries}`;

function roomFor({ sql }: CommandContext, lot: CreditRow): number {
  const payment = lot.paymentId === null ? undefined : paymentById(sql, lot.paymentId);
  assert(payment, "What was paid out came from a payment");
  // A lock or a difference holds money back, not credit that was there before.
  return headroomMinor({ ...totalsOf(payment), locked: false, differs: false });
}

/** How what comes back falls on the lines from which the leg had taken it. */
function restoredShares(sql: CommandContext["sql"], legId: string, minor: number): LineShare[] {
  const lines = linesCarriedBy(sql, legId);
  const nothingTaken = { uses: 0, takenNetMinor: 0, takenTaxMinor: 0, reversedMinor: 0 };
  return splitOverLines(
    lines.map((line) => ({ ...line, ...nothingTaken })),
    minor,
    false,
  );
}

/**
 * A leg that had failed turns out to have gone after all: what was restored for it is taken off again where it is still unused, so that the
 * leg finds its room. Where it was spent meanwhile nothing is taken, and the caller sees that there is no room.
 */
export function takeCreditAgain(
  context: CommandContext,
  leg: { readonly legId: string; readonly amountMinor: number },
): void {
  for (const back of carriedBy(context.sql, leg.legId)) {
    const lot = needLot(context, back.lotId);
    const leftMinor = leftOf(context, lot);
    const minor = back.bonus === 1 ? leftMinor : leg.amountMinor + back.deltaMinor;
    if (minor <= 0 || minor > leftMinor) continue;
    const entry = { sourceId: carriedSource(leg.legId, back), deltaMinor: -minor, carriedBy: leg.legId };
    const entryId = drawOnLot(context, lot, { kind: "cash_out", ...entry });
    if (back.bonus === 0 && lot.legId !== null) takeOffLines(context, entryId, lot.legId, minor, false);
  }
}

export function leftOf({ sql }: Pick<CommandContext, "sql">, lot: CreditRow): number {
  return creditAccountOf(sql, lot.patientId).credit.lots.find((one) => one.lotId === lot.entryId)?.leftMinor ?? 0;
}

export function needLot(context: CommandContext, lotId: string): CreditRow {
  const lot = creditRowById(context.sql, lotId);
  assert(lot, `No grant of credit ${lotId}`);
  return lot;
}
