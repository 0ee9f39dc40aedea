import { useId, useState } from "react";
import type { ApprovalCard } from "../../../core/contract/decision.ts";
import { REASON_LABELS } from "../../../core/reasons/reasons.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Badge } from "../../ui/small.tsx";
import { hrefOf } from "../route.ts";
import { TicketButton } from "../ticket-button.tsx";
import { useManagerFormat, When } from "../when.tsx";
import { movesMoney, worthOf } from "../worth.ts";
import { ApprovalAct } from "./approval-act.tsx";
import { changedParts, isSame, type Watched } from "./changes.ts";
import type { Ended } from "./ended-notice.tsx";

export interface ApprovalItemProps {
  readonly item: ApprovalCard;
  readonly nowMs: number;
  readonly onEnd: (ended: Ended) => void;
}

/** Less than this to the end is shown as a warning. */
const SOON_MS = 4 * 60 * 60_000;

/** One request with everything that is decided on, and the answers. What changed since it was first shown must be read before answering. */
export function ApprovalItem({ item, nowMs, onEnd }: ApprovalItemProps) {
  const words = useManagerWords();
  const common = useWords();
  const format = useFormat();
  const own = useManagerFormat();
  const titleId = useId();
  const [read, setRead] = useState(item);
  const over = item.expiresAtMs <= nowMs;
  const name = item.patientName || words.unnamed;
  return (
    <article className="approval" aria-labelledby={titleId}>
      <header className="approval-head">
        <h3 className="approval-title wrap" id={titleId}>
          {worthOf(item, common, format)} <span className="approval-name">{words.approvals.forWhom(name)}</span>
        </h3>
        <Badge kind={over ? "bad" : item.expiresAtMs - nowMs < SOON_MS ? "warn" : "plain"}>
          {over
            ? words.approvals.expired
            : `${words.approvals.expires} ${format.instant(item.expiresAtMs)} · ${own.relative(item.expiresAtMs, nowMs)}`}
        </Badge>
      </header>
      <Facts item={item} nowMs={nowMs} />
      {isSame(read, item) ? null : <Changed read={read} now={item} onRead={() => setRead(item)} />}
      <footer className="approval-foot">
        {item.mayDecide && isSame(read, item) ? (
          <ApprovalAct key={item.approvalHash} item={item} onEnd={onEnd} />
        ) : null}
        {item.whyNot ? <p className="warn-text">{common.lists.approvalWhyNot[item.whyNot]}</p> : null}
        <p className="row approval-links">
          {item.ticketId ? <TicketButton ticketId={item.ticketId} /> : null}
          <a href={hrefOf("cases", item.caseId)}>{words.approvals.openCase}</a>
        </p>
      </footer>
    </article>
  );
}

function Facts({ item, nowMs }: { readonly item: ApprovalCard; readonly nowMs: number }) {
  const words = useManagerWords().approvals;
  const { lists } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const amount = format.money(item.amountMinor, item.currency);
  const { exception } = item;
  return (
    <dl className="facts facts-wide">
      <div>
        <dt>{words.sum}</dt>
        <dd>{item.sumInWords}</dd>
      </div>
      <div>
        <dt>{words.to}</dt>
        <dd>{movesMoney(item) && item.to.length > 0 ? item.to.join(", ") : words.noMoney}</dd>
      </div>
      <div>
        <dt>{words.reason}</dt>
        <dd>{REASON_LABELS[item.reason][language]}</dd>
      </div>
      <div>
        <dt>{words.clause}</dt>
        <dd>{item.clause}</dd>
      </div>
      <div>
        <dt>{words.why}</dt>
        <dd>
          {words.whyText[item.why](amount, item.requestedBy)} {words.needs[item.needs]}
        </dd>
      </div>
      <div>
        <dt>{words.waiting}</dt>
        <dd>
          <When atMs={item.requestedAtMs} nowMs={nowMs} />
          <br />
          {words.asks(item.requestedBy)}
        </dd>
      </div>
      {exception ? (
        <div className="facts-whole">
          <dt>{words.exception}</dt>
          <dd>
            <span className="strong">{lists.causes[exception.cause]}</span>
            <blockquote className="said">{exception.sentence}</blockquote>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

interface ChangedProps {
  readonly read: ApprovalCard;
  readonly now: ApprovalCard;
  readonly onRead: () => void;
}

/** What became different under the person's eyes; until they say that they have read it, nothing can be answered. */
function Changed({ read, now, onRead }: ChangedProps) {
  const words = useManagerWords().approvals;
  const shownOf = useShown();
  const parts = changedParts(read, now);
  return (
    <Notice kind="warn" title={words.changedTitle} alert>
      {parts.length === 0 ? <p>{words.changedHidden}</p> : null}
      <ul className="stack stack-tight">
        {parts.map((part) => (
          <li key={part}>{words.changedField(words.fields[part], shownOf[part](read), shownOf[part](now))}</li>
        ))}
      </ul>
      <div>
        <Button onClick={onRead}>{words.changedSeen}</Button>
      </div>
    </Notice>
  );
}

function useShown(): Record<Watched, (card: ApprovalCard) => string> {
  const { lists } = useWords();
  const language = useLanguage();
  const format = useFormat();
  return {
    amount: (card) => format.money(card.amountMinor, card.currency),
    option: (card) => lists.offers[card.option],
    to: (card) => card.to.join(", ") || "–",
    reason: (card) => REASON_LABELS[card.reason][language],
    clause: (card) => card.clause,
    sum: (card) => card.sumInWords,
    expires: (card) => format.instant(card.expiresAtMs),
  };
}
