import type { MixedCaseView } from "../../../core/contract/money.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { hrefOf } from "../route.ts";

/** Cases in which another patient's purchase or ticket stands: locked for money until somebody has looked. */
export function MixedCases({ items }: { readonly items: readonly MixedCaseView[] }) {
  const words = usePagesWords().money;
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={words.mixed.title}>
      <h2 className="section-title">
        {words.mixed.title} <span className="section-count muted">{items.length}</span>
      </h2>
      <p className="wrap">{words.mixed.text}</p>
      <ul className="stack">
        {items.map((item) => (
          <li key={item.caseId} className="panel-box stack">
            <Item item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { readonly item: MixedCaseView }) {
  const words = usePagesWords().money;
  const { unnamed } = useManagerWords();
  const format = useFormat();
  return (
    <>
      <p className="wrap">
        <span className="strong">{item.patientName ?? unnamed}</span> ·{" "}
        {words.mixed.holds(item.lines, item.tickets, item.otherNames.join(", "))}
      </p>
      {item.money.map(({ currency, amountMinor, waitingMinor }) => (
        <p key={currency} className="small wrap">
          {words.mixed.money(format.money(amountMinor, currency))}
          {waitingMinor > 0 ? ` ${words.mixed.waits(format.money(waitingMinor, currency))}` : ""}
        </p>
      ))}
      <p className="small">
        <a href={hrefOf("cases", item.caseId)}>{words.toCase}</a>{" "}
        <span className="muted">{words.mixed.opened(format.instant(item.openedAtMs))}</span>
      </p>
    </>
  );
}
