/** Which rules are in force, what waits, and what raised them lately: everybody is told. */

import { may } from "../../../../core/approval/may.ts";
import { compareRules, type RulesChange, textAt } from "../../../../core/approval/rules-direction.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { RulesChangeView, RulesHistoryRow, RulesView, RulesWhole } from "../../../../core/contract/rules.ts";
import { knownCashOut, knownFloors } from "../../../../core/law/library.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { tryLetters } from "../../../../core/reply/try-letters.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { mayBeSame } from "../../domain/people/same-person.ts";
import { locations } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { asOfNow, staff } from "../../store/people/people.ts";
import { currentRules, importedRules, newestRulesVersions, rulesById } from "../../store/policy/policies.ts";
import {
  changesOf,
  endedRulesChanges,
  type RulesChangeRow,
  rulesInForceSince,
  waitingRules,
} from "../../store/policy/rules-changes.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

const TOLD_MS = 7 * 24 * 3_600_000;

export function readRules(ctx: AccountContext, who: PersonActor): Result<RulesView, Refusal> {
  const actor = asOfNow(ctx.sql, who);
  const current = currentRules(ctx.sql);
  const waiting = waitingRules(ctx.sql);
  return ok({
    ...omitNullish({ rulesVersionId: current?.rulesVersionId, currency: current?.rules.currency }),
    ...omitNullish({ waiting: waiting && viewOf(ctx, actor, waiting) }),
    recent: rulesInForceSince(ctx.sql, ctx.nowMs - TOLD_MS).map((row) => viewOf(ctx, actor, row)),
    brokenLetters: (current ? tryLetters(current.rules) : []).map(({ templateId, line, column, at }) => ({
      templateId,
      line,
      column,
      at,
    })),
  });
}

/** What these rules would change of those in force, for whoever writes them. The first rules differ from nothing. */
export function rulesDifferences(sql: Sql, wanted: AccountRules): RulesChangeView["changes"] {
  const before = importedRules(sql)?.rules;
  return before ? inWords(sql, compareRules(before, wanted), before, wanted) : [];
}

const HISTORY_MAX = 20;

/** The rules as they were put in, with what changed them: for who may look at them. */
export function readRulesWhole(ctx: AccountContext, who: PersonActor): Result<RulesWhole, Refusal> {
  const { sql } = ctx;
  const versions = newestRulesVersions(sql, HISTORY_MAX + 1);
  const ended = endedRulesChanges(sql, HISTORY_MAX);
  const [current] = versions;
  const named = (personId: string | null | undefined) => (personId ? nameOf(sql, personId) : undefined);
  const put = versions.slice(0, HISTORY_MAX).map((version, at): RulesHistoryRow => {
    const wish = ended.find((row) => row.state === "in_force" && row.rulesVersionId === version.rulesVersionId);
    const before = versions[at + 1];
    return {
      rulesVersionId: version.rulesVersionId,
      state: at === 0 ? "in_force" : "was_in_force",
      atMs: version.addedAtMs,
      ...omitNullish({ askedBy: named(version.addedBy ?? wish?.askedBy), endedBy: named(wish?.endedBy) }),
      changes: before ? inWords(sql, compareRules(before.rules, version.rules), before.rules, version.rules) : [],
    };
  });
  const refused = ended.flatMap((row): RulesHistoryRow[] =>
    row.state === "in_force" || row.state === "waiting"
      ? []
      : [
          {
            rulesVersionId: row.rulesVersionId,
            state: row.state,
            atMs: row.endedAtMs ?? row.askedAtMs,
            ...omitNullish({ askedBy: named(row.askedBy), endedBy: named(row.endedBy) }),
            changes: changesInWords(sql, row),
          },
        ],
  );
  return ok({
    ...omitNullish({ rulesVersionId: current?.rulesVersionId, rules: current?.rules }),
    ...omitNullish({ waitingChangeId: waitingRules(sql)?.changeId }),
    history: [...put, ...refused].sort((a, b) => b.atMs - a.atMs).slice(0, HISTORY_MAX),
    people: decidersOf(sql),
    places: placesOf(sql),
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    mayAsk: may(asOfNow(sql, who), "rules.ask").ok,
  });
}

/** Those for whom limits count: who only looks, or looks after settings, decides nothing alone. */
const decidersOf = (sql: Sql): RulesWhole["people"] =>
  staff(sql).flatMap(({ personId, name, role }) =>
    role === "agent" || role === "lead" || role === "finance" ? [{ personId, name, role }] : [],
  );

/** Each jurisdiction in which the clinic has a location, with what the library knows of it. */
function placesOf(sql: Sql): RulesWhole["places"] {
  const byPlace = Map.groupBy(locations(sql), ({ jurisdiction }) => jurisdiction);
  return [...byPlace].map(([jurisdiction, at]) => ({
    jurisdiction,
    locations: at.map(({ title }) => title),
    known: knownFloors(jurisdiction),
    knownCashOut: knownCashOut(jurisdiction),
  }));
}

const isHash = (value: RulesChange["from"]): boolean => typeof value === "string" && value.startsWith("#");

/** With both texts where the record keeps a hash alone: nobody confirms what they cannot read. */
function changesInWords(sql: Sql, row: RulesChangeRow): RulesChangeView["changes"] {
  const before = rulesById(sql, row.replaces);
  // Checked when it was asked for; never written since.
  const after: AccountRules = JSON.parse(row.json);
  return inWords(sql, changesOf(row), before, after);
}

/** The record holds ids; who reads it is told a name. */
function whoIn(sql: Sql, path: string): string | undefined {
  const [part, id] = path.split(".");
  if (part === "locations") return locations(sql).find(({ locationId }) => locationId === id)?.title;
  return part === "people" && id ? nameOf(sql, id) : undefined;
}

const inWords = (
  sql: Sql,
  changes: readonly RulesChange[],
  before: AccountRules | undefined,
  after: AccountRules,
): RulesChangeView["changes"] =>
  changes.map((change) => ({
    ...change,
    ...omitNullish({
      who: whoIn(sql, change.path),
      fromText: isHash(change.from) && before ? textAt(before, change.path) : undefined,
      toText: isHash(change.to) ? textAt(after, change.path) : undefined,
    }),
  }));

function viewOf({ sql }: AccountContext, actor: PersonActor, row: RulesChangeRow): RulesChangeView {
  const waits = row.state === "waiting";
  const isAsker = row.askedBy === actor.personId;
  return {
    changeId: row.changeId,
    rulesVersionId: row.rulesVersionId,
    replaces: row.replaces,
    askedBy: nameOf(sql, row.askedBy),
    askedAtMs: row.askedAtMs,
    ...omitNullish({ effectiveAtMs: row.effectiveAtMs ?? undefined, endedAtMs: row.endedAtMs ?? undefined }),
    ...omitNullish({ endedBy: row.endedBy === null ? undefined : nameOf(sql, row.endedBy) }),
    state: row.state,
    changes: changesInWords(sql, row),
    mayConfirm: waits && !mayBeSame(sql, row.askedBy, actor.personId, row.askedAtMs) && may(actor, "rules.confirm").ok,
    mayWithdraw: waits && isAsker && may(actor, "import.apply").ok,
  };
}
