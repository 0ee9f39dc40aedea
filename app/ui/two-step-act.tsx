import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { SecondStep } from "./second-step.tsx";

/** How the act stands that a yes begins. */
interface Act {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

export interface TwoStepActProps {
  readonly button: string;
  /** Where the button's text alone does not name the thing that is acted on. */
  readonly label?: string;
  /** Stands beside the button, and goes with it while the question is asked. */
  readonly beside?: ReactNode;
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly act: Act;
  /** What went wrong is said among the children. */
  readonly saysProblem?: boolean;
  /** Given what puts the button back, for when it is done. */
  readonly onYes: (close: () => void) => void;
  /** What will happen, and what has to be said. */
  readonly children?: ReactNode;
}

/** An act in two steps: a button, and after its press the question in its place. A no puts the button back, with the focus, and forgets what went wrong. */
export function TwoStepAct(props: TwoStepActProps) {
  const { button, label, beside, title, yes, no, danger = false, act, saysProblem = false, onYes, children } = props;
  const [isAsked, setAsked] = useState(false);
  const [isBack, setBack] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) first.current?.focus();
  }, [isBack]);
  const ask = () => {
    setBack(false);
    setAsked(true);
  };
  const back = () => {
    act.reset();
    setAsked(false);
    setBack(true);
  };
  const problem = act.error && !saysProblem ? <ProblemNotice error={act.error} /> : null;
  if (!isAsked) {
    return (
      <>
        <div className="row">
          <Button ref={first} {...(label ? { label } : {})} disabled={act.isPending} onClick={ask}>
            {button}
          </Button>
          {beside}
        </div>
        {problem}
      </>
    );
  }
  return (
    <SecondStep
      title={title}
      yes={yes}
      no={no}
      danger={danger}
      busy={act.isPending}
      onYes={() => onYes(() => setAsked(false))}
      onNo={back}
    >
      {children}
      {problem}
    </SecondStep>
  );
}
