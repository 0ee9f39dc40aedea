import { framesOf, log } from "../../../log.ts";
import type { CommandContext } from "../../store/context.ts";

/**
 * What is told beside a change, in its transaction. What goes wrong in it is taken back alone and stands in the record: nothing that was
 * decided, and no money, is undone because the team could not be told of it. `what` is a code of ours.
 */
export function telling(context: CommandContext, what: string, tell: () => void): void {
  try {
    context.sql.savepoint(tell);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.name : "?";
    log("error", "notice.threw", { code: what, error, frames: framesOf(thrown) });
    context.record("notice.failed", undefined, { of: what, error });
  }
}
