import { useState } from "react";
import type { AttentionView, ResolveLegRequest } from "../../../core/contract/money.ts";
import { useResolveLeg } from "../../api/money.ts";
import { legProblem } from "../../i18n/leg-problem.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Money } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { Asked } from "./asked.tsx";

type Verdict = ResolveLegRequest["verdict"];

/** Refunds of which no machine could find out whether they left. */
export function AttentionList(props: { readonly items: readonly AttentionView[]; readonly mayResolve: boolean }) {
  const words = useManagerWords().money;
  if (props.items.length === 0) return null;
  return (
    <section className="stack" aria-label={words.attention}>
      <h2 className="section-title">
        {words.attention} <span className="section-count muted">{props.items.length}</span>
      </h2>
      <p className="wrap">{words.attentionText}</p>
      <ul className="stack">
        {props.items.map((item) => (
          <li key={item.legId} className="panel-box stack">
            <Item item={item} mayResolve={props.mayResolve} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item, mayResolve }: { readonly item: AttentionView; readonly mayResolve: boolean }) {
  const { money: words, unnamed } = useManagerWords();
  const common = useWords();
  const format = useFormat();
  return (
    <>
      <p className="wrap">
        <span className="strong">{item.patientName ?? unnamed}</span> ·{" "}
        <Money amountMinor={item.amountMinor} currency={item.currency} /> → {item.label}
      </p>
      <p className="small wrap">
        {legProblem(common, item.problem)}{" "}
        {item.lastSentAtMs === undefined ? null : (
          <span className="muted">{words.lastSent(format.instant(item.lastSentAtMs))}</span>
        )}
      </p>
      <p className="small">
        <a href={hrefOf("cases", item.caseId)}>{words.toCase}</a>
      </p>
      {mayResolve ? <Resolve legId={item.legId} /> : null}
    </>
  );
}

const LABELS = { look: "look", send_again: "sendAgain", give_up: "giveUp" } as const;

function Resolve({ legId }: { readonly legId: string }) {
  const words = useManagerWords().money;
  const announce = useAnnounce();
  const resolve = useResolveLeg();
  const [asked, setAsked] = useState<Verdict>();
  if (asked === undefined) {
    return (
      <div className="row">
        {(["look", "send_again", "give_up"] as const).map((verdict) => (
          <Button key={verdict} kind={verdict === "look" ? "primary" : "plain"} onClick={() => setAsked(verdict)}>
            {words[LABELS[verdict]]}
          </Button>
        ))}
      </div>
    );
  }
  const give = (sentence: string) =>
    resolve.mutate(
      { legId, request: { verdict: asked, sentence } },
      {
        onSuccess: () => {
          setAsked(undefined);
          announce(words.resolved);
        },
      },
    );
  return (
    <Asked
      {...words.verdict[asked]}
      danger={asked === "give_up"}
      busy={resolve.isPending}
      onYes={give}
      onNo={() => setAsked(undefined)}
    >
      {resolve.isError ? <ProblemNotice error={resolve.error} /> : null}
    </Asked>
  );
}
