import { type FormEvent, useId, useState } from "react";
import type { TicketField } from "./desk-api.ts";
import type { TicketForm } from "./ticket-form.ts";

/** Tags and fields of the ticket; edits wait for the submit. */
export function TicketPanel({ form }: { form: TicketForm }) {
  return (
    <div className="panel">
      <TagEditor form={form} />
      <details>
        <summary>Fields</summary>
        {form.fields().map((field) => (
          <FieldEditor key={field.id} field={field} form={form} />
        ))}
      </details>
    </div>
  );
}

function TagEditor({ form }: { form: TicketForm }) {
  const [word, setWord] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() !== "") form.addTags([word]);
    setWord("");
  };
  return (
    <form className="tag-editor" onSubmit={add}>
      <ul className="tag-list" data-testid="tags" aria-label="Tags">
        {form.tags().map((tag) => (
          <li key={tag} className="tag">
            {tag}
            <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => form.removeTags([tag])}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <label>
        <span className="visually-hidden">Add a tag</span>
        <input value={word} placeholder="Add a tag" onChange={(event) => setWord(event.target.value)} />
      </label>
    </form>
  );
}

function FieldEditor({ field, form }: { field: TicketField; form: TicketForm }) {
  const id = useId();
  const value = String(form.fieldValue(field.id) ?? "");
  const change = (next: string) => form.setField(field.id, next === "" ? null : next);
  return (
    <div className="field" data-testid={`field-${field.id}`}>
      <label htmlFor={id}>{field.title}</label>
      {field.type === "tagger" ? (
        <select id={id} value={value} onChange={(event) => change(event.target.value)}>
          <option value="">-</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} value={value} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
