import { type ClipboardEvent, useEffect, useRef } from "react";
import type { EditorPort } from "./editor-port.ts";
import { fragmentOf, safeFragment } from "./rich-text.ts";

/** Formatted text has no native element, so the box is given what a text box has. */
const textBox = (label: string) =>
  ({ role: "textbox", tabIndex: 0, "aria-multiline": true, "aria-label": label }) as const;

export interface EditorBoxProps {
  readonly label: string;
  readonly onTyped: (html: string) => void;
  /** Told of the port while the box is on screen. */
  readonly attach: (port: EditorPort | undefined) => void;
  /** The agent opened it: they type at once. */
  readonly takesFocus?: boolean;
}

export function EditorBox({ label, onTyped, attach, takesFocus = false }: EditorBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(takesFocus);
  useEffect(() => {
    if (wantsFocus.current) box.current?.focus();
  }, []);
  const port = useEditorPort(box, onTyped, attach);
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    port.current?.insertAtCursor(event.clipboardData.getData("text/plain"));
  };
  return (
    <div
      ref={box}
      className="editor-box"
      contentEditable
      suppressContentEditableWarning
      {...textBox(label)}
      data-testid="editor"
      onInput={() => onTyped(box.current?.innerHTML ?? "")}
      onPaste={paste}
    />
  );
}

/** Writes into the box, at the place where the cursor last was. */
function useEditorPort(
  box: { readonly current: HTMLDivElement | null },
  onTyped: EditorBoxProps["onTyped"],
  attach: EditorBoxProps["attach"],
) {
  const attached = useRef<EditorPort>(undefined);
  const typed = useRef(onTyped);
  typed.current = onTyped;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let cursor: Range | undefined;
    const remember = () => {
      const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined;
      if (range && element.contains(range.commonAncestorContainer)) cursor = range.cloneRange();
    };
    const insert = (textOrHtml: string, at: Range) => {
      const fragment = fragmentOf(textOrHtml);
      at.deleteContents();
      at.insertNode(fragment);
      at.collapse(false);
      cursor = at;
      element.scrollTop = element.scrollHeight;
      typed.current(element.innerHTML);
    };
    attached.current = {
      insertAtCursor: (text) => insert(text, cursor && element.contains(cursor.endContainer) ? cursor : endOf(element)),
      append: (text) => insert(text, endOf(element)),
      setHtml: (html) => {
        element.replaceChildren(safeFragment(html));
        cursor = undefined;
        typed.current(element.innerHTML);
      },
    };
    document.addEventListener("selectionchange", remember);
    attach(attached.current);
    return () => {
      document.removeEventListener("selectionchange", remember);
      attach(undefined);
    };
  }, [box, attach]);
  return attached;
}

function endOf(element: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}
