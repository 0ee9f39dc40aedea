import type { Refusal } from "../../../../core/contract/problem.ts";
import type { Result } from "../../../../core/result.ts";
import { refusal } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { needRun } from "./begin-import.ts";

export function undoImport(ctx: CommandContext, importId: string): Result<true, Refusal> {
  const found = needRun(ctx, importId);
  if (!found.ok) return found;
  return refusal("import_in_use", "Undoing is not built yet.");
}
