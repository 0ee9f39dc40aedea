import { useState } from "react";
import type { FoundView } from "../../../../core/contract/found.ts";
import { DISMISSALS, type Dismissal } from "../../../../core/found/finding.ts";
import { useDismissFound } from "../../../api/found.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField, TextArea } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { SecondStep } from "../../../ui/second-step.tsx";

const LONGEST_SENTENCE = 500;
const SHORTEST_SENTENCE = 3;

/** Says that what was found is nothing: why, and in a sentence where the list has no word for it. */
export function Dismiss({ caseId, item }: { readonly caseId: string; readonly item: FoundView }) {
  const words = useManagerWords().found;
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Why caseId={caseId} foundId={item.foundId} onNo={() => setAsked(false)} />;
  return (
    <div>
      <Button label={words.dismissOf(words.kinds[item.kind])} onClick={() => setAsked(true)}>
        {words.dismiss}
      </Button>
    </div>
  );
}

interface WhyProps {
  readonly caseId: string;
  readonly foundId: string;
  readonly onNo: () => void;
}

function Why({ caseId, foundId, onNo }: WhyProps) {
  const words = useManagerWords().found;
  const announce = useAnnounce();
  const dismiss = useDismissFound(caseId);
  const [why, setWhy] = useState<Dismissal>();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const typed = sentence.trim();
  const isMissing = why === "other" && typed.length < SHORTEST_SENTENCE;
  const send = () => {
    setTried(true);
    if (why === undefined || isMissing) return;
    const request = { why, ...(typed.length < SHORTEST_SENTENCE ? {} : { sentence: typed }) };
    dismiss.mutate({ foundId, request }, { onSuccess: () => announce(words.dismissedNow) });
  };
  return (
    <SecondStep title={words.sureTitle} yes={words.yes} no={words.no} busy={dismiss.isPending} onYes={send} onNo={onNo}>
      <p className="small wrap">{words.sureText}</p>
      <SelectField
        label={words.why}
        value={why}
        choices={DISMISSALS.map((value) => ({ value, label: words.whys[value] }))}
        onChange={setWhy}
        error={tried && why === undefined ? words.whyMissing : undefined}
      />
      <TextArea
        label={words.sentence}
        hint={words.sentenceHint}
        value={sentence}
        maxLength={LONGEST_SENTENCE}
        onChange={setSentence}
        error={tried && isMissing ? words.sentenceMissing : undefined}
      />
      {dismiss.isError ? <ProblemNotice error={dismiss.error} /> : null}
    </SecondStep>
  );
}
