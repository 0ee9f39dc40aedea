import { type ReactNode, useState } from "react";
import type { ApprovalCard, ApproveRequest } from "../../../core/contract/approval-card.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useServices } from "../../api/context.ts";
import { keepDraft, readDraft } from "../../api/draft-storage.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { TextArea } from "../../ui/field.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { movesMoney, worthOf } from "../worth.ts";
import { placeOfRefund, placesOf } from "./places.ts";

type Verdict = ApproveRequest["verdict"];
const LONGEST_SENTENCE = 1000;

export interface SureProps {
  readonly item: ApprovalCard;
  readonly verdict: Verdict;
  readonly busy: boolean;
  readonly onYes: (sentence: string | undefined) => void;
  readonly onNo: () => void;
  /** What went wrong with the last try. */
  readonly children: ReactNode;
}

/** The second step. Takes the focus; Escape goes back. A rejection and a question carry a sentence, which survives a reload. */
export function Sure({ item, verdict, busy, onYes, onNo, children }: SureProps) {
  const common = useWords();
  const words = common.approvals;
  const [sentence, write] = useKeptSentence(item.approvalId, verdict);
  const [tried, setTried] = useState(false);
  const say = useQuestion(item)[verdict];
  const needsWords = verdict !== "approve";
  const tooShort = needsWords && !isSentence(sentence);
  const send = () => {
    setTried(true);
    if (!tooShort) onYes(needsWords ? sentence.trim() : undefined);
  };
  return (
    <SecondStep
      title={say.title}
      yes={say.yes}
      no={words.confirmNo}
      danger={verdict === "reject"}
      busy={busy}
      onYes={send}
      onNo={onNo}
    >
      {needsWords ? (
        <TextArea
          label={verdict === "reject" ? words.sentenceReject : words.sentenceAsk}
          hint={words.sentenceHint}
          value={sentence}
          maxLength={LONGEST_SENTENCE}
          onChange={write}
          error={tried && tooShort ? common.fields.sentenceShort : undefined}
        />
      ) : (
        <WhatHappens item={item} />
      )}
      {children}
    </SecondStep>
  );
}

function useQuestion(item: ApprovalCard): Record<Verdict, { readonly title: string; readonly yes: string }> {
  const common = useWords();
  const { approvals: words } = common;
  const format = useFormat();
  const what = worthOf(item, common, format);
  // The question says it whole; the button has to fit a sidebar.
  const brief = movesMoney(item) ? format.money(item.amountMinor, item.currency) : what;
  const name = item.patientName || common.cases.nobody;
  return {
    approve: { title: words.confirmTitle(what, name, placeOfRefund(item)), yes: words.confirmYes(brief) },
    reject: { title: words.rejectTitle(what, name), yes: words.rejectYes(brief) },
    ask_back: { title: words.askTitle(what, name), yes: words.askYes(brief) },
  };
}

/** After a yes: what leaves, and when. The question itself names the place where there is only one. */
function WhatHappens({ item }: { readonly item: ApprovalCard }) {
  const words = useWords().approvals;
  const places = placesOf(item, words, useFormat());
  if (!movesMoney(item)) return <p className="small wrap">{words.noMoney}</p>;
  return (
    <>
      {places.length > 1 ? (
        <ul className="small">
          {places.map((place) => (
            <li key={place} className="wrap">
              {place}
            </li>
          ))}
        </ul>
      ) : null}
      {item.option === "refund" ? <p className="small wrap">{words.confirmMoney(item.undoSeconds)}</p> : null}
    </>
  );
}

function useKeptSentence(approvalId: string, verdict: Verdict): [string, (text: string) => void] {
  const { draftStorage } = useServices();
  const [sentence, setSentence] = useState(() => readDraft(draftStorage, approvalId, verdict) ?? "");
  const write = (text: string) => {
    keepDraft(draftStorage, approvalId, verdict, text);
    setSentence(text);
  };
  return [sentence, write];
}
