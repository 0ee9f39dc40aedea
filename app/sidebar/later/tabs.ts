/** The tabs beside the ticket's own. */
export { ApprovalQueue } from "../../cases/approvals/approval-queue.tsx";
export { MyCases } from "../../cases/my-cases.tsx";
