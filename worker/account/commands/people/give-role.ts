import { mayDelegate } from "../../../../core/approval/delegation.ts";
import type { RoleRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { SETUP } from "../../../../core/setup/link.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { mayBeSame } from "../../domain/people/same-person.ts";
import { endDelegationsOf } from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { loginOf, peopleRows, setRole } from "../../store/people/people.ts";

/** An admin gives somebody of the helpdesk a role, never themselves: so that one admin stays, and nobody makes an approver of themselves. */
export function giveRole(context: CommandContext, personId: string, { role }: RoleRequest): Result<true, Refusal> {
  const { sql } = context;
  const isOfHelpdesk = loginOf(sql, personId)?.helpdesk !== SETUP;
  const person = found(
    peopleRows(sql).find((one) => isOfHelpdesk && one.personId === personId),
    "person",
  );
  if (!person.ok) return person;
  if (mayBeSame(sql, personOf(context.actor).personId, personId))
    return refusal("four_eyes", "Another admin gives you a role.");
  const from = person.value.role;
  if (from === role) return ok(true);
  setRole(sql, personId, role);
  context.record("person.role_set", undefined, { personId, from, to: role });
  if (!mayDelegate(role)) endDelegationsOf(context, personId);
  return ok(true);
}
