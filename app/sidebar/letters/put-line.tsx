import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { insertedSentence, standingSentence } from "../conversation/inserted.ts";
import type { Inserting } from "../conversation/use-insert.ts";

export interface PutLineProps {
  readonly text: string | undefined;
  readonly inserting: Inserting;
}

/** What became of one letter that was to be put into the reply. Nothing once it was sent. */
export function PutLine({ text, inserting }: PutLineProps) {
  const words = useSidebarWords().decide.reply;
  const format = useFormat();
  const refused = inserting.refused(text);
  const standing = inserting.letters.standing(text);
  if (refused) return <p className="small">{insertedSentence(refused, words)}</p>;
  return standing ? <p className="small">{standingSentence(standing, words, format)}</p> : null;
}
