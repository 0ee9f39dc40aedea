import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ApprovalCard, ApproveRequest } from "../../../core/contract/decision.ts";
import { useServices } from "../../api/context.ts";
import { keepDraft, readDraft } from "../../api/kept.ts";
import { useApprove } from "../../api/mutations.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { movesMoney, worthOf } from "../worth.ts";
import type { Ended } from "./ended-notice.tsx";

type Verdict = ApproveRequest["verdict"];
const SHORTEST_SENTENCE = 3;
const LONGEST_SENTENCE = 1000;

export interface ApprovalActProps {
  readonly item: ApprovalCard;
  readonly onEnd: (ended: Ended) => void;
}

/** How a refusal ends a request, where it does; a changed hash does not: the fresh request shows what changed. */
function endOf(error: unknown): Ended["how"] | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { code, values } = error.problem;
  if (code === "already_decided") return { type: "already" };
  if (code !== "facts_changed") return undefined;
  const changed = values?.changed;
  return { type: "void", changed: Array.isArray(changed) ? changed.map(String) : [] };
}

/** Approve, reject or ask back: first which, then the whole act in one question with the amount in it. The answer is the server's. */
export function ApprovalAct({ item, onEnd }: ApprovalActProps) {
  const words = useManagerWords().approvals;
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { shelf } = useServices();
  const approve = useApprove();
  const [asked, setAsked] = useState<Verdict>();
  const what = worthOf(item, common, format);
  const end = (how: Ended["how"]) => onEnd({ item, how });
  const give = (verdict: Verdict, sentence: string | undefined) => {
    const { approvalId, approvalHash } = item;
    // The queue is read anew before the answer is told, and this request may be gone from it: a callback of `mutate` would not run.
    approve.mutateAsync({ approvalId, request: { verdict, approvalHash, ...(sentence ? { sentence } : {}) } }).then(
      () => {
        keepDraft(shelf, approvalId, verdict, "");
        announce(common.approvals.done[verdict]);
        end({ type: "given", verdict });
      },
      (error: unknown) => {
        const how = endOf(error);
        if (how) end(how);
      },
    );
  };
  const error = approve.isError && !endOf(approve.error) ? <ProblemNotice error={approve.error} /> : null;
  if (asked) {
    return (
      <Sure
        item={item}
        verdict={asked}
        busy={approve.isPending}
        onYes={(sentence) => give(asked, sentence)}
        onNo={() => {
          approve.reset();
          setAsked(undefined);
        }}
      >
        {error}
      </Sure>
    );
  }
  return (
    <div className="row">
      <Button kind="primary" onClick={() => setAsked("approve")}>
        {words.approve(what)}
      </Button>
      <Button onClick={() => setAsked("reject")} label={words.rejectTitle(what, item.patientName)}>
        {words.reject}
      </Button>
      <Button onClick={() => setAsked("ask_back")} label={words.askTitle(what, item.patientName)}>
        {words.askBack}
      </Button>
    </div>
  );
}

interface SureProps {
  readonly item: ApprovalCard;
  readonly verdict: Verdict;
  readonly busy: boolean;
  readonly onYes: (sentence: string | undefined) => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}

/** The second step. Takes the focus; Escape goes back. A rejection and a question carry a sentence, which survives a reload. */
function Sure({ item, verdict, busy, onYes, onNo, children }: SureProps) {
  const words = useManagerWords().approvals;
  const common = useWords();
  const format = useFormat();
  const titleId = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [sentence, write] = useKeptSentence(item.approvalId, verdict);
  const [tried, setTried] = useState(false);
  useEffect(() => box.current?.querySelector<HTMLElement>("textarea, .button")?.focus(), []);
  const what = worthOf(item, common, format);
  const needsWords = verdict !== "approve";
  const tooShort = needsWords && sentence.trim().length < SHORTEST_SENTENCE;
  const say = {
    approve: { title: words.confirmTitle(what, item.patientName), yes: words.confirmYes(what) },
    reject: { title: words.rejectTitle(what, item.patientName), yes: words.rejectYes(what) },
    ask_back: { title: words.askTitle(what, item.patientName), yes: words.askYes(what) },
  }[verdict];
  const send = () => {
    setTried(true);
    if (!tooShort) onYes(needsWords ? sentence.trim() : undefined);
  };
  return (
    <fieldset
      className="sure stack"
      aria-labelledby={titleId}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && onNo()}
    >
      <p className="strong wrap" id={titleId}>
        {say.title}
      </p>
      {needsWords ? (
        <TextArea
          label={verdict === "reject" ? common.approvals.sentenceReject : common.approvals.sentenceAsk}
          hint={words.sentenceHint}
          value={sentence}
          maxLength={LONGEST_SENTENCE}
          onChange={write}
          error={tried && tooShort ? common.fields.sentenceShort : undefined}
        />
      ) : (
        <p className="small wrap">
          {movesMoney(item) && item.to.length > 0
            ? `${common.approvals.to(item.to.join(", "))}. ${words.confirmMoney}`
            : words.noMoney}
        </p>
      )}
      {children}
      <div className="row">
        <Button kind={verdict === "reject" ? "danger" : "primary"} disabled={busy} onClick={send} describedBy={titleId}>
          {busy ? common.states.saving : say.yes}
        </Button>
        <Button disabled={busy} onClick={onNo}>
          {words.confirmNo}
        </Button>
      </div>
    </fieldset>
  );
}

function useKeptSentence(approvalId: string, verdict: Verdict): [string, (text: string) => void] {
  const { shelf } = useServices();
  const [sentence, setSentence] = useState(() => readDraft(shelf, approvalId, verdict) ?? "");
  const write = (text: string) => {
    keepDraft(shelf, approvalId, verdict, text);
    setSentence(text);
  };
  return [sentence, write];
}
