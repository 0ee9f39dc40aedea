/** Accept or fight, then lay the evidence there, then send it: each a step of its own, the last two of finance. */
import { useState } from "react";
import { ulid } from "ulid";
import type { AnswerDisputeRequest, DisputeCard } from "../../../core/contract/dispute.ts";
import { useAnswerDispute } from "../../api/disputes.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { Asked } from "../money/asked.tsx";

type Step = AnswerDisputeRequest["kind"];

export function DisputeActs({ card }: { readonly card: DisputeCard }) {
  const words = usePagesWords().dispute;
  const [step, setStep] = useState<Step>();
  // Here, where it outlives the step: a step whose act is under way is shown no more, and its end is told all the same.
  const answer = useAnswerDispute(card.disputeId);
  const { act, state, evidence, allowed, decided, staged, sent } = card;
  const isUnderWay = act !== undefined && act.state !== "refused";
  if (state !== "needs_answer" || sent || isUnderWay || !allowed.prepare) return null;
  if (step) return <Step card={card} step={step} answer={answer} onEnd={() => setStep(undefined)} />;
  const isFought = decided?.kind === "fight";
  const laying = evidence?.waits === "here" ? words.prepare : staged ? words.again : words.stage;
  return (
    <div className="stack">
      {evidence ? null : <p className="wrap">{words.noProgram}</p>}
      <div className="row wrap">
        {isFought ? null : <Button onClick={() => setStep("fight")}>{words.fight}</Button>}
        {isFought && evidence ? <Button onClick={() => setStep("stage")}>{laying}</Button> : null}
        {isFought && staged && allowed.answer ? (
          <Button kind="primary" onClick={() => setStep("submit")}>
            {words.submit}
          </Button>
        ) : null}
        {evidence && allowed.answer ? <Button onClick={() => setStep("accept")}>{words.accept}</Button> : null}
      </div>
      {allowed.answer ? null : <p className="small muted wrap">{words.financeSends}</p>}
    </div>
  );
}

interface StepProps {
  readonly card: DisputeCard;
  readonly step: Step;
  readonly answer: ReturnType<typeof useAnswerDispute>;
  readonly onEnd: () => void;
}

function Step({ card, step, answer, onEnd }: StepProps) {
  const pages = usePagesWords();
  const words = pages.dispute;
  const format = useFormat();
  const announce = useAnnounce();
  // One try, one act: pressed again after a lost answer it is the same.
  const [actId] = useState(ulid);
  const give = (request: AnswerDisputeRequest) =>
    answer.mutate(
      { actId, request },
      {
        onSuccess: () => {
          announce(words.done);
          onEnd();
        },
      },
    );
  const busy = answer.isPending;
  const problem = answer.isError ? <ProblemNotice error={answer.error} /> : null;
  const closes = card.evidence?.closesItsPages === true && !card.staged;
  const twice = card.paysTwice ? card.wentBack : undefined;
  const plain = { no: pages.money.no, busy, onNo: onEnd };
  switch (step) {
    case "fight":
      return (
        <Asked
          title={words.fightTitle}
          text={words.fightText}
          yes={words.fight}
          busy={busy}
          onYes={(sentence) => give({ kind: "fight", sentence })}
          onNo={onEnd}
        >
          {problem}
        </Asked>
      );
    case "accept":
      return (
        <Asked
          title={words.acceptTitle(format.money(card.amountMinor, card.currency))}
          text={words.acceptText}
          yes={words.acceptYes}
          danger
          busy={busy}
          onYes={(sentence) =>
            give({ kind: "accept", sentence, isFinal: true, ...(twice ? { knowsItPaysTwice: true } : {}) })
          }
          onNo={onEnd}
        >
          {twice ? (
            <p className="strong bad-text wrap">{words.acceptTwice(format.money(twice.amountMinor, twice.currency))}</p>
          ) : null}
          {problem}
        </Asked>
      );
    case "stage":
      return (
        <SecondStep
          {...plain}
          title={closes ? words.closesTitle : words.stage}
          yes={words.stage}
          onYes={() =>
            give({ kind: "stage", ...(card.evidence?.closesItsPages ? { knowsItCloses: true as const } : {}) })
          }
        >
          {closes ? <p className="wrap">{words.closesText(card.at)}</p> : null}
          {problem}
        </SecondStep>
      );
    case "submit":
      return (
        <SecondStep
          {...plain}
          title={words.submitTitle}
          yes={words.submitYes}
          danger
          onYes={() => give({ kind: "submit", mark: card.staged?.mark ?? "" })}
        >
          <p className="wrap">{words.submitText(card.staged?.kinds.length ?? 0)}</p>
          {problem}
        </SecondStep>
      );
  }
}
