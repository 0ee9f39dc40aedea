/** A patient's credit as the screens show it: balances, grants with something left, and every entry (mission A9, F3). */
import type { CreditLotView, CreditView } from "../../../../core/contract/credit.ts";
import { heldFor, heldMinor } from "../../../../core/credit/acts.ts";
import { type CreditBalance, type CreditLot, inSpendOrder } from "../../../../core/credit/lots.ts";
import { smallBalanceRule } from "../../../../core/credit/terms.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Language } from "../../../../core/words.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import { homeJurisdiction, personById } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { CreditRow } from "../../store/credit/credit.ts";
import { paymentById } from "../../store/money/payments.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";

export function creditViewOf(sql: Sql, patientId: string, language: Language): CreditView {
  const { credit, rows } = creditAccountOf(sql, patientId);
  const byId = new Map(rows.map((row) => [row.entryId, row]));
  const open = credit.lots.filter((lot) => lot.leftMinor > 0);
  const first = currentRules(sql)?.rules.credit?.spendFirst ?? "paid";
  return {
    balances: credit.balances.map((balance) => balanceView(sql, balance, open, byId)),
    // Newest first, and of one day what was booked last.
    entries: rows
      .toReversed()
      .map((row) => entryView(sql, row))
      .sort((a, b) => (a.onDate < b.onDate ? 1 : a.onDate > b.onDate ? -1 : 0)),
    lots: inSpendOrder(open, first).flatMap((lot) => lotView(sql, lot, byId.get(lot.lotId), language)),
  };
}

/** The law of the place where the newest of the grants was paid says whether so little may be had in cash. */
function balanceView(
  sql: Sql,
  { currency, balanceMinor, paidMinor, bonusMinor }: CreditBalance,
  open: readonly CreditLot[],
  rows: ReadonlyMap<string, CreditRow>,
): CreditView["balances"][number] {
  const terms = currentRules(sql)?.rules.credit;
  const paid = { amountMinor: paidMinor, currency };
  const places = open
    .filter((lot) => lot.currency === currency && !lot.bonus)
    .map((lot) => rows.get(lot.lotId)?.jurisdiction ?? homeJurisdiction(sql));
  const rule = places.map((where) => smallBalanceRule(terms, where, paid)).find((one) => one !== undefined);
  const held = heldMinor(open, currency);
  return {
    ...{ currency, balanceMinor, paidMinor, bonusMinor },
    ...(held > 0 ? { heldMinor: held, ...omitNullish({ heldBecause: heldFor(open, currency) }) } : {}),
    ...omitNullish({ mayBePaidOut: rule?.source }),
  };
}

function lotView(sql: Sql, lot: CreditLot, row: CreditRow | undefined, language: Language): CreditLotView[] {
  if (!row) return [];
  const payment = row.paymentId === null ? undefined : paymentById(sql, row.paymentId);
  const { lotId, bonus, currency, grantedOn, grantedMinor, leftMinor, expiresOn } = lot;
  return [
    {
      ...{ lotId, bonus, currency, grantedOn, grantedMinor, leftMinor, note: row.note },
      ...(lot.held ? { held: true as const, heldBecause: lot.held } : {}),
      ...omitNullish({
        expiresOn,
        caseId: row.caseId,
        from: payment && { paymentId: payment.paymentId, label: paymentLabel(payment, language) },
      }),
    },
  ];
}

function entryView(sql: Sql, row: CreditRow): CreditView["entries"][number] {
  const { onDate, deltaMinor, currency, note, kind, caseId } = row;
  const by = row.personId === null ? undefined : personById(sql, row.personId)?.name;
  const useId = kind === "use" && row.undone === 0 && row.lotId !== null ? row.sourceId?.split(":")[0] : undefined;
  const said = row.textId === null ? undefined : readText(sql, row.textId);
  return {
    onDate,
    deltaMinor,
    currency,
    note,
    kind,
    bonus: row.bonus === 1,
    ...omitNullish({ by, said, caseId, useId }),
  };
}
