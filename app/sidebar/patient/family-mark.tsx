import { useState } from "react";
import { isSentence } from "../../../core/sentence.ts";
import { useServices } from "../../api/context.ts";
import { useMarkFamily } from "../../api/people-queries.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/** Somebody says that this patient is themselves or their family: from then on they decide nothing here. Somebody else takes it back. */
export function FamilyMark({ patientId }: { readonly patientId: string }) {
  const words = useOpenedWords().identity.family;
  const { fields, states } = useWords();
  const announce = useAnnounce();
  const { boot } = useServices();
  const { ref } = useOpenTicket();
  const mark = useMarkFamily(ref);
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const short = !isSentence(sentence);
  const send = () => {
    setTried(true);
    if (short) return;
    const request = { related: true, sentence: sentence.trim() };
    void mark.mutateAsync({ personId: boot.person.personId, patientId, request }).then(
      () => announce(words.done),
      () => {},
    );
  };
  return (
    <Panel title={words.title}>
      <div className="stack">
        <p className="small muted">{words.text}</p>
        <TextField
          label={words.sentence}
          value={sentence}
          maxLength={1000}
          onChange={setSentence}
          error={tried && short ? fields.sentenceShort : undefined}
        />
        <div>
          <Button sends onClick={send} disabled={mark.isPending}>
            {mark.isPending ? states.saving : words.mark}
          </Button>
        </div>
        {mark.isError ? <ProblemNotice error={mark.error} /> : null}
      </div>
    </Panel>
  );
}
