/** `npm run account -- restore`: the account as it was at an earlier time. */
import { restoreAnswer } from "../../core/contract/backup.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { askOperator, type OperatorCall } from "./operator.ts";

export interface RestoreAsk {
  readonly to: string | undefined;
  readonly bookmark: string | undefined;
}

export async function restoreAccount(
  call: OperatorCall,
  { to, bookmark }: RestoreAsk,
): Promise<Result<string, string>> {
  if ((to === undefined) === (bookmark === undefined))
    return err("Say either --to 2026-11-30T09:00:00Z or --bookmark.");
  const atMs = to === undefined ? undefined : Date.parse(to);
  if (Number.isNaN(atMs)) return err(`${to} is no time such as 2026-11-30T09:00:00Z.`);
  const answer = await askOperator(call, "POST", "/backup/restore", JSON.stringify({ atMs, bookmark }));
  if (!answer.ok) return err(answer.error.said);
  const read = restoreAnswer.safeParse(await answer.value.json());
  if (!read.success) return err("The Worker answers something else: it is of another release.");
  return ok(
    `The account starts anew with its earlier state. Where money was forgotten it freezes at the next look: see Money.\nAll of it is undone by: npm run account -- restore --bookmark ${read.data.undo}`,
  );
}
