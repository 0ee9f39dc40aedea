import type { ApprovalCard } from "../../core/contract/approval-card.ts";
import { useServices } from "./context.ts";
import { useApprovals } from "./queries.ts";

/** Whether this person looks at what others ask for, and what of it waits for their yes or no, as far as it is known. */
export function useWaitsForMe(): { readonly looks: boolean; readonly waiting: readonly ApprovalCard[] } {
  const { role } = useServices().boot.person;
  const looks = role === "lead" || role === "finance" || role === "admin";
  const { data } = useApprovals(looks);
  return { looks, waiting: data?.approvals.filter(({ mayDecide }) => mayDecide) ?? [] };
}
