import type { Helpdesk } from "../../worker/connectors/helpdesk.ts";

/** A helpdesk that keeps the private notes it is told, as plain lines; as the real one it takes an update once by its marker. */
export function keptNotes(): { readonly notes: string[]; readonly port: Helpdesk } {
  const notes: string[] = [];
  const markers = new Set<string>();
  const port: Partial<Helpdesk> = {
    updateTicket: async ({ marker, privateNoteHtml }) => {
      if (!markers.has(marker) && privateNoteHtml) {
        notes.push(privateNoteHtml.replace(/<\/p>/g, "\n").replace(/<p>/g, "").replaceAll("&#39;", "'"));
      }
      markers.add(marker);
      return { ok: true, value: undefined };
    },
  };
  return { notes, port: port as Helpdesk };
}
