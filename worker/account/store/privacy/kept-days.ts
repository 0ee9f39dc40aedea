/** For how many days what is personal is kept, as the clinic said; a shorter time once its day has come. */
import { type KeptKind, keptDays } from "../../../../core/privacy/retention.ts";
import { dropSetting, putSetting, setting } from "../account/settings.ts";
import type { AccountContext } from "../context.ts";
import type { Sql } from "../sql.ts";

const DAY_MS = 24 * 3_600_000;

/** Fewer days that were asked for, and from when on they count. */
export interface ShorterKept {
  readonly days: number;
  readonly fromMs: number;
  readonly askedBy: string;
}

interface KeptTime {
  readonly days: number;
  readonly next?: ShorterKept;
}

type Clocked = Pick<AccountContext, "sql" | "nowMs">;

export function keptTime({ sql, nowMs }: Clocked, kind: KeptKind): KeptTime {
  const said = setting(sql, `kept_next.${kind}`);
  const next: ShorterKept | undefined = said === undefined ? undefined : JSON.parse(said);
  if (next && next.fromMs <= nowMs) return { days: keptDays(kind, String(next.days)) };
  return { days: keptDays(kind, setting(sql, `kept.${kind}`)), ...(next ? { next } : {}) };
}

/** In force from now on; what was asked for before is over. */
export function putKeptDays(sql: Sql, kind: KeptKind, days: number): void {
  putSetting(sql, `kept.${kind}`, String(days));
  dropSetting(sql, `kept_next.${kind}`);
}

/** Until then it stays as it is. */
export function putShorterKept({ sql, nowMs }: Clocked, kind: KeptKind, next: ShorterKept): void {
  putKeptDays(sql, kind, keptTime({ sql, nowMs }, kind).days);
  putSetting(sql, `kept_next.${kind}`, JSON.stringify(next));
}

/** What is older than this has been kept long enough. */
export const keptSinceMs = (context: Clocked, kind: KeptKind): number =>
  context.nowMs - keptTime(context, kind).days * DAY_MS;
