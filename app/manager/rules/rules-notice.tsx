import { useState } from "react";
import type { RulesChangeView, RulesView } from "../../../core/contract/rules.ts";
import { useServices } from "../../api/context.ts";
import { isNoticeRead, keepNoticeRead } from "../../api/draft-storage.ts";
import { useEndRulesChange, useRules } from "../../api/rules-queries.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { Changes, useSay } from "./changes.tsx";
import { onlySeenByMore } from "./rules-words.ts";

/** Everybody is told when limits are to be raised, when they were, and when a letter of the clinic's cannot be written. */
export function RulesNotice() {
  const words = useManagerWords().rules;
  const { data } = useRules();
  if (!data) return null;
  const { waiting, recent, brokenLetters } = data;
  if (!waiting && recent.length + brokenLetters.length === 0) return null;
  return (
    <section className="stack" aria-label={words.label}>
      {waiting ? <Waiting change={waiting} currency={data.currency} /> : null}
      {recent.map((change) => (
        <Raised key={change.changeId} change={change} currency={data.currency} />
      ))}
      {brokenLetters.length > 0 ? (
        <Notice kind="warn" title={words.brokenTitle(brokenLetters.length)}>
          <ul className="small">
            {brokenLetters.map(({ templateId, line, column, at }) => (
              <li key={templateId} className="wrap">
                {words.broken(templateId, line, column, at)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}

interface ChangeProps {
  readonly change: RulesChangeView;
  readonly currency: RulesView["currency"];
}

function Waiting({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const { states } = useWords();
  const format = useFormat();
  const end = useEndRulesChange();
  const { changeId, askedBy, askedAtMs, effectiveAtMs, mayConfirm, mayWithdraw } = change;
  const isSight = onlySeenByMore(change.changes);
  const act = (verdict: "reject" | "withdraw") => (
    <Button sends disabled={end.isPending} onClick={() => end.mutate({ changeId, verdict })}>
      {end.isPending ? states.saving : words[verdict]}
    </Button>
  );
  return (
    <Notice kind="warn" title={words.waitingTitle}>
      <p className="wrap">{(isSight ? words.askedSeen : words.asked)(askedBy, format.instant(askedAtMs))}</p>
      <p>{effectiveAtMs === undefined ? words.needsSecond : words.takesEffect(format.instant(effectiveAtMs))}</p>
      <Changes changes={change.changes} currency={currency} />
      {mayConfirm ? (
        <TwoStepAct
          button={words.confirm}
          beside={act("reject")}
          title={words.sure.title}
          yes={words.sure.yes}
          no={words.sure.no}
          danger
          act={end}
          onYes={() => end.mutate({ changeId, verdict: "confirm" })}
        >
          <WhatHappens change={change} currency={currency} />
        </TwoStepAct>
      ) : null}
      {mayWithdraw ? <div>{act("withdraw")}</div> : null}
      {end.isError && !mayConfirm ? <ProblemNotice error={end.error} /> : null}
    </Notice>
  );
}

/** What a yes does: every figure that lets more leave, and the end of undoing where that is among them. */
function WhatHappens({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const say = useSay(currency);
  const raising = change.changes.filter(({ direction }) => direction === "raises");
  const endsUndo = change.changes.some(({ path, to }) => path === "undoWindowSeconds" && to === 0);
  return (
    <>
      <p className="small wrap">{onlySeenByMore(change.changes) ? words.sureSeen : words.sure.text}</p>
      <ul className="small">
        {raising.map((one) => (
          <li key={one.path} className="wrap">
            {say(one)}
          </li>
        ))}
      </ul>
      {endsUndo ? <p className="small strong wrap">{words.sure.noUndo}</p> : null}
    </>
  );
}

/** Stands until this person has read it. */
function Raised({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const { draftStorage } = useServices();
  const [isRead, setRead] = useState(() => isNoticeRead(draftStorage, change.changeId));
  const format = useFormat();
  const { askedBy, endedBy, endedAtMs = 0 } = change;
  if (isRead) return null;
  const close = () => {
    keepNoticeRead(draftStorage, change.changeId);
    setRead(true);
  };
  return (
    <Notice kind="plain" title={onlySeenByMore(change.changes) ? words.seenTitle : words.raisedTitle}>
      <p className="wrap">{words.raised(askedBy, endedBy, format.instant(endedAtMs))}</p>
      <Changes changes={change.changes} currency={currency} />
      <div>
        <Button onClick={close}>{words.seen}</Button>
      </div>
    </Notice>
  );
}
