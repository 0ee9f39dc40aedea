/** Delegations as rows: the right to approve, lent for a time (mission E4). The database refuses to edit or remove one. */
import type { RunningDelegation } from "../../../../core/approval/delegation.ts";
import { keepText, textHash } from "../audit/texts.ts";
import type { CommandContext } from "../context.ts";
import { roleOf } from "../people/people.ts";
import type { Sql } from "../sql.ts";

export interface DelegationRow {
  readonly delegationId: string;
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly startsAtMs: number;
  /** The first instant at which it no longer runs. */
  readonly endsAtMs: number;
  readonly givenAtMs: number;
  readonly textId: string;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT id AS delegationId, from_person AS fromPerson, to_person AS toPerson, from_on AS fromOn, until_on AS untilOn,
    starts_at_ms AS startsAtMs, ends_at_ms AS endsAtMs, given_at_ms AS givenAtMs, text_id AS textId, ended_at_ms AS endedAtMs
  FROM delegation`;

export function delegationById(sql: Sql, delegationId: string): DelegationRow | undefined {
  return sql.one<DelegationRow>(`${SELECT} WHERE id = ?`, delegationId);
}

/** Those that run or are to come, the first to begin first. */
export function openDelegations(sql: Sql, nowMs: number): DelegationRow[] {
  return sql.all<DelegationRow>(
    `${SELECT} WHERE ended_at_ms IS NULL AND ends_at_ms > ? ORDER BY starts_at_ms, id`,
    nowMs,
  );
}

/** What somebody may use at this moment, each with the role its giver has at this moment. */
export function runningDelegationsTo(sql: Sql, personId: string, nowMs: number): RunningDelegation[] {
  return openDelegations(sql, nowMs)
    .filter(({ toPerson, startsAtMs }) => toPerson === personId && startsAtMs <= nowMs)
    .map(({ delegationId, fromPerson }) => ({
      delegationId,
      delegatorId: fromPerson,
      delegatorRole: roleOf(sql, fromPerson),
    }));
}

export function insertDelegation(
  context: CommandContext,
  given: Omit<DelegationRow, "givenAtMs" | "textId" | "endedAtMs"> & { readonly sentence: string },
): void {
  const { delegationId, fromPerson, toPerson, fromOn, untilOn, sentence } = given;
  context.sql.run(
    `INSERT INTO delegation (id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    delegationId,
    fromPerson,
    toPerson,
    fromOn,
    untilOn,
    given.startsAtMs,
    given.endsAtMs,
    context.nowMs,
    keepText(context, undefined, sentence),
  );
  context.record("delegation.given", undefined, {
    delegationId,
    fromPerson,
    toPerson,
    fromOn,
    untilOn,
    sentenceHash: textHash(sentence),
  });
}

/** `by` is absent where a role fell, and no person took the right back. */
export function endDelegationRow(
  context: CommandContext,
  { delegationId, fromPerson, toPerson }: DelegationRow,
  why: "withdrawn" | "role",
  by?: string,
): void {
  context.sql.run(
    "UPDATE delegation SET ended_at_ms = ?, ended_by = ?, ended_why = ? WHERE id = ? AND ended_at_ms IS NULL",
    context.nowMs,
    by ?? null,
    why,
    delegationId,
  );
  context.record("delegation.ended", undefined, { delegationId, fromPerson, toPerson, why });
}

/** Somebody has no right to lend any more: what they lent ends, and does not come back with the role. */
export function endDelegationsOf(context: CommandContext, personId: string): void {
  for (const row of openDelegations(context.sql, context.nowMs)) {
    if (row.fromPerson === personId) endDelegationRow(context, row, "role");
  }
}

/** Somebody is another person's login from now on: what they lent and what they were lent ends. */
export function endDelegationsAbout(context: CommandContext, personId: string): void {
  for (const row of openDelegations(context.sql, context.nowMs)) {
    if ([row.fromPerson, row.toPerson].includes(personId)) endDelegationRow(context, row, "role");
  }
}
