import type { NotSameView } from "../../../core/contract/merges.ts";
import { useTakeNotSameBack } from "../../api/merges.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";

/** Of whom somebody said that they are two people: it is not asked again until that is taken back. */
export function NotSame({ pairs }: { readonly pairs: readonly NotSameView[] }) {
  const words = usePagesWords().patients;
  const { number } = useFormat();
  if (pairs.length === 0) return null;
  return (
    <Panel title={words.notSameTitle} aside={number(pairs.length)}>
      <ul className="stack">
        {pairs.map((pair) => (
          <li key={`${pair.one.patientId} ${pair.other.patientId}`} className="stack stack-tight">
            <OnePair pair={pair} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OnePair({ pair: { one, other, saidBy, saidAtMs } }: { readonly pair: NotSameView }) {
  const words = usePagesWords().patients;
  const announce = useAnnounce();
  const nowMs = useNow();
  const back = useTakeNotSameBack();
  const press = () =>
    back.mutate(
      { patientId: one.patientId, otherId: other.patientId },
      { onSuccess: () => announce(words.askedAgain(one.name, other.name)) },
    );
  return (
    <>
      <p className="small wrap">{words.both(words.record(one), words.record(other))}</p>
      <p className="small muted">
        {words.saidBy(saidBy)} <When atMs={saidAtMs} nowMs={nowMs} />
      </p>
      <div>
        <Button sends disabled={back.isPending} label={words.takeBackOf(one.name, other.name)} onClick={press}>
          {words.takeBack}
        </Button>
      </div>
      {back.isError ? <ProblemNotice error={back.error} /> : null}
    </>
  );
}
