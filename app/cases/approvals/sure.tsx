import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ApprovalCard, ApproveRequest } from "../../../core/contract/decision.ts";
import { useServices } from "../../api/context.ts";
import { keepDraft, readDraft } from "../../api/kept.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { movesMoney, worthOf } from "../worth.ts";
import { placeOfRefund, placesOf } from "./places.ts";

type Verdict = ApproveRequest["verdict"];
const SHORTEST_SENTENCE = 3;
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
  const titleId = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [sentence, write] = useKeptSentence(item.approvalId, verdict);
  const [tried, setTried] = useState(false);
  useEffect(() => box.current?.querySelector<HTMLElement>("textarea, .button")?.focus(), []);
  const say = useQuestion(item)[verdict];
  const needsWords = verdict !== "approve";
  const tooShort = needsWords && sentence.trim().length < SHORTEST_SENTENCE;
  const send = () => {
    setTried(true);
    if (!tooShort) onYes(needsWords ? sentence.trim() : undefined);
  };
  return (
    <fieldset
      className="sure stack"
      aria-labelledby={titleId}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && !busy && onNo()}
    >
      <p className="strong wrap" id={titleId}>
        {say.title}
      </p>
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
      {item.option === "refund" ? <p className="small wrap">{words.confirmMoney}</p> : null}
    </>
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
