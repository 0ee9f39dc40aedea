import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { PutConnectionRequest } from "../../../../core/contract/connections.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { connectorOf, filledBy } from "../../../connectors/registry.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { connectionById, openConnection, originOf } from "../../store/account/connections.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { type GivenConnection, putConnection, readConnection } from "./put-connection.ts";
import { fitsLiveAccount } from "./right-keys.ts";

export interface PlannedConnection {
  readonly given: GivenConnection;
  /**
   * It would replace the settings of the helpdesk by which people are known: wrong ones would shut everybody out, so they are asked about
   * before they are kept.
   */
  readonly isTriedFirst: boolean;
}

/**
 * What a connection would be with these settings. The first of a kind is called by its kind, a further one by a ULID. A secret that is left
 * out stays; where the vendor's address becomes another every secret is asked for, since the old ones would go there.
 */
export function planConnection(
  { sql }: AccountContext,
  secrets: SecretStore,
  id: string,
  { kind, isNew, settings: given }: PutConnectionRequest,
): Result<PlannedConnection, Refusal> {
  const misnamed = againstName(sql, id, kind, isNew);
  if (misnamed) return err(misnamed);
  const kinds = connectorOf(kind);
  const names = kinds?.secrets ?? [];
  const isFilled = (name: string) => kinds !== undefined && filledBy(kinds).includes(name);
  const kept = names.flatMap((name) => {
    const value = Object.hasOwn(given, name) ? undefined : secrets.get(`${id}/${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  const whole = { ...given, ...Object.fromEntries(kept), kind, ...(id === kind ? {} : { id }) };
  // What is called like these is no setting of anybody's.
  const reserved = ["kind", "id"].find((name) => Object.hasOwn(given, name));
  if (reserved) return invalid(`settings.${reserved}`, "is no setting");
  const first = readConnection(sql, whole, "settings");
  if (!first.ok) return first;
  const known = connectionById(sql, id);
  const { connector, settings } = first.value;
  const isElsewhere = known !== undefined && originOf(sql, id) !== connector.origin(settings);
  const needed = kept.filter(([name]) => !isFilled(name));
  if (isElsewhere && needed.length > 0) {
    return err({
      code: "invalid",
      detail: "The address is another: give the secrets for it too.",
      errors: needed.map(([name]) => ({ field: `settings.${name}`, message: "the address is another: give it anew" })),
    });
  }
  // What was made at the helpdesk before is none of the new one's.
  const anew = { ...given, kind, ...(id === kind ? {} : { id }) };
  const read = isElsewhere ? readConnection(sql, anew, "settings") : first;
  if (!read.ok) return read;
  const fits = fitsLiveAccount({ sql, secrets }, connector, read.value.settings);
  if (!fits.ok) return fits;
  const now = openConnection(sql, secrets, id);
  const isOther = now === undefined || !isSame(now.settings, read.value.settings);
  const isTriedFirst = known !== undefined && !isNew && read.value.connector.role === "helpdesk" && isOther;
  return ok({ given: read.value, isTriedFirst });
}

/**
 * Connects a system or gives a connection other settings. What one connects that somebody else has connected meanwhile is refused, unless it
 * is the same. `tried`: settings that the vendor took, where they are tried first.
 */
export function setConnection(
  context: CommandContext,
  id: string,
  request: PutConnectionRequest,
  { secrets, tried }: { readonly secrets: SecretStore; readonly tried: Readonly<Record<string, unknown>> | undefined },
): Result<true, Refusal> {
  const { sql } = context;
  const { kind, isNew } = request;
  const planned = planConnection(context, secrets, id, request);
  if (!planned.ok) return planned;
  const { given, isTriedFirst } = planned.value;
  if (isTriedFirst && !(tried && isSame(tried, given.settings)))
    return refusal("already_decided", "Somebody changed this meanwhile: what was tried is not what would be kept.");
  const known = connectionById(sql, id);
  const changed = putConnection(context, secrets, given);
  if (isNew && known && changed.length > 0) return refusal("already_decided", "Somebody has connected this meanwhile.");
  if (changed.length > 0)
    context.record("connection.set", undefined, { kind, connectionId: id, isNew: !known, changed });
  return ok(true);
}

/** Both read by the connector's schema, which has an order. */
const isSame = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean =>
  canonicalJson(one) === canonicalJson(other);

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

/** Why no connection of this kind is called so; undefined where one may be. */
function againstName(sql: Sql, id: string, kind: string, isNew: boolean): Refusal | undefined {
  const known = connectionById(sql, id);
  if (!known && !isNew) return { code: "not_found", detail: "There is no such connection." };
  if (id === kind || known) return undefined;
  // A kind's name is kept for the first of the kind, so that a second is never taken for it.
  const isFree = connectionById(sql, kind) === undefined;
  if (isFree || /^[a-z]/.test(id)) {
    return {
      code: "invalid",
      detail: "The first of a kind is called by its kind, a further one by a ULID.",
      field: "connectionId",
    };
  }
  return undefined;
}
