import { type FormEvent, useState } from "react";
import { PRIORITIES, PRIORITY_CODES, priorityOf, STATUS_NAMES, STATUSES, statusOf } from "./statuses.ts";
import type { TicketStore } from "./ticket-store.ts";

interface PropertiesProps {
  readonly store: TicketStore;
  readonly isBusy: boolean;
  /** Why the last update did not go through. */
  readonly unsaved: string | undefined;
  readonly onUpdate: () => void;
}

/** The ticket's form: what is chosen waits for *Update*. */
export function Properties({ store, isBusy, unsaved, onUpdate }: PropertiesProps) {
  const { status, priority } = store.shown();
  const isChanged = Object.keys(store.edits()).length > 0;
  return (
    <aside className="properties" aria-label="Properties">
      <details open>
        <summary>
          <h2>Properties</h2>
        </summary>
        <label className="field">
          Status
          <select
            value={status}
            data-testid="status"
            onChange={(event) => store.edit({ status: statusOf(event.target.value) ?? status })}
          >
            {STATUS_NAMES.map((name) => (
              <option key={name} value={name}>
                {STATUSES[name]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Priority
          <select
            value={priority}
            onChange={(event) => store.edit({ priority: priorityOf(event.target.value) ?? priority })}
          >
            {PRIORITY_CODES.map((code) => (
              <option key={code} value={code}>
                {PRIORITIES[code]}
              </option>
            ))}
          </select>
        </label>
        <TagEditor store={store} />
        {unsaved !== undefined && (
          <p className="state is-bad" role="alert">
            {unsaved}
          </p>
        )}
        <button
          type="button"
          className="button is-primary"
          data-testid="update"
          disabled={!isChanged || isBusy}
          onClick={onUpdate}
        >
          Update
        </button>
        <Fields store={store} />
      </details>
    </aside>
  );
}

function TagEditor({ store }: { store: TicketStore }) {
  const [word, setWord] = useState("");
  const { tags } = store.shown();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = word.trim();
    if (tag !== "" && !tags.includes(tag)) store.edit({ tags: [...tags, tag] });
    setWord("");
  };
  return (
    <form className="tag-editor" onSubmit={add}>
      <p className="field-name">Tags</p>
      <ul className="tag-list" data-testid="tags" aria-label="Tags">
        {tags.map((tag) => (
          <li key={tag} className="tag">
            {tag}
            <button
              type="button"
              aria-label={`Remove tag ${tag}`}
              onClick={() => store.edit({ tags: tags.filter((one) => one !== tag) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <label>
        <span className="visually-hidden">Add a tag</span>
        <input value={word} placeholder="Add a tag" maxLength={32} onChange={(event) => setWord(event.target.value)} />
      </label>
    </form>
  );
}

/** `cf_refund_state` as a person says it. */
const nameOf = (field: string): string => {
  const words = field.replace(/^cf_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What the clinic's own fields hold. Which choices they have Freshdesk tells administrators only. */
function Fields({ store }: { store: TicketStore }) {
  const fields = Object.entries(store.ticket().fields).filter(([, value]) => value !== null && value !== "");
  if (fields.length === 0) return null;
  return (
    <dl className="fields">
      {fields.map(([field, value]) => (
        <div key={field} data-testid={`field-${field}`}>
          <dt>{nameOf(field)}</dt>
          <dd>{String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
