/** What somebody has to look at before a copy of an account moves money: in the operator's words, as they print it. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { missingComparisons } from "../../domain/reconciliation/runs.ts";
import { allConnectionIds, connectionIsWhole, connectionTitle } from "../../store/account/connections.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import { countsBeforeMoneyMoves } from "../../store/backup/before-money-moves.ts";
import { isComparing } from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";

export interface ToLookAt {
  readonly lines: readonly string[];
  /** As long as there is one the account cannot go on, whoever looked. */
  readonly blocks: readonly string[];
  /** Of exactly this list: whoever gives it has seen it. */
  readonly code: string;
}

/** `knowsErased`: whoever was erased since the copy was erased again here, since the original's guard said who. */
export function toLookAt(sql: Sql, secrets: SecretStore, knowsErased: boolean): ToLookAt {
  const missing = missingComparisons(sql).map((id) => connectionTitle(sql, id));
  const blocks = isComparing(sql, "restore") || missing.length > 0 ? [comparisonWords(missing)] : [];
  const keyless = allConnectionIds(sql).filter((id) => !connectionIsWhole(sql, secrets, id));
  const counts = countsBeforeMoneyMoves(sql);
  const lines = [
    ...blocks,
    ...counted(
      counts.attention,
      "refunds were under way when the copy was made. Money page: look each up at its processor",
    ),
    ...counted(counts.differences, "payments differ from their processor. Money page: say what each difference is"),
    ...counted(
      counts.byHand,
      "refunds are to be paid by hand. Ask the front desk whether they were paid since the copy",
    ),
    ...counted(counts.credits, "credits were decided and not posted; they are posted once the account goes on"),
    ...counted(counts.approvals, "approvals wait, and may have been answered in the original since the copy"),
    ...(keyless.length > 0 ? [`Key needed: ${keyless.map((id) => connectionTitle(sql, id)).join(", ")}`] : []),
    ...counted(
      counts.erasures,
      "erasures wait. Privacy page: who is held, or has a case open in this copy, was not erased again yet",
    ),
    knowsErased
      ? "Records, credit and decisions from after the copy are not here. Who was erased since was erased again"
      : "Records, credit, erasures and decisions from after the copy are not here. Ask who was erased in the original since, and erase them once more",
  ];
  return { lines, blocks, code: sha256Hex(lines.join("\n")).slice(0, 8) };
}

const counted = (n: number, words: string): string[] => (n === 0 ? [] : [`${n} ${words}`]);

const comparisonWords = (names: readonly string[]): string =>
  `Not every payment was compared with its processor yet${names.length > 0 ? `: ${names.join(", ")}` : ""}. It begins ten minutes after the copy was taken in, and needs each processor's key`;
