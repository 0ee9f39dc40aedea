/** What a helpdesk needs for us: looked at first, then made. Each part says how it stands, and what to do where that is not well. */
import { useState } from "react";
import {
  type HelpdeskPart,
  isPartThere,
  type PartState,
  type HelpdeskParts as Parts,
} from "../../../core/setup/helpdesk-parts.ts";
import { useHelpdeskParts } from "../../api/setup.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

interface HelpdeskPartsProps {
  readonly connectionId: string;
  readonly title: string;
  /** The connection's settings name them all. */
  readonly isKnown: boolean;
}

export function HelpdeskParts({ connectionId, title, isKnown }: HelpdeskPartsProps) {
  const words = usePagesWords().setup.parts;
  const announce = useAnnounce();
  const asked = useHelpdeskParts(connectionId);
  // Stays while it is asked again: it is what somebody reads.
  const [seen, setSeen] = useState<Parts>();
  const ask = (act: "look" | "make") =>
    asked.mutate(act, {
      onSuccess: (parts) => {
        setSeen(parts);
        announce(saidOf(parts));
      },
    });
  const saidOf = ({ parts, stopped }: Parts): string => {
    const left = parts.filter((part) => !isPartThere(part)).length;
    if (stopped) return words.stopped[stopped.why](stopped);
    return left === 0 ? words.allThere : words.left(left);
  };
  const isAsking = (act: "look" | "make") => asked.isPending && asked.variables === act;
  const isAllThere = seen?.parts.every(isPartThere) ?? false;
  // Once it is there the button stays, so that the focus does.
  const hasLooked = seen !== undefined && seen.parts.length > 0;
  return (
    <section className="stack stack-tight" aria-label={words.title(title)}>
      <h3 className="strong">{words.title(title)}</h3>
      <p className="small muted wrap">{words.text}</p>
      {seen && seen.parts.length > 0 ? (
        <ul className="stack stack-tight" aria-label={words.list}>
          {seen.parts.map((part) => (
            <Part key={part.part} part={part} />
          ))}
        </ul>
      ) : null}
      {seen ? (
        <Notice kind={isAllThere ? "ok" : seen.stopped ? "warn" : "plain"}>
          <p className="wrap">{saidOf(seen)}</p>
        </Notice>
      ) : null}
      {asked.isError ? <ProblemNotice error={asked.error} /> : null}
      <div className="row">
        {hasLooked ? (
          <Button kind="primary" sends waits={asked.isPending || (isAllThere && isKnown)} onClick={() => ask("make")}>
            {isAsking("make") ? words.making : words.make}
          </Button>
        ) : null}
        <Button sends waits={asked.isPending} onClick={() => ask("look")}>
          {isAsking("look") ? words.looking : words.look}
        </Button>
      </div>
    </section>
  );
}

const BADGES: Readonly<Record<PartState, "ok" | "plain" | "warn" | "bad">> = {
  there: "ok",
  made: "ok",
  missing: "plain",
  forbidden: "bad",
  taken: "bad",
  off: "warn",
  differs: "warn",
  refused: "bad",
  waits: "plain",
};

function Part({ part: { part, title, state, scope, words: said, byHand } }: { readonly part: HelpdeskPart }) {
  const words = usePagesWords().setup.parts;
  const todo = words.todo[state]?.({ ...(scope ? { scope } : {}), ...(said ? { words: said } : {}) });
  return (
    <li className="stack stack-tight">
      <p className="row wrap">
        <span className="strong">{title}</span>
        <Badge kind={BADGES[state]}>{words.state[state]}</Badge>
      </p>
      <p className="small muted wrap">{words.kind[part]}</p>
      {todo ? <p className="small wrap">{todo}</p> : null}
      {byHand ? (
        <details>
          <summary className="small">{words.byHand}</summary>
          <pre className="small wrap to-copy">{byHand}</pre>
        </details>
      ) : null}
    </li>
  );
}
