/** Where and for whom money is switched on, as it is written, and what of a place says whether it may be. */
import type { Boot } from "../../../../core/contract/account.ts";
import { MONEY_ROLES, type MoneyRole } from "../../../../core/money/switches.ts";
import { isAhead } from "../clock.ts";
import type { AccountContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { homeTimeZone, locations, setting } from "./settings.ts";

export interface SwitchRow {
  readonly placeId: string;
  readonly role: MoneyRole;
  readonly state: "on" | "off";
  readonly byName: string | null;
  readonly atMs: number;
}

const SWITCHES = `SELECT s.location_id AS placeId, s.role, s.state, p.name AS byName, s.at_ms AS atMs
  FROM money_switch s LEFT JOIN person p ON p.id = s.by_person`;

export const moneySwitchesOf = (sql: Sql): SwitchRow[] => sql.all<SwitchRow>(SWITCHES);

/** Where nobody said anything of a place and a role, what the account says of all. */
export function isMoneyOn(sql: Sql, placeId: string, role: MoneyRole): boolean {
  const row = sql.one<SwitchRow>(`${SWITCHES} WHERE s.location_id = ? AND s.role = ?`, placeId, role);
  return (row?.state ?? (setting(sql, "money") === "on" ? "on" : "off")) === "on";
}

export const rolesWithMoney = (sql: Sql, placeId: string): MoneyRole[] =>
  MONEY_ROLES.filter((role) => isMoneyOn(sql, placeId, role));

/** Of all places and roles, for how many it is on. An account without a place has what is said of all. */
export function moneyOnFor(sql: Sql): { readonly on: number; readonly of: number } {
  const places = locations(sql);
  if (places.length === 0) return { on: setting(sql, "money") === "on" ? 1 : 0, of: 1 };
  const on = places.reduce((sum, { locationId }) => sum + rolesWithMoney(sql, locationId).length, 0);
  return { on, of: places.length * MONEY_ROLES.length };
}

export function writeSwitch(
  sql: Sql,
  { placeId, role, state, byPerson, atMs }: Omit<SwitchRow, "byName"> & { readonly byPerson: string },
): void {
  sql.run(
    `INSERT INTO money_switch (location_id, role, state, by_person, at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (location_id, role) DO UPDATE SET state = excluded.state, by_person = excluded.by_person, at_ms = excluded.at_ms`,
    placeId,
    role,
    state,
    byPerson,
    atMs,
  );
}

/** The operator's word over all of them; answers how many were on. */
export function switchAllOff(sql: Sql, nowMs: number): number {
  sql.run("UPDATE money_trial SET ends_at_ms = max(began_at_ms, ?) WHERE ends_at_ms > ?", nowMs, nowMs);
  return sql.change("UPDATE money_switch SET state = 'off', by_person = NULL, at_ms = ? WHERE state = 'on'", nowMs);
}

/** For a dry run, which takes it back: as if nobody had said anything of a place. */
export const forgetSwitches = (sql: Sql): void => sql.run("DELETE FROM money_switch");

export interface TrialRow {
  readonly placeId: string;
  readonly byName: string;
  readonly beganAtMs: number;
  readonly endsAtMs: number;
}

/** The trial that runs at a place now. */
export function trialAt(context: AccountContext, placeId: string): TrialRow | undefined {
  const last = lastTrialAt(context.sql, placeId);
  return last && isAhead(context, last.endsAtMs) ? last : undefined;
}

const lastTrialAt = (sql: Sql, placeId: string): TrialRow | undefined =>
  sql.one<TrialRow>(
    `SELECT t.location_id AS placeId, p.name AS byName, t.began_at_ms AS beganAtMs, t.ends_at_ms AS endsAtMs
     FROM money_trial t JOIN person p ON p.id = t.by_person WHERE t.location_id = ?`,
    placeId,
  );

export function writeTrial(
  sql: Sql,
  trial: { readonly placeId: string; readonly byPerson: string; readonly beganAtMs: number; readonly endsAtMs: number },
): void {
  const { placeId, byPerson, beganAtMs, endsAtMs } = trial;
  sql.run(
    `INSERT INTO money_trial (location_id, by_person, began_at_ms, ends_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (location_id) DO UPDATE SET by_person = excluded.by_person, began_at_ms = excluded.began_at_ms, ends_at_ms = excluded.ends_at_ms`,
    placeId,
    byPerson,
    beganAtMs,
    endsAtMs,
  );
}

export const endTrialAt = (sql: Sql, placeId: string, nowMs: number): void =>
  sql.run("UPDATE money_trial SET ends_at_ms = max(began_at_ms, ?) WHERE location_id = ?", nowMs, placeId);

/** Decisions over money of a place that were taken, or got their yes, since then; beside this one. */
export function decidedAtPlace(sql: Sql, placeId: string, sinceMs: number, beside: string): number {
  const row = sql.one<{ n: number }>(
    `SELECT count(DISTINCT d.id) AS n FROM decision d JOIN decision_line l ON l.decision_id = d.id
     JOIN line i ON i.id = l.line_id JOIN purchase p ON p.id = i.purchase_id
     WHERE (d.decided_at_ms >= ?1 OR d.id IN (SELECT decision_id FROM approval WHERE state = 'approved' AND decided_at_ms >= ?1))
       AND d.amount_minor > 0 AND d.id <> ?2 AND p.location_id = ?3`,
    sinceMs,
    beside,
    placeId,
  );
  return row?.n ?? 0;
}

/** Where the purchases of these lines were made; the account's home where nothing is named. */
export function placesOfLines(sql: Sql, lineIds: readonly string[]): string[] {
  const rows = sql.all<{ id: string }>(
    `SELECT DISTINCT p.location_id AS id FROM line l JOIN purchase p ON p.id = l.purchase_id
     WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY p.location_id`,
    JSON.stringify(lineIds),
  );
  return atHomeElse(sql, rows);
}

export const placesOfPayment = (sql: Sql, paymentId: string): string[] =>
  atHomeElse(
    sql,
    sql.all<{ id: string }>(
      "SELECT p.location_id AS id FROM payment y JOIN purchase p ON p.id = y.purchase_id WHERE y.id = ?",
      paymentId,
    ),
  );

function atHomeElse(sql: Sql, rows: readonly { readonly id: string }[]): string[] {
  const home = locations(sql)[0]?.locationId;
  if (rows.length > 0) return rows.map(({ id }) => id);
  return home === undefined ? [] : [home];
}

/** The account as a page starts with it. */
export const accountNow = (sql: Sql): Boot["account"] => ({
  title: setting(sql, "title") ?? "",
  money: moneyOnFor(sql).on > 0 ? "on" : "suggest_only",
  timeZone: homeTimeZone(sql),
});

/** Whether money can leave now, or could at any time before. */
export function moneyWasOn(sql: Sql): boolean {
  if (setting(sql, "money") === "on") return true;
  if (sql.one("SELECT 1 AS n FROM money_switch LIMIT 1") ?? sql.one("SELECT 1 AS n FROM money_trial LIMIT 1"))
    return true;
  const event =
    "SELECT 1 AS n FROM event WHERE type = 'account.provisioned' AND json_extract(data, '$.money') = 'on' LIMIT 1";
  return sql.one(event) !== undefined;
}
