/** What a processor says of a payment. */
import type { TakenTarget, TakenView } from "../../../core/contract/taken.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge, Dotted, Money } from "../../ui/basics.tsx";

/** By what people call it: its sum and its day. */
export function useNameOf(): (taken: Pick<TakenView, "amountMinor" | "currency" | "takenAtMs">) => string {
  const { money, instant } = useFormat();
  return ({ amountMinor, currency, takenAtMs }) => `${money(amountMinor, currency)}, ${instant(takenAtMs)}`;
}

export function Facts({ taken }: { readonly taken: TakenView }) {
  const words = usePagesWords().taken;
  const { money, instant } = useFormat();
  const { amountMinor, currency, takenAtMs, processor, brand, last4, names, payer, ref, refundedMinor, isDisputed } =
    taken;
  const { name, email, phone } = payer;
  const isNobody = !name && !email && !phone;
  return (
    <>
      <p className="row">
        <span className="strong">
          <Money amountMinor={amountMinor} currency={currency} />
        </span>
        {refundedMinor > 0 ? <Badge kind="warn">{words.refunded(money(refundedMinor, currency))}</Badge> : null}
        {isDisputed ? <Badge kind="warn">{words.disputed}</Badge> : null}
      </p>
      <p className="small">
        <Dotted
          parts={[instant(takenAtMs), words.takenBy(processor), last4 && words.card(brand ?? "", last4).trim()]}
        />
      </p>
      <p className="small">{isNobody ? words.nobody : <Dotted parts={[name, email, phone]} />}</p>
      <p className="small muted wrap">{names.length > 0 ? words.names([...names, ref].join(", ")) : ref}</p>
    </>
  );
}

/** A purchase, and what the payment would be there. */
export function TargetFacts({ target, currency }: { readonly target: TakenTarget; readonly currency: string }) {
  const words = usePagesWords().taken;
  const { day, money } = useFormat();
  const { patientName, title, boughtOn, invoice, totalMinor, paymentId } = target;
  return (
    <p className="small">
      <span className="strong wrap">{patientName}</span>{" "}
      <Dotted
        parts={[
          title,
          money(totalMinor, currency),
          words.boughtOn(day(boughtOn)),
          invoice && words.invoice(invoice),
          paymentId ? words.completes : words.adds,
        ]}
      />
    </p>
  );
}
