/** Whether money arrived, by what the patient said: nobody else knows. What was said before some of it came back says nothing any more. */
import { saidInCase } from "../../store/intake/manual-replies.ts";
import { heardIn } from "../../store/intake/replies.ts";
import { pageSaidIn } from "../../store/links/page-said.ts";
import { cameBackAtMs } from "../../store/money/pending-legs.ts";
import type { Sql } from "../../store/sql.ts";

/** Whether what was said then still counts. */
export function countsAsArrived(sql: Sql, caseId: string): (saidAtMs: number) => boolean {
  const backMs = cameBackAtMs(sql, caseId) ?? 0;
  return (saidAtMs) => saidAtMs > backMs;
}

/** In a mail or to a person, of all of it. */
export function saidAllArrived(sql: Sql, caseId: string): boolean {
  const counts = countsAsArrived(sql, caseId);
  return (
    heardIn(sql, caseId).some(({ answeredAs, writtenAtMs }) => answeredAs === "arrived" && counts(writtenAtMs)) ||
    saidInCase(sql, caseId).some(({ act, atMs }) => act === "arrived" && counts(atMs))
  );
}

/** Which movements: on their page they say it of one. */
export function arrivedIn(sql: Sql, caseId: string): "all" | ReadonlySet<string> {
  if (saidAllArrived(sql, caseId)) return "all";
  return new Set(pageSaidIn(sql, caseId).flatMap(({ kind, about }) => (kind === "arrived" ? [about] : [])));
}
