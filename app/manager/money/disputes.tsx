import type { DisputeView } from "../../../core/contract/money.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat } from "../../i18n/words.ts";
import { hrefOf } from "../route.ts";

/** What the bank asks, whether or not a case knows the payment, the soonest answer first. */
export function Disputes({ items }: { readonly items: readonly DisputeView[] }) {
  const { money: words, unnamed } = useManagerWords();
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={words.disputes.title}>
      <h2 className="section-title">
        {words.disputes.title} <span className="section-count muted">{items.length}</span>
      </h2>
      <p className="wrap">{words.disputes.text}</p>
      <ul className="stack">
        {items.map(({ paymentId, caseId, patientName, label, amountMinor, currency, answerOn, wentBack }) => (
          <li key={paymentId} className="panel-box stack">
            <p className="wrap">
              <span className="strong">{format.money(amountMinor, currency)}</span> · {patientName ?? unnamed} · {label}
            </p>
            <p className="wrap">{answerOn ? words.disputes.answerBy(format.day(answerOn)) : words.disputes.noDay}</p>
            {wentBack ? <p className="small wrap">{words.disputes.wentBack(wentBack)}</p> : null}
            {caseId ? <a href={hrefOf("cases", caseId)}>{words.toCase}</a> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
