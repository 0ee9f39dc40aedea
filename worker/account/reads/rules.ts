/** Which rules are in force, what waits, and what raised them lately: everybody is told. */
import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { RulesChangeView, RulesView } from "../../../core/contract/rules.ts";
import { tryLetters } from "../../../core/reply/try-letters.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { changesOf, type RulesChangeRow, rulesInForceSince, waitingRules } from "../ledger/rules-changes.ts";
import { asOfNow } from "../store/people.ts";
import { currentRules } from "../store/policies.ts";
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
    changes: changesOf(row).map((change) => ({ ...change })),
    mayConfirm: waits && !isAsker && may(actor, "rules.confirm").ok,
    mayWithdraw: waits && isAsker && may(actor, "import.apply").ok,
  };
}
