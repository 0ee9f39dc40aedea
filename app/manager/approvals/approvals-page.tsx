import { useState } from "react";
import type { ApprovalCard } from "../../../core/contract/decision.ts";
import { useApprovals } from "../../api/queries.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/small.tsx";
import { PageTitle } from "../page-title.tsx";
import { useNow } from "../use-now.ts";
import { ApprovalItem } from "./approval-item.tsx";
import { type Ended, EndedNotice } from "./ended-notice.tsx";

/** What waits for a decision by somebody else than the one who asked: this person's own first, the others below. */
export function ApprovalsPage() {
  const words = useManagerWords().approvals;
  const common = useWords();
  const approvals = useApprovals(true);
  const [ended, setEnded] = useState<readonly Ended[]>([]);
  const end = (last: Ended) => setEnded((known) => [last, ...known].slice(0, 5));
  const all = approvals.data?.approvals ?? [];
  const mine = all.filter(({ mayDecide }) => mayDecide);
  const others = all.filter(({ mayDecide }) => !mayDecide);
  return (
    <section className="stack page">
      <PageTitle>{common.approvals.title}</PageTitle>
      {approvals.isPending ? <Skeleton label={common.states.loading} /> : null}
      {approvals.isError ? (
        <ProblemNotice
          error={approvals.error}
          title={common.states.errorTitle}
          onRetry={() => void approvals.refetch()}
        />
      ) : null}
      {ended.map((one) => (
        <EndedNotice key={one.item.approvalId} ended={one} />
      ))}
      {approvals.data ? (
        <>
          <p className="muted">{all.length > 0 ? words.lead(all.length) : null}</p>
          {mine.length === 0 ? <NothingWaits /> : null}
          {mine.length > 0 ? <h2 className="section-title">{words.mineTitle}</h2> : null}
          <Queue items={mine} onEnd={end} />
          {others.length > 0 ? (
            <>
              <h2 className="section-title">{words.others}</h2>
              <Queue items={others} onEnd={end} />
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function NothingWaits() {
  const words = useManagerWords().approvals;
  return (
    <Notice kind="plain" title={words.emptyTitle}>
      <p>{words.empty}</p>
    </Notice>
  );
}

interface QueueProps {
  readonly items: readonly ApprovalCard[];
  readonly onEnd: (ended: Ended) => void;
}

function Queue({ items, onEnd }: QueueProps) {
  const nowMs = useNow();
  if (items.length === 0) return null;
  return (
    <ul className="queue">
      {items.map((item) => (
        <li key={item.approvalId}>
          <ApprovalItem item={item} nowMs={nowMs} onEnd={onEnd} />
        </li>
      ))}
    </ul>
  );
}
