import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { ManualReplyRequest } from "../../../core/contract/replies.ts";
import { SAID_HOW, type SaidAct } from "../../../core/conversation/reply.ts";
import { isSentence } from "../../../core/sentence.ts";
import { OFFER_KINDS, type OfferKind } from "../../../core/words.ts";
import { useSayByHand } from "../../api/case-mutations.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const SENTENCE_MAX = 1000;
const OFFERS = OFFER_KINDS.filter((kind) => kind !== "decline");

export interface RecordManualReplyProps {
  readonly caseId: string;
  readonly sayable: readonly SaidAct[] | undefined;
}

/** Records what the patient said where no message tells of it. */
export function RecordManualReply({ caseId, sayable = [] }: RecordManualReplyProps) {
  const words = useWords().replies.byHand;
  // Each record has a form of its own, empty and with an id of its own.
  const [round, setRound] = useState(0);
  if (sayable.length === 0) return null;
  return (
    <Panel title={words.title} key={round}>
      <Form caseId={caseId} sayable={sayable} onDone={() => setRound(round + 1)} />
    </Panel>
  );
}

interface FormProps {
  readonly caseId: string;
  readonly sayable: readonly SaidAct[];
  readonly onDone: () => void;
}

function Form({ caseId, sayable, onDone }: FormProps) {
  const { replies, lists, states } = useWords();
  const words = replies.byHand;
  const announce = useAnnounce();
  const say = useSayByHand(caseId);
  const saidId = useRef(ulid());
  const [act, setAct] = useState<SaidAct>();
  const [how, setHow] = useState<ManualReplyRequest["how"]>();
  const [offer, setOffer] = useState<OfferKind>();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const typed = sentence.trim();
  const isOfferMissing = act === "accepted" && offer === undefined;
  const send = () => {
    setTried(true);
    if (!act || !how || isOfferMissing || !isSentence(typed)) return;
    const request = { act, how, sentence: typed, ...(act === "accepted" && offer ? { offer } : {}) };
    say.mutate(
      { saidId: saidId.current, request },
      {
        onSuccess: () => {
          announce(replies.done[act]);
          onDone();
        },
      },
    );
  };
  // Under the old id other words would be refused.
  const change = (apply: () => void) => {
    saidId.current = ulid();
    apply();
  };
  return (
    <div className="stack">
      <p className="small">{words.text}</p>
      <SelectField
        label={words.act}
        value={act}
        choices={sayable.map((value) => ({ value, label: words.acts[value] }))}
        onChange={(value) => change(() => setAct(value))}
        error={tried && !act ? words.missing : undefined}
      />
      {act === "accepted" ? (
        <SelectField
          label={words.offer}
          value={offer}
          choices={OFFERS.map((value) => ({ value, label: lists.offers[value] }))}
          onChange={(value) => change(() => setOffer(value))}
          error={tried && isOfferMissing ? words.missing : undefined}
        />
      ) : null}
      <SelectField
        label={words.how}
        value={how}
        choices={SAID_HOW.map((value) => ({ value, label: lists.askedHow[value] }))}
        onChange={(value) => change(() => setHow(value))}
        error={tried && !how ? words.missing : undefined}
      />
      <TextArea
        label={words.sentence}
        hint={words.sentenceHint}
        value={sentence}
        maxLength={SENTENCE_MAX}
        onChange={(value) => change(() => setSentence(value))}
        error={tried && !isSentence(typed) ? words.sentenceMissing : undefined}
      />
      {say.isError ? <ProblemNotice error={say.error} /> : null}
      <div>
        <Button sends disabled={say.isPending} onClick={send}>
          {say.isPending ? states.saving : words.record}
        </Button>
      </div>
    </div>
  );
}
