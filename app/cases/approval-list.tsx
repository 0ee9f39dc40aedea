import { useApprovals } from "../api/queries.ts";
import { useWords } from "../i18n/words.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/small.tsx";
import { ApprovalCard } from "./approval-card.tsx";

/** Everything that waits for an approval; what this person may not decide says why. */
export function ApprovalList() {
  const words = useWords();
  const approvals = useApprovals(true);
  if (approvals.isPending) return <Skeleton label={words.states.loading} />;
  if (approvals.isError) {
    return (
      <ProblemNotice error={approvals.error} title={words.states.errorTitle} onRetry={() => void approvals.refetch()} />
    );
  }
  const waiting = approvals.data.approvals;
  return (
    <section className="stack" aria-label={words.approvals.title}>
      {waiting.length === 0 ? <p className="muted">{words.approvals.empty}</p> : null}
      <ul className="stack">
        {waiting.map((item) => (
          <li key={item.approvalId}>
            <ApprovalCard item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
