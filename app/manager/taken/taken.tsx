import { useState } from "react";
import { useTaken } from "../../api/taken.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { Linked } from "./linked.tsx";
import { Unlinked } from "./unlinked.tsx";

/** What processors took and no purchase names; nothing at all where nothing was ever read. */
export function Taken() {
  const words = usePagesWords().taken;
  const [after, setAfter] = useState<string>();
  const first = useTaken(undefined);
  const read = useTaken(after);
  const { unlinked = [], linked = [] } = first.data ?? {};
  if (first.data && unlinked.length === 0 && linked.length === 0) return null;
  const next = read.data?.after;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="muted wrap">{words.text}</p>
      <ReadState read={read} />
      {read.data?.unlinked.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {read.data?.unlinked.map((taken) => (
          <li key={taken.takenId} className="panel-box stack stack-tight">
            <Unlinked taken={taken} onLinked={() => setAfter(undefined)} />
          </li>
        ))}
      </ul>
      <div className="row">
        {next === undefined ? null : <Button onClick={() => setAfter(next)}>{words.more}</Button>}
        {after === undefined ? null : <Button onClick={() => setAfter(undefined)}>{words.first}</Button>}
      </div>
      {linked.length > 0 ? <Linked linked={linked} /> : null}
    </section>
  );
}
