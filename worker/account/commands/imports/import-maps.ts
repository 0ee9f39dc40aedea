/** An admin keeps how a file is read under a name, so that the next export of that kind needs no answer. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { PutImportMapRequest } from "../../../../core/contract/import-maps.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { countImportMaps, deleteImportMap, importMapHash, upsertImportMap } from "../../store/imports/import-maps.ts";

const MAPS_MAX = 100;

export function putImportMap(
  { sql, nowMs, actor, record }: CommandContext,
  mapId: string,
  request: PutImportMapRequest,
): Result<true, Refusal> {
  const content = canonicalJson(request);
  const hash = sha256Hex(content);
  const known = importMapHash(sql, mapId);
  if (known === hash) return ok(true);
  if (known === undefined && countImportMaps(sql) >= MAPS_MAX) {
    return refusal("too_many", `No more than ${MAPS_MAX} maps: remove those that nobody uses.`);
  }
  const { personId } = personOf(actor);
  upsertImportMap(sql, { mapId, name: request.name, content, hash, savedBy: personId, savedAtMs: nowMs });
  record("import_map.saved", undefined, { mapId, name: request.name, hash });
  return ok(true);
}

export function removeImportMap({ sql, record }: CommandContext, mapId: string): Result<true, Refusal> {
  const hash = importMapHash(sql, mapId);
  if (hash === undefined) return ok(true);
  deleteImportMap(sql, mapId);
  record("import_map.removed", undefined, { mapId, hash });
  return ok(true);
}
