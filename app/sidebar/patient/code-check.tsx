import { type FormEvent, useEffect, useRef, useState } from "react";
import { ulid } from "ulid";
import type { CodesView, ContactOnFile, SentCode } from "../../../core/contract/codes.ts";
import { typedCode } from "../../../core/messages/codes.ts";
import { isNotReached } from "../../../core/messages/message-state.ts";
import { useCheckCode, useSendCode } from "../../api/ticket-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/**
 * A code goes to a contact that was on file before the request, and whoever writes tells it back. While one is out its field comes first, and
 * another is sent from behind it; one that did not arrive is no code to wait for.
 */
export function CodeCheck({ patientId, codes }: { readonly patientId: string; readonly codes: CodesView }) {
  const words = useOpenedWords().identity.code;
  const { sent, contacts } = codes;
  const ended = sent && sent.state !== "open" && sent.state !== "used" ? sent.state : undefined;
  const open = sent?.state === "open" ? sent : undefined;
  const isLost = open !== undefined && isNotReached(open.message);
  const sending = (
    <SendCode
      patientId={patientId}
      contacts={contacts}
      isAnother={open !== undefined}
      isNext={open === undefined || isLost}
    />
  );
  return (
    <section className="stack" aria-label={words.title}>
      {open ? <TellBack key={open.codeId} sent={open} isLost={isLost} /> : null}
      {ended ? <p className="strong wrap">{words.ended[ended]}</p> : null}
      {open && !isLost ? <Panel title={words.notCome}>{sending}</Panel> : sending}
    </section>
  );
}

interface SendCodeProps {
  readonly patientId: string;
  readonly contacts: readonly ContactOnFile[];
  readonly isAnother: boolean;
  /** It is what is done next. */
  readonly isNext: boolean;
}

function SendCode({ patientId, contacts, isAnother, isNext }: SendCodeProps) {
  const words = useOpenedWords().identity.code;
  const common = useWords();
  const announce = useAnnounce();
  const { ref } = useOpenTicket();
  const send = useSendCode(ref);
  const open = contacts.filter(({ against }) => against === undefined);
  const [wished, setWished] = useState<string>();
  // What was chosen may be ruled out by now: nobody wants a text there, or the night has begun.
  const chosen = (open.find(({ contactId }) => contactId === wished) ?? open[0])?.contactId;
  const [codeId, setCodeId] = useState(ulid);
  const ruledOut = contacts.filter(({ against }) => against !== undefined);
  const nameOf = ({ masked, whose }: ContactOnFile) => (whose === "guardian" ? words.guardian(masked) : masked);
  const press = () => {
    if (chosen === undefined) return;
    send.mutate(
      { codeId, patientId, contactId: chosen },
      {
        onSuccess: () => {
          setCodeId(ulid());
          announce(words.queued);
        },
      },
    );
  };
  return (
    <div className="stack">
      {open.length === 0 ? (
        <p className="wrap">{words.none}</p>
      ) : (
        <>
          <SelectField
            label={words.to}
            hint={words.text}
            value={chosen}
            choices={open.map((one) => ({ value: one.contactId, label: nameOf(one) }))}
            onChange={setWished}
          />
          <Button sends wide kind={isNext ? "primary" : "plain"} onClick={press} disabled={send.isPending}>
            {send.isPending ? common.states.saving : isAnother ? words.sendAnother : words.send}
          </Button>
        </>
      )}
      {ruledOut.map((one) => (
        <p key={one.contactId} className="small muted wrap">
          {nameOf(one)}: {one.against ? words.against[one.against] : ""}
        </p>
      ))}
      {send.isError ? <ProblemNotice error={send.error} /> : null}
    </div>
  );
}

/** How long after it was asked for a code takes the focus: one that was there when the page opened does not. */
const JUST_NOW_MS = 15_000;

function TellBack({ sent, isLost }: { readonly sent: SentCode; readonly isLost: boolean }) {
  const words = useOpenedWords().identity;
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { ref } = useOpenTicket();
  const check = useCheckCode(ref);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const isNew = Date.now() - sent.askedAtMs < JUST_NOW_MS;
  // The button that sent it is gone; what is done next is to type it.
  useEffect(() => {
    if (isNew && document.activeElement === document.body) form.current?.querySelector("input")?.focus();
  }, [isNew]);
  const state = common.lists.messageStates[sent.message];
  const tell = (event?: FormEvent) => {
    event?.preventDefault();
    if (check.isPending) return;
    if (typedCode(typed) === undefined) return setWrong(words.code.six);
    check.mutate(
      { codeId: sent.codeId, code: typed },
      {
        onSuccess: ({ verification, codes }) => {
          const left = codes?.sent?.triesLeft ?? 0;
          const isRight = verification.state === "verified";
          const not = left === 0 ? words.code.ended.spent : words.code.wrong(left);
          setWrong(isRight ? undefined : not);
          setTyped("");
          announce(isRight ? words.verifiedNow : not);
        },
      },
    );
  };
  return (
    <form className="stack" ref={form} onSubmit={tell}>
      <div className="stack stack-tight">
        <p className="strong wrap">{words.code.sent(sent.masked)}</p>
        <p className={isLost ? "field-error wrap" : "small wrap"} role="status">
          {words.code.state(state, format.clock(sent.messageAtMs))}
        </p>
      </div>
      <TextField
        label={words.code.typed}
        hint={words.code.until(format.clock(sent.expiresAtMs))}
        digits="numeric"
        maxLength={12}
        value={typed}
        onChange={setTyped}
        error={wrong}
      />
      <Button sends wide kind={isLost ? "plain" : "primary"} onClick={tell} disabled={check.isPending}>
        {check.isPending ? common.states.saving : words.code.check}
      </Button>
      {check.isError ? <ProblemNotice error={check.error} /> : null}
    </form>
  );
}
