import type { EditorPort } from "../common/editor-port.ts";
import type { TicketEdits } from "./freshdesk-api.ts";
import type { FreshdeskTicket } from "./tickets.ts";

export type DraftKind = "reply" | "note";

/** What stands in the editor; undefined where none is open. */
export interface Draft {
  readonly kind: DraftKind;
  readonly html: string;
}

/** A ticket as the helpdesk last told it, with what the agent has changed since and what stands in its editor. */
export class TicketStore {
  #ticket: FreshdeskTicket;
  #edits: TicketEdits = {};
  #draft: Draft | undefined;
  #editor: EditorPort | undefined;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(ticket: FreshdeskTicket) {
    this.#ticket = ticket;
  }

  // For React: a number that moves with every change.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly version = (): number => this.#version;

  readonly ticket = (): FreshdeskTicket => this.#ticket;
  readonly draft = (): Draft | undefined => this.#draft;
  readonly edits = (): TicketEdits => this.#edits;
  /** As the form shows it. */
  readonly shown = (): FreshdeskTicket => ({ ...this.#ticket, ...this.#edits });

  accept(next: FreshdeskTicket): void {
    this.#ticket = next;
    this.#moved();
  }

  edit(edits: TicketEdits): void {
    this.#edits = { ...this.#edits, ...edits };
    this.#moved();
  }

  updated(): void {
    this.#edits = {};
    this.#moved();
  }

  /** Opens the editor with these words; behind those that stand in it already. */
  write(kind: DraftKind, html = ""): void {
    const isOpen = this.#draft?.kind === kind;
    if (isOpen && this.#editor) this.#editor.append(html);
    else this.#draft = { kind, html: isOpen ? `${this.#draft?.html}${html}` : html };
    this.#moved();
  }

  readonly typed = (html: string): void => {
    if (this.#draft) this.#draft = { ...this.#draft, html };
    this.#moved();
  };

  readonly closeEditor = (): void => {
    this.#draft = undefined;
    this.#moved();
  };

  readonly attachEditor = (editor: EditorPort | undefined): void => {
    this.#editor = editor;
    if (editor && this.#draft?.html) editor.setHtml(this.#draft.html);
  };

  #moved(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
