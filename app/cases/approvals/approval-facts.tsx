import type { ReactNode } from "react";
import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import { reasonLabel } from "../../../core/reasons/reasons.ts";
import type { CommonWords } from "../../../messages/shapes/screen.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { When } from "../../ui/when.tsx";
import { DecidedLines } from "../decided-line.tsx";
import { ProviderPay } from "../provider-pay.tsx";
import { movesMoney } from "../worth.ts";
import { placesOf } from "./places.ts";

/** Everything that a decision is taken on: the sum, where it goes, why, and why somebody else is asked. */
export function ApprovalFacts({ item, nowMs }: { readonly item: ApprovalCard; readonly nowMs: number }) {
  const { approvals: words, lists } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const sum = (amountMinor: number) => format.money(amountMinor, item.currency);
  const { exception, limitMinor, requestedBy } = item;
  const limit = limitMinor === undefined ? undefined : sum(limitMinor);
  const places = movesMoney(item) ? placesOf(item, words, format) : [];
  return (
    <dl className="facts approval-facts">
      {item.bought?.length ? (
        <Fact name={words.bought}>
          {item.bought.map(({ title, boughtOn }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of one title may be bought on one day, and the list never changes its order.
            <span key={at} className="approval-place wrap">
              {title} <span className="muted nowrap">· {format.day(boughtOn)}</span>
            </span>
          ))}
        </Fact>
      ) : null}
      <Fact name={words.sum}>{sumOf(item, words, sum)}</Fact>
      <Fact name={words.to}>
        {places.length === 0 ? words.noMoney : null}
        {places.map((place) => (
          <span key={place} className="approval-place">
            {place}
          </span>
        ))}
      </Fact>
      <Fact name={words.reason}>{reasonLabel(item.reason, language)}</Fact>
      <Fact name={exception ? words.departs : words.clause}>{item.clause}</Fact>
      <Fact name={words.why}>
        {words.whyText[item.why](sum(item.amountMinor), requestedBy, limit, item.limitLocation)}{" "}
        {words.needs[item.needs]}
      </Fact>
      <Fact name={words.waiting}>
        <When atMs={item.requestedAtMs} nowMs={nowMs} />
        <br />
        {words.asks(requestedBy)}
      </Fact>
      {item.usesTaken && item.usesTaken.held > 0 ? (
        <Fact name={words.uses}>
          {lists.usesTaken[item.usesTaken.effect](item.usesTaken.uses, item.usesTaken.held)}
        </Fact>
      ) : null}
      {item.providerPay ? (
        <Fact name={words.pay} whole>
          <ProviderPay pays={item.providerPay} />
        </Fact>
      ) : null}
      {item.beside ? (
        <Fact name={words.beside} whole>
          <DecidedLines decided={item.beside} />
        </Fact>
      ) : null}
      {exception ? (
        <Fact name={words.exceptionTitle} whole>
          <span className="strong">{lists.causes[exception.cause]}</span>
          <span className="small muted approval-place">{words.writes(requestedBy)}</span>
          <blockquote className="said">{exception.sentence}</blockquote>
        </Fact>
      ) : null}
    </dl>
  );
}

/** The policy's sum in words; of an exception, that a person set it, and what it departs from. */
function sumOf(item: ApprovalCard, words: CommonWords["approvals"], sum: (minor: number) => string): string {
  if (item.sumInWords !== "") return item.sumInWords;
  if (!movesMoney(item)) return words.noSum;
  return words.setManually(sum(item.amountMinor), item.policyMinor === undefined ? undefined : sum(item.policyMinor));
}

interface FactProps {
  readonly name: string;
  /** Over the whole width, for words that need room. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, whole = false, children }: FactProps) {
  return (
    <div className={whole ? "facts-whole" : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
