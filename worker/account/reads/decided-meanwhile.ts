import type { TakenView } from "../../../core/contract/proposal.ts";
import type { AccountContext } from "../context.ts";
import type { AssembledMatter } from "./assemble.ts";
import { nameOf } from "./decisions.ts";
import { present } from "./present.ts";

const SHOWN_MAX = 5;

/** The last decisions on the matter's lines and in its case, newest first, for whoever decided on a view that they overtook. */
export function decidedMeanwhile({ sql }: AccountContext, { decidedRows }: AssembledMatter) {
  return decidedRows
    .slice(-SHOWN_MAX)
    .reverse()
    .map(({ decisionId, state, offer, amountMinor, currency, deciderId, decidedAtMs }) => ({
      decisionId,
      state,
      option: offer,
      amountMinor,
      currency,
      decidedAtMs,
      ...present({ by: nameOf(sql, deciderId) }),
    }));
}

/** Who asked for what waits, by name: kept out of what is stored with a decision. */
export function withAskers(ctx: AccountContext, { decidedRows }: AssembledMatter, taken: TakenView): TakenView {
  return {
    ...taken,
    waiting: taken.waiting.map((ask) => {
      const row = decidedRows.find(({ decisionId }) => decisionId === ask.decisionId);
      return { ...ask, ...present({ askedBy: row && nameOf(ctx.sql, row.deciderId), askedAtMs: row?.decidedAtMs }) };
    }),
  };
}
