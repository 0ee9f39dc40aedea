import type { DecidedLine } from "../../../../core/contract/approval-card.ts";
import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { TakenView } from "../../../../core/contract/proposal.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecidedRow, decisionsAbout } from "../../store/decision/decided.ts";
import { linesOfDecision } from "../../store/decision/decisions.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "./decisions.ts";

const SHOWN_MAX = 5;

/** The last decisions on the matter's lines and in its case, newest first, for whoever decided on a view that they overtook. */
export const decidedMeanwhile = ({ sql }: AccountContext, { decidedRows }: AssembledMatter): DecidedLine[] =>
  newestOf(sql, decidedRows);

/** What stands, waits or was refused beside a decision, in its case or on its lines: who says yes to it has to know. */
export function decidedBeside(
  sql: Sql,
  { decisionId, caseId }: { readonly decisionId: string; readonly caseId: string },
): DecidedLine[] {
  const rows = decisionsAbout(sql, linesOfDecision(sql, decisionId), caseId);
  return newestOf(
    sql,
    rows.filter((row) => row.decisionId !== decisionId && (row.isGiven || TOLD_BESIDE.includes(row.state))),
  );
}

const TOLD_BESIDE: readonly DecisionView["state"][] = ["awaiting_approval", "rejected"];

function newestOf(sql: Sql, rows: readonly DecidedRow[]): DecidedLine[] {
  return rows
    .slice(-SHOWN_MAX)
    .reverse()
    .map(({ decisionId, state, offer, amountMinor, currency, deciderId, decidedAtMs }) => ({
      decisionId,
      state,
      option: offer,
      amountMinor,
      currency,
      decidedAtMs,
      ...omitNullish({ by: nameOf(sql, deciderId) }),
    }));
}

/** Who asked for what waits, by name: kept out of what is stored with a decision. */
export function withAskers(ctx: AccountContext, { decidedRows }: AssembledMatter, taken: TakenView): TakenView {
  return {
    ...taken,
    waiting: taken.waiting.map((ask) => {
      const row = decidedRows.find(({ decisionId }) => decisionId === ask.decisionId);
      return {
        ...ask,
        ...omitNullish({ askedBy: row && nameOf(ctx.sql, row.deciderId), askedAtMs: row?.decidedAtMs }),
      };
    }),
  };
}
