import { useState } from "react";
import { EditorBox } from "../common/editor-box.tsx";
import { STATUS_NAMES, STATUSES, type Status, statusOf } from "./statuses.ts";
import type { Draft, TicketStore } from "./ticket-store.ts";

interface EditorProps {
  readonly store: TicketStore;
  readonly draft: Draft;
  readonly isSending: boolean;
  readonly takesFocus: boolean;
  readonly onDiscard: () => void;
  readonly onSend: (thenStatus: Status | undefined) => void;
}

/** Opens under the conversation; a reply goes to the patient, a note to nobody outside. */
export function Editor({ store, draft, isSending, takesFocus, onDiscard, onSend }: EditorProps) {
  const [status, setStatus] = useState<Status>();
  const isNote = draft.kind === "note";
  const { requester } = store.ticket();
  return (
    <section className={isNote ? "editor is-note" : "editor"} aria-label={isNote ? "Note" : "Reply"}>
      <p className="editor-to">
        {isNote ? (
          "Private note: the patient does not see it"
        ) : (
          <>
            <strong>To</strong> {requester.name} &lt;{requester.email}&gt;
          </>
        )}
      </p>
      <EditorBox
        label={isNote ? "Note" : "Reply"}
        onTyped={store.typed}
        attach={store.attachEditor}
        takesFocus={takesFocus}
      />
      <div className="editor-foot">
        <button type="button" className="button is-quiet" data-testid="discard" onClick={onDiscard}>
          Discard
        </button>
        <label>
          and set as{" "}
          <select
            value={status ?? ""}
            data-testid="send-as"
            onChange={(event) => setStatus(statusOf(event.target.value))}
          >
            <option value="">as it is</option>
            {STATUS_NAMES.map((name) => (
              <option key={name} value={name}>
                {STATUSES[name]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button is-primary"
          data-testid="send"
          disabled={isSending}
          onClick={() => onSend(status)}
        >
          {isSending ? "Sending…" : isNote ? "Add note" : "Send"}
        </button>
      </div>
    </section>
  );
}
