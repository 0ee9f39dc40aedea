import { type RefObject, useEffect, useRef, useState } from "react";
import { blocks } from "../../../core/reply/check/finding.ts";
import { useServices } from "../../api/context.ts";
import { ApiProblem, isSessionOver } from "../../api/problem.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useErrorSentence } from "../../ui/problem-notice.tsx";
import type { Chosen } from "../form/case-form.ts";
import { useException } from "../form/use-case-form.ts";
import { AskBecause, Confirm } from "../later/parts.tsx";
import { PutLine } from "../letters/put-line.tsx";
import { actSeen } from "../patient/first-seen.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { actionOf } from "./chosen-words.ts";
import type { SuggestionProps } from "./suggestion-props.ts";
import type { DecideFlow } from "./use-decide-flow.ts";

/** Gives the focus to `target` when what stood in its place is gone. */
function useFocusBack(target: RefObject<HTMLButtonElement | null>, away: boolean): void {
  const wasAway = useRef(false);
  useEffect(() => {
    if (!away && wasAway.current) target.current?.focus();
    wasAway.current = away;
  }, [away, target]);
}

/** The primary button, the question after it, and what stands in their place when nothing can be decided. */
export function Act({ matter, reply, flow, insert, inserting, chosen }: SuggestionProps & { readonly chosen: Chosen }) {
  const words = useSidebarWords().decide;
  const common = useWords();
  const format = useFormat();
  const { ticket } = useOpenTicket();
  const { boot } = useServices();
  const [confirming, setConfirming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(button, confirming || flow.sending);
  const exception = useException();
  const { blocked } = ticket.allowed;
  const seen = actSeen(ticket, matter.proposal, chosen, { role: boot.person.role, isCaused: !!exception.made });
  const { currency } = chosen;
  const most = (minor: number | undefined) => (minor === undefined ? undefined : format.money(minor, currency));
  const why = () => {
    const { suggests } = ticket.allowed;
    if (blocked === undefined) return words.blockedOther(boot.person.role);
    if (blocked !== "suggest_only" || !suggests) return words.blocked[blocked];
    return words.suggests(suggests.places, boot.person.role, suggests.onFor, most(suggests.trialMostMinor));
  };
  const trial = most(ticket.allowed.trialMostMinor);
  if (flow.sending) return <Spinner>{words.sending}</Spinner>;
  if (flow.unanswered) return <Unanswered flow={flow} button={button} />;
  if (seen === "blocked") {
    const fits = !blocks(reply.problems) && reply.text !== "";
    const replyOnly = fits && blocked === "suggest_only";
    // The letter for a writer whom nobody has verified asks for what is missing, and names nothing.
    const asksWriter = fits && blocked === "not_verified" && reply.draft?.situation === "ask";
    return (
      <>
        <Notice kind="warn">
          <p>{why()}</p>
        </Notice>
        {replyOnly || asksWriter ? (
          <Button kind={asksWriter ? "plain" : "primary"} wide onClick={() => void insert(reply.text)}>
            {asksWriter ? words.askWriter : words.insertOnly}
          </Button>
        ) : null}
        <PutLine text={reply.text} inserting={inserting} />
      </>
    );
  }
  const missingCause = seen === "cause_first";
  const rejected = seen === "rejected";
  const start = () => {
    flow.forgetError();
    setConfirming(true);
  };
  const sending = flow.sendingOf(matter, chosen, reply, exception.made);
  if (confirming && !missingCause && !rejected && sending) {
    return (
      <Confirm
        chosen={chosen}
        sending={sending}
        replyFits={!blocks(reply.problems)}
        onYes={() => {
          setConfirming(false);
          flow.decide(sending);
        }}
        onNo={() => setConfirming(false)}
      />
    );
  }
  return (
    <>
      <Button
        kind="primary"
        wide
        sends
        disabled={matter.asking || missingCause || rejected}
        onClick={start}
        ref={button}
      >
        {matter.asking ? words.working : actionOf(chosen, words, format)}
      </Button>
      {rejected ? <p className="small warn-text">{common.problems.rejected_before}</p> : null}
      <AskBecause chosen={chosen} />
      {trial === undefined ? null : <p className="small muted">{words.trial(trial)}</p>}
      {missingCause ? <p className="small warn-text">{common.problems.exception_needed}</p> : null}
    </>
  );
}

/** No answer came: the only safe act is the same one again, or to look. */
function Unanswered({
  flow,
  button,
}: {
  readonly flow: DecideFlow;
  readonly button: RefObject<HTMLButtonElement | null>;
}) {
  const words = useSidebarWords().decide.pending;
  const sentence = useErrorSentence();
  // What the server said of it, where it said something; the end of the session stands on top of the page.
  const said = flow.error instanceof ApiProblem && !isSessionOver(flow.error) ? sentence(flow.error) : undefined;
  return (
    <Notice kind="warn" title={words.title} alert>
      {said ? <p>{said}</p> : null}
      <p>{words.text}</p>
      <div>
        <Button kind="primary" sends onClick={flow.sendAgain} ref={button}>
          {words.again}
        </Button>
      </div>
    </Notice>
  );
}
