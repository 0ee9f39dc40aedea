import { type RefObject, useEffect, useRef, useState } from "react";
import type { ApprovalCard, ApproveRequest } from "../../../core/contract/approval-card.ts";
import { useServices } from "../../api/context.ts";
import { useApprove } from "../../api/decision-mutations.ts";
import { keepDraft } from "../../api/draft-storage.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { worthOf } from "../worth.ts";
import { type Ended, endOf } from "./ended.ts";
import { Sure } from "./sure.tsx";

type Verdict = ApproveRequest["verdict"];

export interface ApprovalActProps {
  readonly item: ApprovalCard;
  /** What names the request: the answers are about it. */
  readonly titleId: string;
  /** Came in the place of something that had the focus. */
  readonly takesFocus: boolean;
  readonly onEnd: (ended: Ended) => void;
}

/** Approve, reject or ask back: first which, then the whole act in one question with the amount in it. The answer is the server's. */
export function ApprovalAct({ item, titleId, takesFocus, onEnd }: ApprovalActProps) {
  const common = useWords();
  const words = common.approvals;
  const format = useFormat();
  const { asked, ask, answer } = useAnswer(item, onEnd);
  const buttons = useRef<HTMLDivElement>(null);
  useFocus(buttons, asked, takesFocus);
  if (asked) {
    const how = endOf(answer.error);
    const failed = answer.error && (!how || how.type === "unanswered");
    return (
      <Sure item={item} verdict={asked} busy={answer.busy} onYes={answer.give} onNo={() => ask(undefined)}>
        {failed ? <ProblemNotice error={answer.error} /> : null}
      </Sure>
    );
  }
  return (
    <div className="row approval-answers" ref={buttons}>
      <Button kind="primary" describedBy={titleId} onClick={() => ask("approve")}>
        {words.approve(worthOf(item, common, format))}
      </Button>
      <Button describedBy={titleId} onClick={() => ask("reject")}>
        {words.reject}
      </Button>
      <Button describedBy={titleId} onClick={() => ask("ask_back")}>
        {words.askBack}
      </Button>
    </div>
  );
}

const ORDER: readonly Verdict[] = ["approve", "reject", "ask_back"];

/** After "not yet" the focus is on the button that was pressed; after a change was read, on the first. */
function useFocus(buttons: RefObject<HTMLElement | null>, asked: Verdict | undefined, takesFocus: boolean): void {
  const last = useRef<Verdict | undefined>(takesFocus ? "approve" : undefined);
  useEffect(() => {
    if (!asked && last.current) buttons.current?.querySelectorAll("button")[ORDER.indexOf(last.current)]?.focus();
    last.current = asked;
  }, [asked, buttons]);
}

function useAnswer(item: ApprovalCard, onEnd: (ended: Ended) => void) {
  const { draftStorage } = useServices();
  const approve = useApprove();
  const [asked, setAsked] = useState<Verdict>();
  const { approvalId, approvalHash } = item;
  const end = (how: Ended["how"]) => {
    if (asked && how.type !== "unanswered") keepDraft(draftStorage, approvalId, asked, "");
    onEnd({ item, how });
  };
  const give = (sentence: string | undefined) => {
    if (!asked) return;
    const request = { verdict: asked, approvalHash, ...(sentence ? { sentence } : {}) };
    // The list is read anew before the answer is told, and this request may be gone from it: a callback of `mutate` would not run.
    approve.mutateAsync({ approvalId, request }).then(
      () => end({ type: "given", verdict: asked }),
      (error: unknown) => {
        const how = endOf(error);
        if (how) end(how);
      },
    );
  };
  const ask = (verdict: Verdict | undefined) => {
    approve.reset();
    setAsked(verdict);
  };
  return { asked, ask, answer: { give, busy: approve.isPending, error: approve.error } };
}
