import type { ProviderPayView } from "../../core/contract/option.ts";
import { useFormat, useWords } from "../i18n/words.ts";

/** Whose pay a refund concerns and who is to bear it, a line for each thing bought. */
export function ProviderPay({ pays = [] }: { readonly pays: readonly ProviderPayView[] | undefined }) {
  const { lists } = useWords();
  const format = useFormat();
  if (pays.length === 0) return null;
  return (
    <ul className="stack stack-tight small">
      {pays.map(({ lineId, who, state, amountMinor, currency, title }) => (
        <li key={lineId} className="wrap">
          {lists.providerPay[state](who, format.money(amountMinor, currency), title)}
        </li>
      ))}
    </ul>
  );
}
