import type { DisputeView } from "../../../core/contract/money.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { DisputeCard } from "../dispute/dispute-card.tsx";
import { hrefOf } from "../route.ts";

/** What the bank asks, whether or not a case knows the payment, the soonest answer first; then what it decided and is out twice. */
export function Disputes({ items }: { readonly items: readonly DisputeView[] }) {
  const { disputes: words } = usePagesWords().money;
  const isLost = ({ outTwiceMinor }: DisputeView) => outTwiceMinor !== undefined;
  return (
    <>
      <Part title={words.title} text={words.text} items={items.filter((one) => !isLost(one))} />
      <Part title={words.lostTitle} text={words.lostText} items={items.filter(isLost)} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly items: readonly DisputeView[];
}

function Part({ title, text, items }: PartProps) {
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2 className="section-title">
        {title} <span className="section-count muted">{items.length}</span>
      </h2>
      <p className="wrap">{text}</p>
      <ul className="stack">
        {items.map((item) => (
          <li key={item.paymentId} className="panel-box stack">
            <Dispute item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dispute({ item }: { readonly item: DisputeView }) {
  const words = usePagesWords().money;
  const { unnamed } = useManagerWords();
  const format = useFormat();
  const {
    cards = [],
    caseId,
    patientName,
    label,
    amountMinor,
    currency,
    answerOn,
    outTwiceMinor,
    wentBack,
    wentBackMinor,
  } = item;
  const sum = (minor: number) => format.money(minor, currency);
  return (
    <>
      {outTwiceMinor === undefined ? null : (
        <p className="strong bad-text wrap">{words.disputes.lost(sum(outTwiceMinor))}</p>
      )}
      <p className="wrap">
        <span className="strong">{sum(amountMinor)}</span> · {patientName ?? unnamed} · {label}
      </p>
      {outTwiceMinor === undefined && cards.length === 0 ? (
        <p className="wrap">{answerOn ? words.disputes.answerBy(format.day(answerOn)) : words.disputes.noDay}</p>
      ) : null}
      {wentBack ? (
        <p className="small wrap">
          {words.disputes.wentBack(wentBack, wentBackMinor === undefined ? undefined : sum(wentBackMinor))}
        </p>
      ) : null}
      {cards.map((card) => (
        <DisputeCard key={card.disputeId} told={card} />
      ))}
      {caseId ? <a href={hrefOf("cases", caseId)}>{words.toCase}</a> : null}
    </>
  );
}
