import type { PaymentView } from "../../../core/contract/story.ts";
import { unbroken } from "../../i18n/format.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { BoughtLine } from "../form/case-form.ts";

const unique = (lines: readonly BoughtLine[]): PaymentView[] => [
  ...new Map(lines.flatMap(({ payments }) => payments).map((payment) => [payment.paymentId, payment])).values(),
];

/** What was paid for the chosen lines, with which tender, and what has gone back. */
export function Payments({ lines }: { readonly lines: readonly BoughtLine[] }) {
  const words = useOpenedWords().records.payments;
  const payments = unique(lines);
  if (lines.length === 0) return null;
  return (
    <Panel title={words.title} aside={[...new Set(payments.map(({ label }) => unbroken(label)))].join(", ")}>
      {payments.length === 0 ? <p>{words.none}</p> : null}
      <ul className="stack">
        {payments.map((payment) => (
          <Payment key={payment.paymentId} payment={payment} />
        ))}
      </ul>
      <ul className="stack stack-tight small muted">
        {lines.map((line) => (
          <LinePrice key={line.lineId} line={line} />
        ))}
      </ul>
    </Panel>
  );
}

function Payment({ payment }: { readonly payment: PaymentView }) {
  const words = useOpenedWords().records.payments;
  const { lists } = useWords();
  const format = useFormat();
  const sum = (amountMinor: number) => format.money(amountMinor, payment.currency);
  const dispute = lists.disputes[payment.dispute];
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        <span className="strong">{unbroken(payment.label)}</span> · {format.day(payment.capturedOn)}
      </p>
      <p className="small">
        <Dotted
          parts={[
            words.collected(sum(payment.collectedMinor)),
            payment.returnedMinor > 0 && words.returned(sum(payment.returnedMinor)),
            words.left(sum(payment.leftMinor)),
          ]}
        />
      </p>
      <p className="small muted">
        <Dotted
          parts={[
            payment.last4 && words.last4(payment.last4),
            payment.processorTitle && words.takenBy(payment.processorTitle),
            payment.ageDays !== undefined && words.age(payment.ageDays),
          ]}
        />
      </p>
      {payment.reference ? (
        <p className="small muted wrap">
          <bdi>{words.reference(payment.reference)}</bdi>
        </p>
      ) : null}
      {payment.payerName ? <p className="small muted">{words.payer(payment.payerName)}</p> : null}
      {dispute ? (
        <p className="small warn-text">
          <Icon name="warn" /> {dispute}
        </p>
      ) : null}
    </li>
  );
}

function LinePrice({ line }: { readonly line: BoughtLine }) {
  const words = useOpenedWords().records.payments;
  const format = useFormat();
  const sum = (amountMinor: number) => format.money(amountMinor, line.currency);
  return (
    <li>
      <Dotted
        parts={[
          `${line.title}: ${sum(line.paidMinor)}`,
          line.listMinor !== line.paidMinor && words.price(sum(line.listMinor)),
          line.discountMinor > 0 && words.discount(sum(line.discountMinor)),
          line.taxMinor > 0 && words.tax(sum(line.taxMinor)),
          line.provider && words.provider(line.provider),
          line.seller && words.seller(line.seller),
          line.lot && words.lot(line.lot),
          line.productState && words.states[line.productState],
          line.returnedOn && words.broughtBack(format.day(line.returnedOn)),
          line.invoice && words.invoice(line.invoice),
          format.day(line.boughtOn),
          line.location,
        ]}
      />
    </li>
  );
}
