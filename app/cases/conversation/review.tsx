/** A second look at a decision, by somebody who did not take it: both sides, and how it ends. */
import { type ReactNode, useState } from "react";
import type { DecisionView } from "../../../core/contract/decision.ts";
import type { ReviewView } from "../../../core/contract/replies.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useEndReview } from "../../api/case-mutations.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { DecidedOn } from "../basis/decided-on.tsx";
import { Quote } from "./quote.tsx";

const SENTENCE_MAX = 500;

export interface ReviewProps {
  readonly caseId: string;
  readonly review: ReviewView | undefined;
  /** What is looked at again: the decision that stands. */
  readonly decision: DecisionView | undefined;
  /** Where deciding anew begins; absent where that is done elsewhere. */
  readonly again?: ReactNode;
}

export function Review({ caseId, review, decision, again }: ReviewProps) {
  const { replies } = useWords();
  const words = replies.review;
  const format = useFormat();
  const nowMs = useNow();
  if (!review) return null;
  const { outcome, byPerson, endedAtMs, sentence, dueOn, quote, mayEnd } = review;
  if (outcome) {
    return (
      <p className="small wrap">
        {words.ended[outcome](byPerson ?? "", format.instant(endedAtMs ?? review.askedAtMs))} {sentence ?? ""}
      </p>
    );
  }
  const isLate = format.civilDate(nowMs) > dueOn;
  return (
    <Notice kind="warn" title={(isLate ? words.overdue : words.title)(format.day(dueOn))} headed>
      <dl className="stack stack-tight small">
        <div>
          <dt className="strong">{words.patient}</dt>
          <dd className="wrap">{quote ? <Quote text={quote} /> : words.noWords}</dd>
        </div>
        {decision ? <OurSide decision={decision} /> : null}
      </dl>
      {decision ? <DecidedOn decisionId={decision.decisionId} /> : null}
      <p className="small wrap">{mayEnd ? words.mayEnd : words.by}</p>
      {mayEnd ? <EndForm caseId={caseId} again={again} /> : null}
    </Notice>
  );
}

function OurSide({ decision }: { readonly decision: DecisionView }) {
  const { replies, lists } = useWords();
  const format = useFormat();
  const { option, amountMinor, currency, decidedBy, decidedAtMs } = decision;
  const sum = amountMinor > 0 ? ` ${format.money(amountMinor, currency)}` : "";
  return (
    <div>
      <dt className="strong">{replies.review.clinic}</dt>
      <dd className="wrap">
        {replies.review.decided(`${lists.offers[option]}${sum}`, decidedBy, format.instant(decidedAtMs))}
      </dd>
    </div>
  );
}

function EndForm({ caseId, again }: Pick<ReviewProps, "caseId" | "again">) {
  const { replies, states } = useWords();
  const words = replies.review;
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [sentence, setSentence] = useState("");
  const ending = useEndReview(caseId);
  const end = () =>
    ending.mutate(
      { outcome: "stands", sentence: sentence.trim() },
      {
        onSuccess: () => announce(words.done),
      },
    );
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.stands}
        </Button>
        {again}
      </div>
      {isOpen ? (
        <>
          <TextArea
            label={words.sentence}
            hint={words.sentenceHint}
            value={sentence}
            maxLength={SENTENCE_MAX}
            onChange={setSentence}
          />
          <Button kind="primary" sends disabled={ending.isPending || !isSentence(sentence.trim())} onClick={end}>
            {ending.isPending ? states.saving : words.save}
          </Button>
        </>
      ) : null}
      {ending.isError ? <ProblemNotice error={ending.error} /> : null}
    </div>
  );
}
