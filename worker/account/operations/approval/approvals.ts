import { hashInput } from "../../../../core/canonical/hash.ts";
import { approveRequest } from "../../../../core/contract/approval-card.ts";
import { ok } from "../../../../core/result.ts";
import { approve, ticketOfApproval } from "../../commands/approval/approve.ts";
import { byWhoseRight } from "../../commands/approval/by-whose-right.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import { voidApproval } from "../../domain/approval/end-approval.ts";
import { approvalCards } from "../../queries/approval/approvals.ts";
import { approvalById } from "../../store/approval/approvals.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { once } from "../act.ts";
import { decisionNow } from "../decision/decision-now.ts";
import { read } from "../operation.ts";

export const approvals = [
  read("listApprovals", { act: "list_approvals", right: "approval.list", run: approvalCards }),
  once("approve", {
    act: "approve",
    request: approveRequest,
    right: {
      says: "lead or finance within their limit, not who asked; or who stands in for one",
      within: "worker/account/commands/approval/approve.ts",
    },
    id: ({ personId }, approvalId, input) => `approve:${approvalId}:${hashInput({ by: personId, input })}`,
    prepare: async ({ services, actor }, approvalId, { verdict }) => {
      const { runtime, tickets } = services;
      // Who only says no needs nobody's word.
      const isYes = verdict === "approve";
      const by = isYes ? byWhoseRight(readContext(runtime), actor.personId, approvalId) : undefined;
      await services.hear(approvalId, by?.personIds ?? [], by?.sum);
      return tickets.readToActIfNamed(isYes ? ticketOfApproval(runtime.sql, approvalId) : undefined);
    },
    guard: "guarded",
    run: (context, approvalId, request, snapshot) => {
      const approved = approve(context, approvalId, request, snapshot);
      const decisionId = approvalById(context.sql, approvalId)?.decisionId ?? "";
      return approved.ok ? ok({ decisionId }) : approved;
    },
    // What was asked for is no longer so: nobody can say yes to it any more.
    refused: ({ runtime }, actor, { code }, approvalId) => {
      if (code !== "facts_changed" || runtime.closed?.()) return;
      transact(runtime, actor, (context) => {
        const approval = approvalById(context.sql, approvalId);
        const decision = approval && decisionById(context.sql, approval.decisionId);
        if (decision) voidApproval(context, decision, "facts_changed");
      });
    },
    answer: decisionNow,
  }),
];
