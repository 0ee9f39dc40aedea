import { useState } from "react";
import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import { useApprovals } from "../../api/queries.ts";
import { useWords } from "../../i18n/words.ts";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { ApprovalItem, type ApprovalItemProps } from "./approval-item.tsx";
import type { Ended } from "./ended.ts";
import { EndedNotice } from "./ended-notice.tsx";

export interface ApprovalQueueProps {
  /** The page of a case, on a surface that has one. */
  readonly caseHref?: ((caseId: string) => string) | undefined;
}

/** What waits for a decision by somebody else than the one who asked: this person's own first, the others below. Fits any width. */
export function ApprovalQueue({ caseHref }: ApprovalQueueProps) {
  const common = useWords();
  const words = common.approvals;
  const approvals = useApprovals(true);
  const [ended, setEnded] = useState<readonly Ended[]>([]);
  const end = (last: Ended) => setEnded((known) => [last, ...withoutSame(known, last)].slice(0, 5));
  const all = approvals.data?.approvals ?? [];
  const mine = all.filter(({ mayDecide }) => mayDecide);
  const others = all.filter(({ mayDecide }) => !mayDecide);
  const shown = { caseHref, onEnd: end };
  return (
    <>
      <ReadState read={approvals} whole />
      {ended.map((one) =>
        isGone(one, all) ? <EndedNotice key={one.item.approvalId + one.how.type} ended={one} /> : null,
      )}
      {approvals.data ? (
        <>
          {all.length > 0 ? <p className="muted">{words.lead(all.length)}</p> : null}
          {mine.length === 0 ? <NothingWaits /> : <h2 className="section-title">{words.mineTitle}</h2>}
          <Queue items={mine} {...shown} />
          {others.length > 0 ? <h2 className="section-title">{words.others}</h2> : null}
          <Queue items={others} {...shown} />
          <LimitedTo to={approvals.data.limitedTo} />
          <Unreadable cases={approvals.data.unreadable ?? []} caseHref={caseHref} />
        </>
      ) : null}
    </>
  );
}

const withoutSame = (known: readonly Ended[], { item }: Ended): readonly Ended[] =>
  known.filter((one) => one.item.approvalId !== item.approvalId);

/** Without an answer nobody knows; as long as it waits, it has not ended. */
const isGone = ({ item, how }: Ended, waiting: readonly ApprovalCard[]): boolean =>
  how.type !== "unanswered" || !waiting.some(({ approvalId }) => approvalId === item.approvalId);

function NothingWaits() {
  const words = useWords().approvals;
  return (
    <Notice kind="plain" title={words.emptyTitle}>
      <p>{words.empty}</p>
    </Notice>
  );
}

/** A request that could not be read is not passed over in silence. */
function Unreadable({ cases, caseHref }: ApprovalQueueProps & { readonly cases: readonly string[] }) {
  const words = useWords().approvals;
  if (cases.length === 0) return null;
  return (
    <Notice kind="bad" title={words.unreadable(cases.length)}>
      <ul>
        {cases.map((caseId) => (
          <li key={caseId}>{caseHref ? <a href={caseHref(caseId)}>{caseId}</a> : caseId}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface QueueProps extends Pick<ApprovalItemProps, "caseHref" | "onEnd"> {
  readonly items: readonly ApprovalCard[];
}

function Queue({ items, ...shown }: QueueProps) {
  const nowMs = useNow();
  if (items.length === 0) return null;
  return (
    <ul className="queue">
      {items.map((item) => (
        <li key={item.approvalId}>
          <ApprovalItem item={item} nowMs={nowMs} {...shown} />
        </li>
      ))}
    </ul>
  );
}
