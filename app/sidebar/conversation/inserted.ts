import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Inserted } from "../../host/host.ts";
import type { Format } from "../../i18n/format.ts";
import type { StandingLetter } from "../letters/use-letters.ts";

/** `unchecked`: the helpdesk does not say who writes now; `another`: somebody else does. Neither was inserted. */
export type InsertState = Inserted | "failed" | "unchecked" | "another";

export const isInserted = (state: InsertState): state is Inserted =>
  state !== "failed" && state !== "unchecked" && state !== "another";

/** What became of a reply that was to be inserted. */
export function insertedSentence(state: InsertState, words: SidebarWords["decide"]["reply"]): string {
  return {
    editor: words.inserted,
    beside: words.beside,
    note: words.isNote,
    untold: words.isUntold,
    chat: words.isChat,
    clipboard: words.copied,
    failed: words.failed,
    unchecked: words.unchecked,
    another: words.another,
  }[state];
}

/** The same of a letter that was put in earlier: what is to be done with it only where it surely was not sent yet. */
export function standingSentence(
  { where, atMs, sure }: StandingLetter,
  words: SidebarWords["decide"]["reply"],
  format: Format,
): string {
  if (where === "clipboard") return words.copied;
  const wasPut = words.putAt(format.clock(atMs));
  if (where === "note" || where === "untold" || where === "chat") return `${wasPut} ${insertedSentence(where, words)}`;
  return sure ? `${wasPut} ${where === "beside" ? words.besideNow : words.readAndSend}` : wasPut;
}
