import type { PersonLocationsRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { SETUP } from "../../../../core/setup/link.ts";
import { found } from "../../domain/people/require-person.ts";
import { locations } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { loginOf } from "../../store/people/people.ts";
import { locationsOfPerson, putLocationsOfPerson } from "../../store/people/person-locations.ts";

/** An admin says where somebody works; no location is all of them, also those to come. The same again changes nothing. */
export function setLocations(
  context: CommandContext,
  personId: string,
  { locationIds }: PersonLocationsRequest,
): Result<true, Refusal> {
  const { sql } = context;
  const login = loginOf(sql, personId);
  const person = found(login?.helpdesk === SETUP ? undefined : login, "person");
  if (!person.ok) return person;
  const known = locations(sql).map(({ locationId }) => locationId);
  const to = [...new Set(locationIds)].sort();
  for (const locationId of to) {
    const location = found(known.includes(locationId) ? locationId : undefined, "location");
    if (!location.ok) return location;
  }
  const from = locationsOfPerson(sql, personId);
  if (from.join() === to.join()) return ok(true);
  putLocationsOfPerson(sql, personId, to);
  context.record("person.locations_set", undefined, { personId, from, to });
  return ok(true);
}
