import { type AppDesk, NoSuchApi } from "./zaf-host.ts";

/** What is reported of real desks of Zendesk, beside what its documentation says. Chosen in the menu of the desk, and in its address: `?may=chat,slit`. */
export const HAZARDS = {
  refused: "An app may not choose between reply and note",
  ignored: "Its choice is ignored",
  silent: "Its choice is never answered",
  untold: "The desk does not say which of both it is",
  chat: "The ticket is a chat: plain text, sent without asking the app",
  rewrites: "The editor writes HTML in its own way",
  mute: "The editor never says what it holds",
  unasked: "No app is asked before a reply is sent",
  neighbours: "Another instance of the app is open, and its messages come here too",
  slit: "The frame is 100 pixels high until the app asks",
  stuck: "The frame stays 100 pixels high",
  own: "Roles and languages of the clinic's own, and a context without a ticket",
} as const;
export type Hazard = keyof typeof HAZARDS;

export const PARAMETER = "may";
const isHazard = (name: string): name is Hazard => name in HAZARDS;

export const hazardsIn = (listed: string): ReadonlySet<Hazard> => new Set(listed.split(",").filter(isHazard));

/** As the address says at this moment. */
export const has = (hazard: Hazard): boolean =>
  hazardsIn(new URLSearchParams(window.location.search).get(PARAMETER) ?? "").has(hazard);

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

const never = () => new Promise<never>(() => {});
/** No built-in role's name, and a language that the app does not speak. */
const OWN = { role: 360001234567, locale: "fr-CA" };

/** The desk as an app finds it that has such ways. */
export function asItMay(desk: AppDesk): AppDesk {
  return {
    ...desk,
    context: () => {
      const { ticketId, ...context } = desk.context();
      return has("own") ? context : { ...context, ...(ticketId === undefined ? {} : { ticketId }) };
    },
    get: (path) => {
      if (path === "comment.type" && has("untold")) throw new NoSuchApi();
      if (path === "comment.text" && has("mute")) return never();
      if (path === "ticket.editor.targetChannel" && has("chat")) return { name: "native_messaging" };
      const value = desk.get(path);
      return path === "currentUser" && has("own") ? { ...(value as object), ...OWN } : value;
    },
    set: (path, value) => {
      if (path === "comment.type" && has("refused")) throw new NoSuchApi();
      if (path === "comment.type" && has("silent")) return never();
      if (path === "comment.type" && has("ignored")) return desk.get(path);
      if (path === "comment.text" && has("chat")) return desk.get(path);
      return desk.set(path, path === "comment.text" && has("rewrites") ? rewritten(String(value)) : value);
    },
    invoke: (name, args) => {
      const html = String(args[0] ?? "");
      if (name === "resize" && has("stuck")) return null;
      if (name === "ticket.editor.insert" && has("chat")) return desk.invoke(name, [chatText(html)]);
      if (name === "ticket.editor.insert" && has("rewrites")) return desk.invoke(name, [rewritten(html)]);
      if (name.startsWith("ticket.comment.append") && has("chat")) return null;
      return desk.invoke(name, args);
    },
  };
}

/** What comes to a frame that is not for it: of another instance of the app, and of no shape at all. */
export function strayMessages(): readonly unknown[] {
  const instanceGuid = "another-instance";
  return [
    JSON.stringify({ key: "zaf.ticket.updated", message: {}, instanceGuid }),
    JSON.stringify({ key: "zaf.ticket.save", needsReply: true, instanceGuid }),
    JSON.stringify({ key: "zaf.app.registered" }),
    "null",
    "{",
  ];
}
