import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { fragmentOf, safeFragment } from "../common/rich-text.ts";
import type { EditorPort, TicketForm } from "./ticket-form.ts";

const SUBMIT_AS = ["open", "pending", "hold", "solved"] as const;

/** Formatted text has no native element, so the box is given what a text box has. */
const textBox = (label: string) =>
  ({ role: "textbox", tabIndex: 0, "aria-multiline": true, "aria-label": label }) as const;

export interface EditorProps {
  readonly form: TicketForm;
  /** Why the last submit did not go through. */
  readonly blocked: string | undefined;
  readonly isSending: boolean;
  readonly onSubmit: (status: string) => void;
}

export function Editor({ form, blocked, isSending, onSubmit }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState<(typeof SUBMIT_AS)[number]>("open");
  const { isPublic } = form.draft();
  useEditorPort(box, form);

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    form.insertAtCursor(event.clipboardData.getData("text/plain"));
  };
  return (
    <section className={isPublic ? "editor" : "editor is-note"} aria-label="Reply">
      <fieldset className="switch">
        <legend className="visually-hidden">Who will see it</legend>
        <label>
          <input
            type="radio"
            name={`kind-${form.ticket().id}`}
            checked={isPublic}
            onChange={() => form.setPublic(true)}
          />
          Public reply
        </label>
        <label>
          <input
            type="radio"
            name={`kind-${form.ticket().id}`}
            checked={!isPublic}
            onChange={() => form.setPublic(false)}
          />
          Internal note
        </label>
      </fieldset>
      <div
        ref={box}
        className="editor-box"
        contentEditable
        suppressContentEditableWarning
        {...textBox(isPublic ? "Public reply" : "Internal note")}
        data-testid="editor"
        onInput={() => form.typed(box.current?.innerHTML ?? "")}
        onPaste={paste}
      />
      {blocked !== undefined && (
        <p className="state is-bad" role="alert" data-testid="blocked">
          {blocked}
        </p>
      )}
      <div className="editor-foot">
        <label>
          Submit as{" "}
          <select
            value={status}
            onChange={(event) => setStatus(event.target.value as typeof status)}
            data-testid="submit-as"
          >
            {SUBMIT_AS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button is-primary"
          data-testid="submit"
          disabled={isSending || form.saveDisabled()}
          onClick={() => onSubmit(status)}
        >
          {isSending ? "Submitting…" : "Submit"}
        </button>
      </div>
    </section>
  );
}

/** Lets the form write into the box, at the place where the cursor last was. */
function useEditorPort(box: { readonly current: HTMLDivElement | null }, form: TicketForm): void {
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
      form.typed(element.innerHTML);
    };
    const port: EditorPort = {
      insertAtCursor: (text) => insert(text, cursor && element.contains(cursor.endContainer) ? cursor : endOf(element)),
      append: (text) => insert(text, endOf(element)),
      setHtml: (html) => {
        element.replaceChildren(safeFragment(html));
        cursor = undefined;
        form.typed(element.innerHTML);
      },
    };
    document.addEventListener("selectionchange", remember);
    form.attachEditor(port);
    return () => {
      document.removeEventListener("selectionchange", remember);
      form.attachEditor(undefined);
    };
  }, [box, form]);
}

function endOf(element: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}
