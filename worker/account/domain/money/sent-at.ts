import { eventsOfCase } from "../../store/audit/events.ts";
import type { AccountContext } from "../../store/context.ts";

/** When each movement of a case left, by leg, as the record tells it. */
export function sentAtMs({ sql }: AccountContext, caseId: string): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  for (const { type, data, atMs } of eventsOfCase(sql, caseId)) {
    if (type !== "leg.moved" || (data.to !== "pending" && data.to !== "settled")) continue;
    if (data.from !== "pending") sent.set(String(data.legId), atMs);
  }
  return sent;
}
