import { type AppDesk, NoSuchApi } from "./zaf-host.ts";

/** How the helpdesk's editor misbehaves, as the page's address says (`?editor=chat`): what is reported of real ones. */
const EDITOR_MODES = ["usual", "refused", "ignored", "silent", "chat", "rewrites"] as const;
/**
 * `refused`, `ignored`, `silent`: an app may not change whether it is a public reply or a note, and is told so, or not. `chat`: what is inserted
 * becomes plain text, and every other call to the editor does nothing. `rewrites`: the editor writes all HTML in its own way.
 */
export type EditorMode = (typeof EDITOR_MODES)[number];

export function editorMode(search: string): EditorMode {
  const named = new URLSearchParams(search).get("editor");
  return EDITOR_MODES.find((mode) => mode === named) ?? "usual";
}

/** Paragraphs as plain lines. */
function chatText(html: string): string {
  const text = html
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/p>\s*<p[^>]*>/gi, "\n\n")
    .replace(/<[^>]*>/g, "");
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** Boxes in place of paragraphs, an empty line between them, and quotation marks that curl. */
function rewritten(html: string): string {
  return html
    .replace(/<p[^>]*>/gi, "<div>")
    .replace(/<\/p>/gi, "</div><div><br></div>")
    .replace(/(?<=\w)'(?=\w)/g, "’");
}

/** The desk as an app finds it in such a mode. */
export function misbehaving(desk: AppDesk, mode: EditorMode): AppDesk {
  const never = () => new Promise<never>(() => {});
  return {
    ...desk,
    set: (path, value) => {
      if (path === "comment.type" && mode === "refused") throw new NoSuchApi();
      if (path === "comment.type" && mode === "silent") return never();
      if (path === "comment.type" && mode === "ignored") return desk.get(path);
      if (path === "comment.text" && mode === "chat") return desk.get(path);
      return desk.set(path, path === "comment.text" && mode === "rewrites" ? rewritten(String(value)) : value);
    },
    invoke: (name, args) => {
      const html = String(args[0] ?? "");
      if (name === "ticket.editor.insert" && mode === "chat") return desk.invoke(name, [chatText(html)]);
      if (name === "ticket.editor.insert" && mode === "rewrites") return desk.invoke(name, [rewritten(html)]);
      if (name.startsWith("ticket.comment.append") && mode === "chat") return null;
      return desk.invoke(name, args);
    },
  };
}
