/** The draft on the cases of the last month: letters that would fail a check which they pass today. */

import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { LetterFault, LetterTrial } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addMonths } from "../../../../core/facts/civil.ts";
import { changesBetween, type OwnPieces, type PieceName, pieceOf } from "../../../../core/reply/own/own-pieces.ts";
import { newIn } from "../../../../core/reply/own/try-pieces.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt, instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { casesOpenedSince, countOpenedSince } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { publishedPieces } from "../../store/letters/letter-sets.ts";
import { piecesInWork } from "./letter-pieces.ts";
import { letterOf, realCase, rulesWith } from "./real-letters.ts";

/** The newest so many: some tenths of a second of an account that has agents to serve. */
const CASES_MOST = 100;

export const tryLetterDraft = (ctx: AccountContext, actor: PersonActor): Result<LetterTrial, Refusal> =>
  ok(triedOnCases(ctx, actor, piecesInWork(ctx.sql)));

export function triedOnCases(ctx: AccountContext, actor: PersonActor, pieces: OwnPieces): LetterTrial {
  const { sql } = ctx;
  const zone = homeTimeZone(sql);
  const sinceOn = addMonths(civilDateAt(ctx.nowMs, zone), -1);
  const sinceMs = instantOf(sinceOn, 0, zone);
  const published = publishedPieces(sql);
  const changes = changesBetween(published, pieces);
  const [today, draft] = [rulesWith(ctx, published), rulesWith(ctx, pieces)];
  const rows = changes.length === 0 ? [] : casesOpenedSince(sql, sinceMs, undefined, CASES_MOST);
  const failing: LetterTrial["failing"] = [];
  let [looked, changed] = [0, 0];
  for (const row of rows) {
    const real = realCase(ctx, actor, row);
    const before = real && letterOf(ctx, real, today);
    const after = real && letterOf(ctx, real, draft);
    if (!real || !before || !after) continue;
    looked += 1;
    if (before.text === after.text && !after.brokenLetter) continue;
    changed += 1;
    const fault = faultOf(before, after, changes, pieces);
    const { caseId, patientName } = real;
    if (fault) failing.push({ caseId, patientName, fault: { ...fault, caseId } });
  }
  return { sinceOn, cases: countOpenedSince(sql, sinceMs), most: CASES_MOST, looked, changed, failing };
}

function faultOf(
  before: DraftReply,
  after: DraftReply,
  changes: readonly PieceName[],
  pieces: OwnPieces,
): LetterFault | undefined {
  const { language, brokenLetter } = after;
  const here = changes.filter((one) => one.language === language);
  if (brokenLetter && !before.brokenLetter) {
    const { templateId, line, column, at: words } = brokenLetter;
    const key = here.find((one) => one.key === templateId)?.key ?? templateId;
    return { key, language, severity: "blocks", line, column, words, message: "It cannot be written." };
  }
  const [problem] = newIn(after.problems, before.problems).filter(({ severity }) => severity === "blocks");
  if (!problem) return undefined;
  const { check, severity, words, message } = problem;
  const says = here.find((one) => words !== "" && pieceOf(pieces, one)?.body.includes(words)) ?? here[0];
  const body = (says && pieceOf(pieces, says)?.body) ?? "";
  const lines = body.slice(0, Math.max(0, words === "" ? 0 : body.indexOf(words))).split("\n");
  const place = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  return { key: says?.key ?? "closing", language, severity, check, ...place, words, message };
}
