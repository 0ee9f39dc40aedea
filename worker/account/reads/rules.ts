/** Which rules are in force, what waits, and what raised them lately: everybody is told. */
import { may } from "../../../core/approval/may.ts";
import { type RulesChange, textAt } from "../../../core/approval/rules-direction.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { RulesChangeView, RulesView } from "../../../core/contract/rules.ts";
import type { AccountRules } from "../../../core/policy/rules.ts";
import { tryLetters } from "../../../core/reply/try-letters.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { changesOf, type RulesChangeRow, rulesInForceSince, waitingRules } from "../ledger/rules-changes.ts";
import type { Sql } from "../sql.ts";
import { asOfNow } from "../store/people.ts";
import { currentRules, rulesById } from "../store/policies.ts";
import { nameOf } from "./decisions.ts";
import { present } from "./present.ts";

const TOLD_MS = 7 * 24 * 3_600_000;

export function readRules(ctx: AccountContext, who: PersonActor): Result<RulesView, Refusal> {
  const actor = asOfNow(ctx.sql, who);
  const allowed = may(actor, "rules.read");
  if (!allowed.ok) return allowed;
  const current = currentRules(ctx.sql);
  const waiting = waitingRules(ctx.sql);
  return ok({
    ...present({ rulesVersionId: current?.rulesVersionId, currency: current?.rules.currency }),
    ...present({ waiting: waiting && viewOf(ctx, actor, waiting) }),
    recent: rulesInForceSince(ctx.sql, ctx.nowMs - TOLD_MS).map((row) => viewOf(ctx, actor, row)),
    brokenLetters: (current ? tryLetters(current.rules) : []).map(({ templateId, line, column, at }) => ({
      templateId,
      line,
      column,
      at,
    })),
  });
}

const isHash = (value: RulesChange["from"]): boolean => typeof value === "string" && value.startsWith("#");

/** With both texts where the record keeps a hash alone: nobody confirms what they cannot read. */
function changesInWords(sql: Sql, row: RulesChangeRow): RulesChangeView["changes"] {
  const before = rulesById(sql, row.replaces);
  // Checked when it was asked for; never written since.
  const after: AccountRules = JSON.parse(row.json);
  return changesOf(row).map((change) => ({
    ...change,
    ...present({
      fromText: isHash(change.from) && before ? textAt(before, change.path) : undefined,
      toText: isHash(change.to) ? textAt(after, change.path) : undefined,
    }),
  }));
}

function viewOf({ sql }: AccountContext, actor: PersonActor, row: RulesChangeRow): RulesChangeView {
  const waits = row.state === "waiting";
  const isAsker = row.askedBy === actor.personId;
  return {
    changeId: row.changeId,
    rulesVersionId: row.rulesVersionId,
    replaces: row.replaces,
    askedBy: nameOf(sql, row.askedBy),
    askedAtMs: row.askedAtMs,
    ...present({ effectiveAtMs: row.effectiveAtMs ?? undefined, endedAtMs: row.endedAtMs ?? undefined }),
    ...present({ endedBy: row.endedBy === null ? undefined : nameOf(sql, row.endedBy) }),
    state: row.state,
    changes: changesInWords(sql, row),
    mayConfirm: waits && !isAsker && may(actor, "rules.confirm").ok,
    mayWithdraw: waits && isAsker && may(actor, "import.apply").ok,
  };
}
