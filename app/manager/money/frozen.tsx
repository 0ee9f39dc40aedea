import type { MoneyHealth } from "../../../core/contract/money.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { Notice } from "../../ui/notice.tsx";

/** Nothing may leave: why, and how far the comparison has come. */
export function Frozen({ frozen }: { readonly frozen: NonNullable<MoneyHealth["frozen"]> }) {
  const words = useManagerWords().money;
  const { payments, done } = frozen;
  const said = payments === 0 ? words.frozenListing : words.frozenProgress(done, payments);
  return (
    <Notice kind="bad" title={words.frozenTitle} alert>
      <p className="wrap">{words.frozenText}</p>
      <p className="stack stack-tight">
        <progress
          className="progress"
          value={payments === 0 ? undefined : done}
          max={Math.max(1, payments)}
          aria-label={said}
        />
        <span className="small">{said}</span>
      </p>
    </Notice>
  );
}
