import type { ConnectionView } from "../../../core/contract/connections.ts";
import type { SyncView } from "../../../core/contract/taken.ts";
import { useSyncConnection } from "../../api/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** How far a processor's payments were read, and having them read now. */
export function Sync({ connection: { connectionId, held, sync } }: { readonly connection: ConnectionView }) {
  const words = usePagesWords().taken.sync;
  const announce = useAnnounce();
  const ask = useSyncConnection();
  if (!sync) return null;
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="wrap">{words.what}</p>
      <Standing sync={sync} />
      {held || sync.running ? null : (
        <div>
          <Button
            sends
            disabled={ask.isPending}
            onClick={() => ask.mutate(connectionId, { onSuccess: () => announce(words.asked) })}
          >
            {words.read}
          </Button>
        </div>
      )}
      {ask.isError ? <ProblemNotice error={ask.error} /> : null}
    </section>
  );
}

function Standing({ sync }: { readonly sync: SyncView }) {
  const words = usePagesWords().taken.sync;
  const { instant, number } = useFormat();
  const { running, beganAtMs, wholeAtMs, taken, unchanged, refused, troubles, unlinked } = sync;
  if (beganAtMs === undefined) return <p className="small muted">{words.never}</p>;
  // While it is read, many a payment has not been laid beside the purchases yet.
  const linkedWords = () =>
    unlinked > 0 ? words.unlinked(unlinked, number(unlinked)) : wholeAtMs === undefined ? undefined : words.allLinked;
  const lines = [
    running ? words.running(instant(beganAtMs)) : undefined,
    wholeAtMs === undefined ? (running ? undefined : words.notWhole) : words.whole(instant(wholeAtMs)),
    (running ? words.soFar : words.counts)(number(taken), number(unchanged)),
    ...refused.map(({ code, count, some }) => {
      const names = some.length > 0 ? words.some(some.join(", ")) : "";
      return `${words.refused(number(count), words.why[code] ?? words.otherWhy)}${names}.`;
    }),
    ...troubles.map(({ kind, code }) => words.trouble(words.kinds[kind], words.troubles[code])),
    running ? undefined : linkedWords(),
  ];
  return (
    <ul className="stack stack-tight small">
      {lines
        .filter((line) => line !== undefined)
        .map((line) => (
          <li key={line} className="wrap">
            {line}
          </li>
        ))}
    </ul>
  );
}
