import { useState } from "react";
import { useCallBack } from "../api/ticket-mutations.ts";
import { useSidebarWords } from "../i18n/sidebar.ts";
import { useWords } from "../i18n/words.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useKeptText } from "./form/use-case-form.ts";
import { useOpenTicket } from "./ticket-context.ts";

const SHORTEST_SENTENCE = 3;
const tooShort = (text: string): boolean => text.trim().length < SHORTEST_SENTENCE;

/** The helpdesk does not say who writes now: money and replies wait; a lead may call the patient back and go on. */
export function SilentHelpdesk() {
  const words = useSidebarWords().who;
  const { ticket } = useOpenTicket();
  if (ticket.sender?.state !== "silent") return null;
  return (
    <Notice kind="warn" title={words.silentTitle}>
      <p className="wrap">{words.silentText}</p>
      {ticket.allowed.callBack ? <CallBack /> : null}
    </Notice>
  );
}

function CallBack() {
  const words = useSidebarWords().who;
  const common = useWords();
  const announce = useAnnounce();
  const { ref } = useOpenTicket();
  const callBack = useCallBack(ref);
  const [who = "", setWho] = useKeptText("called-who");
  const [how = "", setHow] = useKeptText("called-how");
  const [tried, setTried] = useState(false);
  const record = () => {
    setTried(true);
    if (tooShort(who) || tooShort(how)) return;
    callBack.mutate(
      { who: who.trim(), how: how.trim() },
      {
        onSuccess: () => {
          setTried(false);
          setWho("");
          setHow("");
          announce(words.calledBack);
        },
      },
    );
  };
  return (
    <div className="stack form-on-notice">
      <p className="wrap">{words.callBackText}</p>
      <TextField
        label={words.calledWho}
        value={who}
        maxLength={1000}
        onChange={setWho}
        error={tried && tooShort(who) ? common.fields.sentenceShort : undefined}
      />
      <TextField
        label={words.calledHow}
        value={how}
        maxLength={1000}
        onChange={setHow}
        error={tried && tooShort(how) ? common.fields.sentenceShort : undefined}
      />
      <Button sends onClick={record} disabled={callBack.isPending}>
        {callBack.isPending ? common.states.saving : words.callBack}
      </Button>
      {callBack.isSuccess ? <p className="small wrap">{words.calledBack}</p> : null}
      {callBack.isError ? <ProblemNotice error={callBack.error} /> : null}
    </div>
  );
}
