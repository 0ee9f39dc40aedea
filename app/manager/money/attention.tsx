import type { AttentionView } from "../../../core/contract/money.ts";
import { legProblem } from "../../i18n/leg-problem.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Money } from "../../ui/basics.tsx";
import { hrefOf } from "../route.ts";
import { Resolve } from "./resolve.tsx";

/** Refunds of which no machine could find out whether they left. */
export function AttentionList(props: { readonly items: readonly AttentionView[]; readonly mayResolve: boolean }) {
  const words = usePagesWords().money;
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
  const words = usePagesWords().money;
  const { unnamed } = useManagerWords();
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
      {item.unlistedAt === undefined ? null : <p className="small wrap">{words.unlisted(item.unlistedAt)}</p>}
      {mayResolve ? <Resolve item={item} /> : null}
    </>
  );
}
