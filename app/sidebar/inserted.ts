import type { SidebarWords } from "../i18n/sidebar/index.ts";
import type { InsertState } from "./use-insert.ts";

/** What became of a reply that was to be inserted. */
export function insertedSentence(state: InsertState, words: SidebarWords["decide"]["reply"]): string {
  return {
    editor: words.inserted,
    clipboard: words.copied,
    failed: words.failed,
    unchecked: words.unchecked,
    another: words.another,
  }[state];
}
