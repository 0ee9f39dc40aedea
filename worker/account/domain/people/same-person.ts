/** Whether two logins are one person, or may be. Who may be the same never says yes to what the other asked for. */
import { normaliseName } from "../../../../core/facts/patient-keys.ts";
import { allLogins, type LoginRow } from "../../store/people/logins.ts";
import type { Sql } from "../../store/sql.ts";

/** One name or one address: nobody has said yet whether they are two. */
const looksLike = (one: LoginRow, other: LoginRow): boolean =>
  (one.emailNorm !== null && one.emailNorm === other.emailNorm) ||
  (normaliseName(one.name) !== "" && normaliseName(one.name) === normaliseName(other.name));

/** Every login that is this person's or may be, their own among them. */
export function alikeOf(sql: Sql, personId: string): string[] {
  const logins = allLogins(sql);
  const person = logins.find(({ loginId }) => loginId === personId)?.personId ?? personId;
  const own = logins.filter((one) => one.personId === person);
  const alike = new Set(logins.filter((one) => own.some((mine) => looksLike(mine, one))).map((one) => one.personId));
  alike.add(person);
  return [...new Set([personId, ...logins.filter((one) => alike.has(one.personId)).map(({ loginId }) => loginId)])];
}

export const mayBeSame = (sql: Sql, personId: string, otherId: string): boolean =>
  personId === otherId || alikeOf(sql, personId).includes(otherId);
