/** How far a backup was taken into this account, until the operator lets it go on. */
import type { Progress } from "../../../../core/backup/reader.ts";
import { putSetting, setting } from "../account/settings.ts";
import type { Sql } from "../sql.ts";

export interface ComingIn {
  /** `taking`: some of the file is missing. `taken`: all is there, and no money moves before somebody has looked. */
  readonly state: "taking" | "taken";
  readonly progress: Progress;
  readonly begunAtMs: number;
  /** The file's first hash, which tells it from every other. */
  readonly file: string;
}

export function comingIn(sql: Sql): ComingIn | undefined {
  const text = setting(sql, "coming_in");
  return text === undefined ? undefined : (JSON.parse(text) as ComingIn);
}

export const putComingIn = (sql: Sql, now: ComingIn): void => putSetting(sql, "coming_in", JSON.stringify(now));

/** At which step of the schema a store has to stay, because rows of that step are still to come; once all are here it may be past it. It may be a store of nothing yet. */
export function heldAtSchema(sql: Sql): number | undefined {
  if (sql.one("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'setting'") === undefined) return undefined;
  const now = comingIn(sql);
  return now?.state === "taking" && !now.progress.isEnded ? now.progress.header?.schema : undefined;
}
