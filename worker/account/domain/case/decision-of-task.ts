import type { TaskRow } from "../../store/case/tasks.ts";
import { legById } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";

/** The decision that a task belongs to: named in it, or that of its leg. */
export function decisionOfTask(sql: Sql, { values }: TaskRow): string | undefined {
  if (typeof values.decisionId === "string") return values.decisionId;
  return typeof values.legId === "string" ? legById(sql, values.legId)?.decisionId : undefined;
}
