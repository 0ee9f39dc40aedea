import type { KeptKind } from "../../../../core/privacy/retention.ts";
import { REGIONS, type Region } from "../../../../core/regions.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { currentRules } from "../policy/policies.ts";
import type { Sql } from "../sql.ts";

/** `title` and `language` of the clinic; `money` is `on` or `suggest_only`; `frozen` is `1` while nothing may leave. `patients_since`: when the first patient was put on file. `kept.…`: for how many days, where the clinic said; `kept_next.…`: fewer days, from when and asked by whom. `automatic_mail`: `on` where a mail may go by itself. `region`: where it was made, `nearest` where nobody said. `closed`: why this copy takes no changes. `business_days`: the days of the week on which somebody answers, Sunday 0. `coming_in`: how far a backup was taken in, until the operator lets it go on. `test`: `1` for a test account, as its id says. */
export type SettingKey =
  | "title"
  | "language"
  | "money"
  | "frozen"
  | "patients_since"
  | "postal_address"
  | "clinic_phone"
  | "automatic_mail"
  | "region"
  | "closed"
  | "coming_in"
  | "test"
  | "business_days"
  | "changes_looked_at"
  | `kept.${KeptKind}`
  | `kept_next.${KeptKind}`;

export function setting(sql: Sql, key: SettingKey): string | undefined {
  return sql.one<{ value: string }>("SELECT value FROM setting WHERE key = ?", key)?.value;
}

export function putSetting(sql: Sql, key: SettingKey, value: string): void {
  sql.run(
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    key,
    value,
  );
}

/** Where the account was made. */
export const regionOf = (sql: Sql): Region => REGIONS.find((one) => one === setting(sql, "region")) ?? "nearest";

/** Beside a live account: no real money moves here and nobody is written to. */
export const isTestAccount = (sql: Sql): boolean => setting(sql, "test") === "1";

export const dropSetting = (sql: Sql, key: SettingKey): void => sql.run("DELETE FROM setting WHERE key = ?", key);

export interface LocationRow {
  readonly locationId: string;
  /** As its system calls it, and what a patient reads. */
  readonly name: string;
  /** What staff choose by: with the system it came from, where another location has the same name. */
  readonly title: string;
  readonly timeZone: string;
  readonly jurisdiction: string;
  readonly currency: string;
}

/** In the order they were added: the first is the account's home. */
export function locations(sql: Sql): LocationRow[] {
  return sql.all<LocationRow>(
    `SELECT id AS locationId, title AS name, CASE WHEN count(*) OVER named = 1 THEN title
       ELSE title || ' (' || source || iif(count(*) OVER same = 1, '', ' ' || source_id) || ')' END AS title,
       time_zone AS timeZone, jurisdiction, currency
     FROM location WINDOW named AS (PARTITION BY title), same AS (PARTITION BY title, source) ORDER BY id`,
  );
}

/** The calendar of what has no location of its own, such as a ticket nobody is matched to. UTC before the first location is imported. */
export function homeTimeZone(sql: Sql): string {
  return (
    sql.one<{ timeZone: string }>("SELECT time_zone AS timeZone FROM location ORDER BY id LIMIT 1")?.timeZone ?? "UTC"
  );
}

/** The civil day of whichever of the clinic's places is furthest into it. */
export function latestToday(sql: Sql, nowMs: number): string {
  const zones = new Set([homeTimeZone(sql), ...locations(sql).map(({ timeZone }) => timeZone)]);
  return [...zones].map((zone) => civilDateAt(nowMs, zone)).reduce((latest, day) => (day > latest ? day : latest));
}

/** The clinic's own words for what it sells. */
export function itemCategories(sql: Sql): string[] {
  return sql
    .all<{ category: string }>("SELECT DISTINCT category FROM item WHERE category <> '' ORDER BY category LIMIT 500")
    .map((row) => row.category);
}

/** Whose law applies to what a payment became: that of the location that sold it, else of the account's home. Empty before there is one. */
export function jurisdictionOfPayment(sql: Sql, paymentId: string): string {
  const sold = sql.one<{ jurisdiction: string }>(
    `SELECT l.jurisdiction FROM payment y JOIN purchase p ON p.id = y.purchase_id JOIN location l ON l.id = p.location_id WHERE y.id = ?`,
    paymentId,
  );
  return sold?.jurisdiction ?? homeJurisdiction(sql);
}

/** Whose law, and whose telephone numbers, a place has: its own, else the account's home's. Empty before there is one. */
export const jurisdictionAt = (sql: Sql, locationId: string | undefined): string =>
  locations(sql).find((one) => one.locationId === locationId)?.jurisdiction ?? homeJurisdiction(sql);

/** The civil time of the place that took a payment, else of the account's home. */
export function timeZoneOfPayment(sql: Sql, paymentId: string): string {
  const sold = sql.one<{ timeZone: string }>(
    `SELECT l.time_zone AS timeZone FROM payment y JOIN purchase p ON p.id = y.purchase_id JOIN location l ON l.id = p.location_id WHERE y.id = ?`,
    paymentId,
  );
  return sold?.timeZone ?? homeTimeZone(sql);
}

export function homeJurisdiction(sql: Sql): string {
  return locations(sql)[0]?.jurisdiction ?? "";
}

/** The currency of the account's rules; before there are rules, that of its first location. */
export function accountCurrency(sql: Sql): string {
  return (
    currentRules(sql)?.rules.currency ??
    sql.one<{ currency: string }>("SELECT currency FROM location ORDER BY id LIMIT 1")?.currency ??
    "USD"
  );
}

export interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
}

export function personById(sql: Sql, personId: string): PersonRow | undefined {
  return sql.one<PersonRow>("SELECT id AS personId, name, role FROM person WHERE id = ?", personId);
}
