import { ApprovalQueue } from "../cases/approvals/approval-queue.tsx";
import { useWords } from "../i18n/words.ts";
import { Delegations } from "./delegation/delegations.tsx";
import { Away } from "./later.tsx";
import { PageTitle } from "./page-title.tsx";
import { hrefOf } from "./route.ts";

/** The queue of approvals, as wide as the page. */
export function ApprovalsPage() {
  return (
    <section className="stack page">
      <PageTitle>{useWords().approvals.title}</PageTitle>
      <ApprovalQueue caseHref={(caseId) => hrefOf("cases", caseId)} />
      <Away />
      <Delegations />
    </section>
  );
}
