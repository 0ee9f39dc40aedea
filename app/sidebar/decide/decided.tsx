import { useEffect, useRef } from "react";
import type { DecisionView, LegView } from "../../../core/contract/decision.ts";
import { useStop } from "../../api/decision-mutations.ts";
import { isMoving } from "../../api/polling.ts";
import { Marks } from "../../cases/marks.tsx";
import { ProviderPay } from "../../cases/provider-pay.tsx";
import { unbroken, watchTime } from "../../i18n/format.ts";
import { legProblem, legStateWords, standingProblem } from "../../i18n/leg-problem.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useClock } from "../../ui/use-clock.ts";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import type { Inserting } from "../conversation/use-insert.ts";
import { PutLine } from "../letters/put-line.tsx";
import { useTakeBack } from "../letters/use-take-back.ts";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import { ApprovalState } from "./approval-state.tsx";
import { titleOf, whoOf } from "./decided-words.ts";
import { isManual, isOpenAgain, stopWindow } from "./decisions.ts";

export interface AfterProps {
  readonly decision: DecisionView;
  /** Decided just now on this screen: takes the focus. */
  readonly fresh: boolean;
  readonly insert: (text: string) => Promise<void>;
  readonly inserting: Inserting;
}

/** What was decided and how far the money is, in words that never run ahead of it. */
export function After({ decision, fresh, insert, inserting }: AfterProps) {
  const sidebarWords = useSidebarWords();
  const words = sidebarWords.after;
  const label = usePartLabel(words.label);
  const common = useWords();
  const format = useFormat();
  const { ticket, matter } = useOpenTicket();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const { stillOpen } = ticket.case ?? {};
  const allSent = decision.legs.length > 0 && decision.legs.every(({ state }) => state === "settled");
  return (
    <section className="suggestion stack" aria-label={label}>
      <h2 className="headline wrap" ref={heading} tabIndex={-1}>
        {titleOf(decision, sidebarWords, format)}
      </h2>
      {ticket.case?.marks?.length ? (
        <p className="row small">
          <Marks item={ticket.case} />
        </p>
      ) : null}
      {decision.payout ? <p className="small wrap">{words.payout(decision.payout.sentence)}</p> : null}
      <Legs decision={decision} />
      <ApprovalState decision={decision} />
      {allSent && stillOpen && !matter ? <p className="small">{words.stillOpen[stillOpen]}</p> : null}
      {isOpenAgain(decision) ? null : <ProviderPay pays={decision.providerPay} />}
      {(decision.callBacks ?? []).map(({ act, byPerson, atMs, who, how }) => (
        <p key={act} className="small wrap">
          {words.calledBack(byPerson, format.instant(atMs), who, how)}
        </p>
      ))}
      {whoOf(decision, sidebarWords, common, format).map((line) => (
        <p key={line} className="small muted wrap">
          {line}
        </p>
      ))}
      <BrokenLetterNotice broken={decision.brokenLetter} />
      {isOpenAgain(decision) ? null : <Letter decision={decision} insert={insert} inserting={inserting} />}
    </section>
  );
}

/** The letter that goes with it. One that waited for a yes was never put in by anybody: until it is, that is what there is to do. */
function Letter({ decision, insert, inserting }: Omit<AfterProps, "fresh">) {
  const words = useSidebarWords();
  const { matter } = useOpenTicket();
  const { letters } = inserting;
  const { reply: text, approval, state } = decision;
  if (!text) return null;
  const isApproved = state === "approved" && approval?.state === "approved";
  if (matter?.toldWith) return <p className="small wrap">{words.matters.toldWith(matter.toldWith)}</p>;
  const put = () => void insert(text);
  if (isApproved && letters.isMissing(text)) {
    return (
      <Notice kind="warn" title={words.after.letterMissing}>
        <p className="small">{words.after.letterMissingText}</p>
        <div>
          <Button kind="primary" onClick={put}>
            {words.decide.reply.insert}
          </Button>
        </div>
        <PutLine text={text} inserting={inserting} />
      </Notice>
    );
  }
  return (
    <>
      <PutLine text={text} inserting={inserting} />
      {matter?.isOtherOpen && letters.standing(text) ? (
        <p className="small wrap">{words.matters.beforeSending}</p>
      ) : null}
      <Button kind="link" onClick={put}>
        {letters.standing(text) ? words.decide.reply.insertAgain : words.decide.reply.insert}
      </Button>
    </>
  );
}

