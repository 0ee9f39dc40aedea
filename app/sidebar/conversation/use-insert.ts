import { useState } from "react";
import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { useServices } from "../../api/context.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useAskedPatient, useCheckedTicket, useLetterTold } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { dueLetterOf } from "../letters/due-letter-of.ts";
import { type Letters, useLetters } from "../letters/use-letters.ts";
import { useTicketLetters } from "../letters/use-ticket-letters.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { type InsertState, insertedSentence, isInserted } from "./inserted.ts";

export interface Inserting {
  readonly insert: (text: string) => Promise<InsertState>;
  /** Why this text was not inserted, where the last try failed. */
  readonly refused: (text: string | undefined) => InsertState | undefined;
  /** What was put in last, or refused, on this screen. */
  readonly lastText: string | undefined;
  readonly letters: Letters;
  /** A due letter is in the reply, and the case could not be told. */
  readonly isUntold: boolean;
}

/** The address of a page of ours, as letters hold it. */
const PAGE_ADDRESS = /\/l\/[\w.-]+\/[\w-]{32}(?![\w-])/;

/** Puts a reply into the helpdesk's editor, once it is sure to whom it goes, and says what became of it: there, aloud, and for the panel. */
export function useInsert(): Inserting {
  const { host, api } = useServices();
  const { ref, ticket } = useOpenTicket();
  const check = useCheckedTicket(ref);
  const told = useLetterTold(ref);
  const words = useSidebarWords().decide.reply;
  const announce = useAnnounce();
  const letters = useLetters();
  const shown = useTicketLetters();
  const [last, setLast] = useState<{ readonly text: string; readonly state: InsertState }>();
  // What the letter leads to opens from now on: a letter with an address that opens nothing is not put in.
  const opensPage = async (text: string): Promise<boolean> => {
    if (!PAGE_ADDRESS.test(text)) return true;
    const page = await api.givePage(ref).catch(() => undefined);
    return page !== undefined && text.includes(page.address);
  };
  const put = async (text: string): Promise<InsertState> => {
    const now = await check().catch((error: unknown) => error);
    if (now instanceof ApiProblem && now.problem.code === "sender_unchecked") return "unchecked";
    if (isAnother(ticket, now)) return "another";
    if (!(await opensPage(text))) return "failed";
    const before = await letters.look();
    const where = await host.insertDraft(text, letters.unsent(before)).catch(() => undefined);
    if (where) letters.keep(text, where, before);
    const due =
      where && (dueLetterOf(isTicket(now) ? now : ticket, text) ?? dueLetterOf({ ...ticket, letters: shown }, text));
    if (due) told.mutate({ kind: due.kind, about: due.about, replyText: text });
    return where ?? "failed";
  };
  const insert = async (text: string) => {
    const state = await put(text);
    const sentence = insertedSentence(state, words);
    setLast({ text, state });
    announce(sentence);
    // A notice that the helpdesk does not show is on the panel as well.
    await host
      .notify(
        state === "note" || state === "untold" || state === "chat" ? "warn" : isInserted(state) ? "ok" : "error",
        sentence,
      )
      .catch(() => {});
    return state;
  };
  const refused = (text: string | undefined) =>
    last && last.text === text && !isInserted(last.state) ? last.state : undefined;
  return { insert, refused, lastText: last?.text, letters, isUntold: told.isError };
}

/** As `useInsert`: a question in the editor means that the case now waits for the patient; any other reply does not. */
export function useInsertLetter(draft: DraftReply | undefined) {
  const { ticket } = useOpenTicket();
  const inserting = useInsert();
  const asked = useAskedPatient(ticket.ticket);
  const insert = async (text: string) => {
    const done = await inserting.insert(text);
    if (isInserted(done) && draft?.situation === "ask") asked.mutate();
  };
  return { inserting, insert };
}

/** The text was written for whoever was shown; without an answer nothing is known against it. */
function isAnother(before: TicketView, now: unknown): boolean {
  if (!isTicket(now)) return false;
  const { ticket, verification } = now;
  const lost = before.verification.state === "verified" && verification.state !== "verified";
  return lost || ticket.requesterEmailMasked !== before.ticket.requesterEmailMasked;
}

const isTicket = (now: unknown): now is TicketView =>
  !(now instanceof Error) && typeof now === "object" && now !== null;
