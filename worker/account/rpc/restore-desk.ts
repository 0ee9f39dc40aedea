/** For the operator: the account starts anew with an earlier state of itself. */
import type { RestoreAnswer, RestoreRequest } from "../../../core/contract/backup.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { restore } from "../guard/restore.ts";
import type { AroundCopies } from "./around-copies.ts";

/** Nothing is changed between the mark and the start, which would be lost. */
const HELD_MS = 60_000;
/** By then the answer is out. */
const ANSWERED_MS = 200;

export async function restoreAccount(
  { services, storage, startAnew }: Pick<AroundCopies, "services" | "storage" | "startAnew">,
  asked: RestoreRequest,
): Promise<Result<RestoreAnswer, Refusal>> {
  const { runtime, watch, standstill } = services();
  standstill.holdUntil(runtime.nowMs() + HELD_MS);
  const marked = await restore({ storage, watch, nowMs: runtime.nowMs() }, asked);
  if (marked.ok) setTimeout(startAnew, ANSWERED_MS);
  else standstill.holdUntil(0);
  return marked;
}
