/** Keys of the records API: an admin makes one for a source and takes it back; it is shown once. */
import type { MakeKeyRequest } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { importKeyById, importKeys, insertImportKey, revokeKeyRow } from "../../store/imports/import-keys.ts";

/** At once; more is a script that makes one for each call. */
const KEYS_MAX = 50;

/** Answers whether it is new: the same again shows no key, since nobody has it any more. */
export function makeImportKey(
  { sql, nowMs, actor, record }: CommandContext,
  keyId: string,
  { source, title }: MakeKeyRequest,
  mac: string,
): Result<{ readonly isNew: boolean }, Refusal> {
  const known = importKeyById(sql, keyId);
  if (known) {
    return known.source === source && known.title === title
      ? ok({ isNew: false })
      : err({ code: "id_reused", detail: "This id names another key.", field: "keyId" });
  }
  if (importKeys(sql).filter(({ revokedAtMs }) => revokedAtMs === undefined).length >= KEYS_MAX) {
    return refusal("too_many", `No more than ${KEYS_MAX} keys: revoke those that nobody uses.`);
  }
  const { personId } = personOf(actor);
  insertImportKey(sql, { keyId, source, title, madeBy: personId, madeAtMs: nowMs, mac });
  record("import_key.made", undefined, { keyId, source });
  return ok({ isNew: true });
}

/** From now on it opens nothing; what it brought stays. */
export function revokeImportKey({ sql, nowMs, actor, record }: CommandContext, keyId: string): Result<true, Refusal> {
  const known = importKeyById(sql, keyId);
  if (!known) return refusal("not_found", "There is no such key.");
  if (known.revokedAtMs !== undefined) return ok(true);
  revokeKeyRow(sql, keyId, personOf(actor).personId, nowMs);
  record("import_key.revoked", undefined, { keyId });
  return ok(true);
}
