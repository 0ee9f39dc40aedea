/** What letters after a decision say of its money, of credit, of a membership and of a second look: as it stands now, and no further. */
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { readIn } from "../../../../core/policy/local-text.ts";
import { type CaseStanding, type DecisionStanding, goesOut, moneyKey } from "../../../../core/reply/due-letters.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { isSentBack } from "../../../../core/resolution/allocate.ts";
import type { Language } from "../../../../core/words.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { legById } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { policyById } from "../../store/policy/policies.ts";
import { sentValues } from "./sent-values.ts";

type Values = Partial<ReplyValues> | undefined;

/** Said of a delay at the bank: nothing has left yet. */
const WAITS = / waits$/;

/** Money that has left, or that the processor still has. */
export function moneyValues(
  ctx: AccountContext,
  { decisions, today: now }: CaseStanding,
  about: string,
  language: Language,
): Values {
  const key = about.replace(WAITS, "");
  const decision = decisions.find(({ movements }) => moneyKey(movements.filter(goesOut)) === key);
  if (!decision) return undefined;
  const out = decision.movements.filter(goesOut);
  if (WAITS.test(about)) return { ...sumOf(ctx, decision, language), moneyState: "requested" };
  const row = decisionById(ctx.sql, decision.decisionId);
  const values = row && sentValues(ctx, row, language, out);
  if (!values?.arrivesBy || values.arrivesBy >= now) return values;
  // A day that is over is no news of when it comes.
  const { arrivesFrom: _, arrivesBy: __, ...rest } = values;
  return rest;
}

/** What was approved and has not left. */
export function waitingValues(
  ctx: AccountContext,
  { decisions }: CaseStanding,
  decisionId: string,
  language: Language,
): Values {
  const decision = decisions.find((one) => one.decisionId === decisionId);
  return decision && { ...sumOf(ctx, decision, language), moneyState: "requested" };
}

/** All that goes out by a decision, and where to: what a person sends in another way has no name. */
function sumOf(
  { sql }: AccountContext,
  { movements }: DecisionStanding,
  language: Language,
): Pick<ReplyValues, "amount" | "destinations"> | undefined {
  const legs = movements.filter(goesOut).flatMap(({ legId }) => legById(sql, legId) ?? []);
  const [first] = legs;
  if (!first) return undefined;
  const { currency } = first;
  return {
    amount: { amountMinor: legs.reduce((sum, leg) => sum + leg.amountMinor, 0), currency },
    destinations: legs.flatMap(({ kind, paymentId, amountMinor }) => {
      const payment = paymentById(sql, paymentId);
      if (!payment || (kind === "hand" && isSentBack(payment))) return [];
      const amount = { amountMinor, currency };
      return [{ label: paymentLabel(payment, language), tender: payment.tender, amount }];
    }),
  };
}

export function membershipValues({ decisions }: CaseStanding, decisionId: string): Values {
  const endsOn = decisions.find((one) => one.decisionId === decisionId)?.membershipEndsOn;
  return endsOn === undefined ? undefined : { membershipEndsOn: endsOn };
}

/** In the language of the letter, whoever decided it read it in theirs. */
function clauseOf(
  { sql }: AccountContext,
  { policyVersionId, clauseId, clauseText }: Proposal["lines"][number],
  language: Language,
): Pick<ReplyValues, "clauseText" | "isClauseEnglish"> {
  const clause = policyById(sql, policyVersionId)?.clauses.find(({ id }) => id === clauseId);
  if (!clause) return omitNullish({ clauseText });
  const { text, isEnglish } = readIn(clause.text, language);
  return { clauseText: text, ...(isEnglish ? { isClauseEnglish: true } : {}) };
}

/** A refusal that stands quotes what it rests on. */
export function reviewValues(ctx: AccountContext, standing: CaseStanding, language: Language): Values {
  const { review, decisions } = standing;
  const { sql } = ctx;
  if (review?.changedBy !== undefined) {
    const by = decisions.find(({ decisionId }) => decisionId === review.changedBy);
    const isMoney = by?.offer === "refund" && by.movements.some(goesOut);
    return { reviewChanged: true, ...(by && isMoney ? { ...sumOf(ctx, by, language), moneyState: "requested" } : {}) };
  }
  const refused = decisions.findLast(({ offer }) => offer === "decline");
  const row = refused && decisionById(sql, refused.decisionId);
  const { lines, decided } = row ? evaluationById(sql, row.evaluationId).proposal : {};
  const isByClause = row?.cause === null && decided?.kind === "decline";
  return { reviewChanged: false, ...(isByClause && lines?.[0] ? clauseOf(ctx, lines[0], language) : {}) };
}
