import type { Standing } from "../../../../core/approval/standing.ts";
import { SETUP } from "../../../../core/setup/link.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { isSetupOpen } from "../account/setup-links.ts";
import type { Actor, PersonActor } from "../context.ts";
import type { Sql } from "../sql.ts";

/** A person's id at a helpdesk, by whichever of their logins; undefined for somebody who is not of that helpdesk. */
export function externalIdOf(sql: Sql, helpdesk: string, personId: string): string | undefined {
  return sql.one<{ externalId: string }>(
    `SELECT external_id AS externalId FROM person WHERE (id = ?1 OR same_as = ?1) AND helpdesk = ?2
     ORDER BY heard_at_ms DESC LIMIT 1`,
    personId,
    helpdesk,
  )?.externalId;
}

/** What is known of a person's right to be here; undefined for somebody whom the account does not know. */
export function standingOf(sql: Sql, personId: string): Standing | undefined {
  return sql.one<Standing>(
    `SELECT heard_at_ms AS heardAtMs, suspended_at_ms AS suspendedAtMs, sessions_ended_at_ms AS sessionsEndedAtMs
     FROM person WHERE id = ?`,
    personId,
  );
}

/** Where a person signs in, of several logins where they did last; undefined for somebody whom the account does not know. */
export function loginOf(sql: Sql, personId: string): { helpdesk: string; externalId: string } | undefined {
  return sql.one<{ helpdesk: string; externalId: string }>(
    `SELECT l.helpdesk, l.external_id AS externalId FROM person p JOIN person l ON l.id = coalesce(p.signed_in_by, p.id)
     WHERE p.id = ?`,
    personId,
  );
}

/** Works here now. */
export function isHere(sql: Sql, personId: string): boolean {
  const standing = standingOf(sql, personId);
  return standing !== undefined && standing.suspendedAtMs === null;
}

/** The role that the account gives a person now; somebody it does not know, or who left, may look, no more. */
export function roleOf(sql: Sql, personId: string): Role {
  const row = sql.one<{ role: string }>("SELECT role FROM person WHERE id = ? AND suspended_at_ms IS NULL", personId);
  return ROLES.find((known) => known === row?.role) ?? "viewer";
}

/** Who acts, with the role of this moment: the one in a session may be a quarter of an hour old. */
export function asOfNow(sql: Sql, actor: PersonActor): PersonActor;
export function asOfNow(sql: Sql, actor: Actor): Actor;
export function asOfNow(sql: Sql, actor: Actor): Actor {
  return actor.type === "person" ? { ...actor, role: actingRoleOf(sql, actor.personId) } : actor;
}

/** Whoever holds the set-up link does an admin's work, as far as it opens any (`operations/account/setup-gate.ts`), and is none. */
const actingRoleOf = (sql: Sql, personId: string): Role =>
  isSetupOpen(sql, personId) ? "admin" : roleOf(sql, personId);

/** Those who may act as admins now. */
export const adminsOf = (sql: Sql): string[] =>
  sql
    .all<{ personId: string }>(
      "SELECT id AS personId FROM person WHERE role = 'admin' AND suspended_at_ms IS NULL AND same_as IS NULL",
    )
    .map(({ personId }) => personId);

export function setRole(sql: Sql, personId: string, role: Role): void {
  sql.run("UPDATE person SET role = ? WHERE id = ?", role, personId);
}

/** A person by their id at the helpdesk. */
export function personOfHelpdesk(
  sql: Sql,
  helpdesk: string,
  externalId: string,
): { personId: string; role: Role } | undefined {
  const row = sql.one<{ personId: string }>(
    "SELECT id AS personId FROM person WHERE helpdesk = ? AND external_id = ?",
    helpdesk,
    externalId,
  );
  return row && { ...row, role: roleOf(sql, row.personId) };
}

export interface StaffRow {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** Everybody whom the account knows, by name. */
export function staff(sql: Sql): StaffRow[] {
  return sql
    .all<{ personId: string; name: string }>(
      "SELECT id AS personId, name FROM person WHERE helpdesk <> ? AND same_as IS NULL ORDER BY name, id",
      SETUP,
    )
    .map((row) => ({ ...row, role: roleOf(sql, row.personId) }));
}

export interface PersonNow {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly suspendedAtMs: number | null;
  readonly heardAtMs: number | null;
  readonly sessionsEndedAtMs: number | null;
}

/** Everybody whom the account knows, by name, with the role of their row, whether or not they may still use it. */
export function peopleRows(sql: Sql): PersonNow[] {
  return sql.all<PersonNow>(
    `SELECT id AS personId, name, role, suspended_at_ms AS suspendedAtMs, heard_at_ms AS heardAtMs,
       sessions_ended_at_ms AS sessionsEndedAtMs FROM person WHERE helpdesk <> ? AND same_as IS NULL ORDER BY name, id`,
    SETUP,
  );
}

export interface NewPerson {
  /** For somebody whom the account does not know; who it knows keeps their own. */
  readonly personId: string;
  readonly helpdesk: string;
  readonly externalId: string;
  readonly name: string;
  readonly role: Role;
}

/** Adds a person, or gives them this name and role. Answers whether anything changed. */
export function putPersonRow(sql: Sql, { personId, helpdesk, externalId, name, role }: NewPerson): boolean {
  return (
    sql.change(
      `INSERT INTO person (id, helpdesk, external_id, name, role) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (helpdesk, external_id) DO UPDATE SET name = excluded.name, role = excluded.role
       WHERE name <> excluded.name OR role <> excluded.role`,
      personId,
      helpdesk,
      externalId,
      name,
      role,
    ) > 0
  );
}

/** Somebody whom the account knows already keeps their name and role. Answers who they are. */
export function addPersonOnce(
  sql: Sql,
  { personId, helpdesk, externalId, name, role }: NewPerson,
): { readonly personId: string; readonly name: string; readonly role: string } | undefined {
  sql.run(
    "INSERT INTO person (id, helpdesk, external_id, name, role) VALUES (?, ?, ?, ?, ?) ON CONFLICT (helpdesk, external_id) DO NOTHING",
    personId,
    helpdesk,
    externalId,
    name,
    role,
  );
  return sql.one(
    "SELECT id AS personId, name, role FROM person WHERE helpdesk = ? AND external_id = ?",
    helpdesk,
    externalId,
  );
}
