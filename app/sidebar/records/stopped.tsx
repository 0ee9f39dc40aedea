import { useState } from "react";
import { may } from "../../../core/approval/may.ts";
import type { Story } from "../../../core/contract/story.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useServices } from "../../api/context.ts";
import { useAllowContactAgain } from "../../api/people-queries.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

type Stop = NonNullable<Story["stops"]>[number];

/** A contact that no message goes to any more; whoever heard from the patient that they want some again says so here. */
export function Stopped({ stop }: { readonly stop: Stop }) {
  const words = useOpenedWords().records.history;
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  const { channel, contact, contactId, why, isAgain } = stop;
  const patientId = ticket.patient?.patientId;
  const mayAllow = contactId !== undefined && patientId !== undefined && may(boot.person, "contact.allow").ok;
  return (
    <li className="stack stack-tight">
      <span className="warn-text wrap">
        {isAgain && why === "opted_out" ? words.stopped.again[channel](contact) : words.stops[why][channel](contact)}
      </span>
      {mayAllow ? <AllowAgain {...{ patientId, contactId, channel, why }} /> : null}
    </li>
  );
}

interface AllowProps extends Pick<Stop, "channel" | "why"> {
  readonly patientId: string;
  readonly contactId: string;
}

function AllowAgain({ patientId, contactId, channel, why }: AllowProps) {
  const words = useOpenedWords().records.history.stopped;
  const { fields, states } = useWords();
  const announce = useAnnounce();
  const { ref } = useOpenTicket();
  const allow = useAllowContactAgain(ref);
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const short = !isSentence(sentence);
  const send = () => {
    setTried(true);
    if (short) return;
    void allow.mutateAsync({ patientId, request: { contactId, sentence: sentence.trim() } }).then(
      () => announce(words.done),
      () => {},
    );
  };
  return (
    <Panel title={words.allow}>
      <Form busy={allow.isPending} onSubmit={send}>
        {why === "opted_out" ? <p className="small muted">{words.hint[channel]}</p> : null}
        <TextField
          label={words.how}
          value={sentence}
          maxLength={1000}
          onChange={setSentence}
          error={tried && short ? fields.sentenceShort : undefined}
        />
        <div>
          <Button sends submits disabled={allow.isPending}>
            {allow.isPending ? states.saving : words.allow}
          </Button>
        </div>
        {allow.isError ? <ProblemNotice error={allow.error} /> : null}
      </Form>
    </Panel>
  );
}
