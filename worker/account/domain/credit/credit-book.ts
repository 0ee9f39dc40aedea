/** A patient's account credit as it stands: the ledger replayed into lots and balances. */
import { type Credit, creditOf, creditTogether } from "../../../../core/credit/lots.ts";
import { type CreditRow, creditRowsOf, toEntry } from "../../store/credit/credit.ts";
import type { Sql } from "../../store/sql.ts";

export interface CreditAccount {
  readonly credit: Credit;
  /** In the order in which the ledger learned of them. */
  readonly rows: readonly CreditRow[];
}

export function creditAccountOf(sql: Sql, patientId: string): CreditAccount {
  const rows = creditRowsOf(sql, patientId);
  // Each record's ledger by itself: what an import told of one is no use of another's grant.
  const ledgers = [...Map.groupBy(rows, (row) => row.patientId).values()];
  return { credit: creditTogether(ledgers.map((ledger) => creditOf(ledger.map(toEntry)))), rows };
}
