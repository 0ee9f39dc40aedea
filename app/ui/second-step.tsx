import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../i18n/words.ts";
import { Button } from "./button.tsx";

export interface SecondStepProps {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What will happen, what has to be said, and what went wrong with the last try. */
  readonly children: ReactNode;
}

/** The second step of an act. Takes the focus, on what has to be chosen or written where there is such a thing; Escape goes back. */
export function SecondStep({ title, yes, no, danger = false, busy, onYes, onNo, children }: SecondStepProps) {
  const saving = useWords().states.saving;
  const titleId = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => box.current?.querySelector<HTMLElement>("select, textarea, .button")?.focus(), []);
  // A yes that was not taken goes to the field that stands in its way: its error is read out with it.
  useEffect(() => {
    if (tries > 0 && !busy) box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries, busy]);
  const answer = () => {
    setTries(tries + 1);
    onYes();
  };
  return (
    <fieldset
      className="sure stack"
      aria-labelledby={titleId}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && !busy && onNo()}
    >
      <p className="strong wrap" id={titleId}>
        {title}
      </p>
      {children}
      <div className="row">
        <Button
          kind={danger ? "danger" : "primary"}
          settles
          sends
          disabled={busy}
          onClick={answer}
          describedBy={titleId}
        >
          {busy ? saving : yes}
        </Button>
        <Button disabled={busy} onClick={onNo}>
          {no}
        </Button>
      </div>
    </fieldset>
  );
}
