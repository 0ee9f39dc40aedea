import type { DecisionView } from "../../../core/contract/decision.ts";
import type { PaymentView } from "../../../core/contract/story.ts";
import { unbroken } from "../../i18n/format.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { isHeldBack } from "../locked.ts";
import { usePartLabel } from "../ticket-context.ts";

export interface DisputedProps {
  readonly payments: readonly PaymentView[];
  /** What was decided on them. */
  readonly held: readonly DecisionView[];
}

/** What the bank took back for the patient although money had gone back already: it stands until finance has settled it. */
export function OutTwice({ payments }: Pick<DisputedProps, "payments">) {
  const words = useOpenedWords().disputed;
  const format = useFormat();
  if (payments.length === 0) return null;
  return (
    <section aria-label={words.lostTitle}>
      <Notice kind="bad" title={words.lostTitle}>
        {payments.map(({ paymentId, label, currency, outTwiceMinor = 0 }) => (
          <p key={paymentId} className="wrap">
            {words.lost(format.money(outTwiceMinor, currency), unbroken(label))}
          </p>
        ))}
        <p className="small">{words.lostNext}</p>
      </Notice>
    </section>
  );
}

/** What the bank took back for the patient, and nothing else went back: the sum below is less it. */
export function Lost({ payments }: Pick<DisputedProps, "payments">) {
  const words = useOpenedWords().disputed;
  const part = usePartLabel(words.lostTitle);
  if (payments.length === 0) return null;
  return (
    <section aria-label={part}>
      <Notice kind="warn" title={words.lostTitle} headed>
        <p className="wrap">{words.lostByBank(payments.map(({ label }) => unbroken(label)).join(", "))}</p>
      </Notice>
    </section>
  );
}

/** The true reason why nothing can be given back now: the bank asks about the payment. No form would change that. */
export function Disputed({ payments, held }: DisputedProps) {
  const words = useOpenedWords().disputed;
  const label = usePartLabel(words.title);
  const format = useFormat();
  if (payments.length === 0) return null;
  return (
    <section aria-label={label}>
      <Notice kind="warn" title={words.title} headed>
        {payments.map(
          ({
            paymentId,
            label,
            currency,
            dispute,
            disputeMinor,
            collectedMinor,
            disputeAnswerOn,
            wentBackMinor = 0,
          }) => (
            <div key={paymentId} className="stack stack-tight">
              <p className="wrap">
                {words[dispute === "open_refundable" ? "inquiry" : "text"](
                  format.money(disputeMinor ?? collectedMinor, currency),
                  unbroken(label),
                )}
              </p>
              {wentBackMinor > 0 ? (
                <p className="wrap">{words.wentBack(format.money(wentBackMinor, currency))}</p>
              ) : null}
              {disputeAnswerOn ? <p className="wrap">{words.answerBy(format.day(disputeAnswerOn))}</p> : null}
            </div>
          ),
        )}
        {isHeldBack(held, payments) ? <p className="wrap">{words.held}</p> : null}
        <p className="small">{words.next}</p>
      </Notice>
    </section>
  );
}
