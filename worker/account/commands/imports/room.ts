/** Whether what an import brings has room beside what money needs. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { percentOf, recordsLeft } from "../../../../core/space.ts";
import type { CommandContext } from "../../store/context.ts";

/** `records`: how many it will add at most, as far as anybody knows. */
export function needRoom({ sql }: Pick<CommandContext, "sql">, records = 1): Result<true, Refusal> {
  const bytes = sql.bytes?.() ?? 0;
  const left = recordsLeft(bytes);
  if (records <= left) return ok(true);
  const percent = percentOf(bytes);
  const many =
    records > 1 ? `It would add ${records} records, and there is room for ${left}.` : "There is room for none.";
  return err({
    code: "no_room",
    detail: `The database is ${percent} % full, and no import takes what refunds need. ${many}`,
    values: { percent, left, records },
  });
}
