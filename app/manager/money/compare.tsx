import type { MoneyHealth } from "../../../core/contract/money.ts";
import { useAskReconciliation } from "../../api/money.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** When the payments were last compared with the processor, and a button to do it now. */
export function Compare({ health }: { readonly health: MoneyHealth }) {
  const words = usePagesWords().money;
  const format = useFormat();
  const ask = useAskReconciliation();
  const { lastRun, allowed } = health;
  const isRunning = lastRun !== undefined && lastRun.finishedAtMs === undefined;
  const said =
    lastRun === undefined
      ? words.never
      : lastRun.finishedAtMs === undefined
        ? words.running(lastRun.done, lastRun.payments)
        : words.lastRun(format.instant(lastRun.finishedAtMs), lastRun.payments, lastRun.differences);
  return (
    <div className="row">
      <p className="small muted wrap" role="status">
        {said}
      </p>
      {allowed.ask ? (
        <Button sends disabled={ask.isPending || isRunning} onClick={() => ask.mutate()}>
          {ask.isPending || isRunning ? words.comparing : words.compare}
        </Button>
      ) : null}
      {ask.isError ? <ProblemNotice error={ask.error} /> : null}
    </div>
  );
}
