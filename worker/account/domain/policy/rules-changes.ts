/** Rules that are asked for: a version at once, or a change that waits for a second person or for its time. */

import { compareRules, isRaised, type RulesChange } from "../../../../core/approval/rules-direction.ts";
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { RulesWay } from "../../../../core/contract/rules.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { Role } from "../../../../core/words.ts";
import { moneyWasOn } from "../../store/account/money-switches.ts";
import type { CommandContext } from "../../store/context.ts";
import { staff } from "../../store/people/people.ts";
import { importedRules, insertRulesVersion, type StoredRules } from "../../store/policy/policies.ts";
import {
  changesOf,
  closeRulesChange,
  insertRulesChange,
  type RulesChangeRow,
  waitingRules,
} from "../../store/policy/rules-changes.ts";
import type { Sql } from "../../store/sql.ts";
import { alikeOf } from "../people/same-person.ts";

/** Without anybody else to ask, a raise waits this long, in everybody's sight. */
const ALONE_MS = 24 * 3_600_000;

/** Who may be the second person. */
export const SECOND: readonly Role[] = ["admin", "lead", "finance"];

/**
 * Takes a new version in. What raises and comes from one person of the clinic waits; everything else is in force at once. A newer wish takes
 * the place of one that waits, because that was compared with other rules.
 */
export function askForRules(
  context: CommandContext,
  rulesVersionId: string,
  rules: AccountRules,
): "in_force" | "waiting" {
  const before = importedRules(context.sql);
  const changes = before ? compareRules(before.rules, rules) : [];
  const waiting = waitingRules(context.sql);
  if (waiting) endRulesChange(context, waiting, "replaced", undefined);
  const { actor } = context;
  const way = actor.type === "person" ? wayOf(context.sql, actor.personId, changes) : "at_once";
  if (!before || actor.type !== "person" || way === "at_once") {
    putRules(context, rulesVersionId, rules, before, changes, { by: actor.type === "person" ? actor.personId : null });
    return "in_force";
  }
  const changeId = context.newId();
  const effectiveAtMs = way === "second_person" ? null : context.nowMs + ALONE_MS;
  const hash = hashOf(rules);
  insertRulesChange(context.sql, {
    changeId,
    rulesVersionId,
    json: canonicalJson(rules),
    hash,
    changesJson: JSON.stringify(changes),
    replaces: before.rulesVersionId,
    askedBy: actor.personId,
    askedAtMs: context.nowMs,
    effectiveAtMs,
  });
  if (effectiveAtMs !== null) context.queue("apply_rules", { changeId }, effectiveAtMs);
  context.record("rules.asked", undefined, {
    changeId,
    rulesVersionId,
    hash,
    replaces: before.rulesVersionId,
    effectiveAtMs,
    ...changedIn(changes),
  });
  return "waiting";
}

/** What becomes of a change that this person asks for. The first rules change none. */
export function wayOf(sql: Sql, personId: string, changes: readonly RulesChange[]): RulesWay {
  if (!isRaised(changes) || !moneyWasOn(sql)) return "at_once";
  const alike = alikeOf(sql, personId);
  const hasOthers = staff(sql).some((other) => !alike.includes(other.personId) && SECOND.includes(other.role));
  return hasOthers ? "second_person" : "after_a_day";
}

/** Makes a waiting change a version: somebody else said yes, or its time has come. */
export function applyRules(context: CommandContext, row: RulesChangeRow, confirmedBy: string | undefined): void {
  endRulesChange(context, row, "in_force", confirmedBy);
  const before = importedRules(context.sql);
  const rules: AccountRules = JSON.parse(row.json);
  putRules(context, row.rulesVersionId, rules, before, changesOf(row), { by: row.askedBy, changeId: row.changeId });
}

/** Ends a change that waits, one way or another. */
export function endRulesChange(
  context: CommandContext,
  { changeId, rulesVersionId, askedBy }: RulesChangeRow,
  state: Exclude<RulesChangeRow["state"], "waiting">,
  endedBy: string | undefined,
): void {
  closeRulesChange(context.sql, changeId, state, { by: endedBy, atMs: context.nowMs });
  context.record("rules.ended", undefined, { changeId, rulesVersionId, askedBy, state });
}

function putRules(
  context: CommandContext,
  rulesVersionId: string,
  rules: AccountRules,
  before: StoredRules | undefined,
  changes: readonly RulesChange[],
  asked: { readonly by: string | null; readonly changeId?: string },
): void {
  const hash = hashOf(rules);
  insertRulesVersion(context.sql, {
    rulesVersionId,
    rulesId: rules.rulesId,
    addedAtMs: context.nowMs,
    json: canonicalJson(rules),
    hash,
    addedBy: asked.by,
  });
  context.record("rules.changed", undefined, {
    rulesVersionId,
    hash,
    replaces: before?.rulesVersionId ?? null,
    replacedHash: before ? hashOf(before.rules) : null,
    changeId: asked.changeId ?? null,
    ...changedIn(changes),
  });
}

/** Each path with its figure before and after; texts and lists by hash. */
function changedIn(changes: readonly RulesChange[]): { changed: string[]; raised: string[] } {
  const line = ({ path, from, to }: RulesChange) => `${path}: ${from ?? "none"} → ${to ?? "none"}`;
  return {
    changed: changes.map(line),
    raised: changes.filter(({ direction }) => direction === "raises").map(({ path }) => path),
  };
}

const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));
