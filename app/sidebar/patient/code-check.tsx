import { useState } from "react";
import { ulid } from "ulid";
import type { CodesView, ContactOnFile, SentCode } from "../../../core/contract/codes.ts";
import { typedCode } from "../../../core/messages/codes.ts";
import { useCheckCode, useSendCode } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/** A code goes to a contact that was on file before the request, and whoever writes tells it back. */
export function CodeCheck({ patientId, codes }: { readonly patientId: string; readonly codes: CodesView }) {
  const words = useSidebarWords().who.code;
  const { sent } = codes;
  const isOpen = sent?.state === "open";
  return (
    <section className="stack" aria-label={words.title}>
      <p className="wrap">{words.text}</p>
      {sent && isOpen ? <TellBack key={sent.codeId} sent={sent} /> : null}
      {sent && sent.state !== "open" && sent.state !== "used" ? (
        <p className="wrap">{words.ended[sent.state]}</p>
      ) : null}
      <SendCode patientId={patientId} contacts={codes.contacts} isAnother={isOpen} />
    </section>
  );
}

interface SendCodeProps {
  readonly patientId: string;
  readonly contacts: readonly ContactOnFile[];
  readonly isAnother: boolean;
}

function SendCode({ patientId, contacts, isAnother }: SendCodeProps) {
  const words = useSidebarWords().who.code;
  const common = useWords();
  const { ref } = useOpenTicket();
  const send = useSendCode(ref);
  const open = contacts.filter(({ against }) => against === undefined);
  const [chosen, setChosen] = useState(open[0]?.contactId);
  const [codeId, setCodeId] = useState(ulid);
  const ruledOut = contacts.filter(({ against }) => against !== undefined);
  const nameOf = ({ masked, whose }: ContactOnFile) => (whose === "guardian" ? words.guardian(masked) : masked);
  const press = () => {
    if (chosen === undefined) return;
    send.mutate({ codeId, patientId, contactId: chosen }, { onSuccess: () => setCodeId(ulid()) });
  };
  return (
    <>
      {open.length === 0 ? (
        <p className="wrap">{words.none}</p>
      ) : (
        <>
          <SelectField
            label={words.to}
            value={chosen}
            choices={open.map((one) => ({ value: one.contactId, label: nameOf(one) }))}
            onChange={setChosen}
          />
          <Button sends onClick={press} disabled={send.isPending}>
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
    </>
  );
}

function TellBack({ sent }: { readonly sent: SentCode }) {
  const words = useSidebarWords().who;
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { ref } = useOpenTicket();
  const check = useCheckCode(ref);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const states: Readonly<Record<string, string>> = common.lists.messageStates;
  const press = () => {
    if (typedCode(typed) === undefined) {
      setWrong(words.code.six);
      return;
    }
    check.mutate(
      { codeId: sent.codeId, code: typed },
      {
        onSuccess: ({ verification, codes }) => {
          const left = codes?.sent?.triesLeft ?? 0;
          const said = verification.state === "verified" ? words.verifiedNow : words.code.wrong(left);
          setWrong(verification.state === "verified" ? undefined : said);
          setTyped("");
          announce(said);
        },
      },
    );
  };
  return (
    <>
      <p className="wrap">
        {words.code.sent(sent.masked, format.instant(sent.expiresAtMs))}{" "}
        {words.code.state(states[sent.message] ?? states.unknown ?? "")}
      </p>
      <TextField
        label={words.code.typed}
        digits="numeric"
        maxLength={12}
        value={typed}
        onChange={setTyped}
        error={wrong}
      />
      <Button sends onClick={press} disabled={check.isPending}>
        {check.isPending ? common.states.saving : words.code.check}
      </Button>
      {check.isError ? <ProblemNotice error={check.error} /> : null}
    </>
  );
}
