/** Lending the right to approve, and taking it back: each answers the list anew. */
import { may } from "../../../../core/approval/may.ts";
import { delegateRequest } from "../../../../core/contract/delegation.ts";
import { delegate, endDelegation } from "../../commands/approval/delegate.ts";
import { found } from "../../domain/people/require-person.ts";
import { listDelegations } from "../../queries/approval/delegations.ts";
import { delegationById } from "../../store/approval/delegations.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const delegations = [
  read("listDelegations", { act: "list_delegations", right: "delegation.list", run: listDelegations }),
  once("delegate", {
    act: "delegate",
    request: delegateRequest,
    right: "approval.delegate",
    run: delegate,
    answer: (call) => shown(call, listDelegations),
  }),
  again("endDelegation", {
    act: "end_delegation",
    right: {
      says: "whoever lent it, whoever has it, finance, admin",
      asks: ({ sql }, who, delegationId) => {
        const delegation = found(delegationById(sql, delegationId), "delegation");
        return delegation.ok ? may(who, "delegation.end", delegation.value) : delegation;
      },
    },
    run: endDelegation,
    answer: (call) => shown(call, listDelegations),
  }),
];
