/** What letters after a decision may say beyond it: the credit that the patient has, and what somebody here has a task to write. Reads only. */
import type { ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext } from "../../store/context.ts";
import { legsOfCase } from "../../store/money/legs.ts";

export function withTold(
  { sql }: AccountContext,
  { caseId, patientId, currency }: CaseRow,
  facts: ReplyFacts,
): ReplyFacts {
  const hasCredit = patientId !== null && legsOfCase(sql, caseId).some(({ kind }) => kind === "credit");
  const balances = hasCredit ? creditAccountOf(sql, patientId).credit.balances : [];
  const balance = balances.find((one) => one.currency === currency)?.balanceMinor ?? 0;
  const promises = tasksOfCase(sql, caseId).flatMap(({ kind, doneAtMs, dueOn }) =>
    kind === "write_again" && doneAtMs === null ? [{ what: "write" as const, on: dueOn }] : [],
  );
  return {
    ...facts,
    ...(balance > 0 ? { allowedMinor: [...new Set([...facts.allowedMinor, balance])] } : {}),
    ...(promises.length > 0 && facts.promised ? { promised: [...facts.promised, ...promises] } : {}),
  };
}
