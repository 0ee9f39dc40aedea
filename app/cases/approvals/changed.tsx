import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import { reasonLabel } from "../../../core/reasons/reasons.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { changedParts, type Watched } from "./changes.ts";
import { placesOf } from "./places.ts";

export interface ChangedProps {
  readonly read: ApprovalCard;
  readonly now: ApprovalCard;
  readonly onRead: () => void;
}

/** What became different under the person's eyes; until they say that they have read it, nothing can be answered. */
export function Changed({ read, now, onRead }: ChangedProps) {
  const words = useWords().approvals;
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
  const { lists, approvals } = useWords();
  const language = useLanguage();
  const format = useFormat();
  return {
    amount: (card) => format.money(card.amountMinor, card.currency),
    option: (card) => lists.offers[card.option],
    to: (card) => placesOf(card, approvals, format).join(", ") || "–",
    reason: (card) => reasonLabel(card.reason, language),
    clause: (card) => card.clause,
    sum: (card) => card.sumInWords,
    expires: (card) => format.instant(card.expiresAtMs),
  };
}
