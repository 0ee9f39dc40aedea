import { useState } from "react";
import type { ApprovalCard as Approval, ApproveRequest } from "../../core/contract/decision.ts";
import { REASON_LABELS } from "../../core/reasons/reasons.ts";
import { useServices } from "../api/context.ts";
import { keepDraft, readDraft } from "../api/kept.ts";
import { useApprove } from "../api/mutations.ts";
import { useFormat, useLanguage, useWords } from "../i18n/words.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Dotted } from "../ui/small.tsx";

type Verdict = ApproveRequest["verdict"];
const SHORTEST_SENTENCE = 3;

/** One thing that waits for somebody, with all that is needed to decide it, and the three answers. */
export function ApprovalCard({ item }: { readonly item: Approval }) {
  const words = useWords();
  const language = useLanguage();
  const format = useFormat();
  const { host } = useServices();
  const { ticketId, exception } = item;
  return (
    <article className="card stack" aria-label={item.patientName}>
      <p className="card-title">
        <span className="strong wrap">{item.patientName}</span>
        <span className="strong money">{format.money(item.amountMinor, item.currency)}</span>
      </p>
      <p className="small muted">
        <Dotted
          parts={[
            words.lists.offers[item.option],
            REASON_LABELS[item.reason][language],
            words.lists.approvalWhy[item.why],
          ]}
        />
      </p>
      <p className="wrap">{item.sumInWords}</p>
      <p className="small wrap">{item.clause}</p>
      {item.to.length > 0 ? <p className="small wrap">{words.approvals.to(item.to.join(", "))}</p> : null}
      {exception ? (
        <p className="small wrap">
          <span className="strong">{words.approvals.exception(words.lists.causes[exception.cause])}</span> “
          {exception.sentence}”
        </p>
      ) : null}
      <p className="small muted wrap">
        {words.approvals.asks(item.requestedBy, format.instant(item.requestedAtMs))}
        <br />
        {words.approvals.until(format.instant(item.expiresAtMs))}
      </p>
      {item.mayDecide ? <Verdicts item={item} /> : null}
      {item.whyNot ? <p className="small warn-text">{words.lists.approvalWhyNot[item.whyNot]}</p> : null}
      {ticketId ? (
        <Button kind="link" onClick={() => void host.openTicket(ticketId).catch(() => {})}>
          {words.approvals.openTicket}
        </Button>
      ) : null}
    </article>
  );
}

function Verdicts({ item }: { readonly item: Approval }) {
  const words = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const approve = useApprove();
  const [writing, setWriting] = useState<"reject" | "ask_back">();
  const give = (verdict: Verdict, sentence?: string) =>
    approve.mutate(
      {
        approvalId: item.approvalId,
        request: { verdict, approvalHash: item.approvalHash, ...(sentence ? { sentence } : {}) },
      },
      { onSuccess: () => announce(words.approvals.done[verdict]) },
    );
  const what = item.amountMinor > 0 ? format.money(item.amountMinor, item.currency) : words.lists.offers[item.option];
  return (
    <div className="stack">
      {approve.isError ? <ProblemNotice error={approve.error} /> : null}
      {writing ? (
        <SentenceForm
          key={writing}
          item={item}
          verdict={writing}
          busy={approve.isPending}
          onSend={(sentence) => give(writing, sentence)}
          onCancel={() => setWriting(undefined)}
        />
      ) : (
        <>
          <Button kind="primary" wide disabled={approve.isPending} onClick={() => give("approve")}>
            {approve.isPending ? words.states.saving : words.approvals.approve(what)}
          </Button>
          <div className="row">
            <Button onClick={() => setWriting("reject")}>{words.approvals.reject}</Button>
            <Button onClick={() => setWriting("ask_back")}>{words.approvals.askBack}</Button>
          </div>
        </>
      )}
    </div>
  );
}

interface SentenceFormProps {
  readonly item: Approval;
  readonly verdict: "reject" | "ask_back";
  readonly busy: boolean;
  readonly onSend: (sentence: string) => void;
  readonly onCancel: () => void;
}

/** A rejection or a question carries a sentence; what was typed survives a reload. */
function SentenceForm({ item, verdict, busy, onSend, onCancel }: SentenceFormProps) {
  const words = useWords();
  const { shelf } = useServices();
  const [sentence, setSentence] = useState(() => readDraft(shelf, item.approvalId, verdict) ?? "");
  const [tried, setTried] = useState(false);
  const tooShort = sentence.trim().length < SHORTEST_SENTENCE;
  const write = (text: string) => {
    keepDraft(shelf, item.approvalId, verdict, text);
    setSentence(text);
  };
  const send = () => {
    setTried(true);
    if (!tooShort) onSend(sentence.trim());
  };
  const { approvals } = words;
  return (
    <>
      <TextArea
        label={verdict === "reject" ? approvals.sentenceReject : approvals.sentenceAsk}
        value={sentence}
        maxLength={1000}
        onChange={write}
        error={tried && tooShort ? words.fields.sentenceShort : undefined}
      />
      <div className="row">
        <Button kind={verdict === "reject" ? "danger" : "plain"} disabled={busy} onClick={send}>
          {verdict === "reject" ? approvals.sendReject : approvals.sendAsk}
        </Button>
        <Button onClick={onCancel}>{words.states.cancel}</Button>
      </div>
    </>
  );
}
