/** What people do in a made account, each by the command of the screen that they would do it on. */
import type { DecideRequest } from "../../../core/contract/decision.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { propose } from "../../../core/resolution/propose.ts";
import { assert, type Result } from "../../../core/result.ts";
import { runRepeatable } from "../../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../../worker/account/domain/facts/assemble.ts";
import type { CommandContext, PersonActor } from "../../../worker/account/store/context.ts";
import { toldAgain } from "../approving.ts";
import { ulidOf } from "../deciding.ts";
import { runDecide } from "../operations.ts";
import type { Life, Who } from "./life.ts";
import { lineOf, ticketOf } from "./set-up.ts";

export const decisionIdOf = (n: number): string => ulidOf("DEC", n);

/** A person's act that may be given again; it must be accepted. */
export function done<T>(
  { clinic, around }: Life,
  who: Who,
  name: string,
  act: (context: CommandContext) => Result<T, Refusal>,
): T {
  const answer = runRepeatable(clinic.runtime, { id: name, name, actor: around.people[who] }, act);
  assert(answer.ok, answer.ok ? "" : `${name}: ${answer.error.code} ${answer.error.detail}`);
  return answer.value;
}

/** The case that a mail became. */
export function caseOf({ sql }: Pick<Life, "sql">, ticketId: string): string {
  const row = sql.one<{ caseId: string }>("SELECT case_id AS caseId FROM case_ticket WHERE ticket_id = ?", ticketId);
  assert(row, `Ticket ${ticketId} has no case`);
  return row.caseId;
}

/** The n-th patient's refund as suggested, or as bent; kept with its request, and with the leg that it made. */
export function decide(
  life: Life,
  name: string,
  n: number,
  bend: Partial<DecideRequest> = {},
  who: Who = "agent",
): string {
  const { clinic, around, sql } = life;
  const ticket = { helpdesk: "zendesk", ticketId: ticketOf(n) } as const;
  const request = askOf(life, around.people[who], ticket, n, bend);
  const told = toldAgain(clinic.runtime, ticket);
  const answer = runDecide(clinic.runtime, around.people[who], decisionIdOf(n), request, told);
  assert(answer.ok, answer.ok ? "" : `${name}: ${answer.error.code} ${answer.error.detail}`);
  const legId = sql.one<{ id: string }>("SELECT id FROM leg WHERE decision_id = ?", decisionIdOf(n))?.id;
  assert(legId, `${name} has a leg`);
  around.matters[name] = { caseId: request.caseId, ticketId: ticket.ticketId, legId };
  around.asked[decisionIdOf(n)] = request;
  return legId;
}

function askOf(
  life: Life,
  actor: PersonActor,
  ticket: DecideRequest["ticket"] & object,
  n: number,
  bend: Partial<DecideRequest>,
): DecideRequest {
  const { clinic } = life;
  const lineIds = [clinic.id("line", lineOf(n))];
  const reason = "changed_mind";
  const caseId = caseOf(life, ticket.ticketId);
  const about = { ticket, snapshot: toldAgain(clinic.runtime, ticket), caseId, lineIds, reason } as const;
  const matter = assembleCaseInput(clinic.ctx(), actor, about);
  assert(matter.ok, matter.ok ? "" : matter.error.detail);
  const { factsHash, decidedHash, policyVersionIds, rulesVersionId, options } = propose(matter.value);
  const amountMinor = options.find((option) => option.kind === "refund")?.amountMinor ?? 0;
  return {
    ticket,
    caseId,
    lineIds,
    reason,
    factsHash,
    ...(decidedHash === undefined ? {} : { decidedHash }),
    policyVersionIds,
    rulesVersionId,
    option: "refund",
    amountMinor,
    currency: "USD",
    ...bend,
  };
}
