import type { FoundInCase } from "../../../../core/contract/found.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useFormat, useWords } from "../../../i18n/words.ts";
import { Notice } from "../../../ui/notice.tsx";

/** What the policy would give, by the same reading as on a ticket; nothing for a guess. */
export function FoundSuggestion({ found: { suggested, held } }: { readonly found: FoundInCase }) {
  const words = useManagerWords().found;
  const { lists } = useWords();
  const format = useFormat();
  if (held !== undefined) {
    return (
      <Notice kind="warn">
        <p>{held}</p>
      </Notice>
    );
  }
  if (!suggested) return null;
  const { kind, amountMinor, currency, sumInWords, allocations, payWithinDays } = suggested;
  const more = [
    sumInWords,
    allocations.length > 0 ? words.to(allocations.map(({ label }) => label).join(", ")) : "",
    payWithinDays === undefined ? "" : words.within(payWithinDays),
  ].filter(Boolean);
  return (
    <div className="panel-box stack stack-tight">
      <p className="strong wrap">
        {words.suggested(lists.offers[kind], amountMinor > 0 ? format.money(amountMinor, currency) : "").trim()}
      </p>
      {more.length > 0 ? <p className="small wrap">{more.join(" · ")}</p> : null}
    </div>
  );
}
