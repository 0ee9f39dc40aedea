import { useState } from "react";
import type { RulesChangeView, RulesView } from "../../core/contract/rules.ts";
import { useServices } from "../api/context.ts";
import { isNoticeRead, keepNoticeRead } from "../api/draft-storage.ts";
import { useEndRulesChange, useRules } from "../api/rules-queries.ts";
import { useManagerWords } from "../i18n/manager.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Panel } from "../ui/panel.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { SecondStep } from "../ui/second-step.tsx";
import { isShort, ruleInWords } from "./rules-words.ts";
import { useManagerFormat } from "./use-manager-format.ts";

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
  const [sure, setSure] = useState(false);
  const { changeId, askedBy, askedAtMs, effectiveAtMs, mayConfirm, mayWithdraw } = change;
  const act = (verdict: "reject" | "withdraw") => (
    <Button sends disabled={end.isPending} onClick={() => end.mutate({ changeId, verdict })}>
      {end.isPending ? states.saving : words[verdict]}
    </Button>
  );
  return (
    <Notice kind="warn" title={words.waitingTitle}>
      <p className="wrap">{words.asked(askedBy, format.instant(askedAtMs))}</p>
      <p>{effectiveAtMs === undefined ? words.needsSecond : words.takesEffect(format.instant(effectiveAtMs))}</p>
      <Changes change={change} currency={currency} />
      {mayConfirm && sure ? (
        <SecondStep
          title={words.sure.title}
          yes={words.sure.yes}
          no={words.sure.no}
          danger
          busy={end.isPending}
          onYes={() => end.mutate({ changeId, verdict: "confirm" })}
          onNo={() => setSure(false)}
        >
          <WhatHappens change={change} currency={currency} />
        </SecondStep>
      ) : null}
      {mayConfirm && !sure ? (
        <div className="row">
          <Button disabled={end.isPending} onClick={() => setSure(true)}>
            {words.confirm}
          </Button>
          {act("reject")}
        </div>
      ) : null}
      {mayWithdraw ? <div>{act("withdraw")}</div> : null}
      {end.isError ? <ProblemNotice error={end.error} /> : null}
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
      <p className="small wrap">{words.sure.text}</p>
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
    <Notice kind="plain" title={words.raisedTitle}>
      <p className="wrap">{words.raised(askedBy, endedBy, format.instant(endedAtMs))}</p>
      <Changes change={change} currency={currency} />
      <div>
        <Button onClick={close}>{words.seen}</Button>
      </div>
    </Notice>
  );
}

function useSay(currency: RulesView["currency"]) {
  const words = useManagerWords().rules;
  const { roles } = useWords().lists;
  const format = useFormat();
  const own = useManagerFormat();
  return (one: RulesChangeView["changes"][number]) => ruleInWords(one, { words, roles, format, own, currency });
}

/** So many stand in the notice itself; the rest opens. */
const SHOWN_MAX = 4;

/** What lets more leave first, in words; every change with its place in the rules opens below. */
function Changes({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const say = useSay(currency);
  const { changes } = change;
  const first = [...changes].sort((a, b) => Number(b.direction === "raises") - Number(a.direction === "raises"));
  return (
    <>
      <ul className="small">
        {first.slice(0, SHOWN_MAX).map((one) => (
          <li key={one.path} className="wrap">
            {say(one)}
            {one.direction === "raises" ? ` (${words.raises})` : ""}
          </li>
        ))}
      </ul>
      <Panel title={words.all(changes.length)}>
        <ul className="stack stack-tight small">
          {changes.map((one) => (
            <li key={one.path} className="wrap">
              {say(one)}
              <br />
              <code className="muted">{one.path}</code>
              {isShort(one) ? null : <Texts change={one} />}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** A text too long for a line, before and after. */
function Texts({ change: { fromText, toText } }: { readonly change: RulesChangeView["changes"][number] }) {
  const words = useManagerWords().rules;
  const sides = [
    [words.before, fromText],
    [words.after, toText],
  ] as const;
  return sides.map(([name, text]) =>
    text === undefined ? null : (
      <div key={name} className="stack stack-tight">
        <span className="strong">{name}</span>
        <blockquote className="said wrap approval-letter">
          <bdi>{text}</bdi>
        </blockquote>
      </div>
    ),
  );
}
