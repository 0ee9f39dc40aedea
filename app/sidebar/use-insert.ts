import { useState } from "react";
import type { TicketView } from "../../core/contract/ticket.ts";
import { useServices } from "../api/context.ts";
import { useCheckedTicket } from "../api/mutations.ts";
import { ApiProblem } from "../api/problem.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { insertedSentence } from "./inserted.ts";
import { useOpenTicket } from "./ticket-context.ts";

/** `unchecked`: the helpdesk does not say who writes now; `another`: somebody else does. Neither was inserted. */
export type InsertState = "editor" | "clipboard" | "failed" | "unchecked" | "another";

export const isInserted = (state: InsertState): boolean => state === "editor" || state === "clipboard";

/** Puts a reply into the helpdesk's editor, once it is sure to whom it goes, and says what became of it: there, aloud, and for the panel. */
export function useInsert(): {
  readonly state: InsertState | undefined;
  readonly insert: (text: string) => Promise<InsertState>;
} {
  const { host } = useServices();
  const { ref, ticket } = useOpenTicket();
  const check = useCheckedTicket(ref);
  const words = useSidebarWords().decide.reply;
  const announce = useAnnounce();
  const [state, setState] = useState<InsertState>();
  const put = async (text: string): Promise<InsertState> => {
    const now = await check().catch((error: unknown) => error);
    if (now instanceof ApiProblem && now.problem.code === "sender_unchecked") return "unchecked";
    if (isAnother(ticket, now)) return "another";
    return host.insertDraft(text).catch((): InsertState => "failed");
  };
  const insert = async (text: string) => {
    const done = await put(text);
    const sentence = insertedSentence(done, words);
    setState(done);
    announce(sentence);
    // A notice that the helpdesk does not show is on the panel as well.
    await host.notify(isInserted(done) ? "ok" : "error", sentence).catch(() => {});
    return done;
  };
  return { state, insert };
}

/** The text was written for whoever was shown; without an answer nothing is known against it. */
function isAnother(before: TicketView, now: unknown): boolean {
  if (now instanceof Error || typeof now !== "object" || now === null) return false;
  const { ticket, verification } = now as TicketView;
  const lost = before.verification.state === "verified" && verification.state !== "verified";
  return lost || ticket.requesterEmailMasked !== before.ticket.requesterEmailMasked;
}
