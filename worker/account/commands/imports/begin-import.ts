import type { BeginImportRequest } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { refusal } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { importKeyById } from "../../store/imports/import-keys.ts";
import { addedByTrial, type ImportRun, importRun, insertRun } from "../../store/imports/import-runs.ts";
import { needRoom } from "./room.ts";

/** Begins an import, or finds it begun: the same again is the same. */
export function beginImport(
  ctx: CommandContext,
  importId: string,
  {
    source,
    fileName = null,
    kind,
    mode,
  }: Omit<BeginImportRequest, "fileName"> & { fileName?: string | null | undefined },
): Result<ImportRun, Refusal> {
  const known = importRun(ctx.sql, importId);
  if (known) {
    const isSame = known.source === source && known.fileName === fileName && known.kind === kind && known.mode === mode;
    return isSame && isOf(ctx, known) ? ok(known) : err(OTHER_IMPORT);
  }
  const room = needRoom(ctx, mode === "import" ? (addedByTrial(ctx.sql, { source, fileName, kind }) ?? 1) : 1);
  if (!room.ok) return room;
  const { actor } = ctx;
  const byPerson = actor.type === "person" ? actor.personId : null;
  const byKey = actor.type === "key" ? actor.keyId : null;
  insertRun(ctx.sql, { importId, source, fileName, kind, mode, byPerson, byKey, beganAtMs: ctx.nowMs });
  ctx.record("import.began", undefined, { importId, source, mode });
  return needRun(ctx, importId);
}

const OTHER_IMPORT: Refusal = { code: "id_reused", detail: "This id names another import.", field: "importId" };

/** What a key of the records API sends is its own, or of the key that took its place; what a person began, any admin goes on with. */
function isOf({ sql, actor }: CommandContext, { byKey }: ImportRun): boolean {
  if (actor.type !== "key" || byKey === null) return (actor.type === "key") === (byKey !== null);
  if (byKey === actor.keyId) return true;
  const [began, now] = [importKeyById(sql, byKey), importKeyById(sql, actor.keyId)];
  return began?.revokedAtMs !== undefined && began.source === now?.source;
}

/** The import of that id, where whoever acts may go on with it. */
export function needRun(ctx: CommandContext, importId: string): Result<ImportRun, Refusal> {
  const run = importRun(ctx.sql, importId);
  return run && (ctx.actor.type === "person" || isOf(ctx, run))
    ? ok(run)
    : refusal("not_found", "There is no such import.");
}
