/** `npm run account -- go-on`: what to look at before a copy moves money, and then that it does. And an account that was closed and not moved. */
import { goOnAnswer } from "../../core/contract/backup.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { askOperator, type OperatorCall } from "./operator.ts";

export interface GoOnAsk {
  readonly seen: string | undefined;
  readonly isOldGone: boolean;
}

export async function goOn(call: OperatorCall, { seen, isOldGone }: GoOnAsk): Promise<Result<string, string>> {
  const asked = JSON.stringify({ ...(seen === undefined ? {} : { seen }), ...(isOldGone ? { isOldGone } : {}) });
  const answer = await askOperator(call, "POST", "/backup/go-on", asked);
  if (!answer.ok) return err(answer.error.said);
  const read = goOnAnswer.safeParse(await answer.value.json());
  if (!read.success) return err("The Worker answers something else: it is of another release.");
  const { isOn, lines, code } = read.data;
  if (isOn) return ok("The account goes on. Its original moves no money any more.");
  const list = lines.map((line) => `- ${line}`).join("\n");
  if (code === "") return err(`It cannot go on yet:\n${list}`);
  const begins = seen === undefined ? "Look at this first:" : "The list is another one now. Look at this first:";
  return ok(`${begins}\n${list}\nThen: npm run account -- go-on --seen ${code} …`);
}

export async function stay(call: OperatorCall): Promise<Result<string, string>> {
  const answer = await askOperator(call, "DELETE", "/backup/move");
  return answer.ok ? ok("The account is open again.") : err(answer.error.said);
}
