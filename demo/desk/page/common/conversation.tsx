import { useEffect, useLayoutEffect, useRef } from "react";
import { initials } from "./initials.ts";
import { safeFragment } from "./rich-text.ts";
import type { Message } from "./tickets.ts";
import { When } from "./words.tsx";

/** A long conversation must scroll by keyboard, and nothing in it may hold the focus. */
const SCROLLABLE = { tabIndex: 0 } as const;

/** Who said what: the patient, the clinic, and notes that no patient sees. */
export function Conversation({ messages }: { messages: readonly Message[] }) {
  const list = useRef<HTMLOListElement>(null);
  const { length } = messages;
  useLayoutEffect(() => {
    if (length > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [length]);
  return (
    <ol className="conversation" ref={list} data-testid="conversation" aria-label="Conversation" {...SCROLLABLE}>
      {messages.map((message) => (
        <Said key={message.id} message={message} />
      ))}
    </ol>
  );
}

function Said({ message }: { message: Message }) {
  const { author, createdAt, html } = message;
  const kind = message.public ? (author.role === "end-user" ? "patient" : "agent") : "note";
  return (
    <li className={`message is-${kind}`} data-testid={`message-${kind}`}>
      <span className="avatar" aria-hidden="true">
        {initials(author.name)}
      </span>
      <div className="bubble">
        <p className="message-head">
          <strong>{author.name}</strong>
          {kind === "note" && <span className="note-mark">Internal note</span>}
          <When at={createdAt} />
        </p>
        <Html html={html} />
      </div>
    </li>
  );
}

function Html({ html }: { html: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.replaceChildren(safeFragment(html)), [html]);
  return <div className="said" ref={box} />;
}
