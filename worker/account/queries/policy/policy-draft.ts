/** A draft with all that can be said of it before anybody signs it: findings, and what differs from the newest version. */
import { may } from "../../../../core/approval/may.ts";
import type { PolicyDraftView } from "../../../../core/contract/policy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { diffPolicies } from "../../../../core/policy/diff.ts";
import { asVersion, type PolicyDraft, withWords } from "../../../../core/policy/draft.ts";
import { type Finding, lintPolicy } from "../../../../core/policy/lint.ts";
import { readPolicy } from "../../../../core/policy/read-policy.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { found } from "../../domain/people/require-person.ts";
import { accountCurrency, itemCategories, locations } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import {
  allPolicies,
  currentRules,
  newestVersion,
  publishedRows,
  type StoredPolicy,
} from "../../store/policy/policies.ts";
import { contentOf, type DraftRow, draftById } from "../../store/policy/policy-drafts.ts";
import type { Sql } from "../../store/sql.ts";
import { draftRowOf, earliestEffectiveOn, earliestPublishedOn, isHistoryOpen, latestEffectiveOn } from "./policies.ts";

/** Also the answer of a draft that was started before: a repeat asks for no right, so this asks itself. */
export function readDraft(ctx: AccountContext, actor: PersonActor, draftId: string): Result<PolicyDraftView, Refusal> {
  const allowed = may(actor, "policy.read");
  if (!allowed.ok) return allowed;
  const row = found(draftById(ctx.sql, draftId), "draft");
  return row.ok ? ok(draftView(ctx, row.value)) : row;
}

function draftView(ctx: AccountContext, row: DraftRow): PolicyDraftView {
  const { sql } = ctx;
  const draft = contentOf(row);
  const newest = newestVersion(sql, row.policyId);
  const earliestOn = earliestPublishedOn(ctx, newest);
  const usualOn = earliestEffectiveOn(ctx, newest);
  const named = namedNext(row.policyId, newest, usualOn);
  const { findings, spoken } = checkDraft(sql, draft, named);
  return {
    ...draftRowOf(row),
    draft,
    ...(row.startedFrom === null ? {} : { startedFrom: row.startedFrom }),
    ...(newest ? { newest: newestRow(newest) } : {}),
    nextVersion: named.version,
    earliestOn,
    ...(isHistoryOpen(ctx) ? { usualOn } : {}),
    latestOn: latestEffectiveOn(ctx, earliestOn),
    findings: findings.map((one) => ({ ...one, values: valuesOf(one) })),
    canBeTried: spoken !== undefined,
    // The day is chosen when it is published: it is no change of what is written.
    ...(newest && spoken
      ? { changes: diffPolicies(newest.policy, { ...spoken, effectiveOn: newest.policy.effectiveOn }) }
      : {}),
    known: { categories: itemCategories(sql), jurisdictions: placesOf(sql) },
  };
}

const newestRow = ({ policyVersionId, policy }: StoredPolicy) => ({
  policyVersionId,
  title: policy.title,
  effectiveOn: policy.effectiveOn,
});

const valuesOf = ({ values }: Finding): PolicyDraftView["findings"][number]["values"] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" || typeof value === "number" ? value : [...value],
    ]),
  );

const placesOf = (sql: Sql): string[] => [...new Set(locations(sql).map(({ jurisdiction }) => jurisdiction))];

type Named = Pick<PolicyVersion, "policyId" | "version" | "effectiveOn">;

export function namedNext(policyId: string, newest: StoredPolicy | undefined, effectiveOn: string): Named {
  return { policyId, version: (newest?.policy.version ?? 0) + 1, effectiveOn };
}

interface Checked {
  /** Errors first. What is missing or misshapen stands before what the linter thinks of the rest. */
  readonly findings: readonly Finding[];
  /** The draft as a version whose missing words are dots; undefined while more than words is missing. */
  readonly spoken: PolicyVersion | undefined;
  /** The whole version, where nothing is missing. */
  readonly whole: PolicyVersion | undefined;
}

/** All that is wrong with a draft, by what the account knows. Before there are rules only its shape is checked. */
export function checkDraft(sql: Sql, draft: PolicyDraft, named: Named): Checked {
  const whole = readPolicy(asVersion(draft, named));
  const spoken = readPolicy(asVersion(withWords(draft), named));
  const rules = currentRules(sql)?.rules;
  const linted = spoken.ok && rules ? lintPolicy(spoken.value, rules, knownOf(sql, named.policyId)) : [];
  const findings = [...(whole.ok ? [] : whole.error), ...linted];
  return {
    findings: findings.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning")),
    spoken: spoken.ok ? spoken.value : undefined,
    whole: whole.ok ? whole.value : undefined,
  };
}

function knownOf(sql: Sql, policyId: string) {
  const own = publishedRows(sql).filter(({ policyVersionId }) => policyVersionId.startsWith(`${policyId}@`));
  const newest = new Map(allPolicies(sql).map(({ policy }) => [policy.policyId, policy]));
  newest.delete(policyId);
  return {
    currency: accountCurrency(sql),
    others: [...newest.values()],
    categories: itemCategories(sql),
    jurisdictions: placesOf(sql),
    ...(own.length > 0 ? { signedBy: own.reduce((sum, { signedBy }) => sum + signedBy, 0) } : {}),
  };
}

/** The refusal of a draft that cannot be taken: each finding's place in words that a person and a script can follow. */
export function refusedFor(findings: readonly Finding[], detail: string): Refusal {
  const errors = findings.map((one) => ({ field: placeOf(one), message: sayOf(one) }));
  return { code: "policy_refused", detail, errors, values: { findings: findings.map(({ code }) => code) } };
}

const placeOf = ({ clauseId, field }: Finding): string =>
  clauseId === undefined ? (field ?? "policy") : `clause ${clauseId}${field === undefined ? "" : `: ${field}`}`;

function sayOf({ code, values }: Finding): string {
  if (code === "field_missing") return "is missing";
  if (code === "field_unknown") return "is no field of a policy";
  if (code === "field_wrong") return String(values.why);
  const said = Object.entries(values).map(([name, value]) => `${name}: ${String(value)}`);
  return said.length > 0 ? `${code} (${said.join("; ")})` : code;
}

/** The draft at the revision that somebody looked at, ready to be tried on cases. */
export function draftToTry(
  ctx: AccountContext,
  draftId: string,
  revision?: number,
): Result<{ row: DraftRow; policy: PolicyVersion; newest: StoredPolicy | undefined }, Refusal> {
  const row = found(draftById(ctx.sql, draftId), "draft");
  if (!row.ok) return row;
  if (revision !== undefined && row.value.revision !== revision) return err(changedBy(row.value));
  const newest = newestVersion(ctx.sql, row.value.policyId);
  const named = namedNext(row.value.policyId, newest, earliestEffectiveOn(ctx, newest));
  const { findings, spoken } = checkDraft(ctx.sql, contentOf(row.value), named);
  if (spoken) return ok({ row: row.value, policy: spoken, newest });
  const shape = findings.filter(({ code }) => code.startsWith("field_"));
  return err(refusedFor(shape, "The draft has gaps, so nothing can be worked out from it yet."));
}

export const changedBy = ({ revision, editedBy, editedAtMs }: DraftRow): Refusal => ({
  code: "draft_changed",
  detail: "The draft was changed since you read it.",
  values: { revision, editedBy, editedAtMs },
});
