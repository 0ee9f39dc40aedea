import type { ReplayAnswer, ReplayedLine, ReplayRequest } from "../../../../core/contract/policy-trial.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addMonths } from "../../../../core/facts/civil.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { wouldGovern } from "../../../../core/policy/governing-policy.ts";
import { type ReplayedCase, type ReplayLine, replayLines } from "../../../../core/policy/replay.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt, instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { type CaseRow, casesOpenedSince, countOpenedSince, reasonOf } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { returnedBefore } from "../../store/decision/as-decided.ts";
import { patientById } from "../../store/people/patients.ts";
import { allPolicies, currentRules, policyById, type StoredPolicy } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { assembledCase, decidedFacts } from "./policy-cases.ts";
import { draftToTry } from "./policy-draft.ts";

const MONTHS = 12;
/** Cases of one page: a few dozen milliseconds of an account that has agents to serve. */
const PAGE_CASES = 100;
/** A whole replay looks at no more than the newest so many. */
const CASES_MAX = 3000;

/**
 * One page of the last twelve months under a draft, newest case first: what the newest published version would suggest, and what the draft.
 * For a new policy the other side is what governed each line. Both sides read the facts that were kept, and today's rules.
 */
export function replayDraft(
  ctx: AccountContext,
  actor: PersonActor,
  draftId: string,
  request: ReplayRequest,
): Result<ReplayAnswer, Refusal> {
  const draft = draftToTry(ctx, draftId, request.revision);
  if (!draft.ok) return draft;
  const rules = currentRules(ctx.sql)?.rules;
  if (!rules) return err({ code: "no_rules", detail: "The account has no rules yet: import them first." });
  const { sinceOn, sinceMs } = periodOf(ctx);
  const { cases, nextCursor } = pageOf(ctx.sql, sinceMs, request.cursor);
  const deps: World = {
    ctx,
    actor,
    own: draft.value.newest?.policy,
    draft: draft.value.policy,
    policies: allPolicies(ctx.sql),
  };
  const read = cases.map((row) => ({ row, lines: linesUnder(deps, row) }));
  const { totals, changed } = replayLines(
    read.flatMap(({ lines }) => lines ?? []),
    rules,
  );
  const rows = new Map(cases.map((row) => [row.caseId, row]));
  return ok({
    revision: request.revision,
    sinceOn,
    cases: countOpenedSince(ctx.sql, sinceMs),
    most: CASES_MAX,
    replayed: cases.length,
    skipped: read.filter(({ lines }) => lines === undefined).length,
    totals: [...totals],
    changed: changed.flatMap((one) => namedRow(ctx.sql, one, rows.get(one.caseId))),
    ...omitNullish({ nextCursor }),
  });
}

interface World {
  readonly ctx: AccountContext;
  readonly actor: PersonActor;
  /** The newest published version; undefined for a new policy. */
  readonly own: PolicyVersion | undefined;
  readonly draft: PolicyVersion;
  readonly policies: readonly StoredPolicy[];
}

/** The lines of a case that either side governs; undefined where nobody knows what the case was about. */
function linesUnder(deps: World, row: CaseRow): ReplayLine[] | undefined {
  const { ctx, actor } = deps;
  const decided = decidedFacts(ctx.sql, row.caseId);
  if (decided) {
    const governed = (facts: Facts) =>
      policyById(ctx.sql, decided.versionOf.get(facts.line.lineId)?.policyVersionId ?? "");
    return replayOf(
      deps,
      row,
      decided.decidedAtMs,
      decided.facts.map((facts) => [facts, governed(facts)]),
    );
  }
  const assembled = assembledCase(ctx, actor, row);
  return (
    assembled &&
    replayOf(
      deps,
      row,
      row.openedAtMs,
      assembled.lines.map((line) => [line.facts, line.policy]),
    )
  );
}

function replayOf(
  { ctx, own, draft, policies }: World,
  row: CaseRow,
  atMs: number,
  lines: readonly (readonly [Facts, PolicyVersion | undefined])[],
): ReplayLine[] {
  const { policyId } = draft;
  const returned = returnedBefore(ctx.sql, row.caseId, atMs);
  return lines.flatMap(([facts, governed]) => {
    const to = wouldGovern(draft, policyId, facts.line, policies);
    const from = own ? wouldGovern(own, policyId, facts.line, policies) : governed;
    if (to !== draft && (from === undefined || from !== own)) return [];
    return [
      { caseId: row.caseId, facts, returnedMinor: returned.get(facts.line.lineId)?.returnedMinor ?? 0, from, to },
    ];
  });
}

function periodOf({ sql, nowMs }: AccountContext): { sinceOn: string; sinceMs: number } {
  const zone = homeTimeZone(sql);
  const sinceOn = addMonths(civilDateAt(nowMs, zone), -MONTHS);
  return { sinceOn, sinceMs: instantOf(sinceOn, 0, zone) };
}

/** A cursor is the last case that was looked at, and how many were: the contract checked its form. */
function pageOf(sql: Sql, sinceMs: number, cursor: string | undefined): { cases: CaseRow[]; nextCursor?: string } {
  const [openedAtMs, caseId, done] = cursor?.split(".") ?? [];
  const seen = Number(done ?? 0);
  const size = Math.min(PAGE_CASES, CASES_MAX - seen);
  if (size <= 0) return { cases: [] };
  const before = openedAtMs && caseId ? { openedAtMs: Number(openedAtMs), caseId } : undefined;
  const found = casesOpenedSince(sql, sinceMs, before, size + 1);
  const cases = found.slice(0, size);
  const last = cases.at(-1);
  const isMore = found.length > size && seen + size < CASES_MAX;
  return { cases, ...(isMore && last ? { nextCursor: `${last.openedAtMs}.${last.caseId}.${seen + size}` } : {}) };
}

function namedRow(sql: Sql, line: ReplayedCase, row: CaseRow | undefined): ReplayedLine[] {
  if (!row) return [];
  const { caseId, lineId, currency, from, to } = line;
  const patientName = row.patientId === null ? undefined : patientById(sql, row.patientId)?.name;
  const both = { from: { ...from, needs: [...from.needs] }, to: { ...to, needs: [...to.needs] } };
  return [
    {
      caseId,
      lineId,
      currency,
      ...both,
      ...omitNullish({ patientName }),
      ...reasonOf(row),
      openedAtMs: row.openedAtMs,
    },
  ];
}
