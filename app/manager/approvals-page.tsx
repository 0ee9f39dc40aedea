import { ApprovalQueue } from "../cases/approvals/approval-queue.tsx";
import { useWords } from "../i18n/words.ts";
import { PageTitle } from "./page-title.tsx";
import { hrefOf } from "./route.ts";
import { StandingIn } from "./standing-in/standing-in.tsx";

/** The queue of approvals, as wide as the page. */
export function ApprovalsPage() {
  return (
    <section className="stack page">
      <PageTitle>{useWords().approvals.title}</PageTitle>
      <ApprovalQueue caseHref={(caseId) => hrefOf("cases", caseId)} />
      <StandingIn />
    </section>
  );
}
