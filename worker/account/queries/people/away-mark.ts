import type { AwayMark } from "../../../../core/contract/absence.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { WhoWorks } from "../../domain/people/who-works.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

/** That whose case or task it is is away, and who is there for them; undefined where nobody's is, or who is not away. */
export function awayMarkOf(sql: Sql, works: WhoWorks, ownerId: string | null, viewerId: string): AwayMark | undefined {
  const absence = ownerId === null ? undefined : works.absenceOf(ownerId);
  if (!absence) return undefined;
  const there = works.there(absence.personId);
  return {
    name: nameOf(sql, absence.personId),
    untilOn: absence.untilOn,
    ...omitNullish({ standIn: there === undefined ? undefined : nameOf(sql, there) }),
    ...(there === viewerId ? { forYou: true as const } : {}),
  };
}
