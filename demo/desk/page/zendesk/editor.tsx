import { useState } from "react";
import { EditorBox } from "../common/editor-box.tsx";
import type { TicketForm } from "./ticket-form.ts";

const SUBMIT_AS = ["open", "pending", "hold", "solved"] as const;

export interface EditorProps {
  readonly form: TicketForm;
  /** Why the last submit did not go through. */
  readonly blocked: string | undefined;
  readonly isSending: boolean;
  readonly onSubmit: (status: string) => void;
}

export function Editor({ form, blocked, isSending, onSubmit }: EditorProps) {
  const [status, setStatus] = useState<(typeof SUBMIT_AS)[number]>("open");
  const { isPublic } = form.draft();
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
      <EditorBox label={isPublic ? "Public reply" : "Internal note"} onTyped={form.typed} attach={form.attachEditor} />
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