export function Legs({ decision }: { readonly decision: DecisionView }) {
  const words = useSidebarWords().after;
  const nowMs = useClock(decision.legs.some(isMoving));
  const common = useWords();
  const window = stopWindow(decision.legs, nowMs);
  const doubt = decision.legs.find(({ problem }) => problem === "stopped_while_frozen")?.problem;
  if (decision.state === "stopped") {
    return (
      <Notice kind="plain">
        <p>{doubt ? legProblem(common, doubt) : words.stopped}</p>
      </Notice>
    );
  }
  if (decision.legs.length === 0) return null;
  return (
    <>
      <ul className="stack stack-tight">
        {decision.legs.map((leg) => (
          <Leg key={leg.legId} leg={leg} />
        ))}
      </ul>
      {window ? <Stop decision={decision} {...window} /> : null}
    </>
  );
}

const BAD: ReadonlySet<LegView["state"]> = new Set(["failed", "bounced", "attention"]);

/** One movement of money and its state, told apart by words and not by colour alone. */
function Leg({ leg }: { readonly leg: LegView }) {
  const words = useSidebarWords().after;
  const place = useSidebarWords().decide.confirm.part;
  const common = useWords();
  const { lists } = common;
  const format = useFormat();
  const settled = leg.state === "settled";
  const problem = standingProblem(leg);
  // An older copy of the record knows nothing of what left since.
  const state = leg.heldBecause === "frozen" ? undefined : legStateWords(common, leg);
  const tone = BAD.has(leg.state) ? "bad-text" : settled ? "ok-text" : "";
  return (
    <li>
      <p className="wrap">{place(format.money(leg.amountMinor, leg.currency), unbroken(leg.label))}</p>
      {state === undefined ? null : (
        <p className={`small wrap ${tone}`}>
          {settled ? <Icon name="check" /> : BAD.has(leg.state) ? <Icon name="warn" /> : null} {state}
        </p>
      )}
      {leg.heldBecause ? <p className="small wrap">{lists.heldBecause[leg.heldBecause]}</p> : null}
      {problem ? <p className="small muted wrap">{legProblem(common, problem)}</p> : null}
      {leg.replaces ? <p className="small wrap">{words.replaces}</p> : null}
      {leg.vendorRef ? <p className="small muted wrap">{words.reference(leg.vendorRef)}</p> : null}
    </li>
  );
}

/** The time in which nothing has left yet. The seconds are for the eye; they are not read out one by one. */
function Stop({ decision, leftMs }: { readonly decision: DecisionView; readonly leftMs?: number }) {
  const words = useSidebarWords().after;
  const format = useFormat();
  const announce = useAnnounce();
  const { ref, ticket } = useOpenTicket();
  const stop = useStop(ref);
  const takeBack = useTakeBack();
  const amount = format.money(decision.amountMinor, decision.currency);
  const mayHaveLeft = decision.legs.some(({ heldBecause }) => heldBecause === "frozen");
  return (
    <div className="row stop">
      <span className="money" role="timer" aria-live="off">
        {leftMs === undefined
          ? mayHaveLeft
            ? words.mayHaveLeft
            : words.notLeft
          : (isManual(decision.legs) ? words.stopWithin : words.leavesIn)(watchTime(leftMs))}
      </span>
      {ticket.allowed.stop ? (
        <Button
          kind="danger"
          label={words.stopWhat(amount)}
          sends
          disabled={stop.isPending}
          onClick={() =>
            // What was stopped shows in place of this button, which is gone by then.
            void stop.mutateAsync(decision.decisionId).then(
              () => {
                announce(mayHaveLeft ? words.mayHaveLeft : words.stopped);
                return takeBack(decision);
              },
              () => {},
            )
          }
        >
          {words.stop}
        </Button>
      ) : null}
      {stop.isError ? <ProblemNotice error={stop.error} /> : null}
    </div>
  );
}
