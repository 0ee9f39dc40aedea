import { useState } from "react";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useOverrideSend } from "../../api/send-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Stopped } from "./before-send.ts";
import { findingSentence, isUnread, placeOf } from "./words.ts";

interface StoppedProps {
  readonly ticketRef: TicketRef;
  readonly stopped: Stopped;
  readonly onDone: () => void;
}

export function StoppedNotice({ ticketRef, stopped, onDone }: StoppedProps) {
  const words = useOpenedWords().stopped;
  const { lists } = useWords();
  const { kind, findings, isAlone, mayOverride, text } = stopped;
  const isBlocked = kind === "blocks";
  return (
    <Notice key={text} kind={isBlocked ? "bad" : "warn"} title={isBlocked ? words.blocked : words.asked} alert>
      <ul className="stack stack-tight">
        {findings.map((one) => (
          <li key={`${one.check} ${one.from}`} className="wrap">
            {isUnread(stopped) ? null : findingSentence(one, lists.checks)}
            <InPlace text={text} finding={one} />
          </li>
        ))}
      </ul>
      <p className="small">
        {isUnread(stopped) ? words.unread : isBlocked ? (isAlone ? words.alone : words.change) : words.again}
      </p>
      {isBlocked && !isAlone && !mayOverride ? <p className="small">{words.leadMay}</p> : null}
      {isBlocked && mayOverride ? <Override ticketRef={ticketRef} stopped={stopped} onDone={onDone} /> : null}
    </Notice>
  );
}

function InPlace({ text, finding }: { readonly text: string; readonly finding: Stopped["findings"][number] }) {
  const place = placeOf(text, finding);
  if (!place) return null;
  return (
    <p className="small quote wrap">
      <bdi>
        {place.before}
        <mark>{place.at}</mark>
        {place.after}
      </bdi>
    </p>
  );
}

/** Somebody with the right lets these words go, and says why. They still send them themselves. */
function Override({ ticketRef, stopped, onDone }: StoppedProps) {
  const words = useOpenedWords().stopped;
  const { states } = useWords();
  const announce = useAnnounce();
  const [sentence, setSentence] = useState("");
  const override = useOverrideSend(ticketRef);
  const allow = () =>
    override.mutate(
      { text: stopped.text, sentence: sentence.trim() },
      {
        onSuccess: () => {
          announce(words.allowed);
          onDone();
        },
      },
    );
  return (
    <div className="stack stack-tight">
      <TextArea label={words.why} hint={words.whyHint} value={sentence} maxLength={500} onChange={setSentence} />
      <div>
        <Button sends disabled={!isSentence(sentence) || override.isPending} onClick={allow}>
          {override.isPending ? states.saving : words.allow}
        </Button>
      </div>
      {override.isError ? <ProblemNotice error={override.error} /> : null}
    </div>
  );
}
