import { type ReactNode, useState } from "react";
import { isSentence } from "../../../core/sentence.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { TextArea } from "../../ui/field.tsx";
import { SecondStep } from "../../ui/second-step.tsx";

const LONGEST_SENTENCE = 1000;

export interface AskedProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** At every try, also where the sentence is missing: other fields show what they lack too. */
  readonly onTry?: () => void;
  readonly onYes: (sentence: string) => void;
  readonly onNo: () => void;
  /** What went wrong with the last try. */
  readonly children: ReactNode;
}

/** The second step of an act on money: what will happen, and a sentence that is kept with the person's name. Escape goes back. */
export function Asked({ title, text, yes, danger = false, busy, onTry, onYes, onNo, children }: AskedProps) {
  const words = usePagesWords().money;
  const common = useWords();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = !isSentence(sentence);
  const send = () => {
    setTried(true);
    onTry?.();
    if (!tooShort) onYes(sentence.trim());
  };
  return (
    <SecondStep title={title} yes={yes} no={words.no} danger={danger} busy={busy} onYes={send} onNo={onNo}>
      <p className="small wrap">{text}</p>
      <TextArea
        label={words.sentence}
        hint={words.sentenceHint}
        value={sentence}
        maxLength={LONGEST_SENTENCE}
        onChange={setSentence}
        error={tried && tooShort ? common.fields.sentenceShort : undefined}
      />
      {children}
    </SecondStep>
  );
}
