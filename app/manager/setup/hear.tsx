/** Whether a new ticket is told to us, seen and not assumed: the page waits for a delivery that really comes. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { SETUP_KEY } from "../../api/setup.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

const LOOK_MS = 2_000;
const WAIT_MS = 5 * 60_000;

interface HearProps {
  readonly title: string;
  /** When the last one came in. */
  readonly lastAtMs: number | undefined;
}

/** Before which delivery it was begun, by the server's clock; the page's own may differ. */
interface Waiting {
  readonly before: number | undefined;
  readonly isOver: boolean;
}

export function Hear({ title, lastAtMs }: HearProps) {
  const words = usePagesWords().setup.hear;
  const format = useFormat();
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting>();
  const isSeen = waiting !== undefined && lastAtMs !== undefined && lastAtMs !== waiting.before;
  const isWaiting = waiting !== undefined && !waiting.isOver && !isSeen;
  useEffect(() => {
    if (!isWaiting) return;
    const look = setInterval(() => void client.invalidateQueries({ queryKey: SETUP_KEY }), LOOK_MS);
    const end = setTimeout(() => setWaiting((begun) => begun && { ...begun, isOver: true }), WAIT_MS);
    return () => {
      clearInterval(look);
      clearTimeout(end);
    };
  }, [isWaiting, client]);
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      <h3 className="strong">{words.title}</h3>
      <p className="small muted wrap">
        {words.how} {lastAtMs !== undefined && !isSeen ? words.before(format.instant(lastAtMs)) : null}
      </p>
      <div className="row">
        <Button
          sends
          {...(isWaiting ? {} : { label: words.testOf(title) })}
          onClick={() => setWaiting(isWaiting ? undefined : { before: lastAtMs, isOver: false })}
        >
          {isWaiting ? words.stop : words.test}
        </Button>
      </div>
      {isWaiting ? <Spinner>{words.waiting}</Spinner> : null}
      {isSeen ? (
        <Notice kind="ok" alert>
          <p className="wrap">{words.seen(format.instant(lastAtMs))}</p>
        </Notice>
      ) : null}
      {waiting?.isOver && !isSeen ? (
        <Notice kind="warn" alert>
          <p className="wrap">{words.nothing}</p>
        </Notice>
      ) : null}
    </section>
  );
}
