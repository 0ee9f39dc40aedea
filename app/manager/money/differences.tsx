import type { DifferenceView } from "../../../core/contract/money.ts";
import { asksForSum } from "../../../core/refund/difference.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { hrefOf } from "../route.ts";
import { Settle } from "./settle.tsx";

/** Where our record and the processor's differ, with both figures beside each other. */
export function Differences(props: { readonly items: readonly DifferenceView[]; readonly maySettle: boolean }) {
  const words = usePagesWords().money;
  if (props.items.length === 0) return null;
  return (
    <section className="stack" aria-label={words.differences}>
      <h2 className="section-title">
        {words.differences} <span className="section-count muted">{props.items.length}</span>
      </h2>
      <p className="wrap">{words.differencesText}</p>
      <ul className="stack">
        {props.items.map((item) => (
          <li key={item.differenceId} className="panel-box stack">
            <Item item={item} />
            {props.maySettle ? <Settle item={item} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { readonly item: DifferenceView }) {
  const words = usePagesWords().money;
  const { unnamed } = useManagerWords();
  const format = useFormat();
  const { lists } = useWords();
  const { refundMinor } = item;
  const isTold = item.theirs === "import";
  const isLost = item.kind === "unknown_refund" && item.theirs === "dispute";
  const isUnsaid = asksForSum(item.kind) && item.theirMinor === undefined;
  const side = (minor = refundMinor, state?: string) => {
    const known: Readonly<Record<string, string>> = { ...lists.disputes, ...words.sides };
    const named = state === undefined ? undefined : known[state];
    const parts = [minor === undefined ? undefined : format.money(minor, item.currency), named];
    return parts.filter(Boolean).join(" · ") || words.nothing;
  };
  return (
    <>
      <p className="wrap">
        <span className="strong">
          {isTold ? words.toldByImport : isLost ? words.lostAtBank : words.kinds[item.kind]}
        </span>
      </p>
      <p className="small wrap">
        {item.patientName ?? unnamed} · {item.label}
        {item.ref ? ` · ${words.ref(item.ref)}` : ""}
      </p>
      <dl className="facts facts-wide">
        <div>
          <dt>{words.ours}</dt>
          <dd>{side(item.ourMinor, item.ours)}</dd>
        </div>
        <div>
          <dt>{isTold ? words.theImports : isLost ? words.theBanks : words.theirs}</dt>
          <dd>{isUnsaid ? words.partUnsaid : side(item.theirMinor, item.theirs)}</dd>
        </div>
      </dl>
      {item.waitingMinor === undefined ? null : (
        <p className="wrap">{words.waiting(format.money(item.waitingMinor, item.currency))}</p>
      )}
      <p className="small muted">{words.found(format.instant(item.foundAtMs))}</p>
      {item.caseId ? <a href={hrefOf("cases", item.caseId)}>{words.toCase}</a> : null}
    </>
  );
}
