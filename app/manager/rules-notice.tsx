import type { RulesChangeView, RulesView } from "../../core/contract/rules.ts";
import { useEndRulesChange, useRules } from "../api/rules-queries.ts";
import { useManagerWords } from "../i18n/manager/index.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Panel } from "../ui/panel.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { ruleInWords } from "./rules-words.ts";
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
  const { changeId, askedBy, askedAtMs, effectiveAtMs, mayConfirm, mayWithdraw } = change;
  const act = (verdict: "confirm" | "reject" | "withdraw") => (
    <Button disabled={end.isPending} onClick={() => end.mutate({ changeId, verdict })}>
      {end.isPending ? states.saving : words[verdict]}
    </Button>
  );
  return (
    <Notice kind="warn" title={words.waitingTitle}>
      <p className="wrap">{words.asked(askedBy, format.instant(askedAtMs))}</p>
      <p>{effectiveAtMs === undefined ? words.needsSecond : words.takesEffect(format.instant(effectiveAtMs))}</p>
      <Changes change={change} currency={currency} />
      {mayConfirm ? (
        <div className="row">
          {act("confirm")}
          {act("reject")}
        </div>
      ) : null}
      {mayWithdraw ? <div>{act("withdraw")}</div> : null}
      {end.isError ? <ProblemNotice error={end.error} /> : null}
    </Notice>
  );
}

function Raised({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const format = useFormat();
  const { askedBy, endedBy, endedAtMs = 0 } = change;
  return (
    <Notice kind="plain" title={words.raisedTitle}>
      <p className="wrap">{words.raised(askedBy, endedBy, format.instant(endedAtMs))}</p>
      <Changes change={change} currency={currency} />
    </Notice>
  );
}

/** So many stand in the notice itself; the rest opens. */
const SHOWN_MAX = 4;

/** What lets more leave first, in words; every change with its place in the rules opens below. */
function Changes({ change, currency }: ChangeProps) {
  const words = useManagerWords().rules;
  const { roles } = useWords().lists;
  const format = useFormat();
  const own = useManagerFormat();
  const { changes } = change;
  const say = (one: (typeof changes)[number]) => ruleInWords(one, { words, roles, format, own, currency });
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
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
