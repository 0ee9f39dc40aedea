import type { EditorPort } from "../common/editor-port.ts";
import { draftText } from "../common/rich-text.ts";
import type { Draft, TicketHandles } from "./app-desk.ts";
import type { DeskTicket, FieldValue, TicketChange, TicketField } from "./desk-api.ts";

type Emit = (event: string, message?: unknown) => void;

/**
 * An open ticket: as the helpdesk last told it, and what the agent (or the app) has changed since. Tags are kept as
 * additions and removals, so that a tag which arrives meanwhile is not lost by the agent's submit.
 */
export class TicketForm implements TicketHandles {
  #ticket: DeskTicket;
  readonly #fields: readonly TicketField[];
  readonly #emit: Emit;
  readonly #listeners = new Set<() => void>();
  #added: readonly string[] = [];
  #removed: readonly string[] = [];
  #fieldEdits: Readonly<Record<number, FieldValue>> = {};
  #statusEdit: string | undefined;
  #draft: Draft = { html: "", isPublic: true };
  #editor: EditorPort | undefined;
  #saveDisabled = false;
  #version = 0;

  constructor(ticket: DeskTicket, fields: readonly TicketField[], emit: Emit) {
    this.#ticket = ticket;
    this.#fields = fields;
    this.#emit = emit;
  }

  // For React: a number that moves with every change.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly version = (): number => this.#version;

  readonly ticket = (): DeskTicket => this.#ticket;
  readonly fields = (): readonly TicketField[] => this.#fields;
  readonly draft = (): Draft => this.#draft;
  readonly status = (): string => this.#statusEdit ?? this.#ticket.status;
  readonly saveDisabled = (): boolean => this.#saveDisabled;
  readonly fieldValue = (id: number): FieldValue =>
    id in this.#fieldEdits ? (this.#fieldEdits[id] ?? null) : (this.#ticket.fields[id] ?? null);
  readonly tags = (): readonly string[] => {
    const kept = this.#ticket.tags.filter((tag) => !this.#removed.includes(tag));
    return [...new Set([...kept, ...this.#added])];
  };

  /** Takes what the helpdesk says now and tells the app what is different. */
  readonly accept = (next: DeskTicket): void => {
    const before = this.#ticket;
    const fieldIds = this.#fields.map(({ id }) => id).filter((id) => before.fields[id] !== next.fields[id]);
    this.#ticket = next;
    this.#moved();
    if (before.updatedAt === next.updatedAt) return;
    this.#emit("ticket.updated", next.messages.at(-1)?.author);
    if (before.tags.join() !== next.tags.join()) this.#changed("ticket.tags", this.tags());
    if (before.status !== next.status) this.#changed("ticket.status", next.status);
    for (const id of fieldIds) this.#changed(`ticket.custom_field_${id}`, next.fields[id] ?? null);
    if (before.messages.length !== next.messages.length) {
      this.#changed("ticket.conversation", next.messages.length);
      this.#changed("ticket.comments", next.messages.length);
    }
  };

  readonly addTags = (tags: readonly string[]): void => {
    const clean = tags.map((tag) => tag.trim().toLowerCase().replace(/\s+/g, "_")).filter(Boolean);
    this.#added = [...new Set([...this.#added, ...clean])];
    this.#removed = this.#removed.filter((tag) => !clean.includes(tag));
    this.#changed("ticket.tags", this.tags());
  };

  readonly removeTags = (tags: readonly string[]): void => {
    this.#added = this.#added.filter((tag) => !tags.includes(tag));
    this.#removed = [...new Set([...this.#removed, ...tags])];
    this.#changed("ticket.tags", this.tags());
  };

  readonly setField = (id: number, value: FieldValue): void => {
    this.#fieldEdits = { ...this.#fieldEdits, [id]: value };
    this.#changed(`ticket.custom_field_${id}`, value);
  };

  readonly setStatus = (status: string): void => {
    this.#statusEdit = status;
    this.#changed("ticket.status", status);
  };

  readonly setPublic = (isPublic: boolean): void => {
    if (this.#draft.isPublic === isPublic) return;
    this.#draft = { ...this.#draft, isPublic };
    this.#changed("comment.type", isPublic ? "publicReply" : "internalNote");
  };

  /** What the agent typed; the editor already shows it. */
  readonly typed = (html: string): void => {
    this.#draft = { ...this.#draft, html };
    this.#changed("comment.text", html);
  };

  readonly attachEditor = (editor: EditorPort | undefined): void => {
    this.#editor = editor;
  };
  readonly setDraftHtml = (html: string): void => this.#withEditor().setHtml(html);
  readonly insertAtCursor = (textOrHtml: string): void => this.#withEditor().insertAtCursor(textOrHtml);
  readonly appendToDraft = (textOrHtml: string): void => this.#withEditor().append(textOrHtml);

  readonly setSaveDisabled = (disabled: boolean): void => {
    this.#saveDisabled = disabled;
    this.#moved();
  };

  /** What a submit sends: only what was edited, and the whole tag list only where a tag was. */
  change(status: string): TicketChange {
    const { html, isPublic } = this.#draft;
    const edits = Object.entries(this.#fieldEdits).map(([id, value]) => ({ id: Number(id), value }));
    const isRetagged = this.#added.length + this.#removed.length > 0;
    return {
      status,
      ...(draftText(html) === "" ? {} : { comment: { html_body: html, public: isPublic } }),
      ...(isRetagged ? { tags: this.tags() } : {}),
      ...(edits.length > 0 ? { custom_fields: edits } : {}),
    };
  }

  /** The submit went through: nothing is unsaved any more. */
  saved(): void {
    this.#added = [];
    this.#removed = [];
    this.#fieldEdits = {};
    this.#statusEdit = undefined;
    this.#draft = { html: "", isPublic: true };
    this.#editor?.setHtml("");
    this.#moved();
  }

  #withEditor(): EditorPort {
    if (!this.#editor) throw new Error("the editor is not open");
    return this.#editor;
  }

  #changed(propertyName: string, newValue: unknown): void {
    this.#moved();
    this.#emit(`${propertyName}.changed`, newValue);
    this.#emit("*.changed", { propertyName, newValue });
  }

  #moved(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
