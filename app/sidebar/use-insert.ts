import { useState } from "react";
import { useServices } from "../api/context.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { insertedSentence } from "./inserted.ts";

export type InsertState = "editor" | "clipboard" | "failed";

/** Puts a reply into the helpdesk's editor and says what became of it: in the helpdesk, aloud, and for the panel. */
export function useInsert(): {
  readonly state: InsertState | undefined;
  readonly insert: (text: string) => Promise<InsertState>;
} {
  const { host } = useServices();
  const words = useSidebarWords().decide.reply;
  const announce = useAnnounce();
  const [state, setState] = useState<InsertState>();
  const insert = async (text: string) => {
    const done = await host.insertDraft(text).catch((): InsertState => "failed");
    const sentence = insertedSentence(done, words);
    setState(done);
    announce(sentence);
    // A notice that the helpdesk does not show is on the panel as well.
    await host.notify(done === "failed" ? "error" : "ok", sentence).catch(() => {});
    return done;
  };
  return { state, insert };
}
