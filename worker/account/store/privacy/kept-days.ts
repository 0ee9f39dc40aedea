import { type KeptKind, keptDays } from "../../../../core/privacy/retention.ts";
import { setting } from "../account/settings.ts";
import type { AccountContext } from "../context.ts";

const DAY_MS = 24 * 3_600_000;

/** What is older than this has been kept long enough. */
export const keptSinceMs = ({ sql, nowMs }: AccountContext, kind: KeptKind): number =>
  nowMs - keptDays(kind, setting(sql, `kept.${kind}`)) * DAY_MS;
