import type { MoneyHealth } from "../../../core/contract/money.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";

interface FrozenProps {
  readonly frozen: NonNullable<MoneyHealth["frozen"]>;
}

/** What does not go on by itself, and what is to be done about it. */
function HeldAt({ frozen: { heldAt = [] } }: FrozenProps) {
  const words = usePagesWords().money;
  return heldAt.map(({ name, because }) => (
    <p key={name} className="strong wrap">
      {words.frozenHeld[because](name)}
    </p>
  ));
}

/** Nothing may leave: why, and when the comparison begins or how far it has come. */
export function Frozen({ frozen }: FrozenProps) {
  const words = usePagesWords().money;
  const format = useFormat();
  const { comparesFromMs, payments, done } = frozen;
  if (comparesFromMs !== undefined) {
    return (
      <Notice kind="bad" title={words.frozenTitle} alert>
        <p className="wrap">{words.frozenWaits(format.instant(comparesFromMs))}</p>
        <HeldAt frozen={frozen} />
      </Notice>
    );
  }
  const said = payments === 0 ? words.frozenListing : words.frozenProgress(done, payments);
  return (
    <Notice kind="bad" title={words.frozenTitle} alert>
      <p className="wrap">{words.frozenText}</p>
      <HeldAt frozen={frozen} />
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
