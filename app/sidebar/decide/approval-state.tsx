import type { ApprovalView, DecisionView } from "../../../core/contract/decision.ts";
import { useWaitsForMe } from "../../api/waits-for-me.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useView } from "../view.ts";

/** Whom a decision waits for and until when, or what the other person said. */
export function ApprovalState({ decision }: { readonly decision: DecisionView }) {
  const { approval } = decision;
  if (!approval || decision.state === "stopped") return null;
  if (approval.state === "waiting") return <Waiting approval={approval} decisionId={decision.decisionId} />;
  if (approval.state === "approved") return null;
  return <Answered approval={approval} />;
}

interface WaitingProps {
  readonly approval: ApprovalView;
  readonly decisionId: string;
}

/** Whoever may answer is a press away from where it is answered, with all that speaks for and against it. */
function Waiting({ approval, decisionId }: WaitingProps) {
  const words = useSidebarWords().after;
  const { change } = useView();
  const isMine = useWaitsForMe().waiting.some((item) => item.decisionId === decisionId);
  const { lists } = useWords();
  const format = useFormat();
  return (
    <Notice kind="warn" title={words.waiting[approval.needs]}>
      <p className="sentence">{lists.approvalWhy[approval.why]}</p>
      <p className="small">{words.waitingUntil(format.instant(approval.expiresAtMs))}</p>
      {isMine ? <Button onClick={() => change({ tab: "approvals" })}>{words.answerIt}</Button> : null}
    </Notice>
  );
}

function Answered({ approval }: { readonly approval: ApprovalView }) {
  const words = useSidebarWords().after;
  const { approvals } = useWords();
  const { sentence, state, endedBecause } = approval;
  const decidedBy = approval.decidedBy && approvals.by(approval.decidedBy, approval.onBehalfOf);
  if (state === "expired" || state === "void") {
    return (
      <Notice kind="warn">
        <p>{endedBecause ? approvals.ended[endedBecause] : words.withdrawn}</p>
      </Notice>
    );
  }
  const asked = state === "asked_back";
  const who = asked ? words.askedBack(decidedBy ?? "") : decidedBy ? words.rejected(decidedBy) : words.rejectedNobody;
  return (
    <Notice kind={asked ? "warn" : "bad"} title={who}>
      {sentence ? <p className="wrap">{words.sentence(sentence)}</p> : null}
      <p className="small">{asked ? words.answer : words.next}</p>
    </Notice>
  );
}
