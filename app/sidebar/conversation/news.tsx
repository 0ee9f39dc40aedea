/** The top line of an open case: what the patient wrote since, and one click for it. */
import { useEffect, useRef } from "react";
import type { ReplyView } from "../../../core/contract/replies.ts";
import type { ReplyAct } from "../../../core/conversation/reply.ts";
import { reasonLabel } from "../../../core/reasons/reasons.ts";
import { useAnswerReply } from "../../api/ticket-mutations.ts";
import { Heard } from "../../cases/conversation/heard.tsx";
import { Quote } from "../../cases/conversation/quote.tsx";
import { Started } from "../../cases/started.tsx";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { latestOf } from "../decide/decisions.ts";
import { mattersSeen } from "../form/several.ts";
import { Review } from "../later/parts.tsx";
import { acceptedOf } from "../patient/first-seen.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";

/** What is new on the ticket, what the patient has said, and the second look at what was decided. */
export function News() {
  const { ticket, change } = useOpenTicket();
  const { replies } = useWords();
  const [newest, ...earlier] = ticket.news ?? [];
  const latest = latestOf(ticket.decisions);
  useAcceptedChosen();
  return (
    <>
      {newest ? <Newest key={newest.messageId} reply={newest} earlier={earlier.length} /> : null}
      <Started started={ticket.started} />
      <Heard heard={ticket.heard} />
      {ticket.case ? (
        <Review
          caseId={ticket.case.caseId}
          review={ticket.review}
          decision={latest}
          again={<Button onClick={() => change({ again: true })}>{replies.review.again}</Button>}
        />
      ) : null}
    </>
  );
}

/**
 * What the patient accepted is what stands to be pressed, for whoever opens the ticket after the one who recorded it. Chosen once, so that a
 * person may still go back to the suggestion.
 */
function useAcceptedChosen(): void {
  const { ref, ticket, view, change } = useOpenTicket();
  const heard = acceptedOf(ticket);
  const untouched = view.option === undefined && view.amountMinor === undefined;
  const wanted = heard && untouched ? heard.offer : undefined;
  const once = heard && `${ref.ticketId} ${heard.recordedAtMs}`;
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current === once) return;
    last.current = once;
    if (wanted) change({ ...AS_SUGGESTED, option: wanted });
  }, [once, wanted, change]);
}

const KINDS: Readonly<Partial<Record<ReplyView["kind"], "ok" | "bad">>> = {
  accepts: "ok",
  arrived: "ok",
  thanks: "ok",
  chargeback: "bad",
};

function Newest({ reply, earlier }: { readonly reply: ReplyView; readonly earlier: number }) {
  const { replies: words, lists } = useWords();
  const format = useFormat();
  const nowMs = useNow();
  const { kind, because, speaker, quote, offer, writtenAtMs, acts } = reply;
  const what = kind === "accepts" && offer ? words.accepts(lists.offers[offer]) : words.says[kind];
  const isDoubted = because === undefined && speaker === "somebody";
  return (
    <Notice kind={KINDS[kind] ?? "warn"} title={words.title(format.relative(writtenAtMs, nowMs), what)} headed>
      {quote ? (
        <p className="wrap">
          <Quote text={quote} />
        </p>
      ) : null}
      {because ? <p className="small wrap">{words.because[because]}</p> : null}
      {isDoubted ? <p className="small wrap">{words.somebody}</p> : null}
      {speaker === "guardian" ? <p className="small wrap">{words.guardian}</p> : null}
      {acts.length > 0 ? <Acts reply={reply} /> : null}
      {earlier > 0 ? <p className="small muted">{words.more(earlier)}</p> : null}
    </Notice>
  );
}

/** The likeliest act first; the others for whoever reads the words otherwise. */
function Acts({ reply }: { readonly reply: ReplyView }) {
  const { replies: words, states } = useWords();
  const announce = useAnnounce();
  const { ref, ticket, change } = useOpenTicket();
  const answering = useAnswerReply(ref);
  const { messageId, reason, offer } = reply;
  const several = mattersSeen(ticket).length;
  const isDecided = latestOf(ticket.decisions) !== undefined;
  const nameOf = useActNames(reply, isDecided);
  const say = (act: ReplyAct) =>
    answering.mutate(
      { messageId, act, ...(act === "look_again" && reason ? { reason } : {}) },
      {
        onSuccess: () => {
          announce(act === "look_again" && !isDecided && !reason ? words.done.noted : words.done[act]);
          if (act === "look_again") change({ ...AS_SUGGESTED, again: isDecided, ...(reason ? { reason } : {}) });
          // What they chose is what is suggested next; it is decided by a press of its own.
          if (act === "accepted" && offer && !isDecided) change({ ...AS_SUGGESTED, option: offer });
        },
      },
    );
  const [first, ...others] = reply.acts;
  if (!first) return null;
  // Where several things are asked, one of them may be what is taken back: closing ends all.
  const endsAll = first === "withdrawn" && several > 0;
  const label = (act: ReplyAct) =>
    act === "withdrawn" && several > 0 ? words.withdrawnAll : nameOf(act, act === first);
  return (
    <>
      {endsAll ? <p className="small wrap">{words.oneOfSeveral(several)}</p> : null}
      <div className="row">
        {/* What is only read is nothing to be led to: whoever reads the words decides. */}
        <Button
          kind={first === "noted" || endsAll ? "plain" : "primary"}
          sends
          disabled={answering.isPending}
          onClick={() => say(first)}
        >
          {answering.isPending ? states.saving : label(first)}
        </Button>
      </div>
      {others.length > 0 ? (
        <Panel title={reply.kind === "other" ? words.otherwiseOther : words.otherwise}>
          <div className="row">
            {others.map((act) => (
              <Button key={act} sends disabled={answering.isPending} onClick={() => say(act)}>
                {label(act)}
              </Button>
            ))}
          </div>
        </Panel>
      ) : null}
      {answering.isError ? <ProblemNotice error={answering.error} /> : null}
    </>
  );
}

/** What an act is called for this message. */
function useActNames({ kind, reason }: ReplyView, isDecided: boolean): (act: ReplyAct, isLikeliest: boolean) => string {
  const { replies: words } = useWords();
  const language = useLanguage();
  return (act, isLikeliest) => {
    if (act === "look_again" && reason) return words.updateReason(reasonLabel(reason, language));
    if (act === "look_again" && isLikeliest && kind === "fact") return words.answerRecorded;
    return act === "look_again" && isLikeliest && !isDecided ? words.seen : words.acts[act];
  };
}
