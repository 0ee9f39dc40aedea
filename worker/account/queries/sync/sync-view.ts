import type { SyncView } from "../../../../core/contract/taken.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Sql } from "../../store/sql.ts";
import { readingRun, readingsOf } from "../../store/sync/readings.ts";
import { countUnlinked } from "../../store/sync/taken-payments.ts";

/** How far a processor's lists were read, and what became of it. */
export function syncViewOf(sql: Sql, connectionId: string): SyncView {
  const run = readingRun(sql, connectionId);
  const troubles = readingsOf(sql, connectionId).flatMap(({ kind, trouble }) =>
    trouble === null ? [] : [{ kind, code: trouble }],
  );
  return {
    running: run !== undefined && run.endedAtMs === null,
    ...omitNullish({ beganAtMs: run?.beganAtMs, endedAtMs: run?.endedAtMs, wholeAtMs: run?.wholeAtMs }),
    taken: (run?.added ?? 0) + (run?.changed ?? 0),
    unchanged: run?.unchanged ?? 0,
    refused: Object.entries(run?.refused ?? {}).map(([code, { count, some }]) => ({ code, count, some: [...some] })),
    troubles,
    unlinked: countUnlinked(sql, connectionId),
  };
}
