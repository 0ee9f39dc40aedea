/** Letters of the account's own cases, newest first, as they would be written under other pieces. */
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { editedPieces, type OwnPieces } from "../../../../core/reply/own/own-pieces.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { lastEvaluated } from "../../store/decision/as-decided.ts";
import type { StoredProposal } from "../../store/decision/evaluations.ts";
import type { RulesOfToday } from "../../store/policy/policies.ts";
import { type DraftWish, draftFor } from "../decision/draft.ts";
import { asDecided, assembledCase, decidedFacts } from "../policy/policy-cases.ts";
import { rulesToTry } from "./letter-pieces.ts";

/** A case whose letter can be written again: a decided one on what it was decided on, an open one as it stands. */
export interface RealCase {
  readonly caseId: string;
  readonly patientName: string;
  readonly language: AssembledMatter["patient"]["language"];
  readonly matter: AssembledMatter;
  readonly wish: DraftWish;
}

/** Undefined where nobody knows what the case is about. */
export function realCase(ctx: AccountContext, actor: PersonActor, row: CaseRow): RealCase | undefined {
  const now = assembledCase(ctx, actor, row);
  if (!now) return undefined;
  const { name: patientName, language } = now.patient;
  const { matter, wish } = asItWas(ctx, now, row.caseId);
  return { caseId: row.caseId, patientName, language, matter, wish };
}

export function realCaseOf(ctx: AccountContext, actor: PersonActor, caseId: string): RealCase | undefined {
  const row = caseById(ctx.sql, caseId);
  return row && realCase(ctx, actor, row);
}

function asItWas(ctx: AccountContext, now: AssembledMatter, caseId: string): Pick<RealCase, "matter" | "wish"> {
  const facts = decidedFacts(ctx.sql, caseId);
  const row = lastEvaluated(ctx.sql, caseId);
  if (!facts || !row) return { matter: now, wish: {} };
  const { decided }: StoredProposal = JSON.parse(row.proposal);
  const then = asDecided(ctx, now, facts, caseId);
  const named = new Map(now.lines.map((line) => [line.facts.line.lineId, line]));
  const lines = then.lines.map((line) => ({ ...named.get(line.facts.line.lineId), ...line, before: undefined }));
  const wish = { option: decided.kind, amountMinor: decided.amountMinor };
  return { matter: { ...now, ...then, lines, decided: [], decidedRows: [] }, wish };
}

export type Rules = RulesOfToday["rules"];

/** Made once for all letters of a page: what was written is kept by it. */
export const rulesWith = (ctx: AccountContext, pieces: OwnPieces): Rules =>
  ({ ...rulesToTry(ctx.sql), pieces: editedPieces(pieces) }) as Rules;

export const letterOf = (ctx: AccountContext, { matter, wish }: RealCase, rules: Rules): DraftReply | undefined =>
  draftFor(ctx, { ...matter, rules }, { ...wish, isWhole: true });
