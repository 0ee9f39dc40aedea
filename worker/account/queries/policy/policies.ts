/** The account's policies: every version, which is in force, who signed it, and what is being drafted. */
import { may } from "../../../../core/approval/may.ts";
import type {
  PolicyDraftRow,
  PolicyList,
  PolicyVersionRow,
  PolicyVersionView,
} from "../../../../core/contract/policy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { versionInForce } from "../../../../core/policy/governing-policy.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { found } from "../../domain/people/require-person.ts";
import { moneyWasOn } from "../../store/account/money-switches.ts";
import { homeTimeZone, latestToday } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import {
  allPolicies,
  isWithdrawn,
  newestVersion,
  type PublishedRow,
  publishedRows,
  retiredOn,
  type StoredPolicy,
} from "../../store/policy/policies.ts";
import { allDrafts, contentOf, type DraftRow, draftOfPolicy } from "../../store/policy/policy-drafts.ts";

export function listPolicies(ctx: AccountContext, actor: PersonActor): Result<PolicyList, Refusal> {
  const drafts = allDrafts(ctx.sql).map(draftRowOf);
  const byPolicy = Map.groupBy(versionsOf(ctx), ({ policy }) => policy.policyId);
  return ok({
    policies: [...byPolicy].map(([policyId, versions]) => ({
      policyId,
      title: versions[0]?.policy.title ?? policyId,
      versions: versions.map(({ row }) => row),
      ...draftIn(drafts, policyId),
    })),
    newDrafts: drafts.filter((draft) => !byPolicy.has(draft.policyId)),
    mayEdit: may(actor, "policy.edit").ok,
  });
}

/** Refuses with `not_found` for a version that is not there. */
export function readPolicyVersion(
  ctx: AccountContext,
  actor: PersonActor,
  policyVersionId: string,
): Result<PolicyVersionView, Refusal> {
  const version = found(
    versionsOf(ctx).find(({ row }) => row.policyVersionId === policyVersionId),
    "policy version",
  );
  if (!version.ok) return version;
  const { row, policy } = version.value;
  const draft = draftOfPolicy(ctx.sql, policy.policyId);
  return ok({
    ...row,
    policy,
    ...(draft ? { draft: draftRowOf(draft) } : {}),
    nextVersion: (newestVersion(ctx.sql, policy.policyId)?.policy.version ?? 0) + 1,
    mayEdit: may(actor, "policy.edit").ok,
    retire: retireDays(ctx),
  });
}

/** Between which days a policy may be retired, both included. */
export function retireDays(ctx: Pick<AccountContext, "sql" | "nowMs">): { earliestOn: string; latestOn: string } {
  const earliestOn = earliestEffectiveOn(ctx, undefined);
  return { earliestOn, latestOn: latestEffectiveOn(ctx, earliestOn) };
}

export function draftRowOf(row: DraftRow): PolicyDraftRow {
  const { draftId, policyId, revision, editedBy, editedAtMs } = row;
  return { draftId, policyId, title: contentOf(row).title, revision, editedBy, editedAtMs };
}

function draftIn(drafts: readonly PolicyDraftRow[], policyId: string): { draft?: PolicyDraftRow } {
  const draft = drafts.find((one) => one.policyId === policyId);
  return draft ? { draft } : {};
}

interface Version {
  readonly row: PolicyVersionRow;
  readonly policy: StoredPolicy["policy"];
}

/** By policy, the newest version first. */
function versionsOf({ sql, nowMs }: AccountContext): Version[] {
  const policies = allPolicies(sql);
  const byId = new Map(policies.map((one) => [one.policyVersionId, one.policy]));
  const today = civilDateAt(nowMs, homeTimeZone(sql));
  return publishedRows(sql).flatMap((published) => {
    const policy = byId.get(published.policyVersionId);
    return policy
      ? [{ row: rowOf(published, policy, { policies, today, retired: retiredOn(sql, policy.policyId) }), policy }]
      : [];
  });
}

function rowOf(
  { policyVersionId, hash, signedBy }: PublishedRow,
  { policyId, version, effectiveOn, title }: StoredPolicy["policy"],
  { policies, today, retired }: { policies: readonly StoredPolicy[]; today: string; retired: string | undefined },
): PolicyVersionRow {
  const isOver = retired !== undefined && retired <= today;
  // The one that was in force when the policy ended is the one that ended.
  const last = versionInForce(policies, policyId, isOver ? addDays(retired, -1) : today);
  const isLast = last?.policyVersionId === policyVersionId;
  const state = isLast ? (isOver ? "retired" : "in_force") : effectiveOn > today ? "upcoming" : "earlier";
  return {
    policyVersionId,
    version,
    effectiveOn,
    title,
    hash,
    signedBy,
    state,
    ...omitNullish({ retiredOn: retired }),
  };
}

/**
 * The day after today, where it is latest: what was bought until today at any location keeps the version under which it was bought, so
 * that publishing changes no case.
 */
export function earliestEffectiveOn(
  { sql, nowMs }: Pick<AccountContext, "sql" | "nowMs">,
  newest: StoredPolicy | undefined,
): string {
  const tomorrow = addDays(latestToday(sql, nowMs), 1);
  // A later version that began before an announced one would hand over to it again.
  const announced = newest && !isWithdrawn(sql, newest.policyVersionId) ? newest : undefined;
  return announced && announced.policy.effectiveOn > tomorrow ? announced.policy.effectiveOn : tomorrow;
}

/** Before any clinic's records begin. */
const HISTORY_FROM = "2000-01-01";

/** Whether a clinic's history still comes in: money could never leave, so that nothing was given by what is missing. */
export const isHistoryOpen = ({ sql }: Pick<AccountContext, "sql">): boolean => !moneyWasOn(sql);

/** From which day on a version may be published by hand: while history comes in also one that is past, after the version before it. */
export function earliestPublishedOn(
  context: Pick<AccountContext, "sql" | "nowMs">,
  newest: StoredPolicy | undefined,
): string {
  if (!isHistoryOpen(context)) return earliestEffectiveOn(context, newest);
  return newest ? addDays(newest.policy.effectiveOn, 1) : HISTORY_FROM;
}

/** A first day further away than this is a slip of the pen. */
export const AHEAD_DAYS_MAX = 400;

/** The last first day that may be chosen; an announced version that begins later still leaves its own day. */
export function latestEffectiveOn({ sql, nowMs }: Pick<AccountContext, "sql" | "nowMs">, earliestOn: string): string {
  const latest = addDays(civilDateAt(nowMs, homeTimeZone(sql)), AHEAD_DAYS_MAX);
  return earliestOn > latest ? earliestOn : latest;
}
