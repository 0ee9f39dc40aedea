/** What the editor on screen can do for whoever holds its draft. */
export interface EditorPort {
  insertAtCursor(textOrHtml: string): void;
  append(textOrHtml: string): void;
  setHtml(html: string): void;
}
