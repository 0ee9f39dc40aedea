/** Whether two logins are one person, or may be. Who may be the same never says yes to what the other asked for. */
import { bareEmail, normaliseName } from "../../../../core/facts/patient-keys.ts";
import { tookPart } from "../../store/case/reviews.ts";
import {
  allLogins,
  type LoginRow,
  loginsAddressedOtherwise,
  loginsJoinedAt,
  personsOnce,
} from "../../store/people/logins.ts";
import type { Sql } from "../../store/sql.ts";

type Likeness = "same_address" | "same_name";

/**
 * By what two logins may be one person: whoever has one of these in common has not been said to be two. What follows a plus, and which name comes
 * first, is each helpdesk's way of writing.
 */
function traitsOf({ name, emailNorm }: LoginRow): { readonly by: Likeness; readonly trait: string }[] {
  const known = normaliseName(name).split(" ").sort().join(" ");
  return [
    ...(emailNorm === null ? [] : [{ by: "same_address" as const, trait: `address ${bareEmail(emailNorm)}` }]),
    ...(known === "" ? [] : [{ by: "same_name" as const, trait: `name ${known}` }]),
  ];
}

/** Of each person, the others who may be the same, and by what. */
export function whoLooksLikeWhom(
  logins: readonly LoginRow[],
): (personId: string) => ReadonlyMap<string, ReadonlySet<Likeness>> {
  const having = Map.groupBy(
    logins.flatMap((one) => traitsOf(one).map((trait) => ({ ...trait, personId: one.personId }))),
    ({ trait }) => trait,
  );
  const own = Map.groupBy(logins, ({ personId }) => personId);
  return (personId) => {
    const found = new Map<string, Set<Likeness>>();
    const traits = (own.get(personId) ?? []).flatMap(traitsOf);
    for (const other of traits.flatMap(({ trait }) => having.get(trait) ?? [])) {
      if (other.personId !== personId)
        found.set(other.personId, (found.get(other.personId) ?? new Set()).add(other.by));
    }
    return found;
  };
}

/**
 * Every login that is this person's or may be, their own among them. Of what they asked for at a moment, also whoever was one with them then,
 * though they have been parted since, or had their address, though either has another since: it may have been asked by either.
 */
export function alikeOf(sql: Sql, personId: string, askedAtMs?: number): string[] {
  const now = allLogins(sql);
  const logins = askedAtMs === undefined ? now : [...now, ...loginsAddressedOtherwise(sql, askedAtMs)];
  const personOf = (id: string) => logins.find(({ loginId }) => loginId === id)?.personId ?? id;
  const person = personOf(personId);
  const alike = new Set([person, ...whoLooksLikeWhom(logins)(person).keys()]);
  if (askedAtMs !== undefined) for (const id of loginsJoinedAt(sql, personId, askedAtMs)) alike.add(personOf(id));
  return [...new Set([personId, ...logins.filter((one) => alike.has(one.personId)).map(({ loginId }) => loginId)])];
}

export const mayBeSame = (sql: Sql, personId: string, otherId: string, askedAtMs?: number): boolean =>
  personId === otherId || alikeOf(sql, personId, askedAtMs).includes(otherId);

/** Whether somebody had a part in what is reviewed, by whichever login that is theirs or may be, or as whom they once were. */
export const hadPartIn = (sql: Sql, caseId: string, personId: string): boolean =>
  alikeOf(sql, personId)
    .flatMap((id) => [id, ...personsOnce(sql, id)])
    .some((id) => tookPart(sql, caseId, id));
